/** How a word of a label answers a word of the query, the best first. */
const LIKENESSES = ['exact', 'inflected', 'prefix', 'misspelled'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface WordMatch {
  /** Number of the label's word in its vocabulary. */
  readonly word: number;
  readonly likeness: Likeness;
  /** Above 0 and up to 1: how much the two words have in common. */
  readonly closeness: number;
}

/** The better answer of the two; the first where they are equal. */
export const better = (a: WordMatch | undefined, b: WordMatch): WordMatch => {
  if (!a) return b;
  const likeness = LIKENESSES.indexOf(a.likeness) - LIKENESSES.indexOf(b.likeness);
  return (likeness || b.closeness - a.closeness) <= 0 ? a : b;
};
