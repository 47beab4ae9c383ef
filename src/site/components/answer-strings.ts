import { fill } from '#model/fill.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Answer } from '../search-answers.ts';

/** The part of the interface that results need; the browser gets no more of it. */
export type AnswerStrings = Pick<InterfaceStrings['search'], 'doNotUse' | 'deprecated'> & {
  readonly caution: string;
  readonly kinds: InterfaceStrings['kinds'];
};

export const answerStrings = (t: InterfaceStrings): AnswerStrings => ({
  doNotUse: t.search.doNotUse,
  deprecated: t.search.deprecated,
  caution: t.concept.caution,
  kinds: t.kinds,
});

/** What a caution says of the term that was typed. */
export const cautionText = (strings: AnswerStrings, caution: NonNullable<Answer['caution']>): string =>
  fill(caution.status === 'do-not-use' ? strings.doNotUse : strings.deprecated, { term: caution.term });
