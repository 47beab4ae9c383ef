import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseReference, type Reference } from './reference.ts';

/** One line without any character that could begin a mark: the parser would find a paragraph of text. */
const unmarked = /^(?![\s\d+\-#>=~|])[^\n\\`*_[\]<>&!~|]*(?<!\s)$/;

/** Reads a text of the toolkit (CommonMark). Most are one unmarked line, which needs no parser. */
export function parseMarkdown(text: string): Root {
  if (text === '' || !unmarked.test(text)) return fromMarkdown(text);
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
}

/** A stretch of words in one language, as a reader meets them. */
export interface Wording {
  readonly language: string;
  readonly text: string;
  /** The words are spoken about, not used. */
  readonly mentioned: boolean;
}

/** Splits a text into stretches by language, so that each can be held against its own rules. */
export function wordings(root: Root, language: string): Wording[] {
  const found: Wording[] = [];
  const visit = (node: Nodes, current: string, mentioned: boolean): void => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      found.push({ language: current, text: node.value, mentioned });
    } else if (node.type === 'link') {
      const reference = parseReference(node.url);
      const own = reference.type === 'lang' || reference.type === 'mention';
      for (const child of node.children) {
        visit(child, own ? reference.language : current, mentioned || reference.type === 'mention');
      }
    } else if ('children' in node) {
      for (const child of node.children) visit(child, current, mentioned);
    }
  };
  visit(root, language, false);
  return found;
}

/** All references of a text, with the address as it is written. */
export function references(root: Root): { reference: Reference; url: string }[] {
  const found: { reference: Reference; url: string }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') found.push({ reference: parseReference(node.url), url: node.url });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/** The words of a text without its marks, for a description or an export. Citations are left out. */
export function plainText(markdown: string): string {
  const parts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value);
    else if (node.type === 'link' && parseReference(node.url).type === 'cite') return;
    else if ('children' in node) {
      for (const child of node.children) visit(child);
      if (node.type === 'paragraph' || node.type === 'heading') parts.push(' ');
    }
  };
  visit(parseMarkdown(markdown));
  return parts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();
}
