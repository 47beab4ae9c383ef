import type { PassagePart, WindowReader } from '#model/passage.ts';
import { type Gathering, type PlacedPart, partOf } from '../passage/placed.ts';
import { PassageRefusal } from '../passage/refusal.ts';
import { noWindow } from '../passage/windows.ts';
import { type ScanHandler, type ScanOptions, scanSteps, XmlScanner } from './scan.ts';

/** A reader that goes on from one window of a text to the next. */
export interface WindowedReader extends ScanHandler, Gathering {
  /** The text that it reads in. */
  file: string;
}

/** A reader of a document that is made of units, each of which can be read without those around it. */
export interface UnitReader extends WindowedReader {
  /** Whether no unit is open. */
  readonly isBetween: boolean;
}

/** A document part by part. @throws {PassageRefusal} while it is gone through */
export function* scannedParts(
  reader: ScanHandler & Gathering,
  text: string,
  path: string,
  options: ScanOptions,
): Generator<PlacedPart> {
  const scanner = new XmlScanner(path, reader, options).goOnIn(text);
  for (const _ of scanSteps(scanner, text.length)) yield reader.take();
  scanner.finish();
}

/** A document of units window by window: each is read up to the end of the last unit that is whole in it. */
export class UnitWindows implements WindowReader {
  readonly #reader: UnitReader;
  readonly #path: string;
  readonly #scanner: XmlScanner;
  readonly #ends: readonly string[];

  /** @param ends the tags that end a unit */
  constructor(reader: UnitReader, path: string, options: ScanOptions, ends: readonly string[]) {
    this.#reader = reader;
    this.#path = path;
    this.#scanner = new XmlScanner(path, reader, options);
    this.#ends = ends;
  }

  *read(window: string, isLast: boolean): Generator<PassagePart, number> {
    const until = isLast ? window.length : this.#lastEnd(window);
    this.#reader.file = window;
    this.#scanner.goOnIn(window);
    for (const _ of scanSteps(this.#scanner, until)) yield partOf(this.#reader.take());
    if (isLast) this.#scanner.finish();
    // The tag may have stood in a comment.
    else if (this.#scanner.at !== until || !this.#reader.isBetween) throw noWindow(this.#path);
    return until;
  }

  #lastEnd(window: string): number {
    return this.#ends.reduce((last, end) => {
      const at = window.lastIndexOf(end);
      return at < 0 ? last : Math.max(last, at + end.length);
    }, 0);
  }
}

/** No mark is so long; one that does not end in so many code units is malformed. */
const LONGEST_MARK = 1 << 20;

/** A document window by window whose reader looks back at nothing, so that it may be cut before any mark. */
export class MarkWindows implements WindowReader {
  readonly #reader: WindowedReader;
  readonly #scanner: XmlScanner;

  constructor(reader: WindowedReader, path: string, options: ScanOptions) {
    this.#reader = reader;
    this.#scanner = new XmlScanner(path, reader, options);
  }

  *read(window: string, isLast: boolean): Generator<PassagePart, number> {
    this.#reader.file = window;
    this.#scanner.goOnIn(window);
    try {
      for (const _ of scanSteps(this.#scanner, isLast ? window.length : Math.max(0, window.lastIndexOf('<')))) {
        yield this.#taken();
      }
      if (isLast) this.#scanner.finish();
    } catch (error) {
      // A comment may end behind the window; what really is amiss still is so in a longer one.
      const isCut = !isLast && window.length - this.#scanner.at <= LONGEST_MARK;
      if (!isCut || !(error instanceof PassageRefusal)) throw error;
      yield this.#taken();
    }
    return this.#scanner.at;
  }

  /** In the order in which they end, as who reads it whole has them. */
  #taken(): PassagePart {
    return { passages: this.#reader.take().placed.map(({ passage }) => passage), pairs: [] };
  }
}
