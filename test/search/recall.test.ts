import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadToolkit } from '#bundle/load.ts';
import { entriesOf } from '#search/entries-of.ts';
import { createSearch } from '#search/search.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const groups: Record<string, Record<string, string[]>> = parse(readFileSync(pathOf('queries.yaml'), 'utf8'));
const { toolkit } = loadToolkit([pathOf('../../content')]);
const entries = entriesOf(toolkit);
const search = createSearch(entries);
const known = new Set(entries.map(({ id }) => id));

const queries = Object.entries(groups).flatMap(([group, byText]) =>
  Object.entries(byText).map(([text, answers]) => {
    const found = search.query(text, { limit: 3 }).map(({ id }) => id);
    return { group, text, answers, found, answered: found.some((id) => answers.includes(id)) };
  }),
);

describe('recall over the real content', () => {
  test('every acceptable answer is an entry of the toolkit', () => {
    const missing = queries.flatMap(({ answers }) => answers.filter((id) => !known.has(id)));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('at least 95 of 100 queries are answered by one of the first three results', () => {
    const missed = queries.filter(({ answered }) => !answered);
    const recall = 1 - missed.length / queries.length;
    const report = missed.map(({ group, text, found }) => `${group}: ${text} → ${found.join(', ')}`);
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(recall, `recall@3 ${recall.toFixed(3)}; missed:\n${report.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['tráfico de personas', 'trafico de personas'])(
    '%s leads to both crimes, and says where it must not be used',
    (text) => {
      const statuses = search.query(text, { limit: 2 }).map(({ id, match }) => [id, match.status]);
      expect(statuses).toEqual([
        ['human-smuggling', 'admitted'],
        ['human-trafficking', 'do-not-use'],
      ]);
    },
  );
});
