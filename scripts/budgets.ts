import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/**
 * Measures what each page of a built static site costs its reader, and says whether that is within
 * the budgets below. All sizes are bytes as sent: Brotli (RFC 7932), quality 11, headers not counted.
 *
 * Usage: node scripts/budgets.ts [FOLDER]     (FOLDER: dist/site unless given)
 *
 * Exit code 0: within the budgets; 1: some page is not, or asks for what is not in the folder;
 * 2: there is no built site in the folder.
 */
const budgets = {
  /** HTML and style of a start page or a concept page: what a first flight of TCP carries (RFC 6928). */
  firstFlight: 14_600,
  /** A page with all that it loads: style, scripts, pictures. */
  page: 30_720,
  /** What a page fetches in the background once its reader begins to use it: the search index of 526 concepts. */
  later: 33_792,
  /** What the page that checks a text fetches once its reader begins: the checker, and the words of all glossaries. */
  checker: 286_720,
  /** The page itself and all that it loads. */
  requests: 4,
  /** Scripts of a page that does not search. */
  script: 3_072,
  /** Every file of the site together, each once: nobody fetches it whole, but it has to be put somewhere. */
  site: 7_800_000,
  /** All that a reader of one language may come to: the files of the language and those of none, each once. */
  language: 5_000_000,
  /** The single file to take along, as it lies on a disk. */
  pack: 2_000_000,
} as const;

/** A file to save and carry along, not a page to visit; `pack` holds it to 2 MB. */
const carried = /^offline\/[^/]+\.html$/;

interface Reference {
  readonly kind: 'style' | 'script' | 'later' | 'checker' | 'other';
  readonly address: string;
}

interface Measured {
  readonly path: string;
  readonly html: number;
  readonly style: number;
  readonly script: number;
  /** Pictures and whatever else is loaded. */
  readonly more: number;
  readonly total: number;
  readonly later: number;
  readonly checker: number;
  readonly requests: number;
  readonly searches: boolean;
}

const quality11 = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const compress = promisify(brotliCompress);
const sizeOf = async (file: string): Promise<number> => (await compress(readFileSync(file), quality11)).length;

/** Kinds of `<link>` that only name an address; every other kind makes a browser fetch it (HTML, 4.6.7). */
const namesOnly = new Set(['canonical', 'alternate', 'license', 'author', 'help', 'search', 'next', 'prev']);

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replace(/&amp;/g, '&');

/** What a browser fetches for a page. The HTML is this program's own, so its attributes are in double quotes. */
function referencesOf(html: string): Reference[] {
  const found: Reference[] = [];
  for (const [tag, name = ''] of html.matchAll(/<([a-z]+)\s[^>]*>/g)) {
    if (name === 'link') {
      const kinds = (attribute(tag, 'rel') ?? '').split(' ');
      if (kinds.every((kind) => namesOnly.has(kind))) continue;
      found.push({ kind: kinds.includes('stylesheet') ? 'style' : 'other', address: attribute(tag, 'href') ?? '' });
    } else {
      const kind = name === 'script' ? 'script' : 'other';
      for (const each of ['src', 'srcset', 'poster', ...(name === 'object' ? ['data'] : [])]) {
        const address = attribute(tag, each);
        if (address !== undefined) found.push({ kind, address });
      }
    }
    const index = attribute(tag, 'data-index');
    if (index !== undefined) found.push({ kind: 'later', address: index });
    for (const each of ['data-checker', 'data-vocabulary']) {
      const address = attribute(tag, each);
      if (address !== undefined) found.push({ kind: 'checker', address });
    }
  }
  const unique = new Map(found.map((reference) => [reference.address, reference]));
  return [...unique.values()].filter(({ address }) => !address.startsWith('data:'));
}

class MissingFile extends Error {}

