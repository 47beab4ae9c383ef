import { references } from '#model/markdown.ts';
import { problemAt } from '../content-file.ts';
import { type Check, type Draft, idsOf, linkedKinds } from '../draft.ts';
import { passages } from '../prose.ts';

/** Links inside the toolkit lead to an entry that exists. */
export const deadLinks: Check = (draft: Draft) => {
  const ids = Object.fromEntries(Object.entries(linkedKinds).map(([name, kind]) => [name, idsOf(draft, kind)]));
  return passages(draft).flatMap((passage) =>
    references(passage.root).flatMap(({ reference, url, offset }) => {
      const dead =
        reference.type === 'unknown' || (reference.type === 'entry' && !ids[reference.kind]?.has(reference.id));
      if (!dead) return [];
      return [
        {
          problem: problemAt(passage.file, passage.locate(url, offset), {
            code: 'dead-link',
            severity: 'error' as const,
            message: `the link "${url}" leads nowhere`,
            expected: 'kind:id of an entry, lang:…, mention:…, cite:…, or a web address',
            mend: 'Correct the id, or take the link out. The table in content/README.md shows the forms.',
          }),
        },
      ];
    }),
  );
};
