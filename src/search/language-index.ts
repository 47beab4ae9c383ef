import { canonical, fold } from '#language/fold.ts';
import { functionWords } from '#language/function-words.ts';
import { tokenise } from '#language/tokenise.ts';
import type { SearchLabel } from './entry.ts';
import { type Rank, rankExact, rankOverlap } from './rank.ts';
import { createVocabulary, type WordMatch } from './vocabulary.ts';

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
  /** Every label that shares something with the text, in no order. */
  find(text: string): Hit[];
}

interface IndexedPhrase extends Phrase {
  /** All its words without spaces and apostrophes, with accents. */
  readonly spelling: string;
  /** The numbers of its different words, in the vocabulary, that carry meaning. */
  readonly words: readonly number[];
}

interface Words {
  readonly spelling: string;
  readonly folded: string;
  /** Folded, in their order, without function words unless there are no others. */
  readonly meaningful: readonly string[];
}

export const createLanguageIndex = (language: string): LanguageIndex => {
  const vocabulary = createVocabulary(language);
  const isFunctionWord = functionWords(language);
  const phrases: IndexedPhrase[] = [];
  /** Numbers of phrases, by the number of a word in them. */
  const byWord: number[][] = [];
  /** Numbers of phrases, by all their letters: *U-visa*, *u visa* and *uvisa* are one. */
  const byLetters = new Map<string, number[]>();

  const wordsOf = (text: string): Words => {
    const words = tokenise(canonical(text)).map((token) => token.text);
    const folded = words.map(fold);
    const meaningful = folded.filter((word) => !isFunctionWord.has(word));
    return {
      spelling: words.join('').replaceAll("'", ''),
      folded: folded.join('').replaceAll("'", ''),
      meaningful: meaningful.length > 0 ? meaningful : folded,
    };
  };

  const add = (form: string, phrase: Phrase): void => {
    const { spelling, folded, meaningful } = wordsOf(form);
    const words = [...new Set(meaningful.map((word) => vocabulary.add(word)))];
    const number = phrases.push({ ...phrase, spelling, words }) - 1;
    for (const word of words) {
      byWord[word] ??= [];
      byWord[word].push(number);
    }
    const same = byLetters.get(folded);
    if (same) same.push(number);
    else byLetters.set(folded, [number]);
  };

  /** Rarer words tell labels apart. */
  const rarity = (word: number): number => Math.log(1 + phrases.length / (byWord[word]?.length ?? 1));

  const find = (text: string): Hit[] => {
    const { spelling, folded, meaningful } = wordsOf(text);
    const exact = new Set(byLetters.get(folded));
    const overlaps = new Map<number, (WordMatch | undefined)[]>();
    meaningful.forEach((queryWord, position) => {
      const unfinished = position === meaningful.length - 1;
      for (const match of vocabulary.like(queryWord, unfinished)) {
        for (const number of byWord[match.word] ?? []) {
          if (exact.has(number)) continue;
          let matches = overlaps.get(number);
          if (!matches) overlaps.set(number, (matches = new Array(meaningful.length).fill(undefined)));
          // `like` gives no order between its words; the closest of a phrase answers.
          matches[position] = better(matches[position], match);
        }
      }
    });

    const hits: Hit[] = [];
    for (const number of exact) {
      const phrase = phrases[number];
      if (!phrase) continue;
      hits.push({ phrase, rank: rankExact(phrase.spelling === spelling, phrase.label.status) });
    }
    for (const [number, matches] of overlaps) {
      const phrase = phrases[number];
      if (!phrase) continue;
      const answered = new Set(matches.map((match) => match?.word));
      const total = phrase.words.reduce((sum, word) => sum + rarity(word), 0);
      const matched = phrase.words.reduce(
        (sum, word) => sum + (answered.has(word) ? rarity(word) : 0),
        0,
      );
      const labelShare = matched / total;
      const rank = rankOverlap({
        matches,
        labelWords: phrase.words.length,
        labelShare,
        status: phrase.label.status,
      });
      hits.push({ phrase, rank });
    }
    return hits;
  };

  return { add, find };
};

const ORDER = ['exact', 'inflected', 'prefix', 'misspelled'] as const;

const better = (a: WordMatch | undefined, b: WordMatch): WordMatch => {
  if (!a) return b;
  const by = ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness) || b.closeness - a.closeness;
  return by <= 0 ? a : b;
};
