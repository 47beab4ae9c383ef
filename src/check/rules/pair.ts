import type { Occurrence, Reading } from '../occurrence.ts';
import type { Draft, RuleContext } from './rule.ts';

/** A source text and its translation, with the occurrences of each in its own language. `RuleContext.text` is the target. */
export interface PairContext extends RuleContext {
  readonly sourceText: string;
  readonly sourceLanguage: string;
  readonly source: readonly Occurrence[];
  readonly target: readonly Occurrence[];
  /** The terms of the source's language that stand in the target. */
  readonly foreign: readonly Occurrence[];
  /** What the source speaks of. */
  readonly uses: readonly SourceUse[];
  /** Whether the target uses one of its own or of the foreign ones, rather than speaks about it. Ask this last. */
  isUsed(occurrence: Occurrence): boolean;
}

/** A concept that the source speaks of. */
export interface SourceUse {
  readonly concept: string;
  readonly occurrence: Occurrence;
  readonly reading: Reading;
  /** The other concepts that the same words may mean. */
  readonly alternatives: ReadonlySet<string>;
}

export interface PairFinding {
  /** Which side the draft's offsets are on. */
  readonly side: 'source' | 'target';
  readonly draft: Draft;
}

export const conceptsOf = (occurrence: Occurrence): Set<string> =>
  new Set(occurrence.readings.map(({ term }) => term.concept.id));

/** The concepts of the source, each once, where it is first said; ambiguous words name all that they may mean. */
export function sourceUses(source: readonly Occurrence[]): SourceUse[] {
  const seen = new Set<string>();
  const uses: SourceUse[] = [];
  for (const occurrence of source) {
    const right = occurrence.readings.filter(({ term }) => !term.warned);
    const reading = right.find(({ term }) => term.partOfSpeech === 'noun') ?? right[0] ?? occurrence.readings[0];
    if (reading === undefined) continue;
    const alternatives = conceptsOf(occurrence);
    const key = alternatives.size === 1 ? reading.term.concept.id : [...alternatives].sort().join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    uses.push({ concept: reading.term.concept.id, occurrence, reading, alternatives });
  }
  return uses;
}

/** Whether the target says one of these concepts rightly. */
export const rendered = ({ target }: PairContext, concepts: ReadonlySet<string>): boolean =>
  target.some(({ readings }) => readings.some(({ term }) => !term.warned && concepts.has(term.concept.id)));

/** Whether the target says one of these concepts by a term that it should not use. */
export const renderedBadly = ({ target }: PairContext, concepts: ReadonlySet<string>): boolean =>
  target.some(({ readings }) => readings.some(({ term }) => term.warned && concepts.has(term.concept.id)));

/**
 * The occurrences of a target with the meanings that its source settles: what its own language left open, or took for
 * something else by the rest of the sentence, is what the source speaks of.
 * @param spoken the concepts that the source speaks of
 */
export const settledBy = (target: readonly Occurrence[], spoken: ReadonlySet<string>): Occurrence[] =>
  target.flatMap((occurrence) => {
    if (occurrence.readings.length === occurrence.possible.length) return occurrence;
    const readings = occurrence.possible.filter(
      (reading) => spoken.has(reading.term.concept.id) || occurrence.readings.includes(reading),
    );
    return readings.length === 0 ? [] : [{ ...occurrence, readings }];
  });

/** The preferred term of a concept means it in a source, unless something there speaks for the sense that it is warned of. */
function undoubted(occurrence: Occurrence): Occurrence {
  const { readings } = occurrence;
  if (!readings.some(({ term }) => term.status === 'preferred')) return occurrence;
  return {
    ...occurrence,
    readings: readings.filter(({ term, sure }) => !term.warned || sure || term.compiled?.only !== undefined),
  };
}

/** The occurrences of a source; those that its own language leaves without a meaning have the target's, if it is one of theirs. */
export const resolvedBy = (source: readonly Occurrence[], spoken: ReadonlySet<string>): Occurrence[] =>
  source.flatMap((occurrence) =>
    occurrence.readings.length > 0 ? undoubted(occurrence) : settledBy([occurrence], spoken),
  );

/** All concepts that a text speaks of, as far as its own language tells. */
export function spokenOf(occurrences: readonly Occurrence[]): Set<string> {
  const spoken = new Set<string>();
  for (const { readings } of occurrences) for (const { term } of readings) spoken.add(term.concept.id);
  return spoken;
}

/**
 * Concepts that right terms of both sides may mean: what neither language is sure of by itself (*threats*, *amenazas*)
 * they tell together. A warned-of term tells nothing here, since it looks like another word: information, *información*.
 */
export function possibleInBoth(source: readonly Occurrence[], target: readonly Occurrence[]): Set<string> {
  const ofAll = (occurrences: readonly Occurrence[]): Set<string> =>
    new Set(
      occurrences.flatMap(({ possible }) => possible.flatMap(({ term }) => (term.warned ? [] : term.concept.id))),
    );
  const theirs = ofAll(target);
  return new Set([...ofAll(source)].filter((id) => theirs.has(id)));
}
