import { beforeAll, expect, test } from 'vitest';
import { vocabularyOf } from '#check/vocabulary.ts';
import { loadSnapshot } from '#cli/load.ts';
import { loadVocabulary, loadWithVocabulary } from '#cli/vocabulary.ts';
import { folderOf, smallToolkit } from '../bundle/small-toolkit.ts';
import { compileProgram } from './terminal.ts';

beforeAll(compileProgram, 120_000);

const terminal = { err: () => {} };
/** As it is read back from a file: without the keys that hold nothing. */
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the compiled vocabulary is that of the toolkit as its files are now', async () => {
  const fresh = asData(vocabularyOf(loadSnapshot(undefined, terminal)));
  expect(await loadVocabulary(undefined, terminal)).toEqual(fresh);
  const both = await loadWithVocabulary(undefined, terminal);
  expect(asData(both.vocabulary)).toEqual(fresh);
  expect(both.snapshot.concept('human-trafficking')?.languages['es']?.definition.text).toMatch(/\w/);
});

test('a folder of an agency’s own is read as it is', async () => {
  const folder = folderOf(smallToolkit);
  const vocabulary = await loadVocabulary(folder, terminal);
  expect(vocabulary).toEqual(vocabularyOf(loadSnapshot(folder, terminal)));
  expect((await loadWithVocabulary(folder, terminal)).vocabulary).toEqual(vocabulary);
});
