/** A word, and where it stands in the text it was taken from. */
export interface Token {
  /** Exactly `text.slice(start, end)` of the original. */
  readonly text: string;
  /** Offset of its first UTF-16 code unit. */
  readonly start: number;
  /** Offset after its last UTF-16 code unit. */
  readonly end: number;
}

/**
 * Letters, marks and digits. An apostrophe or an invisible character between two of them belongs to
 * the word (*victim's*, *víc&shy;tima*); a hyphen parts words (*U-visa*).
 */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2018\u2019\u02BC\u00AD\u200B-\u200D\u2060\uFEFF]+[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text, in their order, as they are asked for. */
export function* tokens(text: string): Generator<Token> {
  for (const { 0: word, index } of text.matchAll(WORD)) yield { text: word, start: index, end: index + word.length };
}

/** The words of a text, in their order. */
export function tokenise(text: string): Token[] {
  const found: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    found.push({ text: word, start: index, end: index + word.length });
  }
  return found;
}
