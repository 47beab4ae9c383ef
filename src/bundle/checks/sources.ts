import { references } from '#model/markdown.ts';
import { type ContentFile, type ContentPath, type Position, problemAt } from '../content-file.ts';
import { allEntries, type Check, type CheckResult, type Draft, idsOf, inBrokenEntry } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import { passages } from '../prose.ts';

interface Cited {
  readonly path: ContentPath;
  readonly id: string;
}

function* citedIn(value: unknown, path: ContentPath): Generator<Cited> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* citedIn(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      const here = [...path, key];
      if (key === 'source' && typeof child === 'string') yield { path: here, id: child };
      else if (key === 'sources' && Array.isArray(child)) {
        for (const [index, item] of child.entries()) {
          if (typeof item === 'string') yield { path: [...here, index], id: item };
          else yield* citedIn(item, [...here, index]);
        }
      } else yield* citedIn(child, here);
    }
  }
}

function unknownSource(file: ContentFile, at: Position, id: string, known: ReadonlySet<string>): CheckResult {
  return {
    problem: problemAt(file, at, {
      code: 'unknown-source',
      severity: 'error',
      message: `there is no source "${id}"`,
      expected: 'the id of a file in sources/',
      mend: didYouMean(id, known, 'add sources/<id>.yaml for what you opened and read, or correct the id.'),
    }),
  };
}

/**
 * Every source that is named exists, every source is named, and what has none is listed. An entry is
 * served without a source that is not there; of numbers to call, `prune` is stricter.
 */
export const sources: Check = (draft: Draft) => {
  const known = idsOf(draft, 'sources');
  const used = new Set<string>();
  const results: CheckResult[] = [];
  for (const { file } of allEntries(draft)) {
    for (const { path, id } of citedIn(file.value, [])) {
      used.add(id);
      if (!known.has(id)) results.push(unknownSource(file, file.locate(path), id, known));
    }
  }
  for (const passage of passages(draft)) {
    for (const { reference, url, offset } of references(passage.root)) {
      if (reference.type !== 'cite') continue;
      used.add(reference.source);
      if (known.has(reference.source)) continue;
      results.push(unknownSource(passage.file, passage.locate(url, offset), reference.source, known));
    }
  }
  for (const entry of draft.sources) {
    if (used.has(entry.value.id) || inBrokenEntry(draft, entry.value.id)) continue;
    results.push({
      problem: problemAt(entry.file, entry.file.locate(['id']), {
        code: 'unused-source',
        severity: 'warning',
        message: `nothing cites "${entry.value.id}"`,
        expected: 'sources that at least one entry cites',
        mend: 'Cite it where it supports a claim, or take the file out.',
      }),
    });
  }
  for (const entry of draft.concepts) {
    for (const [language, part] of Object.entries(entry.value.languages)) {
      if (part.definition.sources.length > 0) continue;
      results.push({
        problem: problemAt(entry.file, entry.file.locate(['languages', language, 'definition']), {
          code: 'no-source',
          severity: 'warning',
          message: `the definition in "${language}" has no source`,
          expected: 'at least one source that someone opened and read',
          mend: 'Add one. Until then the entry is shown with reliability 1.',
        }),
      });
    }
  }
  return results;
};
