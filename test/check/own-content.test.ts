import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/model/markdown.ts';
import { parseReference } from '../../src/model/reference.ts';
import { checker, toolkit } from './toolkit.ts';

/** Stands for words of another language, or spoken about: `[tráfico](mention:es)`. */
const OBJECT = '\uFFFC';

/** The texts of a Markdown text as readers see them, a paragraph, heading or cell each. */
function textsOf(markdown: string): string[] {
  const blocks: string[] = [];
  const wordsOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'inlineCode') return OBJECT;
    if (node.type === 'link') {
      const reference = parseReference(node.url);
      if (reference.type === 'mention' || reference.type === 'lang') return OBJECT;
      if (reference.type === 'cite') return '';
    }
    return 'children' in node ? node.children.map(wordsOf).join('') : ' ';
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push(wordsOf(node));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(markdown));
  return blocks;
}

/** Every text of an entry, wherever it stands, by its language: a key that is a language of the toolkit. */
function* localizedTexts(value: unknown, language?: string): Generator<{ language: string; text: string }> {
  if (typeof value === 'string') {
    if (language !== undefined) yield { language, text: value };
  } else if (Array.isArray(value)) {
    for (const item of value) yield* localizedTexts(item, language);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      // Terms, and sentences for the checker, hold wrong words on purpose; a figure stands beside its newer one.
      if (['terms', 'examples', 'sense', 'useInstead', 'sources', 'slug', 'figures'].includes(key)) continue;
      yield* localizedTexts(child, toolkit.meta.languages.includes(key) ? key : language);
    }
  }
}

const contexts = toolkit.concepts.flatMap(({ id, languages }) => ({
  id,
  contexts: Object.fromEntries(
    Object.entries(languages).map(([language, { terms }]) => [
      language,
      terms
        .filter(({ status }) => status === 'preferred' || status === 'admitted')
        .map((term) => term.contexts.map(({ text }) => text)),
    ]),
  ),
}));

describe('the toolkit keeps its own rules', () => {
  it.each([
    ['concepts', toolkit.concepts],
    ['contexts', contexts],
    ['distinctions', toolkit.distinctions],
    ['pages', toolkit.pages],
    ['presentations', toolkit.presentations],
    ['tools', toolkit.tools],
    ['resources', toolkit.resources],
    ['glossaries', toolkit.glossaries],
  ] as const)('in its %s', (_, entries) => {
    const found = (entries as readonly { id: string }[]).flatMap((entry) =>
      [...localizedTexts(entry)].flatMap(({ language, text }) =>
        textsOf(text).flatMap((words) =>
          checker
            .checkText(words, { language, ui: 'en', own: true })
            .findings.filter(({ severity }) => severity !== 'note')
            .map(
              ({ rule, text: wrong, excerpt }) =>
                `${entry.id} [${language}] ${rule} “${wrong}”: ${excerpt.before}${excerpt.text}${excerpt.after}`,
            ),
        ),
      ),
    );
    expect(found).toEqual([]);
  });
});
