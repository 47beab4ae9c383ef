import type { Passage } from '#model/passage.ts';
import type { PlacedPassage } from '../passage/placed.ts';
import type { TextReader } from '../passage/text-format.ts';

/** One or more lines without text between two paragraphs. A line ends in LF, CR LF or CR. */
const betweenParagraphs = /(?:\r\n|\r(?!\n)|\n)(?:[^\S\r\n]*(?:\r\n|\r(?!\n)|\n))+\s*/g;

function paragraph(text: string, start: number, end: number): Passage | undefined {
  const whole = text.slice(start, end);
  const from = start + whole.length - whole.trimStart().length;
  const trimmed = whole.trim();
  if (trimmed === '') return undefined;
  return { text: trimmed, runs: [{ at: 0, from }], language: undefined, segment: null };
}

/** The paragraphs of a text: what stands between empty lines. Their line breaks stay as they are. */
function* paragraphsOf(text: string): Generator<Passage> {
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(betweenParagraphs)) {
    const passage = paragraph(text, start, index);
    if (passage !== undefined) yield passage;
    start = index + gap.length;
  }
  const last = paragraph(text, start, text.length);
  if (last !== undefined) yield last;
}

const asItIs = (text: string): string => text;

/** Plain text, a passage for each paragraph. */
export const plainText: TextReader = {
  parse: (text) => ({
    placed: Array.from(paragraphsOf(text), (passage): PlacedPassage => ({ passage, escape: asItIs })),
    pairs: [],
  }),
};
