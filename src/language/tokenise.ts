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

/** The words of a text, in their order. */
export const tokenise = (text: string): Token[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
