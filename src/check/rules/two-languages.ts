import type { InconsistentTerm } from './inconsistent-term.ts';
import { missingTerm } from './missing-term.ts';
import { inOneLanguage } from './one-language.ts';
import type { PairContext, PairFinding } from './pair.ts';
import { untranslatedTerm } from './untranslated-term.ts';
import { wrongConcept } from './wrong-concept.ts';

/**
 * The rules that look at a text and its translation; what the source settles, one language need not ask.
 * @param consistency of the document that the pair is of
 */
export function inTwo(context: PairContext, consistency: InconsistentTerm): PairFinding[] {
  const wrong = wrongConcept(context);
  const unsettled = context.target.filter(
    (occurrence) =>
      !wrong.some(({ draft }) => draft.start === occurrence.start) &&
      // Right for what the source says, whatever else it may say.
      !occurrence.readings.some(({ term }) => !term.warned && context.asked.has(term.concept.id)),
  );
  const alone = inOneLanguage(context, unsettled).map((draft): PairFinding => ({ side: 'target', draft }));
  const untranslated = untranslatedTerm(context);
  const told = new Set([...wrong, ...untranslated].map(({ draft }) => draft.concept));
  // What may mean two concepts (*green card*) is not missing where one of them is told of.
  const missing = missingTerm(context).filter(
    ({ draft }) =>
      !context.uses.some(
        ({ occurrence, alternatives }) => occurrence.start === draft.start && alternatives.some((id) => told.has(id)),
      ),
  );
  return [...wrong, ...untranslated, ...missing, ...consistency.check(context), ...alone];
}
