import { describe, expect, test } from 'vitest';
import { aReader } from './reader.ts';
import { kindOf } from './toolkit-app.ts';

/**
 * WCAG 2.2, 3.1.2 Language of Parts: what is in the other language is marked as such, so that it is
 * read aloud with the right voice. Tested on every concept page.
 */
const reader = aReader();

describe.each([
  ['en', 'es'],
  ['es', 'en'],
] as const)('on concept pages in %s', (language, other) => {
  test(`everything in ${other} is marked`, async () => {
    const { toolkit, page } = reader;
    await reader.go(reader.pathOf(language, 'glossaries'));
    const pages = toolkit.app.site.addresses.routes
      .filter((route) => route.language === language && kindOf(route) === 'concept')
      .flatMap(({ path, view }) => {
        const concept = 'id' in view ? toolkit.snapshot.concept(view.id) : undefined;
        const textsIn = (each: string): string[] =>
          (concept?.languages[each]?.terms ?? []).map((term) =>
            term.feminine === undefined ? term.text : `${term.text} / ${term.feminine}`,
          );
        return [{ path, own: textsIn(language), foreign: textsIn(other) }];
      });
    expect(pages.length).toBeGreaterThanOrEqual(140);

    const wrong = await page.evaluate(
      async ([all, own, foreign]) => {
        const found: string[] = [];
        for (const each of all) {
          const html = await (await fetch(each.path)).text();
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          const languageOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang');
          const expectIn = (expected: string, element: Element | null, what: string): void => {
            if (!element) found.push(`${each.path}: ${what} is not there`);
            else if (languageOf(element) !== expected) {
              found.push(`${each.path}: ${what} is marked ${languageOf(element)}, not ${expected}`);
            }
          };
          const sections = [...parsed.querySelectorAll('section.language')];
          for (const [index, part] of [own, foreign].entries()) {
            const section = sections[index];
            const terms = [...(section?.querySelectorAll('.term__line span[lang]') ?? [])];
            const texts = index === 0 ? each.own : each.foreign;
            for (const text of texts) {
              expectIn(part, terms.find((term) => term.textContent === text) ?? null, `the term "${text}"`);
            }
            expectIn(part, section?.querySelector('.plain') ?? null, 'the plain definition');
            for (const example of section?.querySelectorAll('.term__example') ?? [])
              expectIn(part, example, 'an example');
            for (const heading of section?.querySelectorAll('h2, h3, .term__status') ?? []) {
              expectIn(own, heading, `the heading "${heading.textContent}"`);
            }
          }
          expectIn(foreign, parsed.querySelector('h1 .other'), 'the other name in the heading');
          expectIn(own, parsed.querySelector('h1'), 'the heading');
        }
        return found;
      },
      [pages, language, other] as const,
    );
    expect(wrong).toEqual([]);
  });
});

test('the pages outside a language mark each part, and the language link speaks to who reads the other', async () => {
  const { page } = reader;
  await reader.go('/');
  for (const language of reader.toolkit.snapshot.languages) {
    const link = page.locator(`a[href="${reader.pathOf(language, 'home')}"]`);
    expect(await link.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(language);
  }
  await reader.go(reader.pathOf('en', 'home'));
  const link = page.locator('.languages a');
  expect(await link.getAttribute('lang')).toBe('es');
  expect(await link.getAttribute('hreflang')).toBe('es');
  expect(await link.textContent()).toContain('Español');
});
