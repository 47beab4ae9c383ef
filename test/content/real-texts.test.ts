import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadToolkit } from '#bundle/load.ts';
import { toolkitFolders } from '#cli/toolkit-folders.ts';
import { fewestDocuments, occurrences, RealTexts, targetShare } from '../../scripts/content-report/real-texts.ts';

const texts = RealTexts.parse(
  parse(readFileSync(join(import.meta.dirname, '../../docs/real-texts/documents.yaml'), 'utf8')),
);
const all = occurrences(texts, loadToolkit(toolkitFolders(undefined)).toolkit.concepts);

test.each(['en', 'es'])('of the words that stand in three real texts or more, nine in ten are found in %s', (tag) => {
  const often = all.filter(({ language, documents }) => language === tag && documents.length >= fewestDocuments);
  const absent = often.filter(({ found }) => found === undefined).map(({ term }) => term);
  expect(often.length).toBeGreaterThan(50);
  expect(absent.length, absent.join(', ')).toBeLessThanOrEqual(((100 - targetShare) / 100) * often.length);
});
