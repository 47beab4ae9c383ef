/**
 * TBX written and read, in MB of UTF-8 a second, with the peak of memory, at 1,000, 10,000 and 100,000
 * concepts, the content's own repeated under new ids; beside it the bare parser (saxes, all events, nothing made
 * of them), xmllint's streaming parse of the same file, and translate-toolkit's reading of the same concepts as TBX
 * of 2008. Each measurement is a process of its own, so that its memory is its own; three of each in turn
 * (one with 100,000 concepts, which takes long enough by itself), of which the table has the median speed and the
 * largest memory.
 *
 *     node bench/tbx.ts [--quick] [--dialect dct]
 *     PYTHON=a/python/with/translate-toolkit node bench/tbx.ts
 *
 * Targets: for 100,000 concepts. The time of xmllint has its start in it (some milliseconds); the others count
 * from within.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SaxesParser } from 'saxes';
import { readTbxStream } from '#formats/tbx/read.ts';
import { type TbxDialect, type TbxSource, writeTbx } from '#formats/tbx/write.ts';
import type { Concept } from '#model/concept.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { machine, median, printTable } from './measuring.ts';

const targets = { write: 50, read: 25, memory: 300 };
const content = fileURLToPath(new URL('../content', import.meta.url));

/** The content's concepts over and over, made as they are asked for. */
function repeated(concepts: readonly Concept[], count: number): Iterable<Concept> {
  return {
    *[Symbol.iterator]() {
      for (let made = 0; made < count; made += 1) {
        const concept = concepts[made % concepts.length];
        if (concept === undefined) return;
        const round = Math.floor(made / concepts.length);
        yield round === 0 ? concept : { ...concept, id: `${concept.id}-${round}` };
      }
    },
  };
}

function write(path: string, dialect: TbxDialect, count: number): void {
  // From JSON: reading the YAML of the content takes more memory than all that is measured here.
  const toolkit: Toolkit = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  const source: TbxSource = { ...toolkit, concepts: repeated(toolkit.concepts, count) };
  const file = openSync(path, 'w');
  const start = performance.now();
  for (const piece of writeTbx(source, { dialect })) writeSync(file, piece);
  report(start, statSync(path).size);
  closeSync(file);
}

async function read(path: string): Promise<void> {
  const start = performance.now();
  let entries = 0;
  const items = readTbxStream(createReadStream(path, { highWaterMark: 1 << 18 }), { path });
  for await (const item of items) {
    if (item.kind === 'problem') throw new Error(`${item.problem.line}: ${item.problem.message}`);
    entries += 1;
  }
  report(start, statSync(path).size, entries);
}

/** The parser alone on the same file. */
async function parse(path: string): Promise<void> {
  const start = performance.now();
  const parser = new SaxesParser({ xmlns: false });
  let events = 0;
  const count = () => {
    events += 1;
  };
  parser.on('opentag', count);
  parser.on('text', count);
  parser.on('closetag', count);
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 16 })) parser.write(piece);
  parser.close();
  report(start, statSync(path).size, events);
}

/** One line of JSON for the process that asked. `maxRSS` is in KiB. */
function report(start: number, bytes: number, entries?: number): void {
  const seconds = (performance.now() - start) / 1000;
  const memory = (process.resourceUsage().maxRSS * 1024) / 1e6;
  process.stdout.write(JSON.stringify({ speed: bytes / 1e6 / seconds, memory, bytes, entries }));
}

interface Measured {
  readonly speed: number;
  readonly memory: number;
  readonly bytes: number;
  readonly entries?: number;
}

const measured = (...parameters: string[]): Measured =>
  JSON.parse(
    execFileSync(process.execPath, ['--no-warnings', fileURLToPath(import.meta.url), ...parameters], {
      encoding: 'utf8',
    }),
  );

/** The most memory a process has held so far, in MB (`VmHWM`, in KiB: proc(5)); 0 where the system does not say. */
function peakOf(id: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return (Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}

/** Undefined where it is not installed. */
function xmllint(path: string): Promise<Measured | undefined> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const run = spawn('xmllint', ['--stream', '--noout', '--huge', path]);
    let memory = 0;
    const looking = setInterval(() => {
      memory = Math.max(memory, peakOf(run.pid));
    }, 5);
    run.on('error', () => {
      clearInterval(looking);
      resolve(undefined);
    });
    run.on('close', (code) => {
      clearInterval(looking);
      const bytes = statSync(path).size;
      if (code === 0) resolve({ speed: bytes / 1e6 / ((performance.now() - start) / 1000), memory, bytes });
      else if (code !== null && code > 0) reject(new Error(`xmllint ended with ${code}`));
    });
  });
}

