import type { Block, Run } from './passages.ts';

/**
 * Advance widths of Arial (the same as Helvetica's and Liberation Sans's), in thousandths of the type
 * size, for U+0020 to U+007E.
 */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;

const others: Readonly<Record<string, number>> = {
  '\u00A0': 278,
  '¡': 333,
  '¿': 611,
  '«': 556,
  '»': 556,
  '·': 278,
  '•': 350,
  '§': 556,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '–': 556,
  '—': 1000,
  '…': 1000,
};

/** Bold letters are wider; this is on the safe side for running text. */
const boldFactor = 1.1;

/** Thousandths of the type size. An unknown character counts as a full square. */
function advance(character: string): number {
  const base = others[character] === undefined ? character.normalize('NFD').charAt(0) : character;
  return others[base] ?? ascii[base.charCodeAt(0) - 32] ?? 1000;
}

/** Points. */
export function textWidth(text: string, size: number, strong = false): number {
  let sum = 0;
  for (const character of text) sum += advance(character);
  return (sum / 1000) * size * (strong ? boldFactor : 1);
}

/** How many lines the runs take in a column, broken at spaces as a word processor does. */
export function lineCount(runs: readonly Run[], size: number, width: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  const endWord = (): void => {
    if (used > 0 && used + word > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than the column is broken inside.
    while (word > width) {
      lines += 1;
      word -= width;
    }
    used += word;
    word = 0;
  };
  for (const { text, strong } of runs) {
    for (const part of text.split(/(\s)/)) {
      if (part === '\n') {
        endWord();
        lines += 1;
        used = 0;
      } else if (/^\s$/.test(part)) {
        endWord();
        used += textWidth(part, size, strong);
      } else word += textWidth(part, size, strong);
    }
  }
  endWord();
  return lines;
}

/** A column of text: all in points. */
export interface Column {
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/** Of the type size: the height of a line, the space before a paragraph, the indent of a list level. */
export const lineHeight = 1.2;
export const spaceBefore = 0.4;
export const indent = 1.1;

/** Points that a block takes, the space before it included. */
export function blockHeight(block: Block, column: Column): number {
  const depth = block.kind === 'item' ? block.level + 1 : block.kind === 'heading' ? 0 : block.level;
  const runs = block.kind === 'heading' ? block.runs.map((run) => ({ ...run, strong: true })) : block.runs;
  // A fiftieth is kept back: fonts that stand in for Arial are not all of its exact widths.
  const width = (column.width - depth * indent * column.size) * 0.98;
  return (lineCount(runs, column.size, width) * lineHeight + spaceBefore) * column.size;
}

export const textHeight = (blocks: readonly Block[], column: Column): number =>
  blocks.reduce((sum, block) => sum + blockHeight(block, column), 0);

/**
 * Cuts blocks into columns that hold them, in order. A line that introduces a list (it ends in a colon)
 * stays with what it introduces.
 * @returns `undefined` where a block alone is higher than a column
 */
export function split(blocks: readonly Block[], column: Column): Block[][] | undefined {
  const columns: Block[][] = [];
  let current: Block[] = [];
  let height = 0;
  for (const block of blocks) {
    const own = blockHeight(block, column);
    if (own > column.height) return undefined;
    if (height + own > column.height) {
      const last = current.at(-1);
      const introduces = last !== undefined && current.length > 1 && introducesNext(last);
      const carried = introduces ? current.splice(-1) : [];
      columns.push(current);
      current = carried;
      height = textHeight(carried, column);
      if (height + own > column.height) return undefined;
    }
    current.push(block);
    height += own;
  }
  if (current.length > 0 || columns.length === 0) columns.push(current);
  return columns;
}

const introducesNext = (block: Block): boolean =>
  block.kind === 'heading' || (block.kind === 'paragraph' && /:$/.test(block.runs.at(-1)?.text.trimEnd() ?? ''));
