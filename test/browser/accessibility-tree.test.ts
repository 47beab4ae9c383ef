import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { functionWords } from '#language/function-words.ts';
import { inBrowser } from './in-browser.ts';
import { fullestOfEachKind } from './toolkit-app.ts';

/**
 * What the browser tells a screen reader: the role and the name of everything that can be operated, the landmarks,
 * and each piece of text with the language it is announced in. The language is that of the nearest `lang` around the
 * element which the node of the accessibility tree stands for; Chromium's protocol does not give it by itself.
 * Tested on the fullest page of each kind, in each language.
 */
const site = inBrowser();

interface Told {
  readonly role: string;
  readonly name: string;
  readonly language: string;
  /** Names of authors and institutions in citations: proper names need no mark (WCAG 2.2, 3.1.2). */
  readonly cited: boolean;
}

/** Every node that is told, in the order of the page. */
async function treeOf(context: BrowserContext, page: Page): Promise<Told[]> {
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes: elements } = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const byId = new Map(elements.map((element) => [element.nodeId, element]));
  const languages = new Map<number, string>();
  const cited = new Set<number>();
  for (const element of elements) {
    let at: typeof element | undefined = element;
    let found: string | undefined;
    while (at !== undefined && found === undefined) {
      const attributes: readonly string[] = at.attributes ?? [];
      const classes = attributes[attributes.indexOf('class') + 1] ?? '';
      if (attributes.includes('class') && /\b(?:cite|sources|citation)\b/.test(classes))
        cited.add(element.backendNodeId);
      const index = attributes.findIndex((name, place) => place % 2 === 0 && name === 'lang');
      found = index < 0 ? undefined : attributes[index + 1];
      at = at.parentId === undefined ? undefined : byId.get(at.parentId);
    }
    languages.set(element.backendNodeId, found ?? '');
  }
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, backendDOMNodeId }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      language: languages.get(backendDOMNodeId ?? -1) ?? '',
      cited: cited.has(backendDOMNodeId ?? -1),
    }));
}

const operated = new Set(['link', 'button', 'textbox', 'searchbox', 'combobox', 'checkbox', 'DisclosureTriangle']);
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];

/** How many words of a text carry the grammar of a language, and of no other. */
const grammar = (words: readonly string[], language: string, other: string): number =>
  words.filter((word) => functionWords(language).has(word) && !functionWords(other).has(word)).length;

describe.each([
  ['en', 'es'],
  ['es', 'en'],
] as const)('in %s', (language, other) => {
  test('each thing has a role and a name, each landmark is there, each text is announced in its language', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const termsIn = (each: string): Set<string> =>
      new Set(
        site.toolkit.snapshot.toolkit.concepts.flatMap((concept) =>
          (concept.languages[each]?.terms ?? []).map(({ text }) => text.toLowerCase()),
        ),
      );
    const own = termsIn(language);
    const foreign = termsIn(other);
    const found: string[] = [];
    let foreignTexts = 0;
    for (const { path } of (await fullestOfEachKind(site.toolkit, language)).values()) {
      await page.goto(site.toolkit.origin + path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const tree = await treeOf(context, page);
      const count = (role: string): number => tree.filter((node) => node.role === role).length;
      for (const role of ['banner', 'main', 'contentinfo']) {
        if (count(role) !== 1) found.push(`${path}: ${count(role)} of ${role}`);
      }
      const navigations = tree.filter(({ role }) => role === 'navigation').map(({ name }) => name);
      if (navigations.includes('') || new Set(navigations).size < navigations.length) {
        found.push(`${path}: navigations called ${navigations.map((name) => `"${name}"`).join()}`);
      }
      for (const node of tree) {
        if (operated.has(node.role) && node.name === '') found.push(`${path}: a ${node.role} without a name`);
        if (node.role !== 'StaticText') continue;
        const text = node.name.toLowerCase();
        const words = wordsOf(node.name);
        if (node.language === other) foreignTexts += 1;
        if (foreign.has(text) && !own.has(text) && words.length > 1 && node.language !== other) {
          found.push(`${path}: the term "${node.name}" is announced in "${node.language}"`);
        }
        if (node.cited || (node.language !== language && node.language !== other)) continue;
        const spoken = node.language;
        const against = spoken === language ? other : language;
        const contrary = grammar(words, against, spoken);
        if (contrary >= 4 && contrary > 2 * grammar(words, spoken, against)) {
          found.push(`${path}: "${node.name.slice(0, 80)}" is announced in "${node.language}"`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(foreignTexts).toBeGreaterThan(300);
    await context.close();
  });
});
