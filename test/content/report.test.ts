import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { occurrences, RealTexts } from '../../scripts/content-report/real-texts.ts';
import { contentReport } from '../../scripts/content-report/report.ts';
import { mean, median, percent, table } from '../../scripts/content-report/table.ts';
import { folderOf, smallToolkit } from '../bundle/small-toolkit.ts';

const { toolkit } = loadToolkit([folderOf(smallToolkit)]);
const document = (id: string, language: string, terms: string[]) => ({
  id,
  language,
  kind: 'ngo' as const,
  publisher: 'Somebody',
  title: 'A | B',
  address: `https://example.org/${id}`,
  terms,
});
const texts = RealTexts.parse({
  read: '2026-01-02',
  documents: [
    document('one', 'en', ['debt bondage', 'human-trafficking', 'raped', 'judge']),
    document('two', 'en', ['Debt bondage', 'judge']),
    document('three', 'en', ['debt bondage', 'judge', 'violación']),
    document('four', 'es', ['violaciones', 'tráfico humano', 'VIOLACION']),
  ],
});

describe('the terms of real texts', () => {
  const all = occurrences(texts, toolkit.concepts);
  const of = (language: string, term: string) =>
    all.find((occurrence) => occurrence.language === language && occurrence.term === term);

  test('are counted by text, whatever their case, and those in most texts come first', () => {
    expect(all.map(({ term, documents }) => `${term} ${documents.length}`)).toEqual([
      'Debt bondage 3',
      'judge 3',
      'human-trafficking 1',
      'raped 1',
      'violación 1',
      'tráfico humano 1',
      'VIOLACION 1',
      'violaciones 1',
    ]);
  });

  test('are found under another number, without accents, with a hyphen', () => {
    expect(of('en', 'Debt bondage')?.found).toEqual({ concept: 'debt-bondage', status: 'preferred' });
    expect(of('en', 'human-trafficking')?.found?.concept).toBe('human-trafficking');
    expect(of('es', 'VIOLACION')?.found?.concept).toBe('rape');
    expect(of('es', 'violaciones')?.found?.concept).toBe('rape');
  });

  test('are not found in the other language, nor a verb by its noun', () => {
    expect(of('en', 'violación')?.found).toBeUndefined();
    expect(of('en', 'raped')?.found).toBeUndefined();
    expect(of('en', 'judge')?.found).toBeUndefined();
  });

  test('are found as terms not to use where they are such', () => {
    expect(of('es', 'tráfico humano')?.found).toEqual({ concept: 'human-trafficking', status: 'do-not-use' });
  });
});

describe('the report', () => {
  const report = contentReport(compileSnapshot(toolkit), texts);

  test('says of each glossary what it holds', () => {
    expect(report).toMatch(/^\| Concepts \| 6 \|$/m);
    expect(report).toMatch(/^\| \*\*All\*\* \| 6 \| 0 \| 12 \| 12 \| \d+ \| \d+ \|$/m);
    expect(report).toContain('Of the terms that stand in 3 texts or more the glossaries have 1 of 2 (50 %).');
    expect(report).toContain('not reached');
  });

  test('measures how hard each page is to read, in each language, those for survivors by themselves', () => {
    const [, survivors = '', others = ''] =
      /### Pages for survivors(.*)### Other pages(.*)### Plain/s.exec(report) ?? [];
    const measured = (part: string) =>
      [...part.matchAll(/^\| ([a-z-]+) \|(?: -?\d+\.\d \|){2}$/gm)].map(([, id]) => id);
    const pages = (forSurvivors: boolean) =>
      toolkit.pages.filter(({ section }) => (section === 'help') === forSurvivors).map(({ id }) => id);
    expect(pages(true)).toContain('get-help');
    expect(pages(false)).toContain('background');
    expect(measured(survivors).toSorted()).toEqual(pages(true).toSorted());
    expect(measured(others).toSorted()).toEqual(pages(false).toSorted());
  });

  test('has tables whose rows are all as wide as their heads', () => {
    for (const block of report.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = block.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size, block).toBe(1);
    }
  });

  test('does not depend on the order in which files were read', () => {
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(
        shuffled(toolkit.concepts),
        shuffled(toolkit.sources),
        shuffled(toolkit.pages),
        shuffled(texts.documents),
        (concepts, sources, pages, documents) => {
          const other: Toolkit = { ...toolkit, concepts, sources, pages };
          expect(contentReport(compileSnapshot(other), { ...texts, documents })).toBe(report);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the list of real texts', () => {
  const { documents } = RealTexts.parse(
    parse(readFileSync(join(import.meta.dirname, '../../docs/real-texts/documents.yaml'), 'utf8')),
  );

  test('has 20 texts or more in each language, each once', () => {
    for (const language of ['en', 'es']) {
      expect(documents.filter((text) => text.language === language).length).toBeGreaterThanOrEqual(20);
    }
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(new Set(documents.map(({ address }) => address)).size).toBe(documents.length);
  });

  test('names no term of a text twice', () => {
    for (const { id, terms } of documents) expect([...new Set(terms)], id).toEqual(terms);
  });
});

describe('a figure', () => {
  test('in percent is 100 only for all, 0 only for none', () => {
    expect([percent(0, 9), percent(1, 900), percent(899, 900), percent(9, 9), percent(0, 0)]).toEqual([
      '0 %',
      '1 %',
      '99 %',
      '100 %',
      '–',
    ]);
  });

  test('in the middle is the mean of the two middle ones', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([]), mean([1, 2]), mean([])]).toEqual([
      '2.0',
      '2.5',
      '–',
      '1.5',
      '–',
    ]);
  });

  test('in a table stands at the right, and a bar in a cell does not part it', () => {
    expect(table(['A', 'B'], [['x|y\nz', 1]])).toBe('| A | B |\n|---|---:|\n| x\\|y z | 1 |');
  });
});