/** Measures pages; a file that many of them load is compressed once. */
function meter(folder: string): (path: string) => Promise<Measured> {
  const known = new Map<string, Promise<number>>();
  const sizeAt = (page: string, address: string): Promise<number> => {
    const size =
      known.get(address) ??
      sizeOf(join(folder, address)).catch(() => {
        throw new MissingFile(`${page} loads ${address}, which is not in the folder`);
      });
    known.set(address, size);
    return size;
  };
  return async (path) => {
    const file = join(folder, path);
    const references = referencesOf(readFileSync(file, 'utf8'));
    const sum = async (kinds: readonly Reference['kind'][]): Promise<number> => {
      const wanted = references.filter(({ kind }) => kinds.includes(kind));
      const sizes = await Promise.all(wanted.map(({ address }) => sizeAt(path, address)));
      return sizes.reduce((total, size) => total + size, 0);
    };
    const [html, style, script, more, later, checker] = await Promise.all([
      sizeOf(file),
      sum(['style']),
      sum(['script']),
      sum(['other']),
      sum(['later']),
      sum(['checker']),
    ]);
    return {
      path,
      html,
      style,
      script,
      more,
      total: html + style + script + more,
      later,
      checker,
      // What is fetched when a reader begins is none of the page's own.
      requests: 1 + references.filter(({ kind }) => kind !== 'checker').length,
      searches: references.some(({ kind }) => kind === 'later'),
    };
  };
}

/** A start page has no folder but its language's; a concept page says of itself that it defines a term. */
const opensFast = (folder: string, path: string): boolean =>
  /^([a-z]{2,3}\/)?index\.html$/.test(path) || readFileSync(join(folder, path), 'utf8').includes('"DefinedTerm"');

const bytes = (count: number): string => count.toLocaleString('en-US');

/** What of a page is beyond its budgets, in words. */
function excesses(page: Measured, fast: boolean): string[] {
  const { firstFlight, page: whole, later, checker, requests, script } = budgets;
  const flight = page.html + page.style;
  return [
    ...(fast && flight > firstFlight
      ? [`HTML and style are ${bytes(flight)} bytes, ${bytes(flight - firstFlight)} over ${bytes(firstFlight)}`]
      : []),
    ...(page.total > whole
      ? [`with all it loads ${bytes(page.total)} bytes, ${bytes(page.total - whole)} over ${bytes(whole)}`]
      : []),
    ...(page.later > later
      ? [`fetches ${bytes(page.later)} bytes later on, ${bytes(page.later - later)} over ${bytes(later)}`]
      : []),
    ...(page.checker > checker
      ? [`its checker is ${bytes(page.checker)} bytes, ${bytes(page.checker - checker)} over ${bytes(checker)}`]
      : []),
    ...(page.requests > requests ? [`${page.requests} requests, ${requests} allowed`] : []),
    ...(!page.searches && page.script > script
      ? [`scripts are ${bytes(page.script)} bytes, ${bytes(page.script - script)} over ${bytes(script)}`]
      : []),
  ];
}

const columns = ['html', 'style', 'script', 'more', 'total', 'later', 'checker', 'requests'] as const;
const line = (name: string, cells: readonly string[]): string =>
  `${cells.map((cell) => cell.padStart(9)).join('')}  ${name}\n`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

interface SizedFile {
  readonly path: string;
  readonly size: number;
}

const sumOf = (files: readonly SizedFile[]): number => files.reduce((total, { size }) => total + size, 0);

/** What readers of each language may come to: its folder, and what lies in that of none. */
function byLanguage(files: readonly SizedFile[]): { readonly language: string; readonly size: number }[] {
  const folderOf = (path: string): string | undefined => /^([a-z]{2,3})\//.exec(path)?.[1];
  const languages = files.flatMap(({ path }) => (/^[a-z]{2,3}\/index\.html$/.test(path) ? [folderOf(path)] : []));
  const known = new Set(languages);
  return languages.flatMap((language) => {
    const others = files.filter(({ path }) => !known.has(folderOf(path)) || folderOf(path) === language);
    return language === undefined ? [] : [{ language, size: sumOf(others) }];
  });
}

