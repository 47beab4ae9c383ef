/**
 * How fast the checker is, beside its peers in the same run, in turn, several times: MB (10⁶ bytes) of the file (DOCX:
 * of its text) for each second of the processor, since other work on the machine stretches the time on the clock.
 *
 *     npm run bench:check                  raw matching, whole checks, start of the command line
 *     npm run bench:check -- raw           one part or more: raw, whole, start, growth, npm
 *     npm run bench:check -- growth        texts of 1 to 100 MB (--large: 1,000), 10² to 10⁵ terms (--large: 10⁶)
 *     PEERS=/tmp/peers npm run bench:check -- npm   textlint, cspell, alex, Harper and pofilter, as far as they are installed
 *     npm run bench:check -- whole --rounds 1   each case in so many processes; 3 without it
 *     CORPUS=text.txt LABELS=labels.tsv npm run bench:check
 *     PAIRS=labels.tsv npm run bench:check -- whole    documents of other texts than the content's
 *
 * `CORPUS` names a text in UTF-8; without it the content's prose is taken, which is full of the words that are looked
 * for. `LABELS` and `PAIRS` name a tab-separated file with a header and columns key, en, es; see `termList`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadToolkit } from '#bundle/load.ts';
import { createChecker } from '#check/checker.ts';
import { vocabularyOf } from '#check/vocabulary.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { fixed, inOwnProcess, machine, median, printTable } from '../measuring.ts';
import {
  corpusText,
  type DocumentKind,
  documentKinds,
  documentOf,
  labelPairs,
  memoryUnits,
  prose,
  repeatedTo,
  termList,
} from './corpus.ts';
import { peerJobs } from './peer-jobs.ts';
import type { OursMeasured } from './speed-ours.ts';
import { medianOf, type Timed, timed, versionOf } from './speed-peers.ts';

const { values: wanted, positionals } = parseArgs({
  options: { large: { type: 'boolean' }, rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const parts = new Set(positionals.length > 0 ? positionals : ['raw', 'whole', 'start']);
const root = join(import.meta.dirname, '../..');
const module = join(import.meta.dirname, 'speed-ours.ts');
const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
const at = (name: string): string => join(folder, name);
const commandLine = join(root, 'dist/cli/main.js');
spawnSync(process.execPath, [join(root, 'scripts/compile.ts')]);
const ROUNDS = Number(wanted.rounds);
const MB = 1e6;

const vocabulary = vocabularyOf(compileSnapshot(loadToolkit([join(root, 'content')]).toolkit));
writeFileSync(at('vocabulary.json'), JSON.stringify(vocabulary));
const checker = createChecker(vocabulary);
const pairs = process.env['PAIRS'] === undefined ? prose() : labelPairs(process.env['PAIRS']);
const text = corpusText(pairs, process.env['CORPUS']);
const terms = (count: number): string => {
  const file = at(`terms-${count}`);
  writeFileSync(file, termList(checker, text, process.env['LABELS'], count).join('\n'));
  return file;
};
const sample = (bytes: number): string => {
  const file = at(`text-${bytes}.txt`);
  writeFileSync(file, repeatedTo(text, bytes));
  return file;
};
const ours = (...parameters: string[]): Promise<OursMeasured> => inOwnProcess<OursMeasured>(module, ...parameters);
const speed = (bytes: number, cpu: number): number => bytes / MB / cpu;
const against = (value: number, least: number, unit: string): string =>
  `≥ ${least}${unit} ${value >= least ? 'met' : 'missed'}`;

/** What wc, ripgrep and ugrep need for a file and a list of terms; the search tools read less where they are slow. */
const tools = ['wc', 'rg', 'ugrep'] as const;
type Tool = (typeof tools)[number];
const versions = new Map(tools.map((tool) => [tool, versionOf(tool)]));
const commands: Readonly<Record<Tool, (file: string, list: string) => string>> = {
  wc: (file) => `env LC_ALL=C.UTF-8 wc -w '${file}'`,
  rg: (file, list) => `rg -F -i -o -j1 -f '${list}' '${file}'`,
  ugrep: (file, list) => `env LC_ALL=C.UTF-8 ugrep -F -i -w -o -J1 -f '${list}' '${file}'`,
};

