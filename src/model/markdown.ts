import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseReference, type Reference } from './reference.ts';

/** One line without any character that could begin a mark: the parser would find a paragraph of text. */
const unmarked = /^(?![\s\d+\-#>=~|])[^\n\\`*_[\]<>&!~|]*$/;
const endsInSpace = /\s$/;

/** How many quotations and list items may lie in each other. */
const deepestContainer = 16;
/** How many characters of one paragraph may be marks: the parser's time grows with their square. */
const mostMarks = 1000;
/** How many nodes of the tree may lie in each other, the root not counted. */
export const deepestNode = 64;

const containerMark = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** The marks of quotations and list items at the start of a line, and the white space among them in columns. */
function containersOf(line: string): { marks: number; columns: number } {
  let marks = 0;
  let end = 0;
  containerMark.lastIndex = 0;
  while (containerMark.test(line)) {
    marks += 1;
    end = containerMark.lastIndex;
  }
  const indent = /^[ \t]*/.exec(line.slice(end))?.[0].length ?? 0;
  const blank = line.slice(0, end + indent).replace(/[^ \t]/g, '');
  return { marks, columns: blank.replaceAll('\t', '    ').length };
}

/**
 * The offset where a text would take the parser too long or too deep, from its lines alone: an upper
 * bound of the containers that can be open there (indentation keeps open what is, a mark adds one), and
 * the marks of a paragraph.
 */
function excessAt(text: string): number | undefined {
  let deepest = 0;
  let marks = 0;
  for (const { 1: line = '', index } of text.matchAll(/([^\n\r]*)(?:\r\n|\n|\r|$)/g)) {
    const containers = containersOf(line);
    deepest = Math.max(deepest, containers.marks + Math.min(deepest, Math.floor(containers.columns / 2)));
    if (deepest > deepestContainer) return index + line.search(/[^ \t]/);
    if (/^[ \t]*$/.test(line)) marks = 0;
    for (const mark of line.matchAll(/[*_[\]<`]/g)) {
      marks += 1;
      if (marks > mostMarks) return index + mark.index;
    }
  }
  return undefined;
}

/** The offset of the first node that lies deeper than allowed. */
function deeperAt(node: Nodes, depth = 0): number | undefined {
  if (depth > deepestNode) return node.position?.start.offset ?? 0;
  for (const child of 'children' in node ? node.children : []) {
    const found = deeperAt(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text as it is written, marks and all. */
const unparsed = (text: string): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
});

interface ReadMarkdown {
  readonly root: Root;
  readonly tooDeepAt?: number;
}

/** The texts of a toolkit come again on many pages; each is parsed once. Nobody changes a tree. */
const remembered = new Map<string, ReadMarkdown>();
const mostRemembered = 20_000;
/** A long text stands on one page only; in UTF-16 code units. */
const longestRemembered = 4_000;

/**
 * Reads a text of the toolkit (CommonMark). Most are one unmarked line, which needs no parser. It never
 * throws, and takes time in proportion to the length of the text: one whose marks lie too deep in each
 * other, or too close, becomes plain text, and `tooDeepAt` is where (a UTF-16 offset).
 */
export function readMarkdown(text: string): ReadMarkdown {
  if (text !== '' && unmarked.test(text) && !endsInSpace.test(text)) return { root: unparsed(text) };
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const read = parse(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  if (text.length <= longestRemembered) remembered.set(text, read);
  return read;
}

function parse(text: string): ReadMarkdown {
  const excess = excessAt(text);
  if (excess !== undefined) return { root: unparsed(text), tooDeepAt: excess };
  const root = fromMarkdown(text);
  const deeper = deeperAt(root);
  return deeper === undefined ? { root } : { root: unparsed(text), tooDeepAt: deeper };
}

/** The tree of a text; see `readMarkdown`. */
export const parseMarkdown = (text: string): Root => readMarkdown(text).root;

/** A stretch of words in one language, as a reader meets them. */
export interface Wording {
  readonly language: string;
  readonly text: string;
  /** Where it begins in the Markdown, in UTF-16 code units. */
  readonly offset: number;
  /** The words are spoken about, not used. */
  readonly mentioned: boolean;
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;

/** Splits a text into stretches by language, so that each can be held against its own rules. */
export function wordings(root: Root, language: string): Wording[] {
  const found: Wording[] = [];
  const visit = (node: Nodes, current: string, mentioned: boolean): void => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      found.push({ language: current, text: node.value, offset: startOf(node), mentioned });
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

/** All references of a text, with the address as it is written, and the offset of the end of its label. */
export function references(root: Root): { reference: Reference; url: string; offset: number }[] {
  const found: { reference: Reference; url: string; offset: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') {
      const offset = node.children.at(-1)?.position?.end.offset ?? startOf(node);
      found.push({ reference: parseReference(node.url), url: node.url, offset });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/** The ids of the sources that a text cites, in the order it names them. */
export const citedIn = (markdown: string): string[] =>
  references(parseMarkdown(markdown)).flatMap(({ reference }) => (reference.type === 'cite' ? [reference.source] : []));

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
