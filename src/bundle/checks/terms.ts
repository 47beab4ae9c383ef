import type { Term } from '#model/term.ts';
import { type ContentPath, type ProblemText, problemAt } from '../content-file.ts';
import { type Check, type CheckResult, type Draft, type Entry, inBrokenEntry } from '../draft.ts';

const good = (term: Term): boolean => term.status === 'preferred' || term.status === 'admitted';

/** Labels are compared as a reader sees them: case does not tell two terms apart, accents do. */
const label = (text: string): string => text.normalize('NFC').toLowerCase();

const error = (
  entry: Entry<unknown>,
  path: ContentPath,
  text: Omit<ProblemText, 'severity'>,
  drop: boolean,
): CheckResult => ({
  problem: problemAt(entry.file, entry.file.locate(path), { severity: 'error', ...text }),
  ...(drop && { drop: entry }),
});

/**
 * The administrative statuses hold together: one preferred term for a language and region, no label
 * both right and wrong, and every wrong one with its reason and what to say instead.
 */
export const terms: Check = (draft: Draft) => {
  const usable = new Map<string, Set<string>>();
  for (const { value } of draft.concepts) {
    for (const [language, part] of Object.entries(value.languages)) {
      const labels = usable.get(language) ?? new Set();
      usable.set(language, labels);
      for (const term of part.terms.filter(good)) {
        labels.add(label(term.text));
        if (term.feminine !== undefined) labels.add(label(term.feminine));
      }
    }
  }
  return draft.concepts.flatMap((entry) =>
    Object.entries(entry.value.languages).flatMap(([language, part]) => {
      const at = (index: number): ContentPath => ['languages', language, 'terms', index];
      const results: CheckResult[] = [];
      const preferred = new Map<string, number>();
      const rightLabels = new Set(part.terms.filter(good).map((term) => label(term.text)));

      for (const [index, term] of part.terms.entries()) {
        if (term.status === 'preferred') {
          for (const region of term.regions.length > 0 ? term.regions : [language]) {
            const earlier = preferred.get(region);
            if (earlier !== undefined) {
              results.push(
                error(
                  entry,
                  at(index),
                  {
                    code: 'two-preferred',
                    message: `"${term.text}" and "${part.terms[earlier]?.text}" are both preferred in ${region}`,
                    expected: 'one preferred term for a language and region',
                    mend: 'Make one of them "admitted", or give it the regions where it is preferred.',
                  },
                  true,
                ),
              );
            }
            preferred.set(region, index);
          }
        }
        if (good(term)) continue;
        if (rightLabels.has(label(term.text))) {
          results.push(
            error(
              entry,
              at(index),
              {
                code: 'right-and-wrong',
                message: `"${term.text}" is both ${term.status} and recommended for this concept`,
                expected: 'each term with one status within a concept',
                mend: 'Decide which it is and take the other one out.',
              },
              true,
            ),
          );
        }
        if (term.reason === undefined || term.useInstead === undefined) {
          results.push(
            error(
              entry,
              at(index),
              {
                code: 'no-reason',
                message: `"${term.text}" is ${term.status}, but ${term.reason ? 'names no replacement' : 'gives no reason'}`,
                expected: '"reason" in each language, and "useInstead"',
                mend: 'Say why it harms or misleads, and what to say instead.',
              },
              true,
            ),
          );
        }
        for (const [which, replacement] of (term.useInstead ?? []).entries()) {
          if (!usable.get(language)?.has(label(replacement)) && !inBrokenEntry(draft, replacement)) {
            results.push(
              error(
                entry,
                [...at(index), 'useInstead', which],
                {
                  code: 'unknown-replacement',
                  message: `"${replacement}" is no preferred or admitted term in "${language}"`,
                  expected: 'a term that the toolkit itself recommends',
                  mend: 'Write it exactly as in its concept, or add it there.',
                },
                false,
              ),
            );
          }
        }
      }
      if (!preferred.has(language)) {
        results.push(
          error(
            entry,
            ['languages', language, 'terms'],
            {
              code: 'no-preferred',
              message: `no term is preferred in "${language}"`,
              expected: 'one preferred term without regions',
              mend: 'Give the best term the status "preferred".',
            },
            true,
          ),
        );
      }
      return results;
    }),
  );
};
