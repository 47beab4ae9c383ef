import { problemAt } from '../content-file.ts';
import type { Check, CheckResult, Draft } from '../draft.ts';

/** "Broader" leads upward: no concept may come back to itself (SKOS, section 8.6.7, forbids it in effect). */
export const broaderCycles: Check = (draft: Draft) => {
  const byId = new Map(draft.concepts.map((entry) => [entry.value.id, entry]));
  const finished = new Set<string>();
  const results: CheckResult[] = [];
  const walk = (id: string, path: readonly string[]): void => {
    const entry = byId.get(id);
    if (entry === undefined || finished.has(id)) return;
    const seen = [...path, id];
    for (const [index, broader] of entry.value.relations.broader.entries()) {
      // A concept that names itself is reported as just that.
      if (broader === id) continue;
      if (seen.includes(broader)) {
        results.push({
          problem: problemAt(entry.file, entry.file.locate(['relations', 'broader', index]), {
            code: 'broader-cycle',
            severity: 'error',
            message: `broader leads in a circle: ${[...seen.slice(seen.indexOf(broader)), broader].join(' → ')}`,
            expected: 'broader concepts that never lead back',
            mend: 'Take out the one that is not really broader; "related" may be what you mean.',
          }),
          drop: entry,
        });
      } else {
        walk(broader, seen);
      }
    }
    finished.add(id);
  };
  for (const id of byId.keys()) walk(id, []);
  return results;
};
