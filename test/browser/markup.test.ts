import { fileURLToPath } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { createToolkitApp, htmlOf } from './toolkit-app.ts';

/**
 * Every page is valid HTML by html-validate's recommended rules. `.htmlvalidate.json` departs from them
 * in these points:
 * - `void-style`, `attribute-boolean-style`, `attribute-empty-style`: `<meta/>`, `defer=""` and
 *   `hidden=""` mean what `<meta>`, `defer` and `hidden` mean (HTML, 13.1.2); the renderer writes them so,
 *   and one way of writing is kept throughout.
 * - `long-title`: 70 characters are what a search engine shows, no rule of HTML. Titles here begin with
 *   what sets the page apart, so what is cut off is the toolkit's name or the second language.
 * - `tel-non-breaking`: a number with `&#8209;` for its hyphens does not survive being copied into a
 *   telephone. The style sheet keeps numbers on one line.
 * - `valid-id`: an id may begin with a digit (HTML, 3.2.6), and one of a hotline does: 988.
 */
const validator = new HtmlValidate(new FileSystemConfigLoader());
/** Where the pages would lie, as far as the validator looks for its configuration. */
const placeOf = (path: string): string =>
  fileURLToPath(new URL(`../..${path.split('?')[0]}index.html`, import.meta.url));

const toolkit = createToolkitApp();
const { routes, path } = toolkit.app.site.addresses;

async function problemsOf(where: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, placeOf(where));
  return results.flatMap(({ messages }) =>
    messages.map((found) => `${where}:${found.line}:${found.column} ${found.ruleId}: ${found.message}`),
  );
}

async function problemsAt(paths: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const each of paths) problems.push(...(await problemsOf(each, await htmlOf(toolkit, each))));
  return problems;
}

test('the validator sees what is wrong', async () => {
  const html = (await htmlOf(toolkit, '/en/')).replace('<main ', '<img src="/x.png"><main ');
  expect((await problemsOf('/en/', html)).join('\n')).toContain('wcag/h37');
});

/** For the tests that go over hundreds of pages, in milliseconds: a busy machine takes its time. */
const patience = 180_000;

test.each(toolkit.snapshot.languages)('every page in %s is valid', { timeout: patience }, async (language) => {
  const own = routes.filter((route) => route.language === language).map((route) => route.path);
  expect(own.length).toBeGreaterThan(100);
  expect(await problemsAt(own)).toEqual([]);
});

test('what is outside a language is valid: the choice, permanent links, failures', { timeout: patience }, async () => {
  const links = toolkit.snapshot.toolkit.concepts.map(({ id }) => `/concept/${id}/`);
  const { languages } = toolkit.snapshot;
  expect([
    ...(await problemsAt(['/', '/nothing-here/', ...links])),
    ...(await problemsOf('/', toolkit.app.site.renderFailure('failed', languages))),
  ]).toEqual([]);
});

test.each(toolkit.snapshot.languages)('answers to what is asked in %s are valid', async (language) => {
  const search = path(language, 'search');
  const glossary = path(language, 'glossary:human-trafficking');
  const queries = ['tráfico de personas', '"><script>', 'xqzvwk', "l'été & <b>", '%E0%A4', 'x'.repeat(300)];
  expect(
    await problemsAt([
      ...queries.map((query) => `${search}?q=${encodeURIComponent(query)}`),
      `${glossary}?register=legal`,
      `${glossary}?region=es-MX&subject=nothing`,
    ]),
  ).toEqual([]);
});

test.each(toolkit.snapshot.languages)(
  'a static copy tells in %s that its search needs script, in valid HTML',
  async (language) => {
    const search = path(language, 'search') ?? '';
    const html = await htmlOf(createToolkitApp(false), search);
    expect(html).toContain('<noscript>');
    expect(await problemsOf(search, html)).toEqual([]);
  },
);
