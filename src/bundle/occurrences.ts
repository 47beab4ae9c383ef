/** What may stand between two words: white space, over lines with their indentation and marks of quotation. */
const gap = '[\\s>]+';

/** The offsets where words stand in a text, however its lines are broken, in UTF-16 code units. */
export function occurrences(text: string, words: string): number[] {
  const parts = words.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return [...text.matchAll(new RegExp(parts.join(gap), 'g'))].map((match) => match.index);
}