async function rawMatching(): Promise<void> {
  const bytes = 8 * MB;
  const file = sample(bytes);
  const rows: string[][] = [];
  let [own, wc] = [0, 0];
  for (const count of [200, 5000, 70_000]) {
    const list = terms(count);
    const size: Readonly<Record<Tool, number>> = {
      wc: bytes,
      rg: count > 200 ? MB / 4 : bytes,
      ugrep: count > 200 ? MB / 4 : bytes,
    };
    const files = Object.fromEntries(tools.map((tool) => [tool, size[tool] === bytes ? file : sample(size[tool])]));
    const measured: OursMeasured[] = [];
    const runs: Record<Tool, Timed[]> = { wc: [], rg: [], ugrep: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      measured.push(await ours('raw', file, list, '2'));
      for (const tool of tools) {
        if (versions.get(tool) === undefined || (count > 5000 && tool !== 'wc')) continue;
        const run = timed(commands[tool](files[tool] ?? file, list), folder, 15);
        if (run !== undefined) runs[tool].push(run);
      }
    }
    const cpu = median(measured.map((one) => one.cpu)) / 1000;
    const of = (tool: Tool): number | undefined =>
      runs[tool].length === 0 ? undefined : speed(size[tool], medianOf(runs[tool]).cpu);
    const mine = speed(bytes, cpu);
    const peer = Math.max(of('rg') ?? 0, of('ugrep') ?? 0);
    wc = of('wc') ?? wc;
    if (count === 200) own = mine;
    const target =
      count === 200
        ? `${against(mine / wc, 2, '× wc')}, ${against(mine / peer, 1.5, '× the faster')}`
        : count === 5000
          ? against(mine / peer, 4, '× the faster')
          : against(mine / own, 0.6, '× of 200 terms');
    rows.push([
      String(count),
      fixed(mine),
      fixed(of('wc')),
      fixed(of('rg'), 1),
      fixed(of('ugrep'), 1),
      fixed(mine / wc, 2),
      peer === 0 ? '–' : fixed(mine / peer, 1),
      fixed((measured[0]?.found ?? 0) / (bytes / MB)),
      fixed(measured[0]?.automaton, 1),
      target,
    ]);
  }
  console.log('\nRaw matching, MB/s');
  printTable(['terms', 'ours', 'wc -w', 'rg', 'ugrep', '× wc', '× faster', 'hits/MB', 'automaton MB', 'target'], rows);
}

async function wholeChecks(): Promise<void> {
  const size = 4 * MB;
  const counted = Array.from(
    { length: 5 },
    () => timed(commands.wc(sample(8 * MB), ''), folder, 15) ?? { wall: 15, cpu: 15 },
  );
  const wc = speed(8 * MB, medianOf(counted).cpu);
  const rows: string[][] = [];
  const least: Readonly<Record<string, number>> = { text: wc, html: 40, xliff: 40, markdown: 20, docx: 10 };
  writeFileSync(at('line.txt'), 'Luchan contra el tráfico humano.\n');
  const idle = peakOfCommandLine(at('line.txt'), 'text');
  for (const kind of ['text', ...documentKinds]) {
    const file = kind === 'text' ? sample(size) : at(`document.${kind}`);
    if (kind !== 'text') writeFileSync(file, documentOf(kind as DocumentKind, pairs, size));
    const bytes = kind === 'docx' ? undefined : repeatedSize(file);
    const runs: OursMeasured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) runs.push(await ours(kind, at('vocabulary.json'), file, '3', '7'));
    const large = at(`large.${kind}`);
    writeFileSync(
      large,
      kind === 'text' ? repeatedTo(text, size * 10) : documentOf(kind as DocumentKind, pairs, size * 10),
    );
    const memory: string[] = [];
    const first: string[] = [];
    for (const one of [file, large]) {
      const way = kind === 'text' && one === large ? 'stream' : kind;
      const { cpu, text: own } = await ours(way, at('vocabulary.json'), one, '1', '0');
      memory.push(fixed((peakOfCommandLine(one, kind) - idle) / (own / MB), 1));
      first.push(fixed(speed(bytes === undefined ? own : repeatedSize(one), cpu / 1000), 1));
    }
    rmSync(large);
    const [one] = runs;
    if (one === undefined) continue;
    const mine = speed(bytes ?? one.text, median(runs.map(({ cpu }) => cpu)) / 1000);
    rows.push([
      kind,
      fixed(mine, 1),
      first[0] ?? '',
      first[1] ?? '',
      fixed(mine / wc, 2),
      fixed(one.found / (one.text / MB)),
      ...memory,
      `≥ ${fixed(least[kind])} MB/s ${mine >= (least[kind] ?? 0) ? 'met' : 'missed'}`,
    ]);
  }
  console.log(
    '\nWhole check, MB/s; once: by a process that reads one document, of 4 MB or of 40. Peak: MB of the command line beyond ' +
      `the ${fixed(idle)} that it takes for one line, for each MB of the text`,
  );
  printTable(
    ['', 'ours', '4 MB once', '40 MB once', '× wc -w', 'findings/MB', 'peak of 4 MB', 'of 40 MB', 'target'],
    rows,
  );
}

/** At its end, a process tells the most memory that it held, in KiB (getrusage(2)). */
const TELLS_PEAK = 'process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))';

