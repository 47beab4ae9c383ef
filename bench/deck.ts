/**
 * Time, size and memory of a deck of 10, 30 and 100 slides with notes, beside PptxGenJS with the same text, in
 * one run.
 *
 *     node bench/deck.ts [--quick]
 *
 * Target: 30 slides in at most 300 ms and 150 KB.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadToolkit } from '#bundle/load.ts';
import type { Slide } from '#model/presentation.ts';
import type { DeckFile } from './deck-file.ts';
import {
  inOwnProcess,
  type Measured,
  machine,
  measuredCells,
  measuredHead,
  median,
  printTable,
  together,
} from './measuring.ts';

const target = { slides: 30, median: 300, bytes: 150_000 };
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const sizes = values.quick ? [30] : [10, 30, 100];
const repeats = values.quick ? 1 : 3;
const rounds = values.quick ? 5 : 15;

const { toolkit } = loadToolkit([join(import.meta.dirname, '..', 'content')]);
const [model] = toolkit.presentations;
if (model === undefined) throw new Error('the toolkit has no presentations');
// Real slides of all decks in Spanish, with their notes and without charts, from the first again where there are
// not enough.
const real: Slide[] = toolkit.presentations
  .flatMap((deck) => deck.slides['es'] ?? [])
  .filter((slide) => !slide.body.includes('{figures'));

const folder = mkdtempSync(join(tmpdir(), 'deck-'));
const path = join(folder, 'deck.json');
const programs = ['ours', 'pptxgenjs'] as const;

function verdict(count: number, measured: Measured): string {
  if (count !== target.slides) return '';
  const met = (ok: boolean): string => (ok ? 'met' : 'MISSED');
  const time = `≤ ${target.median} ms ${met(median(measured.times) <= target.median)}`;
  return `${time}, ≤ ${target.bytes / 1000} KB ${met(measured.bytes <= target.bytes)}`;
}

async function rowsOf(count: number): Promise<string[][]> {
  const slides = Array.from({ length: count }, (_, index) => real.at(index % real.length)).filter(
    (slide) => slide !== undefined,
  );
  if (model === undefined) return [];
  const file: DeckFile = { toolkit, deck: { ...model, id: 'bench', slides: { es: slides } } };
  writeFileSync(path, JSON.stringify(file));
  const runs = programs.map((): Measured[] => []);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const [index, program] of programs.entries()) {
      const module = join(import.meta.dirname, `deck-${program}.ts`);
      const run = await inOwnProcess<Measured | null>(module, path, '3', String(rounds));
      if (run !== null) runs[index]?.push(run);
    }
  }
  const [ours, theirs] = runs.map(together);
  return [
    ...(ours === undefined
      ? []
      : [[String(count), 'existe-ayuda', ...measuredCells(ours, ours), verdict(count, ours)]]),
    [String(count), 'PptxGenJS', ...(theirs === undefined ? ['not installed'] : measuredCells(theirs, ours))],
  ];
}

try {
  const before = machine();
  const rows: string[][] = [];
  for (const count of sizes) rows.push(...(await rowsOf(count)));
  printTable(['slides', 'program', ...measuredHead, 'target'], rows);
  console.log(`before: ${before}; after: ${machine()}`);
} finally {
  rmSync(folder, { recursive: true });
}
