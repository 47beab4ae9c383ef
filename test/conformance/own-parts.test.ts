import { expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { ImportPlan } from '#cli/import-plan.ts';
import { exportFormats } from '#formats/export-formats.ts';
import { importFormats } from '#formats/import-formats.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { folderOf, smallToolkit } from '../bundle/small-toolkit.ts';

const path = 'glossaries/assault/concepts/rape.yaml';
const { toolkit, problems } = loadToolkit([
  folderOf({
    ...smallToolkit,
    [path]: String(smallToolkit[path])
      .replace(
        'subjects: [crimes]',
        'subjects: [crimes]\nalsoIn: { trafficking: [means] }\nstages: [report]\ncore: true',
      )
      .replace(
        'text: rape, status: preferred',
        'text: rape, status: preferred, forms: [raped], sense: { not: [~ seed] }',
      )
      .replace('plain: Someone forced', 'paraphrases: [forced]\n    plain: Someone forced')
      .replace(
        'severity: high',
        'severity: high\n      examples: { wrong: [{ en: A rape., es: Un rapto. }], right: [{ en: A rape., es: Una violación. }] }',
      ),
  }),
]);
const snapshot = compileSnapshot(toolkit);

test('a round trip through a table takes away nothing that a table has no place for', async () => {
  expect(problems.filter(({ severity, code }) => severity === 'error' && code !== 'core-below-bar')).toEqual([]);
  const written = exportFormats['csv']?.write(toolkit, { glossary: 'assault' });
  const bytes = Buffer.from([...((written?.files[0]?.contents ?? []) as Iterable<string>)].join(''));
  const lost = written?.losses().map(({ what, count }) => [what, count]);
  expect(lost).toEqual(
    expect.arrayContaining([
      ['stage of a person’s way', 1],
      ['irregular form', 1],
      ['everyday words for a concept', 1],
    ]),
  );
  const read = await importFormats['csv']?.read(bytes, 'terms.csv', {});
  const plan = new ImportPlan(snapshot, 'assault', {
    subjects: ['crimes'],
    jurisdiction: ['US'],
    changed: '2026-01-06',
  });
  expect(read?.entries.map((entry) => plan.outcomeOf(entry).kind)).toEqual(['unchanged', 'unchanged']);
});
