/**
 * Queries per second of our search and of a plain MiniSearch over the same entries, in one run.
 *
 *     node bench/search.ts
 *     EFORMS=path/to/eforms-en-es.tsv node bench/search.ts
 *
 * `EFORMS` names a tab-separated file with a header and columns key, en, es; without it the labels are
 * made up from a few hundred syllables, always the same.
 */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { fold } from '#language/fold.ts';
import type { SearchEntry } from '#search/entry.ts';
import { createSearch } from '#search/search.ts';

type Row = readonly [id: string, en: string, es: string];

const readRows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', en = '', es = ''] = line.split('\t');
      return [id, en, es];
    });

/** A linear congruential generator, so that every run has the same words. */
const random = (() => {
  let state = 1;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
})();

const madeUpRows = (count: number): Row[] => {
  const syllable = () => `${'bcdfglmnprst'.charAt(random(12))}${'aeiou'.charAt(random(5))}`;
  const words = Array.from({ length: 4000 }, () => Array.from({ length: 2 + random(4) }, syllable).join(''));
  const label = () => Array.from({ length: 1 + random(4) }, () => words[random(4000)]).join(' ');
  return Array.from({ length: count }, (_, i) => [`entry-${i}`, label(), label()]);
};

const entriesFrom = (rows: readonly Row[]): SearchEntry[] =>
  rows.map(([id, en, es]) => ({
    kind: 'concept',
    id,
    labels: [
      { language: 'en', text: en, status: 'preferred' },
      { language: 'es', text: es, status: 'preferred' },
    ],
  }));

/** Whole labels, single words, unfinished words and misspelled ones, in turn. */
const queriesFrom = (rows: readonly Row[]): string[] =>
  Array.from({ length: 400 }, (_, i) => {
    const row = rows[random(rows.length)];
    const label = (i % 2 ? row?.[1] : row?.[2]) ?? '';
    const word = label.split(' ').find((part) => part.length > 5) ?? label;
    return [label, word, word.slice(0, 4), word.slice(0, 2) + word.slice(3)][(i >> 1) % 4] ?? label;
  });

const plainMiniSearch = (rows: readonly Row[]) => {
  const index = new MiniSearch({ fields: ['en', 'es'], processTerm: fold });
  index.addAll(rows.map(([id, en, es]) => ({ id, en, es })));
  return (text: string) =>
    index.search(text, { prefix: true, fuzzy: (term) => (term.length > 3 ? 1 : false) }).slice(0, 20);
};

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};

/** The best of several rounds: what else the machine does only ever slows one down. */
const perSecond = (query: (text: string) => unknown, queries: readonly string[]): number => {
  const round = () => {
    for (const text of queries) query(text);
  };
  const rounds = Array.from({ length: 8 }, () => timed(round)[1]);
  return Math.round(queries.length / (Math.min(...rounds) / 1000));
};

const source = process.env.EFORMS ? readRows(process.env.EFORMS) : madeUpRows(12_763);
const table = [150, 1500, 12_763].map((count) => {
  // Spread over the file, whose neighbours are alike.
  const step = Math.max(1, Math.floor(source.length / count));
  const rows = source.filter((_, i) => i % step === 0).slice(0, count);
  const queries = queriesFrom(rows);
  const [search, buildMs] = timed(() => createSearch(entriesFrom(rows)));
  const [plain, plainBuildMs] = timed(() => plainMiniSearch(rows));
  const ours = perSecond((text) => search.query(text), queries);
  const theirs = perSecond(plain, queries);
  return {
    entries: rows.length,
    'build ms': Math.round(buildMs),
    'MiniSearch build ms': Math.round(plainBuildMs),
    'queries/s': ours,
    'MiniSearch queries/s': theirs,
    ratio: Number((ours / theirs).toFixed(2)),
  };
});
console.table(table);
