import { problemAt } from '../content-file.ts';
import type { Check, Draft } from '../draft.ts';

/** No concept stands in a relation to itself. It is served without the relation. */
export const selfRelations: Check = (draft: Draft) =>
  draft.concepts.flatMap(({ value: { id, relations }, file }) => {
    const named = [
      ...relations.broader.map((other, index) => ({ other, path: ['broader', index] })),
      ...relations.related.map((other, index) => ({ other, path: ['related', index] })),
      ...relations.confusable.map(({ concept }, index) => ({ other: concept, path: ['confusable', index, 'concept'] })),
    ];
    return named
      .filter(({ other }) => other === id)
      .map(({ path }) => ({
        problem: problemAt(file, file.locate(['relations', ...path]), {
          code: 'self-relation',
          severity: 'error',
          message: `"${id}" names itself`,
          expected: 'the id of another concept',
          mend: 'Name the concept you mean, or take this out.',
        }),
      }));
  });
