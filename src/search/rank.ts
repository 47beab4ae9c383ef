import type { LabelStatus } from './entry.ts';
import type { WordMatch } from './vocabulary.ts';

/** How a label answers a query. `partial`: some words of one are missing in the other. */
export type Quality = 'exact' | 'prefix' | 'inflected' | 'misspelled' | 'partial';

export interface Rank {
  readonly quality: Quality;
  /** Above 0 and up to 1. */
  readonly score: number;
}

/** What is known of a label that shares words with a query. */
export interface Overlap {
  /** For each word of the query that carries meaning, the word of the label that answers it best. */
  readonly matches: readonly (WordMatch | undefined)[];
  /** How many different words that carry meaning the label has. */
  readonly labelWords: number;
  /** 0 to 1: the part of the label that is answered, its rarer words counting for more. */
  readonly labelShare: number;
  /** Whether both begin with the same word, as typed so far. */
  readonly status: LabelStatus;
}

/** Where each class of answers begins; within a class, scores stay above the next class's. */
const CLASS = {
  sameSpelling: 1,
  sameLetters: 0.95,
  inflected: 0.85,
  prefix: 0.75,
  allWords: 0.65,
  misspelled: 0.5,
  allWordsMisspelled: 0.4,
  someWords: 0.3,
} as const;

const STATUS_RANK: Readonly<Record<LabelStatus, number>> = {
  preferred: 0,
  title: 0,
  admitted: 1,
  deprecated: 2,
  'do-not-use': 3,
};

/** How wide a class is: less than the narrowest gap between two. */
const WIDTH = 0.04;

/**
 * How far down its class an answer stands, as three digits of one number: first the words of the label
 * that nobody asked for, then how unlike the words are, then the term's status.
 */
const descent = (missing: number, unlikeness: number, status: LabelStatus): number =>
  (WIDTH / 1024) *
  ((Math.min(missing, 7) * 16 + Math.round(unlikeness * 15)) * 8 + STATUS_RANK[status]);

/** A label that is the query, letter for letter; `sameSpelling`: accent for accent too. */
export const rankExact = (sameSpelling: boolean, status: LabelStatus): Rank => ({
  quality: 'exact',
  score: (sameSpelling ? CLASS.sameSpelling : CLASS.sameLetters) - descent(0, 0, status),
});

/** A misspelled word answers half as well as one that is there. */
const worth = ({ likeness, closeness }: WordMatch): number =>
  likeness === 'misspelled' ? closeness / 2 : 0.5 + closeness / 2;

/** A label that shares at least one word with the query. */
export const rankOverlap = ({ matches, labelWords, labelShare, status }: Overlap): Rank => {
  const found = matches.filter((match) => match !== undefined);
  const missing = labelWords - new Set(found.map(({ word }) => word)).size;
  const has = (likeness: WordMatch['likeness']) =>
    found.some((match) => match.likeness === likeness);
  const misspelled = has('misspelled');

  if (found.length < matches.length) {
    const answered = found.reduce((sum, match) => sum + worth(match), 0) / matches.length;
    const score = CLASS.someWords * answered * (0.5 + labelShare / 2);
    return { quality: misspelled ? 'misspelled' : 'partial', score: Math.max(score, Number.EPSILON) };
  }
  const unlikeness = 1 - found.reduce((sum, { closeness }) => sum + closeness, 0) / found.length;
  const at = (quality: Quality, start: number): Rank => ({
    quality,
    score: start - descent(missing, unlikeness, status),
  });
  if (misspelled) return at('misspelled', missing ? CLASS.allWordsMisspelled : CLASS.misspelled);
  if (missing) return at('partial', CLASS.allWords);
  return has('prefix') ? at('prefix', CLASS.prefix) : at('inflected', CLASS.inflected);
};
