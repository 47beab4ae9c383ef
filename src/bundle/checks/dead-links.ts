import { references } from '#model/markdown.ts';
import { problemAt } from '../content-file.ts';
import { type Check, type Draft, idsOf, linkedKinds } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import { passages } from '../prose.ts';

/** Links inside the toolkit lead to an entry that exists. */
export const deadLinks: Check = (draft: Draft) => {
  const ids = Object.fromEntries(Object.entries(linkedKinds).map(([name, kind]) => [name, idsOf(draft, kind)]));
  return passages(draft).flatMap((passage) =>
    references(passage.root).flatMap(({ reference, url, offset }) => {
      const known = reference.type === 'entry' ? ids[reference.kind] : undefined;
      const dead = reference.type === 'unknown' || (reference.type === 'entry' && !known?.has(reference.id));
      if (!dead) return [];
      const otherwise = 'correct the id, or take the link out. The table in content/README.md shows the forms.';
      return [
        {
          problem: problemAt(passage.file, passage.locate(url, offset), {
            code: 'dead-link',
            severity: 'error' as const,
            message: `the link "${url}" leads nowhere`,
            expected: 'kind:id of an entry, lang:…, mention:…, cite:…, or a web address',
            mend: didYouMean(reference.type === 'entry' ? reference.id : url, known ?? [], otherwise),
          }),
        },
      ];
    }),
  );
};
