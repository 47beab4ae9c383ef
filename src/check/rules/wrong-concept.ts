import type { Severity } from '../finding.ts';
import { replacementsFor } from '../suggestion.ts';
import type { VocabularyConcept } from '../vocabulary.ts';
import { conceptsOf, isRendered, type PairContext, type PairFinding } from './pair.ts';
import { fill, insteadOf, nameIn, preferredTerms } from './rule.ts';

const SEVERITY: Readonly<Record<'high' | 'medium' | 'low', Severity>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/**
 * The source speaks of one concept, and the target of one that is confused with it, or by a term that must not be
 * used for it. What would be a question in one language is settled here by what the source says.
 */
export function wrongConcept(context: PairContext): PairFinding[] {
  const { lexicon, target, uses, asked, saidBadly, text, strings, ui, language } = context;
  const taken = new Set<number>();
  return uses.flatMap(({ alternatives, occurrence: said, reading }): PairFinding[] => {
    const found: PairFinding[] = [];
    const isBad = alternatives.some((id) => saidBadly.has(id));
    // A warned-of term of the very concept.
    for (const [index, occurrence] of isBad ? target.entries() : []) {
      if (taken.has(index)) continue;
      const bad = occurrence.readings.find(({ term }) => term.warned && alternatives.includes(term.concept.id));
      if (bad === undefined) continue;
      const right = occurrence.readings.filter(({ term }) => !term.warned);
      // The same words may also say another thing that the source speaks of: then they are right.
      if (right.some(({ term }) => asked.has(term.concept.id)) || !context.isUsed(occurrence)) continue;
      taken.add(index);
      const [other] = right;
      const explanation = bad.term.concept.confusable.find(
        ({ concept }) => concept === other?.term.concept.id,
      )?.explanation;
      found.push({
        side: 'target',
        draft: {
          rule: 'wrong-concept',
          severity: bad.term.status === 'do-not-use' || other !== undefined ? 'error' : 'warning',
          concept: bad.term.concept.id,
          start: occurrence.start,
          end: occurrence.end,
          message: fill(other === undefined ? strings.messages.wrongTerm : strings.messages.wrongConcept, {
            source: said.text,
            concept: nameIn(bad.term.concept, ui),
            text: occurrence.text,
            other: other === undefined ? undefined : nameIn(other.term.concept, ui),
            reason: bad.term.reason?.[ui],
            explanation: explanation?.[ui] ?? bad.term.reason?.[ui],
          }),
          replacements: replacementsFor(lexicon, text, occurrence, bad, insteadOf(context, bad.term), true),
        },
      });
    }
    if (found.length > 0 || isRendered(context, alternatives)) return found;
    // A term of a concept that is confused with it, or of its kind, of which the source does not speak.
    const own = said.readings.map(({ term }) => term.concept);
    const kin = new Set(own.flatMap((concept) => concept.kin));
    // Another kind of the same thing: sex trafficking for labor trafficking.
    const isSibling = ({ kin: theirs }: VocabularyConcept): boolean => theirs.some((id) => kin.has(id));
    for (const [index, occurrence] of target.entries()) {
      if (taken.has(index)) continue;
      const meant = conceptsOf(occurrence);
      if (meant.some((id) => asked.has(id))) continue;
      const isConfused = ({ confusable }: VocabularyConcept) => confusable.some((one) => meant.includes(one.concept));
      // A campus sexual assault is taken for whatever a sexual assault is; what it is itself a kind of says it more widely.
      const related = meant.some((id) => kin.has(id)) ? [] : [...kin].flatMap((id) => lexicon.concept(id) ?? []);
      const concept = own.find(isConfused) ?? related.find(isConfused) ?? reading.term.concept;
      const relation = concept.confusable.find(({ concept: other }) => meant.includes(other));
      const wrong = occurrence.readings.find(({ term }) =>
        relation === undefined ? isSibling(term.concept) : term.concept.id === relation.concept,
      );
      if (wrong === undefined) continue;
      // *Abogado* is a wrong word for an advocate, and beside a public defender simply a lawyer.
      if (wrong.term.warned && occurrence.readings.some(({ term }) => !term.warned)) continue;
      if (!context.isUsed(occurrence)) continue;
      taken.add(index);
      found.push({
        side: 'target',
        draft: {
          rule: 'wrong-concept',
          severity: SEVERITY[relation?.severity ?? 'medium'],
          concept: concept.id,
          start: occurrence.start,
          end: occurrence.end,
          message: fill(strings.messages.wrongConcept, {
            source: said.text,
            concept: nameIn(concept, ui),
            text: occurrence.text,
            other: nameIn(wrong.term.concept, ui),
            explanation: relation?.explanation[ui],
          }),
          replacements: replacementsFor(
            lexicon,
            text,
            occurrence,
            wrong,
            preferredTerms(context, concept.id, language),
            relation?.severity === 'high',
          ),
        },
      });
    }
    return found;
  });
}
