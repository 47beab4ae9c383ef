import { verifiedSourcesOf } from '#bundle/core-bar.ts';
import { highestGrade, readingLevelOf } from '#bundle/reading-levels.ts';
import type { Concept, ConceptLanguage, Stage } from '#model/concept.ts';
import { reliabilityOf, type Snapshot } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import type { ConfusableRelation, Term } from '#model/term.ts';

/** A term with the concept and the language part it stands in. */
export interface PlacedTerm {
  readonly concept: Concept;
  readonly language: string;
  readonly part: ConceptLanguage;
  readonly term: Term;
}

export const partsOf = (
  concepts: readonly Concept[],
): { concept: Concept; language: string; part: ConceptLanguage }[] =>
  concepts.flatMap((concept) =>
    Object.entries(concept.languages).map(([language, part]) => ({ concept, language, part })),
  );

export const termsOf = (concepts: readonly Concept[]): PlacedTerm[] =>
  partsOf(concepts).flatMap((place) => place.part.terms.map((term) => ({ ...place, term })));

/** Terms that the toolkit warns of. */
export const warnedOf = (terms: readonly PlacedTerm[]): PlacedTerm[] =>
  terms.filter(({ term }) => term.status === 'do-not-use' || term.status === 'deprecated');

/** Confusable relations, each pair of concepts and kind once, whichever side it is written on. */
export function confusablePairs(concepts: readonly Concept[]): ConfusableRelation[] {
  const seen = new Map<string, ConfusableRelation>();
  for (const concept of concepts) {
    for (const relation of concept.relations.confusable) {
      const key = [[concept.id, relation.concept].sort().join(' '), relation.kind].join(' ');
      const earlier = seen.get(key);
      if (earlier === undefined || earlier.examples === undefined) seen.set(key, relation);
    }
  }
  return [...seen.values()];
}

/** How many concepts of each stage. */
export const atStage = (concepts: readonly Concept[], stage: Stage): number =>
  concepts.filter(({ stages }) => stages.includes(stage)).length;

/** What claims rest on: definitions and terms, each in its language. */
export function support(snapshot: Snapshot, concepts: readonly Concept[]) {
  const parts = partsOf(concepts);
  const terms = termsOf(concepts);
  const distinct = (references: Term['sources']) => new Set(references.map(sourceId));
  const verified = (references: Term['sources']) =>
    [...distinct(references)].filter((id) => snapshot.source(id)?.verified !== undefined).length;
  const usable = terms.filter(({ term }) => term.status === 'preferred' || term.status === 'admitted');
  const preferred = terms.filter(({ term }) => term.status === 'preferred');
  const reliability = usable.map((place) => reliabilityOf(snapshot, place.concept, place.part, place.term));
  return {
    perDefinition: parts.map(({ part }) => verified(part.definition.sources)),
    perConcept: concepts.map((concept) => verifiedSourcesOf(concept, (id) => snapshot.source(id)).length),
    definitionsVerified: parts.filter(({ part }) => verified(part.definition.sources) > 0).length,
    definitions: parts.length,
    preferredVerified: preferred.filter(({ term }) => verified(term.sources) > 0).length,
    preferred: preferred.length,
    reliability: ([1, 2, 3, 4] as const).map((level) => reliability.filter((each) => each === level).length),
  };
}

/** What the check of complete concepts asks for and a concept has not, and definitions that nothing supports. */
export function missing(concepts: readonly Concept[]) {
  const parts = partsOf(concepts);
  return {
    stage: concepts.filter(({ stages }) => stages.length === 0).map(({ id }) => id),
    context: parts
      .filter(({ part }) => !part.terms.some((term) => term.status === 'preferred' && term.contexts.length > 0))
      .map(({ concept, language }) => `${concept.id} (${language})`),
    examples: concepts.flatMap((concept) =>
      concept.relations.confusable
        .filter(({ examples }) => examples === undefined)
        .map((relation) => `${concept.id} / ${relation.concept}`),
    ),
    source: parts
      .filter(({ part }) => part.definition.sources.length === 0)
      .map(({ concept, language }) => `${concept.id} (${language})`),
  };
}

/** The reading level of plain definitions, one by one, and how many keep to the bar. */
export function plainLevels(concepts: readonly Concept[], language: string) {
  const grades = concepts.flatMap((concept) => {
    const plain = concept.languages[language]?.plain;
    const level = plain === undefined ? undefined : readingLevelOf(language, [plain]);
    return level === undefined ? [] : [{ id: concept.id, grade: level.grade }];
  });
  return { grades, within: grades.filter(({ grade }) => grade <= highestGrade).length };
}
