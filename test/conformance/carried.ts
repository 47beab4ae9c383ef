import type { Concept } from '#model/concept.ts';

/**
 * A concept without what no format but our own JSON carries, and every format says so: where it is listed besides,
 * stages, the mark of core concepts, and what only the checker reads. `loss-table.test.ts` holds them to saying it.
 */
export const carried = (concept: Concept): Concept => ({
  ...concept,
  alsoIn: {},
  stages: [],
  core: false,
  languages: Object.fromEntries(
    Object.entries(concept.languages).map(([language, { paraphrases: _, ...part }]) => [
      language,
      { ...part, terms: part.terms.map(({ sense: _sense, examples: _examples, ...term }) => ({ ...term, forms: [] })) },
    ]),
  ),
  relations: {
    ...concept.relations,
    confusable: concept.relations.confusable.map(({ examples: _, ...relation }) => relation),
  },
});
