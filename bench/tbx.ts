/**
 * TBX written and read, in MB of UTF-8 a second, with the peak of memory, at 1,000, 10,000 and 100,000
 * concepts, the content's own repeated under new ids; beside it, the bare parser (saxes, all
 * events, nothing made of them) and xmllint's streaming parse of the same file where it is installed. Each measurement is a process of its own, so that its memory is its own.
 *
 *     node bench/tbx.ts
 *     node bench/tbx.ts --dialect dct
 */
import { execFileSync, spawnSync } from 'node:child_process';
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
  JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...parameters], { encoding: 'utf8' }));

function xmllint(path: string): string {
  const start = performance.now();
  const run = spawnSync('xmllint', ['--stream', '--noout', '--huge', path]);
  if (run.error !== undefined) return 'not installed';
  return (statSync(path).size / 1e6 / ((performance.now() - start) / 1000)).toFixed(0);
}

async function table(dialect: TbxDialect): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tbx-'));
  const path = join(folder, 'terms.tbx');
  console.log(
    `${dialect}; targets: write ≥ ${targets.write} MB/s, read ≥ ${targets.read} MB/s, ≤ ${targets.memory} MB`,
  );
  console.log('concepts      MB   write MB/s  (peak MB)   read MB/s  (peak MB)   saxes MB/s   xmllint MB/s');
  try {
    // Asked for here only, so that the measured processes do not carry it.
    const { loadToolkit } = await import('#bundle/load.ts');
    writeFileSync(`${path}.json`, JSON.stringify(loadToolkit([content]).toolkit));
    for (const count of [1000, 10_000, 100_000]) {
      const out = measured('write', path, dialect, String(count));
      const back = measured('read', path);
      if (back.entries !== count) throw new Error(`${back.entries} of ${count} entries were read`);
      const cells = [
        String(count).padStart(8),
        (out.bytes / 1e6).toFixed(1).padStart(7),
        out.speed.toFixed(0).padStart(12),
        out.memory.toFixed(0).padStart(10),
        back.speed.toFixed(0).padStart(12),
        back.memory.toFixed(0).padStart(10),
        measured('parse', path).speed.toFixed(0).padStart(12),
        xmllint(path).padStart(15),
      ];
      console.log(cells.join(' '));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, positionals } = parseArgs({ options: { dialect: { type: 'string' } }, allowPositionals: true });
const [task, path = '', dialect = '', count = ''] = positionals;
const known = (name: string): TbxDialect => (name === 'dct' || name === 'v2' ? name : 'dca');
if (task === 'write') write(path, known(dialect), Number(count));
else if (task === 'read') await read(path);
else if (task === 'parse') await parse(path);
else await table(known(values.dialect ?? 'dca'));
