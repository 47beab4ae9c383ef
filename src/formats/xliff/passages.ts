import type { LanguageTag } from '#model/localized.ts';
import type { Passage } from '#model/passage.ts';
import { languageTagOf } from '../passage/language.ts';
import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import { Gathering, type PlacedPassage } from '../passage/placed.ts';
import { refusalOf } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';
import { declaredXmlEncoding } from '../xml/declared-encoding.ts';
import { escapeXmlPlace } from '../xml/escape-place.ts';
import { IgnoredElements } from '../xml/ignoring.ts';
import { type ScannedTag, type ScanOptions, scanXml } from '../xml/scan.ts';
import { scannedParts, type UnitReader, UnitWindows } from '../xml/units.ts';
import { Side } from './side.ts';

/** OASIS XLIFF 1.1, 1.2, 2.0 and 2.1 (which share one), 2.2. */
const namespaces = {
  'urn:oasis:names:tc:xliff:document:1.1': '',
  'urn:oasis:names:tc:xliff:document:1.2': '',
  'urn:oasis:names:tc:xliff:document:2.0': '',
  'urn:oasis:names:tc:xliff:document:2.1': '',
  'urn:oasis:names:tc:xliff:document:2.2': '',
  'urn:oasis:names:tc:xliff:matches:2.0': 'mtc',
};

/** What lies in a file beside its units: proposals, notes, native codes, other vocabularies. */
const apart = new Set([
  'alt-trans',
  'note',
  'notes',
  'originalData',
  'header',
  'bin-unit',
  'skeleton',
  'context-group',
]);

/** States of a target (1.2, section 2.4; 2.x, section 4.3.1.26) that nobody has translated yet. */
const untouched = new Set(['new', 'needs-translation', 'initial']);

interface Unit {
  readonly id: string;
  source: Side | undefined;
  /** The source by segments, as 1.2 has it beside the source. */
  segmented: Side | undefined;
  target: Side | undefined;
  state: string;
  /** For 2.x: the id of the segment, and how many came before it. */
  segment: string | undefined;
  segments: number;
}

class XliffReader extends Gathering implements UnitReader {
  file: string;
  readonly #path: string;
  readonly #ignored = new IgnoredElements();
  /** How many elements are open in one that lies apart. */
  #apart = 0;
  /** Whether what is open is to be translated, outermost first: an element that says nothing does as its parent. */
  readonly #translate: boolean[] = [];
  #sourceLanguage: LanguageTag | undefined;
  #targetLanguage: LanguageTag | undefined;
  #unit: Unit | undefined;
  #side: Side | undefined;
  /** The element that the open side is. */
  #sideName = '';

  constructor(file: string, path: string) {
    super();
    this.file = file;
    this.#path = path;
  }

  get isBetween(): boolean {
    return this.#unit === undefined && this.#side === undefined && this.#apart === 0;
  }

