import { replacementsFor } from '../suggestion.ts';
import { fill, type OccurrenceRule, preferredTerms, sidesOf } from './rule.ts';

/** A term that belongs to other countries than the audience's. Asked only where the audience is named. */
export const region: OccurrenceRule = (context, occurrence) => {
  const { audience } = context;
  const { warned, right } = sidesOf(occurrence);
  if (audience === undefined || warned.length > 0) return undefined;
  const own = (regions: readonly string[] | undefined): boolean =>
    regions === undefined || regions.includes(audience) || regions.some((tag) => /-(?:419|003)$/.test(tag));
  const [reading] = right;
  if (reading === undefined || right.some(({ term }) => own(term.regions))) return undefined;
  const { term } = reading;
  const instead = preferredTerms(context, term.concept.id, context.language);
  const names = new Intl.DisplayNames([context.ui], { type: 'region' });
  const name = (tag: string): string => names.of(tag.split('-').at(-1) ?? tag) ?? tag;
  return {
    rule: 'region',
    severity: 'warning',
    concept: term.concept.id,
    start: occurrence.start,
    end: occurrence.end,
    message: fill(context.strings.messages.region, {
      text: occurrence.text,
      region: name(audience),
      regions: new Intl.ListFormat([context.ui], { type: 'conjunction' }).format((term.regions ?? []).map(name)),
    }),
    replacements: replacementsFor(context.lexicon, context.text, occurrence, reading, instead, false),
  };
};
