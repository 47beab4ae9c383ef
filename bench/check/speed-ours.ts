/**
 * One case of ours in a process of its own; `speed.ts` starts it.
 *
 *     node bench/check/speed-ours.ts raw TEXT TERMS ROUNDS
 *     node bench/check/speed-ours.ts text|html|xliff|tmx|markdown|docx VOCABULARY FILE ROUNDS [WARM-UP]
 *     node bench/check/speed-ours.ts stream VOCABULARY FILE ROUNDS [WARM-UP]      plain text, piece by piece from the file
 */
import { readFileSync, statSync } from 'node:fs';
import { Automaton } from '#check/automaton.ts';
import { createChecker } from '#check/checker.ts';
import { PIECE, PlainTextCheck } from '#check/plain-text.ts';
import { Trie } from '#check/trie.ts';
import type { Vocabulary } from '#check/vocabulary.ts';
import { LARGE_FILE } from '#cli/check-file.ts';
import { piecesOf, windowPiecesOf } from '#cli/check-large.ts';
import { utf8Texts, windowsOf } from '#formats/passage/windows.ts';
import { passageFormats } from '#formats/passage-formats.ts';
import type { PassageWindow } from '#model/passage.ts';
import { median, peakMemory, report } from '../measuring.ts';

/** What a case reports: medians in milliseconds of the rounds after the warm-up; memory in MB. */
export interface OursMeasured {
  readonly wall: number;
  readonly cpu: number;
  /** Hits of the automaton, or findings. */
  readonly found: number;
  /** UTF-8 bytes of the passages' text. */
  readonly text: number;
  /** Milliseconds to make the automaton's trie. */
  readonly build: number;
  /** MB held by the trie and the table. */
  readonly automaton: number;
  /** The most that the process held before the text was there, and at all. */
  readonly before: number;
  readonly peak: number;
}

const [kind = '', first = '', second = '', rounds = '3', warmUps = '2'] = process.argv.slice(2);

interface Work {
  readonly before: number;
  readonly build: number;
  /** @returns how much was found */
  readonly run: () => Promise<number> | number;
  /** UTF-8 bytes of the passages' text: asked for when all is measured. */
  readonly text: () => Promise<number> | number;
  readonly automaton: () => number;
}

function raw(): Work {
  const terms = readFileSync(second, 'utf8').split('\n');
  const started = performance.now();
  const trie = new Trie();
  for (const [at, term] of terms.entries()) trie.add(term, at);
  const automaton = new Automaton(trie);
  const build = performance.now() - started;
  const before = peakMemory();
  const bytes = new Uint8Array(readFileSync(first));
  const run = () => {
    let found = 0;
    automaton.scan(bytes, () => (found += 1));
    return found;
  };
  return { before, build, run, text: () => bytes.length, automaton: () => automaton.bytes / 1e6 };
}

/** How many UTF-8 bytes of text passages have. */
function textIn(windows: Iterable<PassageWindow>): number {
  let bytes = 0;
  for (const { parts } of windows) {
    for (const { passages, pairs } of parts) {
      for (const { text } of passages) bytes += Buffer.byteLength(text);
      for (const { source, target } of pairs) bytes += Buffer.byteLength(source.text) + Buffer.byteLength(target.text);
    }
  }
  return bytes;
}

function documents(): Work {
  const vocabulary: Vocabulary = JSON.parse(readFileSync(first, 'utf8'));
  const checker = createChecker(vocabulary);
  for (const language of [undefined, 'en', 'es']) checker.lexicon.index('all', language);
  const size = () => checker.lexicon.index('warned', undefined).automaton.bytes / 1e6;
  size();
  const before = peakMemory();
  // Of a large file the command line holds no more than a window.
  const isLarge = kind === 'stream' || (kind !== 'docx' && kind !== 'text' && statSync(second).size > LARGE_FILE);
  const bytes = isLarge ? new Uint8Array(0) : new Uint8Array(readFileSync(second));
  const plain = (pieces: Iterable<Uint8Array>) => {
    const check = new PlainTextCheck(checker);
    let found = 0;
    for (const piece of pieces) found += check.push(piece).length;
    return found + check.end().length;
  };
  function* pieces() {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  const open = async (): Promise<Iterable<PassageWindow>> => {
    const format = passageFormats[kind];
    const reader = isLarge ? await format?.windows?.(new Uint8Array(0), second) : undefined;
    const windows =
      reader === undefined
        ? await format?.open?.(bytes, second)
        : windowsOf(reader, second, () => utf8Texts(windowPiecesOf(second)));
    if (windows === undefined) throw new Error(`nothing reads ${kind} so`);
    return windows;
  };
  const isPlain = kind === 'text' || kind === 'stream';
  const document = async () => checker.checkWindows(await open()).findings.length;
  const runs = { text: () => plain(pieces()), stream: () => plain(piecesOf(second)) };
  const text = async () => (isPlain ? statSync(second).size : textIn(await open()));
  return { before, build: 0, run: isPlain ? runs[kind] : document, text, automaton: size };
}

const work = kind === 'raw' ? raw() : documents();
const walls: number[] = [];
const cpus: number[] = [];
let found = 0;
const warmUp = Number(warmUps);
for (let round = 0; round < warmUp + Number(rounds); round += 1) {
  const used = process.cpuUsage();
  const began = performance.now();
  found = await work.run();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  if (round < warmUp) continue;
  walls.push(wall);
  cpus.push((user + system) / 1000);
}
const measured: OursMeasured = {
  wall: median(walls),
  cpu: median(cpus),
  found,
  build: work.build,
  automaton: work.automaton(),
  before: work.before,
  peak: peakMemory(),
  text: await work.text(),
};
report(measured);
