import { type ContentPath, problemAt } from '../content-file.ts';
import { type Check, type CheckResult, type Draft, type Entry, idsOf, linkedKinds } from '../draft.ts';
import { didYouMean } from '../nearest.ts';

function unknown(
  entry: Entry<unknown>,
  path: ContentPath,
  kind: string,
  id: string,
  known: ReadonlySet<string>,
  fatal: boolean,
): CheckResult {
  return {
    problem: problemAt(entry.file, entry.file.locate(path), {
      code: 'unknown-id',
      severity: 'error',
      message: `there is no ${kind} "${id}"`,
      expected: `the id of a ${kind} of this toolkit`,
      mend: didYouMean(id, known, 'add it, or take this out.'),
    }),
    ...(fatal && { drop: entry }),
  };
}

function duplicates(kind: string, entries: readonly Entry<{ id: string }>[]): CheckResult[] {
  const first = new Map<string, Entry<{ id: string }>>();
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.value.id);
    if (earlier === undefined) {
      first.set(entry.value.id, entry);
      return [];
    }
    return [
      {
        problem: problemAt(entry.file, entry.file.locate(['id']), {
          code: 'duplicate-id',
          severity: 'error' as const,
          message: `the ${kind} "${entry.value.id}" is already in ${earlier.file.path}`,
          expected: 'an id that no other entry has',
          mend: 'Give this entry another id and file name, or join the two.',
        }),
        drop: entry,
      },
    ];
  });
}

const listedAtHome = (entry: Entry<unknown>, path: ContentPath): CheckResult => ({
  problem: problemAt(entry.file, entry.file.locateKey(path), {
    code: 'listed-at-home',
    severity: 'error',
    message: `"alsoIn" names "${path.at(-1)}", the glossary it lies in`,
    expected: 'other glossaries only',
    mend: 'Take it out: its own glossary lists it with its "subjects".',
  }),
});

/** Ids are unique within their kind, and every id that is named exists. */
export const identifiers: Check = (draft: Draft) => {
  const results = Object.entries(linkedKinds).flatMap(([name, kind]) => duplicates(name, draft[kind]));
  const concepts = idsOf(draft, 'concepts');
  const glossaries = idsOf(draft, 'glossaries');
  const homes = new Map(draft.glossaries.map((entry) => [entry.value.id, entry.value]));

  for (const entry of draft.concepts) {
    const { relations, subjects, glossary, alsoIn } = entry.value;
    if (!glossaries.has(glossary)) {
      results.push(unknown(entry, [], 'glossary', glossary, glossaries, true));
      continue;
    }
    const home = homes.get(glossary);
    const known = new Set(home?.subjects.map((subject) => subject.id));
    for (const [index, subject] of subjects.entries()) {
      if (home && !known.has(subject)) {
        results.push(unknown(entry, ['subjects', index], 'subject', subject, known, true));
      }
    }
    for (const [other, itsSubjects] of Object.entries(alsoIn)) {
      const path = ['alsoIn', other];
      if (other === glossary) results.push(listedAtHome(entry, path));
      else if (!glossaries.has(other)) results.push(unknown(entry, path, 'glossary', other, glossaries, false));
      const declared = homes.get(other)?.subjects;
      if (other === glossary || declared === undefined) continue;
      const there = new Set(declared.map((subject) => subject.id));
      for (const [index, subject] of itsSubjects.entries()) {
        if (!there.has(subject)) {
          results.push(unknown(entry, [...path, index], `subject of "${other}"`, subject, there, false));
        }
      }
    }
    for (const field of ['broader', 'related'] as const) {
      for (const [index, id] of relations[field].entries()) {
        if (!concepts.has(id)) {
          results.push(unknown(entry, ['relations', field, index], 'concept', id, concepts, false));
        }
      }
    }
    for (const [index, relation] of relations.confusable.entries()) {
      if (!concepts.has(relation.concept)) {
        const path = ['relations', 'confusable', index, 'concept'];
        results.push(unknown(entry, path, 'concept', relation.concept, concepts, false));
      }
    }
  }

  for (const entry of draft.distinctions) {
    const { value } = entry;
    if (!glossaries.has(value.glossary)) {
      results.push(unknown(entry, ['glossary'], 'glossary', value.glossary, glossaries, true));
    }
    for (const [index, id] of value.concepts.entries()) {
      if (!concepts.has(id)) results.push(unknown(entry, ['concepts', index], 'concept', id, concepts, true));
    }
    const compared = new Set(value.concepts);
    for (const [index, criterion] of value.criteria.entries()) {
      for (const id of compared) {
        if (!(id in criterion.values)) {
          results.push({
            problem: problemAt(entry.file, entry.file.locate(['criteria', index, 'values']), {
              code: 'missing-field',
              severity: 'error',
              message: `"criteria.${index}.values" says nothing of "${id}"`,
              expected: 'a text for each of the concepts that are compared',
              mend: 'Add it; the README of this folder shows an example.',
            }),
            drop: entry,
          });
        }
      }
    }
    const figures = new Set(value.figures.map((figure) => figure.id));
    for (const [index, figure] of value.figures.entries()) {
      if (figure.supersededBy !== undefined && !figures.has(figure.supersededBy)) {
        const path = ['figures', index, 'supersededBy'];
        results.push(unknown(entry, path, 'figure', figure.supersededBy, figures, true));
      }
    }
  }

  for (const entry of draft.tools) {
    for (const [index, id] of entry.value.concepts.entries()) {
      if (!concepts.has(id)) results.push(unknown(entry, ['concepts', index], 'concept', id, concepts, true));
    }
  }
  return results;
};
