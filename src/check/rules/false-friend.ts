import { replacementsFor } from '../suggestion.ts';
import { fill, insteadOf, nameIn, type OccurrenceRule, severityOf, sidesOf } from './rule.ts';

/**
 * Words that are right for one concept and harmful for another. The context decides: where it says that the other
 * concept is meant it is wrong; where it leaves doubt, and the term says what would settle it, the writer is asked;
 * otherwise it is but a note.
 */
export const falseFriend: OccurrenceRule = (context, occurrence) => {
  const { warned, right } = sidesOf(occurrence);
  const worst = warned.find(({ term }) => term.status === 'do-not-use') ?? warned[0];
  const other = right.find(({ term }) => term.concept !== worst?.term.concept);
  if (worst === undefined || right.length === 0) return undefined;
  const { term } = worst;
  // A term that counts only in some contexts is in one of them here.
  const narrowed = term.compiled?.only !== undefined;
  const asks = narrowed || term.compiled?.sure !== undefined;
  const certain = asks && worst.sure;
  const { messages } = context.strings;
  return {
    rule: 'false-friend',
    severity: !asks ? 'note' : certain ? severityOf(term, certain) : 'warning',
    concept: term.concept.id,
    start: occurrence.start,
    end: occurrence.end,
    message: fill(certain ? messages.doNotUse : messages.question, {
      text: occurrence.text.replace(/\s+/g, ' '),
      concept: nameIn(term.concept, context.ui),
      other: other === undefined ? '' : nameIn(other.term.concept, context.ui),
      reason: term.reason?.[context.ui],
    }),
    replacements: replacementsFor(context.lexicon, context.text, occurrence, worst, insteadOf(context, term), false),
  };
};
