import type { Nodes } from 'mdast';
import { parseMarkdown, plainText } from '#model/markdown.ts';

/** A text that `plainText` would give back as it is; most are. */
const plain = /^(?![\s\d+\-#=~|])(?:[^\s\\`*_[\]<>&!~|]| (?![\s.,;:]|$))*$/u;

/** Marks in their everyday form, which need no parser: a link around plain words, emphasis around a word. */
const link = /\[([^[\]\\*_`<>&!]+)\]\((?:[a-z]+:[^\s()<>\\]+)\)/g;
const emphasis = /(?<![*\\\p{L}\p{N}])(\*{1,2})(?=[\p{L}\p{N}])([^*[\]\\_`<>&]*[\p{L}\p{N}])\1(?![*\p{L}\p{N}])/gu;

export interface Words {
  /** The words without their marks. */
  readonly text: string;
  /** How many emphases, links and citations there were. */
  readonly marks: number;
}

/** The words of a text of the toolkit, as `plainText` gives them, and how many marks are lost. */
export function wordsOf(markdown: string): Words {
  if (plain.test(markdown)) return { text: markdown, marks: 0 };
  if (!/[*[]/.test(markdown) || markdown.includes('](cite:')) return parsed(markdown);
  let marks = 0;
  const text = markdown
    .replace(link, (_, words: string) => {
      marks += 1;
      return words;
    })
    .replace(emphasis, (_, _stars: string, words: string) => {
      marks += 1;
      return words;
    });
  return plain.test(text) ? { text, marks } : parsed(markdown);
}

function parsed(markdown: string): Words {
  let marks = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'emphasis' || node.type === 'strong') marks += 1;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(markdown));
  return { text: plainText(markdown), marks };
}

/** Plain words as a text of the toolkit: what CommonMark would take for a mark is escaped. */
export const proseOf = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>&]/g, '\\$&')
    .replace(/^(?:(\d+)(?=[.)])|(?=[#+\-=~|]))/, (_, digits?: string) => `${digits ?? ''}\\`);