function report(pages: readonly Measured[], fast: ReadonlySet<string>, files: readonly SizedFile[]): string {
  const row = (page: Measured): string =>
    line(
      page.path,
      columns.map((column) => bytes(page[column])),
    );
  const worst = pages.toSorted((a, b) => b.total - a.total).slice(0, 10);
  const quick = pages.filter(({ path }) => fast.has(path)).toSorted((a, b) => b.html + b.style - a.html - a.style);
  const heaviest = files.toSorted((a, b) => b.size - a.size).slice(0, 5);
  return [
    line('', columns),
    'The heaviest pages\n',
    ...worst.map(row),
    `Start and concept pages: the heaviest of ${quick.length}\n`,
    ...quick.slice(0, 5).map(row),
    `All ${pages.length} pages\n`,
    line(
      'median',
      columns.map((column) => bytes(median(pages.map((page) => page[column])))),
    ),
    `All ${files.length} files: ${bytes(sumOf(files))} bytes. The heaviest\n`,
    ...byLanguage(files).map(({ language, size }) => line(`all of "${language}"`, [bytes(size)])),
    ...heaviest.map(({ path, size }) => line(path, [bytes(size)])),
  ].join('');
}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = resolve(positionals[0] ?? 'dist/site');
  const paths = globSync('**/*.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !carried.test(path))
    .sort();
  if (paths.length === 0) {
    process.stderr.write(`no pages in ${positionals[0] ?? 'dist/site'}. Make them: npm run build\n`);
    return 2;
  }
  const measure = meter(folder);
  const pages: Measured[] = [];
  const missing: string[] = [];
  // A few at a time: compression has a handful of threads, and the pages need not all be in memory.
  for (let start = 0; start < paths.length; start += 8) {
    if (process.stderr.isTTY) process.stderr.write(`\r${start} of ${paths.length} pages`);
    const settled = await Promise.allSettled(paths.slice(start, start + 8).map(measure));
    for (const result of settled) {
      if (result.status === 'fulfilled') pages.push(result.value);
      else if (result.reason instanceof MissingFile) missing.push(result.reason.message);
      else throw result.reason;
    }
  }
  const files: SizedFile[] = pages.map(({ path, html }) => ({ path, size: html }));
  for (const path of globSync('**/*', { cwd: folder }).sort()) {
    const file = join(folder, path);
    if ((!path.endsWith('.html') || carried.test(path)) && statSync(file).isFile())
      files.push({ path, size: await sizeOf(file) });
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

  const fast = new Set(paths.filter((path) => opensFast(folder, path)));
  process.stdout.write(report(pages, fast, files));
  const over = pages.flatMap((page) => excesses(page, fast.has(page.path)).map((excess) => `${page.path}: ${excess}`));
  const packs = globSync('offline/*.html', { cwd: folder }).map((path) => ({
    path,
    size: statSync(join(folder, path)).size,
  }));
  const whole = sumOf(files);
  const failures = [
    ...missing,
    ...over,
    ...(whole > budgets.site ? [`the whole site is ${bytes(whole)} bytes, ${bytes(budgets.site)} allowed`] : []),
    ...byLanguage(files).flatMap(({ language, size }) =>
      size > budgets.language
        ? [`the whole site in "${language}" is ${bytes(size)} bytes, ${bytes(budgets.language)} allowed`]
        : [],
    ),
    ...packs.flatMap(({ path, size }) =>
      size > budgets.pack ? [`${path} is ${bytes(size)} bytes on a disk, ${bytes(budgets.pack)} allowed`] : [],
    ),
  ];
  process.stdout.write(failures.length === 0 ? 'Within the budgets.\n' : `Over the budgets:\n${failures.join('\n')}\n`);
  return failures.length === 0 ? 0 : 1;
}

process.exitCode = await main();
