import type { Passage, PassageDocument } from '#model/passage.ts';
import { decodeFile } from '../passage/decode.ts';
import type { ReadingOptions } from '../passage/options.ts';

/** One or more lines without text between two paragraphs. */
const betweenParagraphs = /(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))+\s*/g;

function paragraph(text: string, start: number, end: number): Passage | undefined {
  const whole = text.slice(start, end);
  const from = start + whole.length - whole.trimStart().length;
  const trimmed = whole.trim();
  if (trimmed === '') return undefined;
  return { text: trimmed, runs: [{ at: 0, from }], language: undefined, segment: null };
}

/** The paragraphs of a text: what stands between empty lines. Their line breaks stay as they are. */
export function* paragraphsOf(text: string): Generator<Passage> {
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(betweenParagraphs)) {
    const passage = paragraph(text, start, index);
    if (passage !== undefined) yield passage;
    start = index + gap.length;
  }
  const last = paragraph(text, start, text.length);
  if (last !== undefined) yield last;
}

/**
 * Plain text, a passage for each paragraph.
 * @throws {PassageRefusal}
 */
export function readTextPassages(bytes: Uint8Array, path: string, options: ReadingOptions = {}): PassageDocument {
  const { text } = decodeFile(bytes, path, options);
  return { text, passages: [...paragraphsOf(text)], pairs: [] };
}
