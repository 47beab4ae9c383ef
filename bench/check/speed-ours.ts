/**
 * One case of ours in a process of its own; `speed.ts` starts it.
 *
 *     node bench/check/speed-ours.ts raw TEXT TERMS ROUNDS
 *     node bench/check/speed-ours.ts text|html|xliff|markdown|docx VOCABULARY FILE ROUNDS [WARM-UP]
 *     node bench/check/speed-ours.ts stream|memory VOCABULARY FILE      plain text, or a translation memory (TMX)
 */
import { readFileSync } from 'node:fs';
import { Automaton } from '#check/automaton.ts';
import { createChecker } from '#check/checker.ts';
import { PIECE, PlainTextCheck } from '#check/plain-text.ts';
import { Trie } from '#check/trie.ts';
import type { Vocabulary } from '#check/vocabulary.ts';
import { checkWindows, piecesOf } from '#cli/check-large.ts';
import { passageFormats } from '#formats/passage-formats.ts';
import type { PassageDocument, PassageStream } from '#model/passage.ts';
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
  readonly run: () => Promise<{ found: number; text: number }> | { found: number; text: number };
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
    return { found, text: bytes.length };
  };
  return { before, build, run, automaton: () => automaton.bytes / 1e6 };
}

const wholeOf = (document: PassageDocument): PassageStream => ({ text: document.text, parts: [document] });

function documents(): Work {
  const vocabulary: Vocabulary = JSON.parse(readFileSync(first, 'utf8'));
  const checker = createChecker(vocabulary);
  for (const language of [undefined, 'en', 'es']) checker.lexicon.index('all', language);
  const size = () => checker.lexicon.index('warned', undefined).automaton.bytes / 1e6;
  size();
  const before = peakMemory();
  const isStreamed = kind === 'stream' || kind === 'memory';
  const bytes = isStreamed ? new Uint8Array(0) : new Uint8Array(readFileSync(second));
  const memory = async () => {
    const windows = await passageFormats['tmx']?.windows?.(new Uint8Array(0), second);
    if (windows === undefined) throw new Error('nothing reads a memory in windows');
    let text = 0;
    function* counted() {
      for (const piece of piecesOf(second)) {
        text += piece.length;
        yield piece;
      }
    }
    return { found: checkWindows(checker, windows, counted(), {})?.findings.length ?? 0, text };
  };
  const plain = () => {
    const check = new PlainTextCheck(checker);
    let found = 0;
    for (let at = 0; at < bytes.length; at += PIECE) found += check.push(bytes.subarray(at, at + PIECE)).length;
    return { found: found + check.end().length, text: bytes.length };
  };
  const stream = () => {
    const check = new PlainTextCheck(checker);
    let [found, text] = [0, 0];
    for (const piece of piecesOf(second)) {
      text += piece.length;
      found += check.push(piece).length;
    }
    return { found: found + check.end().length, text };
  };
  const format = passageFormats[kind];
  const document = async () => {
    if (format === undefined) throw new Error(`no format ${kind}`);
    // As the command line does: part by part where the format is read so.
    const stream = (await format.open?.(bytes, second)) ?? wholeOf(await format.read(bytes, second));
    let text = 0;
    function* counted() {
      for (const part of stream.parts) {
        for (const { text: own } of part.passages) text += Buffer.byteLength(own);
        for (const { source, target } of part.pairs)
          text += Buffer.byteLength(source.text) + Buffer.byteLength(target.text);
        yield part;
      }
    }
    const { findings } = checker.checkStream({ text: stream.text, parts: counted() });
    return { found: findings.length, text };
  };
  const run = { text: plain, stream, memory }[kind] ?? document;
  return { before, build: 0, run, automaton: size };
}

const work = kind === 'raw' ? raw() : documents();
const walls: number[] = [];
const cpus: number[] = [];
let last = { found: 0, text: 0 };
const warmUp = kind === 'stream' || kind === 'memory' ? 0 : Number(warmUps);
for (let round = 0; round < warmUp + Number(rounds); round += 1) {
  const used = process.cpuUsage();
  const began = performance.now();
  last = await work.run();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  if (round < warmUp) continue;
  walls.push(wall);
  cpus.push((user + system) / 1000);
}
const measured: OursMeasured = {
  wall: median(walls),
  cpu: median(cpus),
  ...last,
  build: work.build,
  automaton: work.automaton(),
  before: work.before,
  peak: peakMemory(),
};
report(measured);
