import { problemAt } from '../content-file.ts';
import type { Check, CheckResult, Draft } from '../draft.ts';

/** States have a page in the directory of help: each is named in every language. */
function unnamed(draft: Draft): CheckResult[] {
  const all = new Set(draft.strings.flatMap(({ value }) => Object.keys(value.areas)));
  return draft.strings.flatMap((entry) =>
    [...all]
      .filter((code) => entry.value.areas[code] === undefined)
      .map((code) => ({
        problem: problemAt(entry.file, entry.file.locate(['language']), {
          code: 'missing-area',
          severity: 'error' as const,
          message: `"${code}" has a name in another language, but none in "${entry.value.language}"`,
          expected: 'the same codes under "areas" in the interface of every language',
          mend: `Add "${code}" with its name in this language.`,
        }),
      })),
  );
}

/** Where states have pages, a resource for a state that has none would be found on no page of its own. */
function unknown(draft: Draft): CheckResult[] {
  const known = new Set(draft.strings.flatMap(({ value }) => Object.keys(value.areas)));
  if (known.size === 0) return [];
  return draft.resources.flatMap((entry) =>
    entry.value.reach.flatMap((code, index) =>
      code.length === 2 || known.has(code)
        ? []
        : [
            {
              problem: problemAt(entry.file, entry.file.locate(['reach', index]), {
                code: 'unknown-area',
                severity: 'error' as const,
                message: `no state is called "${code}"`,
                expected: 'the code of a country, or one under "areas" in interface/*.yaml',
                mend: 'Check the code (ISO 3166-2, such as US-CA), or name the state in every language.',
              }),
            },
          ],
    ),
  );
}

/** States are named in every language, and resources name only those. */
export const areas: Check = (draft) => [...unnamed(draft), ...unknown(draft)];
