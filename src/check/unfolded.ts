/** Soft hyphen, zero-width space and joiners, word joiner, byte-order mark; and the combining marks of a decomposed letter. */
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]|[\u0300-\u036f]/;
const LETTER = /(\p{L})([\u0300-\u036f]+)|[\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/** A text without what cannot be seen, its letters composed, and the way back. */
export interface Unfolded {
  readonly text: string;
  /** The offset in the original of a code unit of `text`, or of its end. Undefined: nothing was changed. */
  readonly back: ((offset: number, end: boolean) => number) | undefined;
}

/**
 * Takes out invisible characters (as `fold` does) and composes decomposed letters, so that *víc&shy;tima* and an
 * NFD *tráfico* are found.
 */
export function unfolded(text: string): Unfolded {
  if (!HIDDEN.test(text)) return { text, back: undefined };
  const parts: string[] = [];
  /** For each change: the offset in the new text after it, and how far behind the original that is. */
  const marks: { at: number; lag: number }[] = [];
  let length = 0;
  let last = 0;
  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const match of text.matchAll(LETTER)) {
    push(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[1] !== undefined) push(match[0].normalize('NFC'));
    marks.push({ at: length, lag: last - length });
  }
  push(text.slice(last));
  return {
    text: parts.join(''),
    back: (offset, end) => {
      // A place right after a taken-out character belongs to what follows, unless it is an end.
      let low = 0;
      let high = marks.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const mark = marks[middle];
        if (mark !== undefined && (end ? mark.at < offset : mark.at <= offset)) low = middle + 1;
        else high = middle;
      }
      return offset + (marks[low - 1]?.lag ?? 0);
    },
  };
}
