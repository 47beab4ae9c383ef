import type { LanguageTag } from '#model/localized.ts';
import type { WindowReader } from '#model/passage.ts';
import { PassageBuilder } from '../passage/builder.ts';
import { languageTagOf } from '../passage/language.ts';
import { type Escape, Gathering, type PlacedPassage } from '../passage/placed.ts';
import { escapeXmlAttribute, escapeXmlPlace } from '../xml/escape-place.ts';
import { eachTextPiece } from '../xml/references.ts';
import { type ScanHandler, type ScannedTag, type ScanOptions, scanXml } from '../xml/scan.ts';
import { MarkWindows } from '../xml/units.ts';
import { officeNamespaces } from './namespaces.ts';
import { Paragraph } from './paragraph.ts';

/** What the styles of a document say: the language of each paragraph style that tells one. */
export type StyleLanguages = ReadonlyMap<string, LanguageTag>;

export interface PartReading {
  readonly path: string;
  readonly depth: number;
  /** How the part is called, such as "footnote"; null for the body of a document. */
  readonly segment: string | null;
  readonly styles: StyleLanguages;
}

/**
 * Elements with nothing to read in them: deleted and moved text, what properties were before a change, the same
 * content once more for older programs, pronunciation, codes of fields.
 */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:rt',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:sectPr',
  'w:tblPr',
  'w:tcPr',
  'w:trPr',
  'a:tblPr',
]);

/** Elements of a run that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};

/** Parts of a part that have a name of their own, with the attribute that numbers them. */
const numbered: Readonly<Record<string, string>> = {
  'w:footnote': 'footnote',
  'w:endnote': 'endnote',
  'w:comment': 'comment',
};

/** Text goes where text is; the place of a tab or a line break is an element, in which no text can stand. */
const escapeOffice: Escape = (text, place) =>
  place.file.startsWith('<', place.at) && !place.file.startsWith('<![CDATA[', place.at - 9)
    ? undefined
    : escapeXmlPlace(text, place);

/** Reads one part of a DOCX or PPTX: WordprocessingML and DrawingML (ECMA-376-1, sections 17 and 21). */
class PartReader extends Gathering implements ScanHandler {
  /** The XML that it reads in. */
  file: string;
  readonly #reading: PartReading;
  #segment: string | null;
  /** Paragraphs within paragraphs: a text box lies in a run. */
  readonly #paragraphs: Paragraph[] = [];
  /** How many elements are open in one that is skipped, and in the properties of a paragraph. */
  #skipped = 0;
  #inParagraphProperties = false;
  #inText = false;
  /** A field of DrawingML whose text the program fills in: a number of a slide, a date. */
  #inField = false;

  constructor(xml: string, reading: PartReading) {
    super();
    this.file = xml;
    this.#reading = reading;
    this.#segment = reading.segment;
  }

  open(name: string, tag: ScannedTag): void {
    if (this.#skipped > 0 || skipped.has(name)) {
      this.#skipped += 1;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:t':
      case 'a:t':
        this.#inText = true;
        return;
      case 'w:r':
      case 'a:r':
        paragraph?.openRun();
        return;
      case 'w:p':
      case 'a:p':
        this.#paragraphs.push(new Paragraph());
        return;
      case 'w:pPr':
        this.#inParagraphProperties = true;
        return;
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = this.#reading.styles.get(tag.attribute('w:val') ?? '');
        return;
      case 'w:lang':
        if (paragraph !== undefined && !this.#inParagraphProperties) {
          paragraph.runLanguage = languageTagOf(tag.attribute('w:val'));
        }
        return;
      case 'a:rPr':
        if (paragraph !== undefined) paragraph.runLanguage = languageTagOf(tag.attribute('lang'));
        return;
      case 'w:vanish':
        if (paragraph !== undefined && !this.#inParagraphProperties) {
          paragraph.isHidden = !/^(?:0|false|off)$/.test(tag.attribute('w:val') ?? '1');
        }
        return;
      case 'a:fld':
        this.#inField = true;
        paragraph?.openRun();
        return;
      default:
        this.#other(name, tag, paragraph);
    }
  }

