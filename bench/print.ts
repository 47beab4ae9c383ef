/**
 * Time, size and memory of the printed pieces, beside Chromium's print of the same pages and PDFKit with the
 * same text, in one run.
 *
 *     node bench/print.ts [--quick]
 *     PEERS=folder/with/pdfkit node bench/print.ts
 *
 * Chromium prints the page of the tool, with blanks for the agency; a page has one card, so there is no 8-up. Its
 * kit, and that of PDFKit, are the tools in both languages one after another; ours has the 8-up and folded
 * cards, the Word documents, the slides and the archive in it as well. Ours alone is PDF/UA-1 with a QR code.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadToolkit } from '#bundle/load.ts';
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
import { type PrintTask, printTasks } from './print-tasks.ts';
import { toolPages } from './tool-pages.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const repeats = values.quick ? 1 : 3;

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'print-'));
const toolkit = join(folder, 'toolkit.json');
const pages = join(folder, 'pages.json');

const programs = [
  { name: 'existe-ayuda', module: 'print-ours.ts', input: toolkit },
  { name: 'Chromium', module: 'print-chromium.ts', input: pages },
  { name: 'PDFKit', module: 'print-pdfkit.ts', input: toolkit },
] as const;

async function rowsOf(task: PrintTask): Promise<string[][]> {
  const runs = programs.map((): Measured[] => []);
  const rounds = values.quick ? Math.min(5, task.rounds) : task.rounds;
  const warmUp = task.tool === undefined ? 1 : 3;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const [index, { name, module, input }] of programs.entries()) {
      if (name === 'Chromium' && task.eightUp) continue;
      const parameters = [input, task.name, String(warmUp), String(rounds)];
      const run = await inOwnProcess<Measured | null>(join(here, module), ...parameters);
      if (run !== null) runs[index]?.push(run);
    }
  }
  const ours = together(runs[0] ?? []);
  return programs.map(({ name }, index) => {
    const measured = together(runs[index] ?? []);
    if (measured !== undefined)
      return [task.name, name, ...measuredCells(measured, ours), verdict(name, task, measured)];
    return [task.name, name, name === 'Chromium' && task.eightUp ? 'no such page' : 'not installed'];
  });
}

function verdict(name: string, { target }: PrintTask, measured: Measured): string {
  if (name !== 'existe-ayuda' || target === undefined) return '';
  const met = (ok: boolean): string => (ok ? 'met' : 'MISSED');
  const size = target.bytes === undefined ? '' : `, ≤ ${target.bytes / 1000} KB ${met(measured.bytes <= target.bytes)}`;
  return `≤ ${target.median} ms ${met(median(measured.times) <= target.median)}${size}`;
}

try {
  const before = machine();
  writeFileSync(toolkit, JSON.stringify(loadToolkit([join(here, '..', 'content')]).toolkit));
  writeFileSync(pages, JSON.stringify(await toolPages()));
  const rows: string[][] = [];
  for (const task of printTasks) rows.push(...(await rowsOf(task)));
  printTable(['piece', 'program', ...measuredHead, 'target'], rows);
  console.log(`before: ${before}; after: ${machine()}`);
} finally {
  rmSync(folder, { recursive: true });
}
