import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Checker, CheckOptions } from '#check/checker.ts';
import type { FileReport, Finding, Place } from '#check/finding.ts';
import { LineIndex } from '#check/line-index.ts';
import { PIECE, PlainTextCheck } from '#check/plain-text.ts';
import { readingLimits } from '#formats/passage/limits.ts';
import { type PassageFormat, PassageRefusal } from '#formats/passage-formats.ts';
import { utf16Of } from '#formats/utf16.ts';
import type { PassageWindows } from '#model/passage.ts';
import type { Problem } from '#model/problem.ts';

const LF = 10;

const tooBroken = (path: string, offset: number): Problem => ({
  severity: 'error',
  code: 'not-utf-8',
  path,
  line: 1,
  column: 1,
  excerpt: '',
  message: `from byte ${offset} on it is not UTF-8`,
  expected: 'text in UTF-8',
  mend: 'Save it as UTF-8, or say its encoding: --encoding windows-1252, or utf-16le.',
});

export class NotUtf8 extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The pieces of a file. @param size of each, in bytes */
export function* piecesOf(path: string, size: number = PIECE): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const buffer = new Uint8Array(size);
      const length = readSync(file, buffer);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Enough of a file to tell its format and its encoding by, in bytes. */
const START = 4096;

/** The first bytes of a file. */
export function startOf(path: string): Uint8Array {
  for (const piece of piecesOf(path, START)) return piece;
  return new Uint8Array(0);
}

/** Where bytes may be cut without cutting a character. */
function characterEnd(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(LF);
  if (line >= 0) return line + 1;
  let at = bytes.length;
  while (at > 0 && bytes.length - at < 4 && ((bytes[at - 1] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at > 0 && (bytes[at - 1] ?? 0) >= 0xc0 ? at - 1 : bytes.length;
}

/** Checks a large plain text in bounded memory. @param done told the bytes that were read so far */
export function checkLargeText(
  checker: Checker,
  path: string,
  options: CheckOptions,
  done: (bytes: number) => void,
): FileReport {
  const check = new PlainTextCheck(checker, options);
  const findings: Finding[] = [];
  let rest = new Uint8Array(0);
  let read = 0;
  let language = options.language;
  for (const piece of piecesOf(path)) {
    const bytes = rest.length === 0 ? piece : new Uint8Array(Buffer.concat([rest, piece]));
    const cut = characterEnd(bytes);
    const whole = bytes.subarray(0, cut);
    // UTF-16 may be good UTF-8 with zeros in it, in which no word would be found.
    if (!isUtf8(whole) || utf16Of(whole) !== undefined) throw new NotUtf8(tooBroken(path, read - rest.length));
    language ??= checker.languageOf(new TextDecoder().decode(whole.subarray(0, 4096)), options);
    rest = bytes.slice(cut);
    read += piece.length;
    findings.push(...check.push(whole));
    done(read);
  }
  if (!isUtf8(rest)) throw new NotUtf8(tooBroken(path, read - rest.length));
  findings.push(...check.push(rest), ...check.end());
  return { path, language: language ?? 'und', findings };
}

/** A window that has no end of a unit in so many code units is given up. */
const WIDEST = 16 * PIECE;

/** A refusal in a window, with its line in the file. */
const inFile = ({ problem }: PassageRefusal, { line, column }: Place): Problem => ({
  ...problem,
  line: problem.line + line - 1,
  column: problem.line === 1 ? problem.column + column - 1 : problem.column,
});

/**
 * Checks pieces of a file of units in bounded memory, a window at a time.
 * @param pieces the bytes of the file, UTF-8
 * @param done told the bytes that were read so far
 * @returns undefined where no unit ends for long
 * @throws {PassageRefusal} with its line in the file
 * @throws {TypeError} where the bytes are no UTF-8
 */
export function checkWindows(
  checker: Checker,
  windows: PassageWindows,
  pieces: Iterable<Uint8Array>,
  options: CheckOptions,
  done: (bytes: number) => void = () => undefined,
): Omit<FileReport, 'path'> | undefined {
  const check = checker.begin(options);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const findings: Finding[] = [];
  let first: Place = { line: 1, column: 1, offset: 0 };
  let rest = '';
  let read = 0;
  const window = (text: string, isLast: boolean): void => {
    try {
      const parts = windows.read(text, isLast);
      let part = parts.next();
      for (; part.done !== true; part = parts.next()) check.add(part.value);
      // Copies: the engine would keep a whole window for a word that was cut out of it.
      findings.push(...structuredClone(check.take(text, first)));
      first = new LineIndex(text, first).placeOf(part.value);
      rest = text.slice(part.value);
    } catch (error) {
      throw error instanceof PassageRefusal ? new PassageRefusal(inFile(error, first)) : error;
    }
  };
  for (const piece of pieces) {
    read += piece.length;
    window(rest + decoder.decode(piece, { stream: true }), false);
    if (rest.length > WIDEST) return undefined;
    done(read);
  }
  window(rest + decoder.decode(), true);
  return { language: check.language, findings };
}

/**
 * Checks a large file of units, such as a translation memory, in bounded memory.
 * @param done told the bytes that were read so far
 * @returns undefined where it cannot be read so: read whole, it is told better what is amiss
 */
export async function checkLargeUnits(
  checker: Checker,
  { path, start, format }: { readonly path: string; readonly start: Uint8Array; readonly format: PassageFormat },
  options: CheckOptions,
  done: (bytes: number) => void,
): Promise<{ readonly report: FileReport } | { readonly refusal: Problem } | undefined> {
  const windows = await format.windows?.(start, path);
  if (windows === undefined) return undefined;
  try {
    const checked = checkWindows(checker, windows, piecesOf(path), options, done);
    return checked === undefined ? undefined : { report: { path, ...checked } };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    if (!(error instanceof PassageRefusal)) throw error;
    return statSync(path).size > readingLimits.file ? { refusal: error.problem } : undefined;
  }
}