  #other(name: string, tag: ScannedTag, paragraph: Paragraph | undefined): void {
    const character = characters[name];
    if (character !== undefined) {
      // In the properties of a paragraph the same name is a tab stop.
      if (!this.#inParagraphProperties) this.#character(paragraph, character, tag);
    } else if (name === 'w:br' || name === 'w:cr' || name === 'a:br') this.#character(paragraph, '\n', tag);
    else if (name === 'w:sym' || name === 'wp:inline' || name === 'm:oMath' || name === 'w:object') {
      paragraph?.builder.object(tag.start, tag.end);
      if (name === 'm:oMath') this.#skipped += 1;
    } else if (name === 'wp:docPr' || name === 'p:cNvPr') this.#alternative(tag);
    else if (name in numbered) this.#segment = `${numbered[name]} ${tag.attribute('w:id') ?? ''}`.trim();
  }

  #character(paragraph: Paragraph | undefined, character: string, tag: ScannedTag): void {
    if (paragraph === undefined || paragraph.isHidden) return;
    paragraph.builder.atom(character, tag.start, tag.end);
    paragraph.count();
  }

  /** The alternative text and the title of a picture. */
  #alternative(tag: ScannedTag): void {
    for (const name of ['descr', 'title']) {
      const place = tag.attributePlace(name);
      if (place === undefined || place.to === place.from) continue;
      const builder = new PassageBuilder();
      this.#pieces(builder, place.from, place.to);
      const passage = builder.finish(undefined, this.#segment === null ? 'alt text' : `${this.#segment} alt text`);
      if (passage !== undefined) this.placed.push({ passage, escape: escapeXmlAttribute });
    }
  }

  text(from: number, to: number): void {
    const builder = this.#textBuilder();
    if (builder === undefined) return;
    this.#pieces(builder, from, to);
    this.#paragraphs.at(-1)?.count();
  }

  cdata(from: number, to: number): void {
    const builder = this.#textBuilder();
    if (builder === undefined) return;
    builder.append(this.file.slice(from, to), from);
    this.#paragraphs.at(-1)?.count();
  }

  /** Where text goes that stands here; undefined where it is none of a paragraph. */
  #textBuilder(): PassageBuilder | undefined {
    if (!this.#inText || this.#skipped > 0 || this.#inField) return undefined;
    const paragraph = this.#paragraphs.at(-1);
    return paragraph === undefined || paragraph.isHidden ? undefined : paragraph.builder;
  }

  #pieces(builder: PassageBuilder, from: number, to: number): void {
    const whole = this.file.slice(from, to);
    if (!whole.includes('&')) {
      builder.append(whole, from);
      return;
    }
    eachTextPiece(
      this.file,
      this.#reading.path,
      from,
      to,
      (piece, at) => builder.append(piece, at),
      (piece, start, end) => builder.atom(piece, start, end),
    );
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (name === 'w:t' || name === 'a:t') this.#inText = false;
    else if (name === 'w:p' || name === 'a:p') this.#finish();
    else if (name === 'w:pPr') this.#inParagraphProperties = false;
    else if (name === 'a:fld') this.#inField = false;
    else if (name in numbered) this.#segment = this.#reading.segment;
  }

  #finish(): void {
    const passage = this.#paragraphs.pop()?.finish(this.#segment);
    if (passage !== undefined) this.placed.push({ passage, escape: escapeOffice });
  }
}

const scanOptions = ({ depth }: PartReading): ScanOptions => ({ depth, namespaces: officeNamespaces });

/**
 * The passages of a part, in its XML.
 * @throws {PassageRefusal}
 */
export function readPart(xml: string, reading: PartReading): PlacedPassage[] {
  const reader = new PartReader(xml, reading);
  scanXml(xml, reading.path, reader, scanOptions(reading));
  return reader.placed;
}

/** The same window by window; places of passages in the XML then mean nothing. */
export const partWindows = (reading: PartReading): WindowReader =>
  new MarkWindows(new PartReader('', reading), reading.path, scanOptions(reading));
