import { fold, foldInPlace } from '#language/fold.ts';
import { wordEnd, wordStart } from '#language/tokenise.ts';
import { type Choice, keyFrom, keyOf } from './choice.ts';

/** A folded word as patterns know it: *wife's* is *wife*, whose it is tells nothing more. */
export const withoutPossessive = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word);

/** The words of a text, folded, and where each stands. */
export class Words {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** A number for the first letters of each, by which most are told from what is looked for; see `Choice`. */
  readonly #keys: number[] = [];
  /** The folded text where it is as long as the text; most are folded so, which is much faster than word by word. */
  readonly #whole: string | undefined;
  /** The words that were asked for. */
  readonly #folded: (string | undefined)[] = [];

  constructor(text: string) {
    const whole = foldInPlace(text);
    this.#whole = whole;
    for (let start = wordStart(text, 0); start < text.length; ) {
      const end = wordEnd(text, start);
      this.starts.push(start);
      this.ends.push(end);
      if (whole === undefined) {
        const word = withoutPossessive(fold(text.slice(start, end)));
        this.#folded.push(word);
        this.#keys.push(keyOf(word));
      } else {
        this.#keys.push(keyFrom(whole, start, whole.endsWith("'s", end) ? end - 2 : end));
      }
      start = wordStart(text, end);
    }
  }

  get length(): number {
    return this.starts.length;
  }

  /** @param at one of the words, from 0 on */
  folded(at: number): string {
    const known = this.#folded[at];
    if (known !== undefined) return known;
    const made = withoutPossessive(this.#whole?.slice(this.starts[at], this.ends[at]) ?? '');
    this.#folded[at] = made;
    return made;
  }

  /** Whether the word at a place is one of a choice. */
  isOneOf(choice: Choice, at: number): boolean {
    const key = this.#keys[at] as number;
    return choice.mayHave(key) && choice.has(this.folded(at), key);
  }

  get allFolded(): string[] {
    return this.starts.map((_, at) => this.folded(at));
  }
}
