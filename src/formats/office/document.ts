import {
  type Passage,
  type PassageDocument,
  type PassagePart,
  type PassageWindow,
  placeInFile,
} from '#model/passage.ts';
import { type DecodedFile, decodeFile, encodeFile } from '../passage/decode.ts';
import { planEdits, proveEdits, replaceIn } from '../passage/edits.ts';
import { readingLimits } from '../passage/limits.ts';
import type { Edit, ReadingOptions } from '../passage/options.ts';
import type { PlacedPassage, Replacement } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import { utf8Texts, windowsOf } from '../passage/windows.ts';
import { withinBounds } from '../passage/within-bounds.ts';
import { utf16Of } from '../utf16.ts';
import { openParts, type Parts } from './archive.ts';
import { type PartReading, partWindows, readPart, type StyleLanguages } from './part-reader.ts';
import { replaceParts } from './replace-parts.ts';

/** A part of a document that has text. */
export interface TextPart {
  readonly name: string;
  /** How its passages are called; null for the body of a document. */
  readonly segment: string | null;
}

/** A kind of document of Office Open XML. */
export interface OfficeKind {
  /** Which parts are unpacked, by name. */
  wanted(name: string): boolean;
  /**
   * The parts with text, in the order in which a person reads them.
   * @throws {PassageRefusal} where the archive is no such document
   */
  textParts(parts: Parts, path: string): { parts: readonly TextPart[]; styles: StyleLanguages };
}

/** A part of an archive, and how it is read. */
interface OpenPart {
  readonly name: string;
  readonly archive: Parts;
  readonly reading: PartReading;
}

/** A part that was read. */
interface ReadPart extends OpenPart {
  readonly file: DecodedFile;
  readonly placed: readonly PlacedPassage[];
}

function openedParts(kind: OfficeKind, bytes: Uint8Array, path: string, options: ReadingOptions): OpenPart[] {
  const archive = openParts(bytes, path, options, (name) => kind.wanted(name));
  const { parts, styles } = kind.textParts(archive, path);
  const depth = options.limits?.depth ?? readingLimits.depth;
  return parts
    .filter(({ name }) => archive.has(name))
    .map(({ name, segment }) => ({ name, archive, reading: { path: `${path} (${name})`, depth, segment, styles } }));
}

function decodedPart({ archive, name, reading }: OpenPart): DecodedFile {
  const content = archive.get(name) ?? new Uint8Array(0);
  return decodeFile(content, reading.path, { limits: { file: content.length } });
}

const readParts = (kind: OfficeKind, bytes: Uint8Array, path: string, options: ReadingOptions): ReadPart[] =>
  openedParts(kind, bytes, path, options).map((part) => {
    const file = decodedPart(part);
    return { ...part, file, placed: readPart(file.text, part.reading) };
  });

/** The text of a document while it grows: its passages one after the other, each on lines of its own. */
class OfficeText {
  #texts: string[] = [];
  #length = 0;

  /** @returns the passage with its place in the text */
  add(passage: Passage): Passage {
    const from = this.#length;
    this.#texts.push(passage.text);
    this.#length += passage.text.length + 1;
    return { ...passage, runs: [{ at: 0, from }] };
  }

  get whole(): string {
    return this.#texts.join('\n');
  }

