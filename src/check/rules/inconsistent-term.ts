import type { Occurrence } from '../occurrence.ts';
import type { PairContext, PairFinding } from './pair.ts';
import { fill } from './rule.ts';

/** Short forms and acronyms go beside the full form; only two full renderings are two. */
const counts = (type: string): boolean => type === 'full-form' || type === 'phrase';

/**
 * One word of the source rendered by two terms of one concept in one document. It remembers what it has seen, so a
 * document has one of its own.
 */
export class InconsistentTerm {
  readonly #renderings = new Map<string, string>();

  check({ source, target, strings }: PairContext): PairFinding[] {
    const used = (occurrences: readonly Occurrence[]) =>
      occurrences.flatMap((occurrence) => {
        const [reading] = occurrence.readings;
        return reading === undefined ||
          occurrence.readings.length > 1 ||
          reading.term.warned ||
          !counts(reading.term.type)
          ? []
          : [{ occurrence, term: reading.term }];
      });
    const said = used(source);
    const renderings = used(target);
    return said.flatMap(({ term }): PairFinding[] => {
      const own = renderings.filter((rendering) => rendering.term.concept === term.concept);
      // Where the target says it twice in two ways, which renders which cannot be told.
      const [rendering] = own;
      if (rendering === undefined || own.some((one) => one.term !== rendering.term)) return [];
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
