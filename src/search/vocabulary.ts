import SearchableMap from 'minisearch/SearchableMap';
import { sound } from '#language/sound.ts';
import { stemmer } from '#language/stem.ts';
import type { Likeness, WordMatch } from './word-match.ts';

/** The folded words of one language's labels, each with a number. */
export interface Vocabulary {
  /** The number of a word, new or known. */
  add(word: string): number;
  /**
   * The words like one of a query, each once, as the best it can be, in no order. `unfinished`: the
   * word is still being typed, so that longer ones are meant as well.
   */
  like(word: string, unfinished: boolean): Iterable<WordMatch>;
}

/** A sound key shorter than this tells nothing. */
const SHORTEST_HEARD = 3;

/** Shorter words have too many neighbours one letter away. */
const SHORTEST_MISSPELLED = 4;

/** A word that sounds the same but is spelled otherwise is half a slip away. */
const BY_EAR = 0.5;

/** The word with each two neighbouring letters in turn exchanged: the commonest slip of the fingers. */
const swaps = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );

/** The part of two words, counted on the longer, that is the same from the start. */
const sharedStart = (a: string, b: string): number => {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared / Math.max(a.length, b.length);
};

/** MiniSearch's radix tree holds the words; what makes two of them alike is decided here. */
export const createVocabulary = (language: string): Vocabulary => {
  const stem = stemmer(language);
  const words: string[] = [];
  const bySpelling = new SearchableMap<number>();
  const byStem = new Map<string, number[]>();
  const bySound = new SearchableMap<number[]>();

  const add = (word: string): number => {
    const known = bySpelling.get(word);
    if (known !== undefined) return known;
    const number = words.push(word) - 1;
    bySpelling.set(word, number);
    const root = stem(word);
    const family = byStem.get(root);
    if (family) family.push(number);
    else byStem.set(root, [number]);
    bySound.fetch(sound(word), () => []).push(number);
    return number;
  };

  /** The words one slip away, by their letters or by ear, with what sets them apart in slips. */
  function* oneSlipAway(word: string, heard: string): Generator<readonly [number, number]> {
    if (word.length >= SHORTEST_MISSPELLED) {
      for (const swapped of swaps(word)) {
        const number = bySpelling.get(swapped);
        if (number !== undefined) yield [number, 1];
      }
      yield* bySpelling.fuzzyGet(word, 1).values();
    }
    if (heard.length >= SHORTEST_MISSPELLED) {
      for (const [numbers, slips] of bySound.fuzzyGet(heard, 1).values()) {
        for (const number of numbers) yield [number, slips + BY_EAR];
      }
    }
  }

  const like = (word: string, unfinished: boolean): Iterable<WordMatch> => {
    const found = new Map<number, WordMatch>();
    // Called from the best likeness to the worst, so the first to find a word is right.
    const find = (number: number, likeness: Likeness, closeness: number) => {
      if (!found.has(number)) found.set(number, { word: number, likeness, closeness });
    };

    const exact = bySpelling.get(word);
    if (exact !== undefined) find(exact, 'exact', 1);
    for (const number of byStem.get(stem(word)) ?? []) {
      find(number, 'inflected', sharedStart(word, words[number] ?? ''));
    }
    const known = found.size > 0;
    if (unfinished) {
      for (const [longer, number] of bySpelling.atPrefix(word)) {
        find(number, 'prefix', word.length / longer.length);
      }
    }

    const heard = sound(word);
    const misspelled = (number: number, slips: number) => find(number, 'misspelled', 1 - slips / (word.length + 1));
    // Of very short words too many sound alike: "qqqq" is heard as a "k".
    if (heard.length >= SHORTEST_HEARD) {
      for (const number of bySound.get(heard) ?? []) misspelled(number, BY_EAR);
    }
    // A word that is in use needs no other in its place.
    if (!known) {
      for (const [number, slips] of oneSlipAway(word, heard)) misspelled(number, slips);
    }
    if (unfinished && heard.length >= SHORTEST_MISSPELLED) {
      for (const [longer, numbers] of bySound.atPrefix(heard)) {
        for (const number of numbers) find(number, 'misspelled', heard.length / (longer.length + 1));
      }
    }
    return found.values();
  };

  return { add, like };
};
