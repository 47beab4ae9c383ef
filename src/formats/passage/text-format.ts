import type { PassageDocument, PassageWindow, WindowReader } from '#model/passage.ts';
import { utf16Of } from '../utf16.ts';
import { type DecodedFile, decodeFile, encodeFile } from './decode.ts';
import { planEdits, proveEdits, replaceIn } from './edits.ts';
import type { Edit, ReadingOptions } from './options.ts';
import { documentOf, type PlacedDocument, type PlacedPart, partOf } from './placed.ts';
import { eachWithinBounds, withinBounds } from './within-bounds.ts';

/** A format whose file is one text, so that reading and writing back need only a parser of that text. */
export interface TextReader {
  /** The encoding that the file itself names, where it does. */
  declaredEncoding?(bytes: Uint8Array): string | undefined;
  /** @throws {PassageRefusal} */
  parse(text: string, path: string, options: ReadingOptions): PlacedDocument;
  /**
   * The same part by part, reading on only as far as is asked for; where it is missing the document is one part.
   * @throws {PassageRefusal} while it is gone through
   */
  parts?(text: string, path: string, options: ReadingOptions): Iterable<PlacedPart>;
  /** The same of a text of which only a window is held; missing where it is not read so. */
  windows?(path: string, options: ReadingOptions): WindowReader;
}

const decode = (reader: TextReader, bytes: Uint8Array, path: string, options: ReadingOptions): DecodedFile =>
  decodeFile(bytes, path, options, reader.declaredEncoding?.(bytes.subarray(0, 2048)));

/** @throws {PassageRefusal} */
export function readText(
  reader: TextReader,
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions = {},
): PassageDocument {
  return withinBounds(path, () => {
    const { text } = decode(reader, bytes, path, options);
    return documentOf(text, reader.parse(text, path, options));
  });
}

/** @throws {PassageRefusal} at once, or while the parts are gone through */
export function openText(
  reader: TextReader,
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions = {},
): Iterable<PassageWindow> {
  const { text } = withinBounds(path, () => decode(reader, bytes, path, options));
  function* parts() {
    for (const part of reader.parts?.(text, path, options) ?? [reader.parse(text, path, options)]) yield partOf(part);
  }
  return [{ text, parts: eachWithinBounds(path, parts()) }];
}

/**
 * @param start the first bytes of the file
 * @returns undefined where the format has no windows, or the file is not UTF-8 by what it says or shows
 */
export const openWindows = (
  reader: TextReader,
  start: Uint8Array,
  path: string,
  options: ReadingOptions = {},
): WindowReader | undefined =>
  /^utf-?8$/i.test(reader.declaredEncoding?.(start.subarray(0, 2048)) ?? utf16Of(start) ?? 'utf-8')
    ? reader.windows?.(path, options)
    : undefined;

/**
 * The file with edits made; every byte that is not in an edit stays. The result is read again, and refused where it
 * does not read as it should.
 * @throws {PassageRefusal}
 */
export function rewriteText(
  reader: TextReader,
  bytes: Uint8Array,
  path: string,
  edits: readonly Edit[],
  options: ReadingOptions = {},
): Uint8Array {
  if (edits.length === 0) return bytes;
  return withinBounds(path, () => {
    const file = decode(reader, bytes, path, options);
    const document = reader.parse(file.text, path, options);
    const { replacements, texts } = planEdits(path, file.text, document, edits);
    const changed = replaceIn(file.text, document.tidy?.(replacements) ?? replacements);
    proveEdits(path, file.text, texts, reader.parse(changed, path, options));
    return encodeFile(changed, file, path);
  });
}
