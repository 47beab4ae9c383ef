import type { Nodes, RootContent } from 'mdast';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import { parseMarkdown } from '#model/markdown.ts';
import { parseReference } from '#model/reference.ts';
import { fieldLabel, type LocalValues, splitAtFields } from '../organization-profile.ts';
import { joined, languageArguments, literal } from './typst-code.ts';

/** What the text of a panel needs to know of the sheet it stands on. */
export interface MarkupContext {
  readonly values: LocalValues;
  readonly strings: InterfaceStrings;
  /** Added to the depth of a Markdown heading; the first heading of a document is level 1. */
  readonly headingShift: number;
  /** The number by which a source is cited, or undefined where the sheet has no list of sources. */
  citation(source: string): number | undefined;
  /** Called for each link out of the toolkit, with its address and its words. */
  onLink(address: string, words: string): void;
}

/** Telephone numbers hold together: `1-800-656-4673`, `(555) 010-0100`. */
const telephone = /(\+?(?:\(\d{3}\) ?)?\d[\d-]{5,}\d)/;

/** Four underscores or more are a line to write on; at the end of a text it runs on to the margin. */
const writingLine = /(_{4,})/;

function words(text: string): string[] {
  return text.split(writingLine).flatMap((part, at, parts) => {
    if (at % 2 === 1) {
      const last = at === parts.length - 2 && parts.at(-1) === '';
      return [`write-on(${part.length})`, ...(last ? ['write-to-end'] : [])];
    }
    return part
      .split(telephone)
      .map((piece, index) => (index % 2 === 1 ? `box(${literal(piece)})` : literal(piece)))
      .filter((piece) => piece !== '""');
  });
}

function text(context: MarkupContext, value: string): string[] {
  return splitAtFields(value).flatMap((part) => {
    if (typeof part === 'string') return words(part);
    const filled = context.values[part.field];
    if (filled === undefined) return [`blank(${literal(fieldLabel(part.field, context.strings))})`];
    // An address or a number that runs over two lines is typed wrongly.
    return ['phone', 'text-line', 'website'].includes(part.field) ? [`box(${literal(filled)})`] : words(filled);
  });
}

const childrenOf = (context: MarkupContext, node: Nodes): string[] =>
  'children' in node ? node.children.flatMap((child) => view(context, child as RootContent)) : [];

const plainWords = (node: Nodes): string =>
  'children' in node ? node.children.map(plainWords).join('') : 'value' in node ? node.value : '';

function link(context: MarkupContext, node: Extract<Nodes, { type: 'link' }>): string[] {
  const children = childrenOf(context, node);
  const reference = parseReference(node.url);
  switch (reference.type) {
    case 'lang':
      return [`text(${languageArguments(reference.language)}, ${joined(children)})`];
    case 'mention':
      return [`text(${languageArguments(reference.language)}, emph(${joined(children)}))`];
    case 'cite': {
      const number = context.citation(reference.source);
      return number === undefined ? [] : [`super(typographic: false, ${literal(String(number))})`];
    }
    case 'web':
      context.onLink(reference.url, plainWords(node));
      return [`link(${literal(reference.url)}, ${joined(children)})`];
    // Paper cannot be followed into the toolkit: the words stand alone.
    default:
      return children;
  }
}

function listItem(context: MarkupContext, node: Nodes, tight: boolean): string {
  if (!('children' in node)) return '[]';
  const parts = node.children.flatMap((child) =>
    tight && child.type === 'paragraph' ? childrenOf(context, child) : view(context, child as RootContent),
  );
  return joined(parts);
}

function view(context: MarkupContext, node: RootContent): string[] {
  switch (node.type) {
    case 'text':
      return text(context, node.value);
    case 'paragraph':
      return [`par(${joined(childrenOf(context, node))})`];
    case 'heading': {
      const level = Math.max(1, node.depth + context.headingShift);
      return [`heading(level: ${level}, ${joined(childrenOf(context, node))})`];
    }
    case 'emphasis':
      return [`emph(${joined(childrenOf(context, node))})`];
    case 'strong':
      return [`strong(${joined(childrenOf(context, node))})`];
    case 'inlineCode':
      return words(node.value);
    case 'code':
      return [`par(${joined(words(node.value))})`];
    case 'list': {
      const tight = node.spread !== true && node.children.every((item) => item.spread !== true);
      const kind = node.ordered ? 'enum' : 'list';
      const start = node.ordered ? `start: ${node.start ?? 1}, ` : '';
      const items = node.children.map((item) => `${kind}.item(${listItem(context, item, tight)})`);
      return [`${kind}(tight: ${tight}, ${start}${items.join(', ')})`];
    }
    case 'blockquote':
      return [`quote(block: true, ${joined(childrenOf(context, node))})`];
    case 'link':
      return link(context, node);
    case 'break':
      return ['linebreak()'];
    case 'thematicBreak':
      return ['writing-line'];
    // Raw HTML and images are not part of the toolkit's Markdown.
    default:
      return [];
  }
}

/** A citation needs no space before its number. */
const closeUp = (markdown: string): string => markdown.replace(/ +(?=\[[^\]]*\]\(cite:)/g, '');

/** A panel in two parts, so that a layout may set its heading apart. */
export interface PanelMarkup {
  /** Its heading, where it begins with one. */
  readonly head: string;
  readonly body: string;
}

/** A panel (Markdown, see `content/README.md`) as expressions of Typst code. */
export function panelMarkup(context: MarkupContext, markdown: string): PanelMarkup {
  const [first, ...rest] = parseMarkdown(closeUp(markdown)).children;
  if (first === undefined) return { head: '[]', body: '[]' };
  const blocks = (nodes: readonly RootContent[]): string => joined(nodes.flatMap((node) => view(context, node)));
  return first.type === 'heading'
    ? { head: blocks([first]), body: blocks(rest) }
    : { head: '[]', body: blocks([first, ...rest]) };
}

/** The same for a text within a line: the paragraph around it is left out. */
export function inlineMarkup(context: MarkupContext, markdown: string): string {
  const parts = parseMarkdown(closeUp(markdown)).children.flatMap((node) =>
    node.type === 'paragraph' ? childrenOf(context, node) : view(context, node),
  );
  return joined(parts);
}
