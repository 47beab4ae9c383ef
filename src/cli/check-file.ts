import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Checker, CheckOptions } from '#check/checker.ts';
import type { FileReport, Finding } from '#check/finding.ts';
import { PIECE, PlainTextCheck } from '#check/plain-text.ts';
import { detectFormat } from '#formats/detect-format.ts';
import { pairOfDocuments } from '#formats/passage/pair-documents.ts';
import { type PassageFormat, PassageRefusal, passageFormats } from '#formats/passage-formats.ts';
import { pairOfTexts } from '#formats/text/pair.ts';
import { utf16Of } from '#formats/utf16.ts';
import type { Problem } from '#model/problem.ts';

/** What came of one file: a report, or why it could not be read. */
export interface CheckedFile {
  readonly path: string;
  readonly report?: FileReport;
  readonly refusal?: Problem;
}

export interface FileOptions extends CheckOptions {
  /** The name of the format, where the file's own name or content does not tell. */
  readonly format?: string;
  readonly encoding?: string;
}

/** @throws {PassageRefusal} where the file is of no known format */
export function formatOf(
  path: string,
  bytes: Uint8Array,
  given: string | undefined,
): { readonly name: string; readonly format: PassageFormat } {
  const name = given ?? detectFormat(path, bytes);
  const format = passageFormats[name];
  if (format === undefined) throw new Error(`no format "${name}" passed the command line`);
  return { name, format };
}

/** Whether a name is of a kind that can be read. */
export const isReadable = (path: string): boolean =>
  Object.values(passageFormats).some(({ extensions }) => extensions.some((end) => path.toLowerCase().endsWith(end)));

/** A plain text beyond this many bytes is read piece by piece. */
const LARGE = 1 << 20;
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

class NotUtf8 extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The pieces of a file; the memory of one is used again for the next. */
function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const buffer = new Uint8Array(PIECE);
      const length = readSync(file, buffer);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
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
function checkLargeText(
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
 * Checks one file, of whatever format. What cannot be read is told, not thrown.
 * @param done told how many bytes of the file are done
 */
export async function checkFile(
  checker: Checker,
  path: string,
  options: FileOptions,
  done: (bytes: number) => void = () => undefined,
): Promise<CheckedFile> {
  try {
    const { size } = statSync(path);
    const isText = options.format === 'text' || (options.format === undefined && /\.te?xt$/i.test(path));
    if (size > LARGE && isText && options.encoding === undefined) {
      return { path, report: checkLargeText(checker, path, options, done) };
    }
    const report = await checkBytes(checker, path, readFileSync(path), options);
    done(size);
    return report;
  } catch (error) {
    if (error instanceof NotUtf8) return { path, refusal: error.problem };
    throw error;
  }
}

/** The same, of bytes that are at hand. */
export async function checkBytes(
  checker: Checker,
  path: string,
  bytes: Uint8Array,
  options: FileOptions,
): Promise<CheckedFile> {
  try {
    const { format } = formatOf(path, bytes, options.format);
    const reading = options.encoding === undefined ? {} : { encoding: options.encoding };
    const checked =
      format.open === undefined
        ? checker.checkDocument(await format.read(bytes, path, reading), options)
        : checker.checkStream(await format.open(bytes, path, reading), options);
    return { path, report: { path, ...checked } };
  } catch (error) {
    if (error instanceof PassageRefusal) return { path, refusal: error.problem };
    throw error;
  }
}

/** Checks a document against the one it was translated from, in another file. Findings stand in the translation. */
export async function checkTranslatedFile(
  checker: Checker,
  { source, target }: { readonly source: string; readonly target: string },
  options: FileOptions & { readonly sourceLanguage?: string },
): Promise<CheckedFile> {
  try {
    const read = async (path: string) => {
      const bytes = readFileSync(path);
      const { name, format } = formatOf(path, bytes, options.format);
      return { path, name, document: await format.read(bytes, path) };
    };
    const [ours, theirs] = [await read(source), await read(target)];
    const document =
      ours.name === 'text' && theirs.name === 'text'
        ? pairOfTexts({ path: source, text: ours.document.text }, { path: target, text: theirs.document.text })
        : pairOfDocuments(ours, theirs);
    return {
      path: target,
      report: { path: target, ...checker.checkDocument(document, { ...options, sourceElsewhere: true }) },
    };
  } catch (error) {
    if (error instanceof PassageRefusal) return { path: target, refusal: error.problem };
    throw error;
  }
}
