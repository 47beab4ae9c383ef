import type { Nodes, Root } from 'mdast';
import { type ReadingLevel, readingLevel, sentencesOf } from '#language/reading-level.ts';
import { parseMarkdown } from '#model/markdown.ts';
import type { Page } from '#model/page.ts';
import { parseReference } from '#model/reference.ts';
import type { Toolkit } from '#model/toolkit.ts';

/** The bar for pages that survivors read: the school year after which they must be understood. */
export const highestGrade = 8;

/**
 * What a reader reads of a Markdown text, paragraph by paragraph: citations and words in another language,
 * or spoken about, are left out, as a formula for one language knows nothing of them.
 */
export function readablePassages(root: Root): string[] {
  const passages: string[] = [];
  const words = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'break') return ' ';
    if (node.type === 'link' && ['cite', 'lang', 'mention'].includes(parseReference(node.url).type)) return '';
    return 'children' in node ? node.children.map(words).join('') : '';
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading') passages.push(words(node).replace(/\s+/g, ' ').trim());
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return passages;
}

/** How hard a Markdown text is to read; undefined where there is no formula for its language. */
export const readingLevelOf = (language: string, markdown: readonly string[]): ReadingLevel | undefined =>
  readingLevel(
    language,
    markdown.flatMap((text) => readablePassages(parseMarkdown(text))),
  );

/** Of the sentences of a text that have some length, the one that asks most of its reader. */
export function hardestSentence(language: string, markdown: string): { text: string; grade: number } | undefined {
  const fewestWords = 8;
  return readablePassages(parseMarkdown(markdown))
    .flatMap((passage) => sentencesOf(passage))
    .flatMap((text) => {
      const level = readingLevel(language, [text]);
      return level !== undefined && level.words >= fewestWords
        ? [{ text, grade: level.grade, words: level.words }]
        : [];
    })
    .sort((a, b) => b.grade - a.grade || b.words - a.words)[0];
}

/** A page in one language, and how hard it is to read. */
export interface PageLevel {
  readonly page: string;
  readonly language: string;
  readonly level: ReadingLevel;
}

/** All that stands on a page in a language: what leads in, what is proven, and the text. */
export const readTexts = (page: Pick<Page, 'summary' | 'proven'>, language: string, body: string): string[] => [
  page.summary[language] ?? '',
  ...page.proven.map(({ text }) => text[language] ?? ''),
  body,
];

/** The reading level of each page for survivors, or of each other page, in each language, the hardest first. */
export function readingLevels(toolkit: Pick<Toolkit, 'pages'>, forSurvivors = true): PageLevel[] {
  return toolkit.pages
    .filter((page) => (page.section === 'help') === forSurvivors)
    .flatMap((page) =>
      Object.entries(page.body).flatMap(([language, body]) => {
        const level = readingLevelOf(language, readTexts(page, language, body));
        return level === undefined ? [] : [{ page: page.id, language, level }];
      }),
    )
    .sort((a, b) => b.level.grade - a.level.grade || (a.page < b.page ? -1 : 1));
}
