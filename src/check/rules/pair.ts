import type { LexiconTerm } from '../lexicon.ts';
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
  /** The concepts that the source speaks of, those that the target says rightly, and those it says by a warned-of term. */
  readonly asked: ReadonlySet<string>;
  /** All that the words of the source may mean, whatever is around them. */
  readonly mayAsk: ReadonlySet<string>;
  readonly said: ReadonlySet<string>;
  readonly saidBadly: ReadonlySet<string>;
  /** Whether the target uses one of its own or of the foreign ones, rather than speaks about it. Ask this last. */
  isUsed(occurrence: Occurrence): boolean;
}

/** A concept that the source speaks of. */
export interface SourceUse {
  readonly concept: string;
  readonly occurrence: Occurrence;
  readonly reading: Reading;
  /** The other concepts that the same words may mean. */
  readonly alternatives: readonly string[];
}

export interface PairFinding {
  /** Which side the draft's offsets are on. */
  readonly side: 'source' | 'target';
  readonly draft: Draft;
}

/** The concepts that an occurrence may speak of, each once. */
export function conceptsOf({ readings }: Occurrence): readonly string[] {
  const concepts = readings.map(({ term }) => term.concept.id);
  return concepts.length < 2 ? concepts : [...new Set(concepts)];
}

/** The concepts of the source, each once, where it is first said; ambiguous words name all that they may mean. */
export function sourceUses(source: readonly Occurrence[]): SourceUse[] {
  const seen = new Set<string>();
  const uses: SourceUse[] = [];
  for (const occurrence of source) {
    const right = occurrence.readings.filter(({ term }) => !term.warned);
    const reading = right.find(({ term }) => term.partOfSpeech === 'noun') ?? right[0] ?? occurrence.readings[0];
    if (reading === undefined) continue;
    const alternatives = conceptsOf(occurrence);
    const key = alternatives.length === 1 ? reading.term.concept.id : [...alternatives].sort().join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    uses.push({ concept: reading.term.concept.id, occurrence, reading, alternatives });
  }
  return uses;
}

/** Whether the target says one of these concepts rightly. */
export const isRendered = ({ said }: PairContext, concepts: readonly string[]): boolean =>
  concepts.some((id) => said.has(id));

/** All concepts that a text speaks of by terms that count. */
export function spokenOf(occurrences: readonly Occurrence[], counts: (term: LexiconTerm) => boolean): Set<string> {
  const spoken = new Set<string>();
  for (const { readings } of occurrences)
    for (const { term } of readings) if (counts(term)) spoken.add(term.concept.id);
  return spoken;
}

/** Concepts that right terms may mean. A warned-of one tells nothing, since it looks like another word: *información*. */
export function possibleIn(occurrences: readonly Occurrence[]): Set<string> {
  const concepts = new Set<string>();
  for (const { possible } of occurrences)
    for (const { term } of possible) if (!term.warned) concepts.add(term.concept.id);
  return concepts;
}

/** An occurrence with those of its possible meanings that its own language tells, or else another. */
function settledBy(occurrence: Occurrence, tells: (concept: string, term: LexiconTerm) => boolean): Occurrence | [] {
  const readings = occurrence.possible.filter(
    (reading) => occurrence.readings.includes(reading) || tells(reading.term.concept.id, reading.term),
  );
  return readings.length === 0 ? [] : { ...occurrence, readings };
}

export const isAny = (): boolean => true;
export const isRight = ({ warned }: LexiconTerm): boolean => !warned;
export const isWarned = ({ warned }: LexiconTerm): boolean => warned;

/** The preferred term of a concept means it in a source, unless something there speaks for the sense that it is warned of. */
function undoubted(occurrence: Occurrence): Occurrence {
  const isDoubtful = ({ term, sure }: Reading): boolean => term.warned && !sure && term.compiled?.only === undefined;
  const { readings } = occurrence;
  if (!readings.some(isDoubtful) || !readings.some(({ term }) => term.status === 'preferred')) return occurrence;
  return { ...occurrence, readings: readings.filter((reading) => !isDoubtful(reading)) };
}

/**
 * What is confused with something that the source speaks of and the target does not: there a word that may
 * mean it does mean it (*judgment* for *juicio*).
 */
function confusedWith(occurrences: readonly Occurrence[], others: ReadonlySet<string>): Set<string> {
  const concepts = new Set<string>();
  for (const { readings } of occurrences)
    for (const { term } of readings)
      if (!term.warned && !others.has(term.concept.id))
        for (const { concept, severity } of term.concept.confusable) if (severity !== 'low') concepts.add(concept);
  return concepts;
}

const isOpen = ({ readings, possible }: Occurrence): boolean => readings.length < possible.length;

/**
 * Whether neither language by itself takes any of its words for a term, and none that may be one is one in both: then
 * the two together tell no more.
 */
export function saysNothing(source: readonly Occurrence[], target: readonly Occurrence[]): boolean {
  const isSilent = ({ readings }: Occurrence): boolean => readings.length === 0;
  if (!source.every(isSilent) || !target.every(isSilent)) return false;
  if (source.length === 0 || target.length === 0) return true;
  const inSource = possibleIn(source);
  return [...possibleIn(target)].every((concept) => !inSource.has(concept));
}

/** The occurrences of a source and its target, with the meanings that each has by the other. */
interface Settled {
  readonly source: readonly Occurrence[];
  readonly target: readonly Occurrence[];
}

/**
 * What its own language leaves open in a target, or takes for something else by the rest of the sentence, is what the
 * source speaks of; and what it leaves without a meaning in a source is what the target speaks of. What neither is
 * sure of by itself (*threats*, *amenazas*) they tell together.
 */
export function settled(source: readonly Occurrence[], target: readonly Occurrence[]): Settled {
  if (!source.some(isOpen) && !target.some(isOpen)) return { source: source.map(undoubted), target };
  const [inSource, inTarget] = [possibleIn(source), possibleIn(target)];
  const [bySource, byTarget] = [spokenOf(source, isAny), spokenOf(target, isAny)];
  const inBoth = (concept: string): boolean => inSource.has(concept) && inTarget.has(concept);
  const confused = confusedWith(target.some(isOpen) ? source : [], inTarget);
  const taken = confusedWith(source.some(isOpen) ? target : [], inSource);
  const toldBySource = (concept: string, { warned }: LexiconTerm): boolean =>
    bySource.has(concept) ||
    inBoth(concept) ||
    (!warned && confused.has(concept) && !inSource.has(concept) && !byTarget.has(concept));
  return {
    source: source.flatMap((one) =>
      one.readings.length > 0
        ? undoubted(one)
        : settledBy(
            one,
            (concept) => byTarget.has(concept) || inBoth(concept) || (taken.has(concept) && !inTarget.has(concept)),
          ),
    ),
    target: target.flatMap((one) => (isOpen(one) ? settledBy(one, toldBySource) : one)),
  };
}
