import type { LanguageTag } from '#model/localized.ts';
import type { Passage, PassageDocument } from '#model/passage.ts';
import { refusalAt } from '../passage/refusal.ts';

/** A decoded text and how it is called. */
export interface NamedText {
  readonly text: string;
  readonly path: string;
  readonly language?: LanguageTag;
}

const line = /[^\r\n]+/g;

/** The lines with text, without the space around them; `block` counts the empty lines before. */
function linesOf({ text, language }: NamedText): { passages: Passage[]; blocks: number[] } {
  const passages: Passage[] = [];
  /** How many lines each block between empty lines has. */
  const blocks: number[] = [];
  let end = 0;
  for (const { index, 0: whole } of text.matchAll(line)) {
    const trimmed = whole.trim();
    if (trimmed === '') continue;
    const from = index + whole.length - whole.trimStart().length;
    const breaks = text.slice(end, from).match(/\r\n|\r|\n/g)?.length ?? 0;
    if (blocks.length === 0 || breaks > 1) blocks.push(0);
    blocks[blocks.length - 1] = (blocks.at(-1) ?? 0) + 1;
    passages.push({ text: trimmed, runs: [{ at: 0, from }], language, segment: null });
    end = from + trimmed.length;
  }
  return { passages, blocks };
}

/**
 * Two plain texts, one the translation of the other, line by line; empty lines are not counted.
 * @returns the document of the target: `text` and the targets' runs are its own, the sources' runs are of the source's
 *   text. A segment is the number of the line among those with text
 * @throws {PassageRefusal} where one has more lines with text than the other, with the place where they part
 */
export function pairOfTexts(source: NamedText, target: NamedText): PassageDocument {
  const [ours, theirs] = [linesOf(source), linesOf(target)];
  if (ours.passages.length !== theirs.passages.length) {
    const parted = ours.blocks.findIndex((count, block) => count !== theirs.blocks[block]);
    const before = theirs.blocks.slice(0, Math.max(0, parted)).reduce((sum, count) => sum + count, 0);
    const place = theirs.passages[before]?.runs[0]?.from ?? target.text.length;
    throw refusalAt(target.path, target.text, place, {
      code: 'lines-do-not-align',
      message: `${source.path} has ${ours.passages.length} lines with text, ${target.path} has ${theirs.passages.length}; from here on the blocks between empty lines differ`,
      expected: 'as many lines with text in the translation as in the source, in the same order',
      mend: 'Join or split lines until they match, or check a bilingual file (XLIFF, TMX, CSV).',
    });
  }
  const pairs = ours.passages.flatMap((passage, index) => {
    const translation = theirs.passages[index];
    const segment = String(index + 1);
    return translation === undefined ? [] : [{ source: { ...passage, segment }, target: { ...translation, segment } }];
  });
  return { text: target.text, passages: [], pairs };
}
