import SearchableMap from 'minisearch/SearchableMap';
import { sound } from '#language/sound.ts';
import { stemmer } from '#language/stem.ts';

/** How a word of a label answers a word of the query, the best first. */
export type Likeness = 'exact' | 'inflected' | 'prefix' | 'misspelled';

export interface WordMatch {
  /** Number of the word in its vocabulary. */
  readonly word: number;
  readonly likeness: Likeness;
  /** 0 to 1: how much the two words have in common. */
  readonly closeness: number;
}

export interface Vocabulary {
  /** The number of a folded word, new or known. */
  add(word: string): number;
  /** The words like a folded one, each once, as the best it can be. `unfinished`: more letters may follow. */
  like(word: string, unfinished: boolean): WordMatch[];
}

/** Shorter words have too many neighbours one letter away. */
const SHORTEST_MISSPELLED = 4;

/** The word with each two neighbouring letters in turn exchanged: the commonest slip of the finger. */
const swaps = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/** The folded words of one language: by spelling, by stem and by sound. */
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
    byStem.set(root, [...(byStem.get(root) ?? []), number]);
    bySound.fetch(sound(word), () => []).push(number);
    return number;
  };

  const like = (word: string, unfinished: boolean): WordMatch[] => {
    const found = new Map<number, WordMatch>();
    const find = (number: number, likeness: Likeness, closeness: number) => {
      if (!found.has(number)) found.set(number, { word: number, likeness, closeness });
    };
    const commonPart = (number: number) => {
      const other = words[number] ?? '';
      return sharedStart(word, other) / Math.max(word.length, other.length);
    };

    const exact = bySpelling.get(word);
    if (exact !== undefined) find(exact, 'exact', 1);
    for (const number of byStem.get(stem(word)) ?? []) find(number, 'inflected', commonPart(number));
    const known = found.size > 0;
    if (unfinished) {
      for (const [longer, number] of bySpelling.atPrefix(word)) {
        find(number, 'prefix', word.length / longer.length);
      }
    }
    if (word.length < SHORTEST_MISSPELLED) return [...found.values()];

    const heard = sound(word);
    const misspelled = (numbers: Iterable<number>, slips: number) => {
      for (const number of numbers) find(number, 'misspelled', 1 - slips / (word.length + 1));
    };
    misspelled(bySound.get(heard) ?? [], 0.5);
    // A word that is in use needs no other in its place.
    if (!known) {
      for (const swapped of swaps(word)) {
        const number = bySpelling.get(swapped);
        if (number !== undefined) misspelled([number], 1);
      }
      for (const [number, slips] of bySpelling.fuzzyGet(word, 1).values()) {
        misspelled([number], slips);
      }
      for (const [numbers, slips] of bySound.fuzzyGet(heard, 1).values()) {
        misspelled(numbers, slips + 0.5);
      }
    }
    if (unfinished && heard.length >= SHORTEST_MISSPELLED) {
      for (const [longer, numbers] of bySound.atPrefix(heard)) {
        misspelled(numbers, longer.length - heard.length);
      }
    }
    return [...found.values()];
  };

  return { add, like };
};