/** The most memory in MB that the command line holds for a document: what a user's own process takes. */
function peakOfCommandLine(file: string, kind: string): number {
  const { stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(TELLS_PEAK)}`, commandLine, 'check', '--input', kind, file],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return (Number(stderr.trimEnd().split('\n').at(-1)) * 1024) / MB;
}

const repeatedSize = (file: string): number =>
  Number(spawnSync('stat', ['-c', '%s', file], { encoding: 'utf8' }).stdout);

function startOfCommandLine(): void {
  const file = at('page.txt');
  writeFileSync(file, `${text.slice(0, 2400)}\nLuchan contra el tráfico humano.\n`);
  const command = `'${process.execPath}' '${commandLine}' check '${file}'`;
  const runs = Array.from({ length: 11 }, () => timed(command, folder, 30) ?? { wall: 30, cpu: 30 }).slice(1);
  const { wall, cpu } = medianOf(runs);
  const met = cpu < 0.25 ? 'met' : 'missed';
  console.log(
    `\nStart to findings of one page, median of 10: ${fixed(cpu * 1000)} ms of the processor, ${fixed(wall * 1000)} ms on the clock; < 250 ms ${met} by the processor`,
  );
}

/** A streamed file of growing size. @param piece what it is made of, over and over */
async function growthOf(kind: string, piece: Buffer, head = '', tail = ''): Promise<void> {
  const rows: string[][] = [];
  for (const size of wanted.large ? [1, 10, 100, 1000] : [1, 10, 100]) {
    const file = at(`growing.${kind}`);
    const out = openSync(file, 'w');
    writeSync(out, head);
    let written = 0;
    for (; written < size * MB; written += piece.length) writeSync(out, piece);
    writeSync(out, tail);
    closeSync(out);
    const { cpu, wall, found, peak, before } = await ours(kind, at('vocabulary.json'), file, '1', '0');
    rows.push([
      fixed(written / MB),
      fixed(speed(written, cpu / 1000), 1),
      fixed(wall / 1000, 1),
      String(found),
      fixed(before),
      fixed(peak),
    ]);
    rmSync(file);
  }
  printTable(['MB', 'MB/s', 'seconds on the clock', 'findings', 'MB before', 'peak MB'], rows);
}

async function growth(): Promise<void> {
  console.log('\nGrowth of the text: plain text, streamed from a file');
  await growthOf('stream', repeatedTo(text, MB));
  console.log('\nGrowth of a translation memory (TMX), streamed from a file');
  const head = '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang="en"/><body>\n';
  await growthOf('tmx', Buffer.from(memoryUnits(pairs)), head, '</body></tmx>\n');
  for (const kind of ['html', 'markdown'] as const) {
    console.log(`\nGrowth of ${kind}, window by window from a file`);
    await growthOf(kind, Buffer.from(documentOf(kind, pairs, MB)));
  }
  const lists: string[][] = [];
  const file = sample(8 * MB);
  for (const count of wanted.large ? [100, 1000, 10_000, 100_000, 1_000_000] : [100, 1000, 10_000, 100_000]) {
    const { cpu, build, automaton, found, peak } = await ours('raw', file, terms(count), '2');
    lists.push([
      String(count),
      fixed(speed(8 * MB, cpu / 1000), 1),
      fixed(build),
      fixed(automaton, 1),
      fixed(found / 8),
      fixed(peak),
    ]);
  }
  console.log('\nGrowth of the vocabulary: raw matching');
  printTable(['terms', 'MB/s', 'build ms', 'automaton MB', 'hits/MB', 'peak MB'], lists);
}

function otherPeers(): void {
  const jobs = peerJobs(process.env['PEERS'], folder, sample(0.1 * MB), terms(200), pairs);
  const rows = jobs.map(({ name, job, command, bytes }) => {
    if (command === undefined) return [name, job, 'not installed', ''];
    const runs = Array.from({ length: ROUNDS }, () => timed(command, folder, 60)).filter((run) => run !== undefined);
    if (runs.length === 0) return [name, job, 'more than 60 s', ''];
    const { cpu } = medianOf(runs);
    return [name, job, fixed(speed(bytes, cpu), 3), fixed(cpu, 2)];
  });
  console.log('\nOther peers, 0.1 MB, their start included');
  printTable(['', 'job', 'MB/s', 'CPU s'], rows);
}

try {
  console.log(`before: ${machine()}`);
  console.log(tools.map((tool) => versions.get(tool) ?? `${tool}: not installed`).join('; '));
  if (parts.has('raw')) await rawMatching();
  if (parts.has('whole')) await wholeChecks();
  if (parts.has('start')) startOfCommandLine();
  if (parts.has('npm')) otherPeers();
  if (parts.has('growth')) await growth();
  console.log(`\nafter: ${machine()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
