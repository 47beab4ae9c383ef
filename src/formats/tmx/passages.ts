import { languageTagOf, primaryTag } from '../passage/language.ts';
import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import { Gathering, type PlacedPassage } from '../passage/placed.ts';
import { refusalOf } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';
import { Side } from '../xliff/side.ts';
import { declaredXmlEncoding } from '../xml/declared-encoding.ts';
import { escapeXmlPlace } from '../xml/escape-place.ts';
import { IgnoredElements } from '../xml/ignoring.ts';
import { type ScannedTag, type ScanOptions, scanXml } from '../xml/scan.ts';
import { scannedParts, type UnitReader, UnitWindows } from '../xml/units.ts';

/** TMX 1.4b has no namespace of its own; some programs declare this one. */
const namespaces = { 'http://www.lisa.org/tmx14': '' };

class TmxReader extends Gathering implements UnitReader {
  file: string;
  readonly #path: string;
  readonly #ignored = new IgnoredElements();
  #rooted = false;
  /** The source language that the header names, as it is written there. */
  #headerLanguage = '';
  #unitLanguage = '';
  #unitId: string | null = null;
  /** The variants of the unit that is open. */
  #variants: { readonly written: string; readonly placed: PlacedPassage }[] = [];
  #variantLanguage = '';
  #side: Side | undefined;

  constructor(file: string, path: string) {
    super();
    this.file = file;
    this.#path = path;
  }

  get isBetween(): boolean {
    return this.#side === undefined && this.#variants.length === 0;
  }

  open(name: string, tag: ScannedTag): void {
    this.#ignored.open();
    if (this.#side !== undefined) {
      this.#side.open(name, tag);
      return;
    }
    if (!this.#rooted && name !== 'tmx') {
      throw refusalOf(this.#path, {
        code: 'no-tmx',
        message: `the root element is <${name}>`,
        expected: '<tmx>, of TMX 1.4',
        mend: 'Export the file as TMX from your translation program.',
      });
    }
    this.#rooted = true;
    if (name === 'header') this.#headerLanguage = tag.attribute('srclang') ?? '';
    else if (name === 'tu') {
      this.#unitLanguage = tag.attribute('srclang') ?? this.#headerLanguage;
      this.#unitId = tag.attribute('tuid') ?? null;
      this.#variants = [];
    } else if (name === 'tuv') this.#variantLanguage = tag.attribute('xml:lang') ?? tag.attribute('lang') ?? '';
    else if (name === 'seg' && !this.#ignored.isIgnoring) {
      this.#side = new Side(this.file, this.#path, languageTagOf(this.#variantLanguage));
    }
  }

  text(from: number, to: number): void {
    if (!this.#ignored.isIgnoring) this.#side?.text(from, to);
  }

  cdata(from: number, to: number): void {
    if (!this.#ignored.isIgnoring) this.#side?.cdata(from, to);
  }

  comment(from: number, to: number): void {
    this.#ignored.comment(this.file.slice(from, to));
  }

  close(name: string): void {
    this.#ignored.close();
    if (name === 'seg' && this.#side !== undefined) {
      const passage = this.#side.whole(this.#unitId);
      this.#side = undefined;
      if (passage !== undefined) {
        this.#variants.push({ written: this.#variantLanguage, placed: { passage, escape: escapeXmlPlace } });
      }
    } else if (this.#side !== undefined) this.#side.close();
    else if (name === 'tu') this.#tell();
  }

  /** Each variant beside the one in the source language; the first where none is (srclang `*all*`). */
  #tell(): void {
    const wanted = this.#unitLanguage.toLowerCase();
    const variants = this.#variants;
    const source =
      variants.find(({ written }) => written.toLowerCase() === wanted) ??
      variants.find(({ written }) => primaryTag(written) === primaryTag(wanted)) ??
      variants[0];
    if (source === undefined) return;
    if (variants.length === 1) this.placed.push(source.placed);
    for (const variant of variants) {
      if (variant !== source) this.pairs.push({ source: source.placed, target: variant.placed });
    }
    this.#variants = [];
  }
}

const scanOptions = ({ limits }: ReadingOptions): ScanOptions => ({
  depth: limits?.depth ?? readingLimits.depth,
  namespaces,
});

/** TMX 1.4: a pair for each variant of a unit beside the one in the source language; named by its `tuid`. */
export const tmx: TextReader = {
  declaredEncoding: declaredXmlEncoding,
  parse(text, path, options) {
    const reader = new TmxReader(text, path);
    scanXml(text, path, reader, scanOptions(options));
    return reader;
  },
  parts: (text, path, options) => scannedParts(new TmxReader(text, path), text, path, scanOptions(options)),
  windows: (path, options) => new UnitWindows(new TmxReader('', path), path, scanOptions(options), ['</tu>']),
};
