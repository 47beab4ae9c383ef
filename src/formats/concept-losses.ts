import type { Concept } from '#model/concept.ts';
import type { Term } from '#model/term.ts';
import type { LossCount } from './loss.ts';

const termsOf = (concept: Concept): Term[] => Object.values(concept.languages).flatMap((part) => part.terms);
const inTerms =
  (count: (term: Term) => number | boolean) =>
  (concept: Concept): number =>
    termsOf(concept).reduce((sum, term) => sum + Number(count(term)), 0);
const inParts =
  (has: (part: Concept['languages'][string]) => number | boolean) =>
  (concept: Concept): number =>
    Object.values(concept.languages).reduce((sum, part) => sum + Number(has(part)), 0);

/** What a concept may say that a format may have no place for, and how often one says it. */
const parts = {
  definition: inParts(() => true),
  'definition in plain words': inParts(() => true),
  'note for interpreters': inParts((part) => part.note !== undefined),
  'source of a definition': inParts((part) => part.definition.sources.length),
  'source of a term': inTerms((term) => term.sources.length),
  'deprecated or do-not-use term': inTerms(({ status }) => status === 'deprecated' || status === 'do-not-use'),
  'status of a term': inTerms(() => true),
  'term type': inTerms((term) => term.type !== 'full-form'),
  'part of speech': inTerms((term) => term.partOfSpeech !== 'noun'),
  gender: inTerms((term) => term.gender !== undefined),
  'feminine form': inTerms((term) => term.feminine !== undefined),
  number: inTerms((term) => term.number !== 'singular'),
  region: inTerms((term) => term.regions.length),
  register: inTerms((term) => term.register !== 'neutral'),
  'usage note': inTerms((term) => term.usage !== undefined),
  example: inTerms((term) => term.contexts.length),
  'search form': inTerms((term) => term.searchForms.length),
  votes: inTerms((term) => term.votes > 0),
  'reliability cap': inTerms((term) => term.reliability !== undefined),
  'subject field': (concept) => concept.subjects.length,
  jurisdiction: (concept) => concept.jurisdiction.length,
  'broader or related concept': ({ relations }) => relations.broader.length + relations.related.length,
  'confusable concept and why': ({ relations }) => relations.confusable.length,
  'review and date of change': () => 1,
} as const satisfies Readonly<Record<string, (concept: Concept) => number>>;

export type ConceptPart = keyof typeof parts;

/** What the toolkit says for its own site and checker; no format of others has a place for it. */
const ownParts = {
  'listing in another glossary': ({ alsoIn }) => Object.keys(alsoIn).length,
  'stage of a person’s way': ({ stages }) => stages.length,
  'mark of a core concept': ({ core }) => Number(core),
  'irregular form': inTerms((term) => term.forms.length),
  'everyday words for a concept': inParts((part) => part.paraphrases !== undefined),
  'sense of a term and its examples': inTerms((term) => term.sense !== undefined || term.examples !== undefined),
  'sentence pairs of a confusable concept': ({ relations }) =>
    relations.confusable.filter(({ examples }) => examples !== undefined).length,
} as const satisfies Readonly<Record<string, (concept: Concept) => number>>;

const count = (concepts: readonly Concept[], of: (concept: Concept) => number): number =>
  concepts.reduce((sum, concept) => sum + of(concept), 0);

/** Counts what only our own JSON carries. */
export function countOwnLosses(concepts: readonly Concept[], losses: LossCount): void {
  for (const [part, of] of Object.entries(ownParts))
    losses.add(part, 'only json has a place for it', count(concepts, of));
}

/** Counts every part of the concepts that a format carries neither in a place of its own nor in words. */
export function countConceptLosses(
  concepts: readonly Concept[],
  carried: ReadonlySet<ConceptPart>,
  why: string,
  losses: LossCount,
): void {
  for (const [part, of] of Object.entries(parts) as [ConceptPart, (concept: Concept) => number][]) {
    if (!carried.has(part)) losses.add(part, why, count(concepts, of));
  }
}
