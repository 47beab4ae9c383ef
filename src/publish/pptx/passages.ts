import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from '#model/markdown.ts';
import { parseReference } from '#model/reference.ts';

/** A stretch of text in one language and one face. A text of "\n" is a line break. */
export interface Run {
  readonly text: string;
  /** BCP 47, as the toolkit writes it. */
  readonly language: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** An address outside the toolkit. */
  readonly href?: string;
}

/** A paragraph of an office document. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** Of a heading its Markdown depth; otherwise how deep the list is nested, from 0. */
  readonly level: number;
  /** Of a numbered item: its number, and the first number of its list. */
  readonly number?: { readonly own: number; readonly first: number };
  readonly runs: readonly Run[];
}

/** How a citation reads in running text; `undefined` where its source is gone. */
export type CiteInText = (source: string, place: string | undefined) => string | undefined;

type Face = Omit<Run, 'text'>;

const sameFace = (a: Face, b: Face): boolean =>
  a.language === b.language && a.strong === b.strong && a.emphasis === b.emphasis && a.href === b.href;

function joined(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last !== undefined && run.text !== '\n' && last.text !== '\n' && sameFace(last, run)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') merged.push(run);
  }
  return merged;
}

const spoken = (nodes: readonly Nodes[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? spoken(node.children) : '')).join('');

/**
 * Links into the toolkit keep their words only: a file that leaves the site has no address to link to.
 */
function runsOf(nodes: readonly PhrasingContent[], face: Face, cite: CiteInText): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...face, text: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'inlineCode':
        return [{ ...face, text: node.value }];
      case 'strong':
        return runsOf(node.children, { ...face, strong: true }, cite);
      case 'emphasis':
        return runsOf(node.children, { ...face, emphasis: true }, cite);
      case 'break':
        return [{ ...face, text: '\n' }];
      case 'link': {
        const reference = parseReference(node.url);
        if (reference.type === 'cite') {
          const place = spoken(node.children);
          return [{ ...face, text: cite(reference.source, place === '' ? undefined : place) ?? '' }];
        }
        const inner: Face =
          reference.type === 'lang' || reference.type === 'mention'
            ? // Foreign words and words spoken about are set in italics, in English and in Spanish.
              { ...face, language: reference.language, emphasis: true }
            : reference.type === 'web'
              ? { ...face, href: reference.url }
              : face;
        return runsOf(node.children, inner, cite);
      }
      // Raw HTML and images are not part of the toolkit's Markdown.
      default:
        return [];
    }
  });
}

function blocksOf(node: RootContent, level: number, face: Face, cite: CiteInText): Block[] {
  const runs = (children: readonly PhrasingContent[], own: Face = face) => joined(runsOf(children, own, cite));
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', level, runs: runs(node.children) }];
    case 'heading':
      return [{ kind: 'heading', level: node.depth, runs: runs(node.children) }];
    case 'code':
      return [{ kind: 'paragraph', level, runs: [{ ...face, text: node.value }] }];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, level, { ...face, emphasis: true }, cite));
    case 'list': {
      const first = node.start ?? 1;
      return node.children.flatMap((item, index) =>
        item.children.flatMap((child, at): Block[] => {
          if (child.type === 'list') return blocksOf(child, level + 1, face, cite);
          if (at > 0 || child.type !== 'paragraph') return blocksOf(child, level, face, cite);
          const number = node.ordered ? { number: { own: first + index, first } } : {};
          return [{ kind: 'item', level, ...number, runs: runs(child.children) }];
        }),
      );
    }
    default:
      return [];
  }
}

/**
 * Reads a text of the toolkit as paragraphs of an office document.
 * @param language the language of the text itself
 */
export function blocksOfMarkdown(markdown: string, language: string, cite: CiteInText): Block[] {
  const face: Face = { language, strong: false, emphasis: false };
  return parseMarkdown(markdown)
    .children.flatMap((node) => blocksOf(node, 0, face, cite))
    .filter((block) => block.runs.length > 0);
}

/** The words of a block, as one line. */
export const wordsOf = (block: Pick<Block, 'runs'>): string =>
  block.runs
    .map((run) => (run.text === '\n' ? ' ' : run.text))
    .join('')
    .trim();
