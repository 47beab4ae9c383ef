import type { Concept, ConceptLanguage, Stage } from './concept.ts';
import type { Distinction } from './distinction.ts';
import type { Glossary } from './glossary.ts';
import { type Source, sourceId } from './source.ts';
import type { ConfusableRelation, Reliability, Term } from './term.ts';
import type { Toolkit } from './toolkit.ts';

/** A confusable relation as seen from one of its two concepts. */
export interface Confusable {
  readonly concept: Concept;
  readonly severity: ConfusableRelation['severity'];
  readonly kind: ConfusableRelation['kind'];
  readonly explanation: Readonly<Record<string, string>>;
}

/**
 * A toolkit with everything that follows from it worked out once. Every face reads it and nothing
 * changes it: two releases are two snapshots.
 */
export interface Snapshot {
  readonly toolkit: Toolkit;
  readonly languages: readonly string[];
  concept(id: string): Concept | undefined;
  glossary(id: string): Glossary | undefined;
  source(id: string): Source | undefined;
  /** The concepts whose home is this glossary. */
  conceptsOf(glossary: string): readonly Concept[];
  /** Those and the ones of other glossaries that name it in `alsoIn`. */
  listedIn(glossary: string): readonly Concept[];
  /** The concepts needed at a stage of a person's way. */
  atStage(stage: Stage): readonly Concept[];
  distinctionsOf(concept: string): readonly Distinction[];
  /** Both those written on the concept and those written on the other one; gravest first. */
  confusables(concept: string): readonly Confusable[];
  narrower(concept: string): readonly Concept[];
  /** Related from either side. */
  related(concept: string): readonly Concept[];
  /** The permanent identifier of a concept. */
  uri(concept: Concept): string;
}

const gravity = { high: 0, medium: 1, low: 2 } as const;

function grouped<T>(pairs: Iterable<readonly [string, T]>): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
  return map;
}

/** Works out a snapshot from a loaded toolkit. */
export function compileSnapshot(toolkit: Toolkit): Snapshot {
  const concepts = new Map(toolkit.concepts.map((concept) => [concept.id, concept]));
  const glossaries = new Map(toolkit.glossaries.map((glossary) => [glossary.id, glossary]));
  const sources = new Map(toolkit.sources.map((source) => [source.id, source]));
  const byGlossary = grouped(toolkit.concepts.map((concept) => [concept.glossary, concept] as const));
  const listed = grouped(
    toolkit.concepts.flatMap((concept) =>
      [concept.glossary, ...Object.keys(concept.alsoIn)].map((glossary) => [glossary, concept] as const),
    ),
  );
  const byStage = grouped(
    toolkit.concepts.flatMap((concept) => concept.stages.map((stage) => [stage, concept] as const)),
  );
  const distinctions = grouped(
    toolkit.distinctions.flatMap((distinction) => distinction.concepts.map((id) => [id, distinction] as const)),
  );

  const confusablePairs: [string, Confusable][] = [];
  const narrowerPairs: [string, Concept][] = [];
  const relatedPairs: [string, Concept][] = [];
  for (const concept of toolkit.concepts) {
    for (const relation of concept.relations.confusable) {
      const other = concepts.get(relation.concept);
      if (other === undefined) continue;
      const { severity, kind, explanation } = relation;
      confusablePairs.push([concept.id, { concept: other, severity, kind, explanation }]);
      confusablePairs.push([other.id, { concept, severity, kind, explanation }]);
    }
    for (const id of concept.relations.broader) narrowerPairs.push([id, concept]);
    for (const id of concept.relations.related) {
      const other = concepts.get(id);
      if (other) relatedPairs.push([concept.id, other], [id, concept]);
    }
  }
  const confusables = grouped(confusablePairs);
  for (const list of confusables.values()) list.sort((a, b) => gravity[a.severity] - gravity[b.severity]);
  const narrower = grouped(narrowerPairs);
  const related = grouped(relatedPairs);

  return {
    toolkit,
    languages: toolkit.meta.languages,
    concept: (id) => concepts.get(id),
    glossary: (id) => glossaries.get(id),
    source: (id) => sources.get(id),
    conceptsOf: (glossary) => byGlossary.get(glossary) ?? [],
    listedIn: (glossary) => listed.get(glossary) ?? [],
    atStage: (stage) => byStage.get(stage) ?? [],
    distinctionsOf: (concept) => distinctions.get(concept) ?? [],
    confusables: (concept) => confusables.get(concept) ?? [],
    narrower: (concept) => narrower.get(concept) ?? [],
    related: (concept) => [...new Set(related.get(concept) ?? [])],
    uri: (concept) => `${toolkit.meta.uriBase}${concept.id}`,
  };
}

/** The preferred term of a concept in a language; the loader has made sure that there is one. */
export function preferredTerm(part: ConceptLanguage): Term {
  const term = part.terms.find((candidate) => candidate.status === 'preferred' && candidate.regions.length === 0);
  const any = term ?? part.terms.find((candidate) => candidate.status === 'preferred') ?? part.terms[0];
  if (any === undefined) throw new Error('a concept without terms passed the loader');
  return any;
}

/** The preferred term's text of a concept; its id where it has nothing in that language. */
export function nameOf(concept: Concept, language: string): string {
  const part = concept.languages[language];
  return part === undefined ? concept.id : preferredTerm(part).text;
}

const statusOrder = { preferred: 0, admitted: 1, deprecated: 2, 'do-not-use': 3 } as const;

/** Terms as they are shown: by status, admitted ones by votes, else in the order of the file. */
export const inDisplayOrder = (terms: readonly Term[]): Term[] =>
  [...terms].sort((a, b) => statusOrder[a.status] - statusOrder[b.status] || b.votes - a.votes);

/**
 * How far a term may be relied on (scale: see `Reliability`): worked out from the verified sources of the
 * term itself, those of the definition in its language, and the review of the concept, so that nobody
 * can claim more than is there.
 */
export function reliabilityOf(snapshot: Snapshot, concept: Concept, part: ConceptLanguage, term: Term): Reliability {
  const verified = (references: Term['sources']) =>
    [...new Set(references.map(sourceId))].flatMap((id) => {
      const source = snapshot.source(id);
      return source?.verified === undefined ? [] : [source];
    });
  const own = verified(term.sources);
  const strong = own.length >= 2 || own.some((source) => source.kind === 'official');
  const any = own.length > 0 || verified(part.definition.sources).length > 0;
  const earned = strong ? (concept.review.state === 'reviewed' ? 4 : 3) : any ? 2 : 1;
  return Math.min(earned, term.reliability ?? 4) as Reliability;
}
