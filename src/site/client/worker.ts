import { wholeCopies } from './copy.ts';

/**
 * Answers for the sections of the site that somebody chose to keep a copy of (see `workerScopes`): from the network
 * where there is one, from the copy where there is none or it is too slow. It keeps nothing of what is asked.
 */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchRequest extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** As much of a `ServiceWorkerGlobalScope` as is needed: its types cannot stand beside those of a page. */
declare const self: {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchRequest) => void): void;
};

/** How long a page is waited for before the copy is shown, in milliseconds. */
const patience = 3_000;

async function kept(url: URL): Promise<Response | undefined> {
  const [, language = ''] = url.pathname.split('/');
  const copies = await wholeCopies(url.pathname.startsWith('/assets/') ? '' : language);
  for (const { cache } of copies) {
    // What is asked of a page (`?q=…`) is answered by its own script.
    const found = await cache.match(url.pathname);
    if (found !== undefined) return found;
  }
  return undefined;
}

const afterPatience = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, patience));

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const copy = await kept(url);
  if (copy === undefined) return fetch(request);
  // The name of an asset changes with its bytes.
  if (url.pathname.startsWith('/assets/')) return copy;
  const fresh = fetch(request).catch(() => undefined);
  return (await Promise.race([fresh, afterPatience()])) ?? copy;
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const here = new URL(request.url).origin === self.location.origin;
  if (request.method === 'GET' && here) event.respondWith(answer(request));
});
