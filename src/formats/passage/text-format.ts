import type { PassageDocument } from '#model/passage.ts';
import { type DecodedFile, decodeFile, encodeFile } from './decode.ts';
import { planEdits, proveEdits, replaceIn } from './edits.ts';
import type { Edit, ReadingOptions } from './options.ts';
import { documentOf, type PlacedDocument } from './placed.ts';
import { withinBounds } from './within-bounds.ts';

/** A format whose file is one text, so that reading and writing back need only a parser of that text. */
export interface TextReader {
  /** The encoding that the file itself names, where it does. */
  declaredEncoding?(bytes: Uint8Array): string | undefined;
  /** @throws {PassageRefusal} */
  parse(text: string, path: string, options: ReadingOptions): PlacedDocument;
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