/** A Python that has translate-toolkit: `PYTHON`, that of the path, or the system's, for which Debian installs it. */
const python = (): string | undefined =>
  [process.env['PYTHON'] ?? 'python3', '/usr/bin/python3'].find(
    (each) => spawnSync(each, ['-c', 'from translate.storage import tbx']).status === 0,
  );

interface Case {
  readonly name: string;
  readonly peer: boolean;
  readonly target?: number;
  run(count: number): Measured | undefined | Promise<Measured | undefined>;
}

function casesIn(folder: string, dialect: TbxDialect): Case[] {
  const path = join(folder, 'terms.tbx');
  const path2 = join(folder, 'terms-v2.tbx');
  const toolkitPython = python();
  const script = fileURLToPath(new URL('tbx-translate-toolkit.py', import.meta.url));
  return [
    {
      name: `write ${dialect}`,
      peer: false,
      target: targets.write,
      run: (count) => measured('write', path, dialect, String(count)),
    },
    { name: `read ${dialect}`, peer: false, target: targets.read, run: () => measured('read', path) },
    { name: 'saxes, events only', peer: true, run: () => measured('parse', path) },
    { name: 'xmllint --stream', peer: true, run: () => xmllint(path) },
    {
      name: 'write v2',
      peer: false,
      target: targets.write,
      run: (count) => measured('write', path2, 'v2', String(count)),
    },
    { name: 'read v2', peer: false, target: targets.read, run: () => measured('read', path2) },
    {
      name: 'translate-toolkit, v2',
      peer: true,
      run: () =>
        toolkitPython === undefined
          ? undefined
          : JSON.parse(execFileSync(toolkitPython, [script, path2], { encoding: 'utf8' })),
    },
  ];
}

/** What of the targets, which are for the largest size, was met. */
function verdict({ target }: Case, speed: number, memory: number, largest: boolean): string {
  if (target === undefined || !largest) return '';
  const met = (ok: boolean): string => (ok ? 'met' : 'MISSED');
  return `≥ ${target} MB/s ${met(speed >= target)}, ≤ ${targets.memory} MB ${met(memory <= targets.memory)}`;
}

async function table(dialect: TbxDialect, quick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tbx-'));
  const rows: string[][] = [];
  const before = machine();
  try {
    // Asked for here only, so that the measured processes do not carry it.
    const { loadToolkit } = await import('#bundle/load.ts');
    const json = JSON.stringify(loadToolkit([content]).toolkit);
    for (const name of ['terms', 'terms-v2']) writeFileSync(join(folder, `${name}.tbx.json`), json);
    const cases = casesIn(folder, dialect);
    for (const count of quick ? [1000, 10_000] : [1000, 10_000, 100_000]) {
      const runs = cases.map((): Measured[] => []);
      for (let repeat = 0; repeat < (quick || count === 100_000 ? 1 : 3); repeat += 1) {
        for (const [index, each] of cases.entries()) {
          const run = await each.run(count);
          if (run !== undefined) runs[index]?.push(run);
          if (each.name.startsWith('read') && run?.entries !== count)
            throw new Error(`${run?.entries} of ${count} read`);
        }
      }
      let reading = 0;
      const speeds = runs.map((each) => median(each.map(({ speed }) => speed)));
      for (const [index, each] of cases.entries()) {
        const speed = speeds[index] ?? 0;
        if (each.name.startsWith('read')) reading = speed;
        // A peer stands after our reading of the same file.
        const [one] = runs[index] ?? [];
        if (one === undefined) {
          rows.push([each.name, String(count), 'not installed']);
          continue;
        }
        const memory = Math.max(...(runs[index] ?? []).map((run) => run.memory));
        rows.push([
          each.name,
          String(count),
          (one.bytes / 1e6).toFixed(1),
          speed.toFixed(0),
          each.peer ? (speed / reading).toFixed(1) : '',
          memory === 0 ? '–' : memory.toFixed(0),
          verdict(each, speed, memory, count === 100_000),
        ]);
      }
    }
    printTable(['case', 'concepts', 'MB', 'MB/s', '× our reading', 'peak MB', 'target'], rows);
    console.log(`before: ${before}; after: ${machine()}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, positionals } = parseArgs({
  options: { dialect: { type: 'string' }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [task, path = '', dialect = '', count = ''] = positionals;
const known = (name: string): TbxDialect => (name === 'dct' || name === 'v2' ? name : 'dca');
if (task === 'write') write(path, known(dialect), Number(count));
else if (task === 'read') await read(path);
else if (task === 'parse') await parse(path);
else await table(known(values.dialect ?? 'dca'), values.quick);
