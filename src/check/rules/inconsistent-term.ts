import type { LexiconTerm } from '../lexicon.ts';
import type { Occurrence } from '../occurrence.ts';
import type { VocabularyConcept } from '../vocabulary.ts';
import type { PairContext, PairFinding } from './pair.ts';
import { fill } from './rule.ts';

/** Short forms and acronyms go beside the full form; only two full renderings are two. */
const counts = (type: string): boolean => type === 'full-form' || type === 'phrase';

interface Rendering {
  readonly term: LexiconTerm;
  readonly occurrence: Occurrence;
}

/** The term that an occurrence is of, where that is certain and it counts. */
function countingTerm({ readings }: Occurrence): LexiconTerm | undefined {
  const [reading] = readings;
  return readings.length !== 1 || reading === undefined || reading.term.warned || !counts(reading.term.type)
    ? undefined
    : reading.term;
}

/** How a target renders each concept; where it says one in two ways, which renders which cannot be told. */
function renderingsIn(target: readonly Occurrence[]): Map<VocabularyConcept, Rendering | 'several'> {
  const renderings = new Map<VocabularyConcept, Rendering | 'several'>();
  for (const occurrence of target) {
    const term = countingTerm(occurrence);
    if (term === undefined) continue;
    const known = renderings.get(term.concept);
    if (known === undefined) renderings.set(term.concept, { term, occurrence });
    else if (known !== 'several' && known.term !== term) renderings.set(term.concept, 'several');
  }
  return renderings;
}

/**
 * One word of the source rendered by two terms of one concept in one document. It remembers what it has seen, so a
 * document has one of its own.
 */
export class InconsistentTerm {
  readonly #renderings = new Map<string, string>();

  check({ source, target, strings }: PairContext): PairFinding[] {
    const said = source.flatMap((occurrence) => countingTerm(occurrence) ?? []);
    if (said.length === 0) return [];
    const renderings = renderingsIn(target);
    return said.flatMap((term): PairFinding[] => {
      const rendering = renderings.get(term.concept);
      if (rendering === undefined || rendering === 'several') return [];
      const key = `${term.concept.id} ${term.text}`;
      const earlier = this.#renderings.get(key);
      if (earlier === undefined) this.#renderings.set(key, rendering.term.text);
      if (earlier === undefined || earlier === rendering.term.text) return [];
      return [
        {
          side: 'target',
          draft: {
            rule: 'inconsistent-term',
            severity: 'note',
            concept: term.concept.id,
            start: rendering.occurrence.start,
            end: rendering.occurrence.end,
            message: fill(strings.messages.inconsistent, {
              text: rendering.occurrence.text,
              source: term.text,
              other: earlier,
            }),
            replacements: [],
          },
        },
      ];
    });
  }
}
