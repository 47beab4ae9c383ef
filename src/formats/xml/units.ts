import type { PassagePart, PassageWindows } from '#model/passage.ts';
import { type Gathering, type PlacedPart, partOf } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import { type ScanHandler, type ScanOptions, scanSteps, XmlScanner } from './scan.ts';

/** A reader of a document that is made of units, each of which can be read without those around it. */
export interface UnitReader extends ScanHandler, Gathering {
  /** The text that it reads in. */
  file: string;
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
export class UnitWindows implements PassageWindows {
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
    else if (this.#scanner.at !== until || !this.#reader.isBetween) {
      throw refusalAt(this.#path, window, until, {
        code: 'no-window',
        message: 'a unit ends where none should',
        expected: 'units one after the other',
        mend: 'Export the file again.',
      });
    }
    return until;
  }

  #lastEnd(window: string): number {
    return this.#ends.reduce((last, end) => {
      const at = window.lastIndexOf(end);
      return at < 0 ? last : Math.max(last, at + end.length);
    }, 0);
  }
}
