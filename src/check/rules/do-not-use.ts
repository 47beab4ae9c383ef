import { replacementsFor } from '../suggestion.ts';
import { fill, insteadOf, nameIn, type OccurrenceRule, severityOf, sidesOf } from './rule.ts';

/** A deprecated or do-not-use term that has no other, right meaning here. */
export const doNotUse: OccurrenceRule = (context, occurrence) => {
  const { warned, right } = sidesOf(occurrence);
  const worst = warned.find(({ term }) => term.status === 'do-not-use') ?? warned[0];
  if (worst === undefined || right.length > 0) return undefined;
  const { term, sure } = worst;
  const instead = insteadOf(context, term);
  const template =
    term.status === 'do-not-use' ? context.strings.messages.doNotUse : context.strings.messages.deprecated;
  return {
    rule: 'do-not-use',
    severity: severityOf(term, sure),
    concept: term.concept.id,
    start: occurrence.start,
    end: occurrence.end,
    message: fill(template, {
      text: occurrence.text.replace(/\s+/g, ' '),
      concept: nameIn(term.concept, context.ui),
      reason: term.reason?.[context.ui],
    }),
    replacements: replacementsFor(context.lexicon, context.text, occurrence, worst, instead, sure),
  };
};
