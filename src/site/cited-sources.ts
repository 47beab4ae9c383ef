import { parseMarkdown, references } from '#model/markdown.ts';

/** The ids of the sources that a text cites, in the order it names them. */
export const citedIn = (markdown: string): string[] =>
  references(parseMarkdown(markdown)).flatMap(({ reference }) => (reference.type === 'cite' ? [reference.source] : []));
