import { fold, foldInPlace } from '#language/fold.ts';
import { wordEnd, wordStart } from '#language/tokenise.ts';
import { keyOf } from './choice.ts';

/** The words of a text, folded, and where each stands. */
export interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly string[];
  /** A number for the first letters of each; see `Choice`. */
  readonly keys: readonly number[];
}

/** A folded word as patterns know it: *wife's* is *wife*, whose it is tells nothing more. */
export const withoutPossessive = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word);

export function wordsOf(text: string): Words {
  const [starts, ends, folded]: [number[], number[], string[]] = [[], [], []];
  const keys: number[] = [];
  // Most texts are folded as a whole, which is much faster than word by word.
  const whole = foldInPlace(text);
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    starts.push(start);
    ends.push(end);
    const word = withoutPossessive(whole === undefined ? fold(text.slice(start, end)) : whole.slice(start, end));
    folded.push(word);
    keys.push(keyOf(word));
    start = wordStart(text, end);
  }
  return { starts, ends, folded, keys };
}
