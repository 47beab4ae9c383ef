/** What ends a sentence here: an empty line, or a mark followed by a space and what may begin the next one. */
const END =
  /[.!?\u2026]+["'\u00bb\u201d\u2019)\]]*\s+(?=["'\u00ab\u201c\u2018(\u00bf\u00a1]?[\p{Lu}\p{N}\u00bf\u00a1])|\n[ \t]*\n/gu;

/** A mark after these ends no sentence: Sr. García, EE. UU., No. 3, U.S. Attorney. */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{L}\.)*\p{L}|Sr|Sra|Srta|Dr|Dra|Lic|Ing|EE|UU|No|N\u00fam|Art|art|p|pp|Mr|Mrs|Ms|Jr|St|vs|Sec|Inc|cf|etc)\.$/u;

/** A sentence is not looked at further than this, in UTF-16 code units each way. */
const REACH = 600;

/**
 * The sentence around a stretch of text.
 * @param start offset of the stretch, UTF-16 code units
 * @param end offset after it
 * @returns offsets of the sentence in the text
 */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const window = text.slice(from, to);
  let begins = from;
  for (const match of window.matchAll(END)) {
    const after = from + match.index + match[0].length;
    const isBreak =
      match[0].startsWith('\n') || !ABBREVIATION.test(window.slice(Math.max(0, match.index - 12), match.index + 1));
    if (!isBreak) continue;
    if (after <= start) begins = after;
    else if (from + match.index >= end) return { start: begins, end: from + match.index + 1 };
  }
  return { start: begins, end: to };
}