  /** Begins the text that follows, with the line feed between the two. */
  goOn(): void {
    if (this.#length === 0) return;
    this.#texts = [''];
    this.#length = 1;
  }
}

function textOf(parts: readonly ReadPart[]): PassageDocument {
  const text = new OfficeText();
  const passages = parts.flatMap(({ placed }) => placed.map(({ passage }) => text.add(passage)));
  return { text: text.whole, passages, pairs: [] };
}

/** @throws {PassageRefusal} */
export const readOffice = (
  kind: OfficeKind,
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions = {},
): PassageDocument => withinBounds(path, () => textOf(readParts(kind, bytes, path, options)));

/** @throws {PassageRefusal} while the windows are gone through */
export function* openOffice(
  kind: OfficeKind,
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions = {},
): Generator<PassageWindow> {
  const text = new OfficeText();
  function* inText(parts: Iterable<PassagePart>): Generator<PassagePart> {
    for (const { passages } of parts) yield { passages: passages.map((passage) => text.add(passage)), pairs: [] };
  }
  for (const part of withinBounds(path, () => openedParts(kind, bytes, path, options))) {
    for (const { parts } of windowsOf(partWindows(part.reading), part.reading.path, () => textsOf(part))) {
      yield {
        get text() {
          return text.whole;
        },
        parts: inText(parts),
      };
      text.goOn();
    }
  }
}

/** The XML of a part piece by piece. @throws {PassageRefusal} while it is gone through */
function* textsOf(part: OpenPart): Generator<string> {
  try {
    yield* utf8Texts(noUtf16(part.archive.pieces(part.name)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Decoded whole, it is UTF-16, or it is told where it is neither.
    yield decodedPart(part).text;
  }
}

/** @throws {TypeError} before the first piece, where they show that they are UTF-16, which may be good UTF-8 with zeros in it */
function* noUtf16(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let isStart = true;
  for (const piece of pieces) {
    if (isStart && utf16Of(piece) !== undefined) throw new TypeError('this is UTF-16');
    isStart = false;
    yield piece;
  }
}

/** The edits of each part, in its XML. */
function editsOfParts(path: string, parts: readonly ReadPart[], edits: readonly Edit[]): Map<ReadPart, Edit[]> {
  const { text, passages } = textOf(parts);
  const owners = parts.flatMap((part) => part.placed.map(({ passage }) => ({ part, passage })));
  const byPart = new Map<ReadPart, Edit[]>();
  for (const edit of edits) {
    const index = passages.findLastIndex(({ runs }) => (runs[0]?.from ?? 0) <= edit.start);
    const from = passages[index]?.runs[0]?.from ?? 0;
    const owner = owners[index];
    if (owner === undefined || edit.end <= edit.start || edit.end > from + owner.passage.text.length) {
      throw refusalAt(path, text, edit.start, {
        code: 'not-text',
        message: 'an edit does not lie within one passage of the document',
        expected: 'edits that each lie within the text of one paragraph',
        mend: 'Make the change by hand, in the program the document was written with.',
      });
    }
    const { start, end } = placeInFile(owner.passage, edit.start - from, edit.end - from);
    const own = byPart.get(owner.part) ?? [];
    own.push({ start, end, text: edit.text });
    byPart.set(owner.part, own);
  }
  return byPart;
}

/**
 * Word drops white space at the ends of a text element unless it is told to keep it (ECMA-376-1, section 17.3.3.31).
 * @returns the attributes to be added to text elements that now begin or end with a space
 */
function keptSpaces(xml: string, replacements: readonly Replacement[]): Replacement[] {
  const added = new Map<number, Replacement>();
  for (const { start } of replacements) {
    const open = xml.lastIndexOf('<', start - 1);
    const close = xml.indexOf('>', open);
    const tag = xml.slice(open, close + 1);
    if (close < 0 || close >= start || !/^<(?:\w+:)?t[\s>]/.test(tag) || /\sxml:space\s*=/.test(tag)) continue;
    const end = xml.indexOf('<', close);
    const inside = replacements.filter((replacement) => replacement.start > close && replacement.end <= end);
    const content = replaceIn(
      xml.slice(close + 1, end),
      inside.map((change) => ({ ...change, start: change.start - close - 1, end: change.end - close - 1 })),
    );
    if (/^\s|\s$/.test(content)) added.set(close, { start: close, end: close, text: ' xml:space="preserve"' });
  }
  return [...added.values()];
}

/**
 * The document with edits made; other parts of the archive keep their bytes. Each changed part is read again, and
 * refused where it does not read as it should.
 * @param edits in offsets of the text that `readOffice` gives
 * @throws {PassageRefusal}
 */
export function rewriteOffice(
  kind: OfficeKind,
  bytes: Uint8Array,
  path: string,
  edits: readonly Edit[],
  options: ReadingOptions = {},
): Uint8Array {
  if (edits.length === 0) return bytes;
  return withinBounds(path, () => {
    const parts = readParts(kind, bytes, path, options);
    const changed = new Map<string, Uint8Array>();
    for (const [read, own] of editsOfParts(path, parts, edits)) {
      const xml = read.file.text;
      const { path: partPath } = read.reading;
      const { replacements, texts } = planEdits(partPath, xml, { placed: read.placed, pairs: [] }, own);
      const rewritten = replaceIn(xml, [...replacements, ...keptSpaces(xml, replacements)]);
      proveEdits(partPath, xml, texts, { placed: readPart(rewritten, read.reading), pairs: [] });
      changed.set(read.name, encodeFile(rewritten, read.file, partPath));
    }
    return replaceParts(bytes, path, changed);
  });
}
