import { readFileSync, statSync } from 'node:fs';
import type { Checker, CheckOptions } from '#check/checker.ts';
import type { FileReport } from '#check/finding.ts';
import { detectFormat } from '#formats/detect-format.ts';
import { pairOfDocuments } from '#formats/passage/pair-documents.ts';
import { type PassageFormat, PassageRefusal, passageFormats } from '#formats/passage-formats.ts';
import { pairOfTexts } from '#formats/text/pair.ts';
import type { Problem } from '#model/problem.ts';
import { checkLargeFile, checkLargeText, NotUtf8, startOf } from './check-large.ts';

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
/** The same of other formats, where they can be. */
export const LARGE_FILE = 8 << 20;

/** The format of a file by its beginning; undefined where all of it is needed to tell. */
function largeFormat(path: string, start: Uint8Array, given: string | undefined): PassageFormat | undefined {
  try {
    return formatOf(path, start, given).format;
  } catch (error) {
    if (error instanceof PassageRefusal) return undefined;
    throw error;
  }
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
    if (size > LARGE_FILE && options.encoding === undefined) {
      const start = startOf(path);
      const format = largeFormat(path, start, options.format);
      const large = format && (await checkLargeFile(checker, { path, start, format }, options, done));
      if (large !== undefined) return { path, ...large };
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
        : checker.checkWindows(await format.open(bytes, path, reading), options);
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
