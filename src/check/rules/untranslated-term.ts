import { replacementsFor } from '../suggestion.ts';
import { isRendered, type PairContext, type PairFinding } from './pair.ts';
import { fill, preferredTerms } from './rule.ts';

/** A term of the source that stands in the target as it was, where the target's language has another word for it. */
export function untranslatedTerm(context: PairContext): PairFinding[] {
  const { foreign, asked, lexicon, text, language, strings, target } = context;
  return foreign.flatMap((occurrence): PairFinding[] => {
    const reading = occurrence.possible.find(({ term }) => asked.has(term.concept.id));
    if (reading === undefined || reading.term.exact) return [];
    // Written alike in both languages, as many Latin words are; or given beside its translation.
    if (target.some(({ start, end }) => start < occurrence.end && end > occurrence.start)) return [];
    if (isRendered(context, [reading.term.concept.id])) return [];
    const known = lexicon.termsOf(reading.term.concept.id, language);
    const written = occurrence.text.toLowerCase();
    if (known.some((term) => lexicon.formsOf(term).some(({ lower }) => lower === written))) return [];
    if (!context.isUsed(occurrence)) return [];
    return [
      {
        side: 'target',
        draft: {
          rule: 'untranslated-term',
          severity: 'warning',
          concept: reading.term.concept.id,
          start: occurrence.start,
          end: occurrence.end,
          message: fill(strings.messages.untranslated, { text: occurrence.text }),
          replacements: replacementsFor(
            lexicon,
            text,
            occurrence,
            reading,
            preferredTerms(context, reading.term.concept.id, language),
            false,
          ),
        },
      },
    ];
  });
}