  open(name: string, tag: ScannedTag): void {
    this.#ignored.open();
    if (this.#side !== undefined) {
      this.#side.open(name, tag);
      return;
    }
    if (this.#apart > 0 || apart.has(name) || name.includes(':')) {
      this.#apart += 1;
      return;
    }
    if (this.#translate.length === 0 && name !== 'xliff') {
      throw refusalOf(this.#path, {
        code: 'no-xliff',
        message: `the root element is <${name}>`,
        expected: '<xliff>, of XLIFF 1.2 or 2.x',
        mend: 'Export the file as XLIFF from your translation program.',
      });
    }
    const says = tag.attribute('translate');
    this.#translate.push(says === undefined ? (this.#translate.at(-1) ?? true) : says !== 'no');
    this.#openOwn(name, tag);
  }

  #openOwn(name: string, tag: ScannedTag): void {
    if (name === 'xliff') {
      this.#sourceLanguage = languageTagOf(tag.attribute('srcLang'));
      this.#targetLanguage = languageTagOf(tag.attribute('trgLang'));
    } else if (name === 'file') {
      this.#sourceLanguage = languageTagOf(tag.attribute('source-language')) ?? this.#sourceLanguage;
      this.#targetLanguage = languageTagOf(tag.attribute('target-language')) ?? this.#targetLanguage;
    } else if (name === 'trans-unit' || name === 'unit') {
      const id = tag.attribute('id') ?? tag.attribute('resname') ?? '';
      this.#unit = {
        id,
        source: undefined,
        segmented: undefined,
        target: undefined,
        state: '',
        segment: undefined,
        segments: 0,
      };
    } else if (this.#unit !== undefined) this.#openInUnit(this.#unit, name, tag);
  }

  #openInUnit(unit: Unit, name: string, tag: ScannedTag): void {
    if (name === 'segment') {
      unit.segment = tag.attribute('id') ?? String(unit.segments + 1);
      unit.segments += 1;
      unit.state = tag.attribute('state') ?? '';
    } else if (name === 'source' || name === 'seg-source' || name === 'target') {
      if (this.#ignored.isIgnoring || this.#translate.at(-1) === false) return;
      const own = languageTagOf(tag.attribute('xml:lang'));
      const language = own ?? (name === 'target' ? this.#targetLanguage : this.#sourceLanguage);
      this.#side = new Side(this.file, this.#path, language);
      this.#sideName = name;
      if (name === 'target') {
        unit.target = this.#side;
        unit.state = tag.attribute('state') ?? unit.state;
      } else if (name === 'source') unit.source = this.#side;
      else unit.segmented = this.#side;
    }
  }

  text(from: number, to: number): void {
    if (this.#side !== undefined && !this.#ignored.isIgnoring) this.#side.text(from, to);
  }

  cdata(from: number, to: number): void {
    if (this.#side !== undefined && !this.#ignored.isIgnoring) this.#side.cdata(from, to);
  }

  comment(from: number, to: number): void {
    this.#ignored.comment(this.file.slice(from, to));
  }

  close(name: string): void {
    this.#ignored.close();
    if (this.#side !== undefined) {
      if (name !== this.#sideName) {
        this.#side.close();
        return;
      }
      this.#side = undefined;
    } else if (this.#apart > 0) {
      this.#apart -= 1;
      return;
    }
    this.#translate.pop();
    const unit = this.#unit;
    if (unit === undefined) return;
    if (name === 'segment' || name === 'ignorable') {
      this.#tell(unit, unit.segment === undefined ? unit.id : `${unit.id}/${unit.segment}`);
      unit.source = undefined;
      unit.target = undefined;
      unit.segment = undefined;
    } else if (name === 'trans-unit' || name === 'unit') {
      this.#tell(unit, unit.id);
      this.#unit = undefined;
    }
  }

  #tell({ source, segmented, target, state }: Unit, name: string): void {
    const named = (mid: string): string => `${name}/${mid}`;
    const sources = segmented?.segments(named);
    const targets = target?.segments(named);
    if (sources !== undefined && targets !== undefined && targets.size > 0) {
      if ([...targets.keys()].every((mid) => sources.has(mid))) {
        for (const [mid, passage] of sources) this.#pair(passage, targets.get(mid), state);
        return;
      }
    }
    this.#pair(source?.whole(name || null), target?.whole(name || null), state);
  }

  #pair(source: Passage | undefined, target: Passage | undefined, state: string): void {
    const place = (passage: Passage): PlacedPassage => ({ passage, escape: escapeXmlPlace });
    const copied = target !== undefined && source?.text === target.text && untouched.has(state);
    if (source !== undefined && target !== undefined && !copied) {
      this.pairs.push({ source: place(source), target: place(target) });
    } else if (source !== undefined) this.placed.push(place(source));
    else if (target !== undefined) this.placed.push(place(target));
  }
}

const scanOptions = ({ limits }: ReadingOptions): ScanOptions => ({
  depth: limits?.depth ?? readingLimits.depth,
  namespaces,
});

/**
 * XLIFF 1.2 and 2.x: a pair for each unit or segment, named by its id; a source without a translation as a passage.
 * What is not to be translated is left out.
 */
export const xliff: TextReader = {
  declaredEncoding: declaredXmlEncoding,
  parse(text, path, options) {
    const reader = new XliffReader(text, path);
    scanXml(text, path, reader, scanOptions(options));
    return reader;
  },
  parts: (text, path, options) => scannedParts(new XliffReader(text, path), text, path, scanOptions(options)),
  windows: (path, options) =>
    new UnitWindows(new XliffReader('', path), path, scanOptions(options), ['</trans-unit>', '</unit>']),
};
