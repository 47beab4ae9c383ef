import type { Concept } from '#model/concept.ts';
import { inDisplayOrder } from '#model/snapshot.ts';
import type { Toolkit } from '#model/toolkit.ts';

const relationsOf = ({ relations }: Concept) => [
  ...relations.broader.map((concept) => ({ type: 'broader', concept })),
  ...relations.related.map((concept) => ({ type: 'related', concept })),
  ...relations.confusable.map(({ concept, severity, kind, explanation, examples }) => ({
    type: 'confusable-with',
    concept,
    severity,
    kind,
    explanation,
    ...(examples !== undefined && { examples }),
  })),
];

/**
 * A toolkit as one JSON document: every concept with its terms as they are shown (by status, then by
 * votes), its definitions and relations, and the sources they name as CSL-JSON.
 */
export function writeJson(toolkit: Toolkit): string {
  const { meta } = toolkit;
  return `${JSON.stringify(
    {
      toolkit: {
        id: meta.id,
        name: meta.name,
        release: meta.release,
        licence: meta.licence,
        languages: meta.languages,
      },
      glossaries: toolkit.glossaries.map(({ id, title, subjects }) => ({ id, title, subjects })),
      concepts: toolkit.concepts.map((concept) => ({
        id: concept.id,
        uri: `${meta.uriBase}${concept.id}`,
        glossary: concept.glossary,
        subjects: concept.subjects,
        alsoIn: concept.alsoIn,
        stages: concept.stages,
        core: concept.core,
        jurisdiction: concept.jurisdiction,
        definitions: Object.fromEntries(
          Object.entries(concept.languages).map(([language, { definition, plain, note }]) => [
            language,
            { definition, plain, ...(note !== undefined && { note }) },
          ]),
        ),
        terms: Object.fromEntries(
          Object.entries(concept.languages).map(([language, { terms }]) => [language, inDisplayOrder(terms)]),
        ),
        relations: relationsOf(concept),
        review: concept.review,
        changed: concept.changed,
      })),
      sources: toolkit.sources.map(({ id, kind, csl, verified }) => ({ id, kind, verified, csl })),
    },
    null,
    1,
  )}\n`;
}
