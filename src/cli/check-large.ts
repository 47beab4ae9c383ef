import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Checker, CheckOptions } from '#check/checker.ts';
import type { FileReport, Finding } from '#check/finding.ts';
import { PIECE, PlainTextCheck } from '#check/plain-text.ts';
import { readingLimits } from '#formats/passage/limits.ts';
import { utf8Texts, WINDOW, windowsOf } from '#formats/passage/windows.ts';
import { type PassageFormat, PassageRefusal } from '#formats/passage-formats.ts';
import { utf16Of } from '#formats/utf16.ts';
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

/** @param into what holds the next piece */
function* readInto(path: string, into: () => Uint8Array): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const buffer = into();
      const length = readSync(file, buffer);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** The pieces of a file, which may be kept. @param size of each, in bytes */
export const piecesOf = (path: string, size: number = PIECE): Generator<Uint8Array> =>
  readInto(path, () => new Uint8Array(size));

/** The pieces of a file for its windows; each is good until the next is asked for. */
export function windowPiecesOf(path: string): Generator<Uint8Array> {
  const buffer = new Uint8Array(WINDOW);
  return readInto(path, () => buffer);
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

/**
 * Checks a large file of a format that is read window by window, such as a translation memory, in bounded memory.
 * @param done told the bytes that were read so far
 * @returns undefined where it cannot be read so: read whole, it is told better what is amiss
 */
export async function checkLargeFile(
  checker: Checker,
  { path, start, format }: { readonly path: string; readonly start: Uint8Array; readonly format: PassageFormat },
  options: CheckOptions,
  done: (bytes: number) => void,
): Promise<{ readonly report: FileReport } | { readonly refusal: Problem } | undefined> {
  const reader = await format.windows?.(start, path);
  if (reader === undefined) return undefined;
  // To foresee takes little of the time.
  const texts = (isForeseen: boolean): Iterable<string> =>
    utf8Texts(counted(windowPiecesOf(path), isForeseen ? () => undefined : done));
  try {
    const windows = windowsOf(reader, path, texts);
    return { report: { path, ...checker.checkWindows(windows, options) } };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    if (!(error instanceof PassageRefusal)) throw error;
    return statSync(path).size > readingLimits.file ? { refusal: error.problem } : undefined;
  }
}

/** @param done told how many bytes the pieces were that are done with */
function* counted(pieces: Iterable<Uint8Array>, done: (bytes: number) => void): Generator<Uint8Array> {
  let read = 0;
  for (const piece of pieces) {
    yield piece;
    read += piece.length;
    done(read);
  }
}
