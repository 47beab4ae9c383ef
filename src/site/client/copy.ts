import {
  type CopyList,
  type CopySummary,
  cachePrefix,
  listPath,
  summaryPath,
  workerPath,
} from '../offline/copy-format.ts';

/** Files that are fetched at the same time. */
const atOnce = 6;
/** Says in a kept response which file it is, so that an update fetches only what has changed. */
const hashField = 'x-copy-sha256';

/** The copies of a language (of all languages: '') that are there as a whole: their last entry is the summary. */
export async function wholeCopies(language: string): Promise<{ name: string; cache: Cache; summary: CopySummary }[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(language)));
  const found = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const summary = await cache.match(summaryPath(name.slice(cachePrefix().length, name.lastIndexOf('-'))));
      return summary === undefined ? [] : [{ name, cache, summary: (await summary.json()) as CopySummary }];
    }),
  );
  return found.flat();
}

/** What the site has to keep now. Throws without a connection. */
export async function offered(language: string): Promise<CopySummary> {
  const response = await fetch(summaryPath(language), { cache: 'no-store' });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as CopySummary;
}

/** A file of the copy, checked against its hash by the browser (Subresource Integrity, 3.5). */
async function fetchFile(path: string, hash: string, list: CopyList): Promise<Response> {
  const response = await fetch(path, { integrity: `sha256-${hash}`, cache: 'no-cache', credentials: 'omit' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  // The start page is not in the copy: the app's own stands for it.
  const body = type.startsWith('text/html')
    ? (await response.text()).replaceAll(`href="${list.home}"`, `href="${list.start}"`)
    : await response.blob();
  return new Response(body, { headers: { 'content-type': type, [hashField]: hash } });
}

/**
 * Fetches a copy and keeps it. What an earlier copy, or an attempt that broke off, already holds is not fetched
 * again. The earlier copy stays in use until the new one is whole.
 * @param progress told how many of the files are there
 */
export async function keepCopy(
  language: string,
  progress: (done: number, count: number) => void,
): Promise<CopySummary> {
  const summary = await offered(language);
  const response = await fetch(listPath(language), { integrity: `sha256-${summary.id}`, cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  const list = (await response.json()) as CopyList;
  const own = `${cachePrefix(language)}-${summary.id.replace(/[^A-Za-z0-9]/g, '').slice(0, 12)}`;
  const cache = await caches.open(own);
  const earlier = (await wholeCopies(language)).filter(({ name }) => name !== own);
  const known = async (path: string, hash: string): Promise<boolean> => {
    for (const source of [cache, ...earlier.map((copy) => copy.cache)]) {
      const kept = await source.match(path);
      if (kept?.headers.get(hashField) !== hash) continue;
      if (source !== cache) await cache.put(path, kept);
      return true;
    }
    return false;
  };
  let done = 0;
  const waiting = list.files.values();
  /** One that fails takes the rest from the others, so that all have come to an end when that is told. */
  const work = async (): Promise<void> => {
    for (const [path, hash] of waiting) {
      try {
        if (!(await known(path, hash))) await cache.put(path, await fetchFile(path, hash, list));
      } catch (error) {
        for (const _ of waiting);
        throw error;
      }
      done += 1;
      progress(done, list.files.length);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  for (const scope of list.scopes) await navigator.serviceWorker.register(workerPath, { scope });
  await cache.put(summaryPath(language), Response.json(summary));
  for (const name of await caches.keys()) {
    if (name.startsWith(`${cachePrefix(language)}-`) && name !== own) await caches.delete(name);
  }
  return summary;
}

/** Takes away a language's copy and its workers; nothing of it stays. */
export async function deleteCopy(language: string): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (new URL(registration.scope).pathname.startsWith(`/${language}/`)) await registration.unregister();
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(`${cachePrefix(language)}-`)) await caches.delete(name);
  }
}
