import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticFiles } from '#server/static-export.ts';
import { createToolkitApp } from './browser/toolkit-app.ts';

const script = join(import.meta.dirname, '..', 'scripts', 'budgets.ts');
const folder = mkdtempSync(join(tmpdir(), 'existe-ayuda-budgets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, bytes: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
const measure = (site: string) => spawnSync(process.execPath, [script, join(folder, site)], { encoding: 'utf8' });

// Compressing hundreds of pages takes a while on a busy machine.
test('the whole toolkit as a static site is within the budgets', { timeout: 600_000 }, async () => {
  const { app, snapshot } = createToolkitApp(false);
  for await (const { path, bytes } of staticFiles(app, snapshot)) put(`toolkit/${path}`, bytes);
  const { stdout, status } = measure('toolkit');
  expect(stdout).toContain('Within the budgets.');
  expect(stdout).toMatch(/All \d{3,} pages/);
  expect(stdout).toMatch(/All \d{3,} files: [\d,]+ bytes/);
  expect(status).toBe(0);
});

const page = (head: string, body = ''): string => `<!DOCTYPE html><html lang="en"><head>${head}</head>${body}</html>`;

describe('what is beyond a budget is named', () => {
  /** Text that cannot be compressed to less than its bytes. */
  const noise = (bytes: number): string => randomBytes(bytes).toString('base64');
  const term = '<script type="application/ld+json">{"@type":"DefinedTerm"}</script>';
  const pages: Readonly<Record<string, string>> = {
    'index.html': page('<link rel="stylesheet" href="/big.css"/>'),
    'en/a/term/index.html': page(`<link rel="stylesheet" href="/big.css"/>${term}`),
    'en/a/text/index.html': page('<link rel="stylesheet" href="/big.css"/>'),
    'en/big/index.html': page('', noise(31_000)),
    'en/script/index.html': page('<script src="/four.js" defer=""></script>'),
    'en/search/index.html': page('<script src="/four.js"></script>', '<div data-index="/index.json"></div>'),
    'en/later/index.html': page('', '<div data-index="/late.txt"></div>'),
    'en/checker/index.html': page('', '<form data-checker="/checker.js" data-vocabulary="/words.json"></form>'),
    'en/many/index.html': page(
      '',
      ['a', 'b', 'c', 'd', 'a'].map((name) => `<img src="/${name}.png" alt=""/>`).join(''),
    ),
    'en/few/index.html': page('<link rel="canonical" href="https://x.example/"/><link rel="icon" href="data:,"/>'),
    'en/lost/index.html': page('<link rel="preload" as="style" href="/lost.css"/>'),
    'en/foreign/index.html': page('', '<img src="https://x.example/x.png" alt=""/>'),
  };
  let lines: string[] = [];
  let status: number | null = null;
  beforeAll(() => {
    for (const [path, html] of Object.entries(pages)) put(`made/${path}`, html);
    put('made/big.css', noise(15_000));
    put('made/four.js', noise(4_000));
    put('made/checker.js', noise(140_000));
    put('made/words.json', noise(150_000));
    put('made/index.json', '{}');
    put('made/late.txt', noise(34_000));
    for (const name of ['a', 'b', 'c', 'd']) put(`made/${name}.png`, name);
    const run = measure('made');
    lines = run.stdout.slice(run.stdout.indexOf('Over the budgets:')).split('\n');
    status = run.status;
  });
  const about = (path: string): string => lines.filter((line) => line.startsWith(path)).join('\n');

  test('with exit code 1', () => expect(status).toBe(1));
  test.each([
    ['index.html', /^index\.html: HTML and style are .* over 14,600$/],
    ['en/a/term/', /HTML and style are .* over 14,600$/],
    ['en/big/', /with all it loads .* over 30,720$/],
    ['en/later/', /fetches .* later on, .* over 33,792$/],
    ['en/script/', /scripts are .* over 3,072$/],
    ['en/many/', /5 requests, 4 allowed$/],
    ['en/checker/', /its checker is .* over 286,720$/],
    ['en/lost/', /loads \/lost\.css, which is not in the folder$/],
    ['en/foreign/', /loads https:\/\/x\.example\/x\.png, which is not in the folder$/],
  ])('%s', (path, expected) => expect(about(path)).toMatch(expected));
  test.each(['en/a/text/', 'en/search/', 'en/few/'])('%s is within', (path) => expect(about(path)).toBe(''));
});

test('a site that is too large as a whole is named', () => {
  for (const language of ['en', 'es']) put(`large/${language}/index.html`, page(''));
  // Shared by both; of one; and of the other, which alone makes it too much.
  for (const name of ['a.bin', 'b.bin', 'en/c.bin', 'es/d.bin', 'es/e.bin'])
    put(`large/${name}`, randomBytes(1_300_000));
  put('large/offline/words.html', randomBytes(2_000_001));
  const { stdout, status } = measure('large');
  expect(stdout).toMatch(/the whole site in "es" is 7,2\d\d,\d{3} bytes, 5,000,000 allowed/);
  expect(stdout).toMatch(/the whole site in "en" is 5,9\d\d,\d{3} bytes, 5,000,000 allowed/);
  expect(stdout).toMatch(/the whole site is 8,5\d\d,\d{3} bytes, 7,800,000 allowed/);
  expect(stdout).toContain('offline/words.html is 2,000,001 bytes on a disk, 2,000,000 allowed');
  expect(status).toBe(1);
});

test('a folder without pages is said, with exit code 2', () => {
  mkdirSync(join(folder, 'empty'));
  const { status, stderr } = measure('empty');
  expect(stderr).toContain('npm run build');
  expect(status).toBe(2);
});

test('sizes are those of Brotli at its best quality', () => {
  const html = `<!DOCTYPE html>${'a page that says it again. '.repeat(50)}`;
  put('one/index.html', html);
  const size = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const row = measure('one')
    .stdout.split('\n')
    .find((line) => line.endsWith('  index.html'));
  expect(row?.trim().split(/\s+/)[0]).toBe(String(size));
});
