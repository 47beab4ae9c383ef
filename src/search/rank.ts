import type { LabelStatus } from './entry.ts';
import type { Likeness, WordMatch } from './word-match.ts';

/** How a label answers a query. `partial`: some words of one are missing in the other. */
export type Quality = 'exact' | 'prefix' | 'inflected' | 'misspelled' | 'partial';

export interface Rank {
  readonly quality: Quality;
  /** Above 0 and up to 1. */
  readonly score: number;
}

/** What a label shares with a query; one word at the least. */
export interface Overlap {
  /** For each word of the query that carries meaning, the word of the label that answers it best. */
  readonly matches: readonly (WordMatch | undefined)[];
  /** How many words of the label answer none of the query. */
  readonly unasked: number;
  /** 0 to 1: the part of the label that answers, its rarer words counting for more. */
  readonly share: number;
  readonly status: LabelStatus;
}

/**
 * Where each class of answers begins, the best first. A misspelled word comes after every other that
 * answers the whole query, but before a label that leaves a word of the query out.
 */
const CLASS = {
  sameSpelling: 1,
  sameLetters: 0.95,
  sameWordsInflected: 0.85,
  sameWordsUnfinished: 0.75,
  allWords: 0.65,
  sameWordsMisspelled: 0.5,
  allWordsMisspelled: 0.4,
  someWords: 0.3,
} as const;

/** How deep a class reaches: less than the narrowest gap between two. */
const DEPTH = 0.04;

const STATUS_RANK: Readonly<Record<LabelStatus, number>> = {
  preferred: 0,
  title: 0,
  admitted: 1,
  deprecated: 2,
  'do-not-use': 3,
};

/**
 * How far down its class an answer stands, from three digits in a row: first the words that nobody
 * asked for (up to 7), then how unlike the words are (in fifteenths), then the term's status.
 */
const descent = (unasked: number, unlikeness: number, status: LabelStatus): number =>
  (DEPTH / (8 * 16 * 8)) * ((Math.min(unasked, 7) * 16 + Math.round(unlikeness * 15)) * 8 + STATUS_RANK[status]);

/** Ranks a label that has the query's letters in their order; `sameSpelling`: its accents too. */
export const rankExact = (sameSpelling: boolean, status: LabelStatus): Rank => ({
  quality: 'exact',
  score: (sameSpelling ? CLASS.sameSpelling : CLASS.sameLetters) - descent(0, 0, status),
});

/** What a word counts where not all are there: a misspelled one at most half. */
const worth = ({ likeness, closeness }: WordMatch): number =>
  likeness === 'misspelled' ? closeness / 2 : (1 + closeness) / 2;

const classOf = (unasked: boolean, has: (likeness: Likeness) => boolean): [Quality, number] => {
  if (has('misspelled')) {
    return ['misspelled', unasked ? CLASS.allWordsMisspelled : CLASS.sameWordsMisspelled];
  }
  if (unasked) return ['partial', CLASS.allWords];
  if (has('prefix')) return ['prefix', CLASS.sameWordsUnfinished];
  return ['inflected', CLASS.sameWordsInflected];
};

/** Ranks a label that shares words with the query. */
export const rankOverlap = ({ matches, unasked, share, status }: Overlap): Rank => {
  const found = matches.filter((match) => match !== undefined);
  const has = (likeness: Likeness) => found.some((match) => match.likeness === likeness);
  if (found.length < matches.length) {
    const answered = found.reduce((sum, match) => sum + worth(match), 0) / matches.length;
    const score = CLASS.someWords * answered * ((1 + share) / 2) - descent(0, 0, status);
    return { quality: has('misspelled') ? 'misspelled' : 'partial', score };
  }
  const closeness = found.reduce((sum, match) => sum + match.closeness, 0) / found.length;
  const [quality, start] = classOf(unasked > 0, has);
  return { quality, score: start - descent(unasked, 1 - closeness, status) };
};
