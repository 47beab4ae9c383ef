import { type Analysis, analyser } from './analyse.ts';
import type { SearchLabel } from './entry.ts';
import { type Rank, rankExact, rankOverlap } from './rank.ts';
import { createVocabulary } from './vocabulary.ts';
import { better, type WordMatch } from './word-match.ts';

/** A label, or another form of it, of the entry with that number. */
export interface Phrase {
  readonly entry: number;
  readonly label: SearchLabel;
  /** What to show when it is found. */
  readonly shown: string;
}

export interface Hit {
  readonly phrase: Phrase;
  readonly rank: Rank;
}

/** The labels of one language. */
export interface LanguageIndex {
  /** `form`: the label, its feminine or a hidden form. */
  add(form: string, phrase: Phrase): void;
  /** Every label that shares a word with the text, in no order. */
  find(text: string): Hit[];
}

interface IndexedPhrase extends Phrase {
  readonly spelling: string;
  /** Its different words that carry meaning, by their numbers in the vocabulary. */
  readonly words: readonly number[];
}

/** In *this-for-that harassment* the function words are the term, and *harassment* is not the whole of it. */
const wordsToIndex = ({ words, meaningful }: Analysis): readonly string[] =>
  meaningful.length * 2 < words.length ? words : meaningful;

const append = <K>(map: Map<K, number[]>, key: K, number: number): void => {
  const numbers = map.get(key);
  if (numbers) numbers.push(number);
  else map.set(key, [number]);
};

export const createLanguageIndex = (language: string): LanguageIndex => {
  const analyse = analyser(language);
  const vocabulary = createVocabulary(language);
  const phrases: IndexedPhrase[] = [];
  /** Numbers of phrases, by the number of a word in them. */
  const byWord = new Map<number, number[]>();
  /** Numbers of phrases, by all their letters. */
  const byLetters = new Map<string, number[]>();

  const add = (form: string, phrase: Phrase): void => {
    const analysis = analyse(form);
    const words = [...new Set(wordsToIndex(analysis).map(vocabulary.add))];
    const number = phrases.push({ ...phrase, spelling: analysis.spelling, words }) - 1;
    for (const word of words) append(byWord, word, number);
    append(byLetters, analysis.letters, number);
  };

  /** For each phrase that shares words with the query, which word answers which of the query's. */
  const overlaps = (query: readonly string[]): Map<number, (WordMatch | undefined)[]> => {
    const found = new Map<number, (WordMatch | undefined)[]>();
    query.forEach((queryWord, position) => {
      for (const match of vocabulary.like(queryWord, position === query.length - 1)) {
        for (const number of byWord.get(match.word) ?? []) {
          let matches = found.get(number);
          if (!matches) {
            matches = Array.from(query, () => undefined);
            found.set(number, matches);
          }
          matches[position] = better(matches[position], match);
        }
      }
    });
    return found;
  };

  /** Rare words tell labels apart better. */
  const rarity = (word: number): number => Math.log(1 + phrases.length / (byWord.get(word)?.length ?? 1));

  const rankOf = (phrase: IndexedPhrase, matches: readonly (WordMatch | undefined)[]): Rank => {
    const answering = new Set(matches.map((match) => match?.word));
    let all = 0;
    let answered = 0;
    let unasked = 0;
    for (const word of phrase.words) {
      const weight = rarity(word);
      all += weight;
      if (answering.has(word)) answered += weight;
      else unasked++;
    }
    return rankOverlap({ matches, unasked, share: answered / all, status: phrase.label.status });
  };

  const find = (text: string): Hit[] => {
    const { spelling, letters, meaningful } = analyse(text);
    if (letters === '') return [];
    const ranks = new Map<number, Rank>();
    for (const [number, matches] of overlaps(meaningful)) {
      const phrase = phrases[number];
      if (phrase) ranks.set(number, rankOf(phrase, matches));
    }
    for (const number of byLetters.get(letters) ?? []) {
      const phrase = phrases[number];
      if (phrase) ranks.set(number, rankExact(phrase.spelling === spelling, phrase.label.status));
    }
    return [...ranks].flatMap(([number, rank]) => {
      const phrase = phrases[number];
      return phrase ? [{ phrase, rank }] : [];
    });
  };

  return { add, find };
};
