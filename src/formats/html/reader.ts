import { Parser } from 'htmlparser2';
import type { LanguageTag } from '#model/localized.ts';
import type { Passage } from '#model/passage.ts';
import { PassageBuilder } from '../passage/builder.ts';
import { languageTagOf } from '../passage/language.ts';
import { Gathering, type PlacedPart } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import { IgnoredElements } from '../xml/ignoring.ts';
import { attributePassage, escapeAttribute } from './attribute.ts';
import { buttonInput, type ElementTraits, isReadableAttribute, readableMeta, traitsOf } from './elements.ts';

interface OpenElement {
  readonly name: string;
  readonly traits: ElementTraits;
  language: LanguageTag | undefined;
  /** Not to be translated, by itself or what it lies in. */
  untranslated: boolean;
  /** Nothing in it is read. */
  silent: boolean;
  /** Whether its words are gathered apart from those around it. */
  apart: boolean;
}

/** From one offset of a file to another, in UTF-16 code units. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

interface ReadableValue {
  readonly raw: string;
  readonly from: number;
  readonly value: string;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const notTranslated = /(?:^|\s)notranslate(?:\s|$)/;

/** Gathers passages from what the parser tells of a page or of a part of one. */
export class HtmlReader extends Gathering {
  readonly #path: string;
  readonly #depth: number;
  /** The text that it reads in, or the window of it, and where in that the parser's first character is, or would be. */
  #file = '';
  #base = 0;
  /** So many characters the parser was given. */
  #read = 0;
  readonly #parser: Parser;
  readonly #ignored = new IgnoredElements();
  readonly #open: OpenElement[] = [];
  readonly #builders: PassageBuilder[] = [];
  #builder = new PassageBuilder();
  /** Whether the parser waits until what was gathered is taken. */
  #isPaused = false;
  #isEnded = false;
  /** The tag that is being read: what is known of it is settled when the parser goes on. */
  #pending = false;
  #tagStart = 0;
  #values: ReadableValue[] = [];
  #type = '';
  #content: ReadableValue | undefined;

  /** @param language what is known of its language */
  constructor(path: string, depth: number, language?: LanguageTag) {
    super();
    this.#path = path;
    this.#depth = depth;
    this.#open.push({ name: '', traits: traitsOf(''), language, untranslated: false, silent: false, apart: false });
    this.#parser = new Parser({
      onopentagname: (name) => this.#opened(name),
      onattribute: (name, value) => this.#attribute(name, value),
      ontext: (text) => this.#text(text),
      onclosetag: () => this.#closed(),
      oncomment: (comment) => this.#comment(comment),
      onend: () => {
        this.#isEnded = true;
      },
    });
  }

  /** Whether nothing is open that has a place in what was read so far. */
  get isBetween(): boolean {
    return !this.#pending && this.#builder.isEmpty && this.#builders.length === 0;
  }

  /**
   * Reads it part by part.
   * @param range the part of the file that is HTML; all of it otherwise
   */
  *parts(file: string, range: FileRange = { start: 0, end: file.length }): Generator<PlacedPart> {
    this.goOnIn(file, range.start);
    yield* this.readOn(range.start, range.end, true);
  }

  /** Reads it all. */
  whole(file: string, range?: FileRange): PlacedPart {
    const parts = [...this.parts(file, range)];
    return { placed: parts.flatMap(({ placed }) => placed), pairs: [] };
  }

  /** Reads on in a text from an offset. */
  goOnIn(file: string, from: number): void {
    this.#base = from - this.#read;
    this.#file = file;
  }

  /** Reads on from one offset to another. @param isLast whether the HTML ends there */
  *readOn(from: number, to: number, isLast: boolean): Generator<PlacedPart> {
    const text = this.#file.slice(from, to);
    this.#read += text.length;
    if (isLast) this.#parser.end(text);
    else this.#parser.write(text);
    while (this.#isPaused && !this.#isEnded) {
      this.#isPaused = false;
      yield this.take();
      this.#parser.resume();
    }
    if (isLast) {
      this.#settle();
      this.#flush(this.#top.language);
    }
    yield this.take();
  }

  get #top(): OpenElement {
    return this.#open[this.#open.length - 1] as OpenElement;
  }

  #opened(name: string): void {
    this.#settle();
    this.#ignored.open();
    const parent = this.#top;
    this.#open.push({
      name,
      traits: traitsOf(name),
      language: parent.language,
      untranslated: parent.untranslated,
      silent: false,
      apart: false,
    });
    this.#pending = true;
    this.#tagStart = this.#base + this.#parser.startIndex;
    if (this.#open.length > this.#depth) {
      throw refusalAt(this.#path, this.#file, this.#tagStart, {
        code: 'too-deep',
        message: `<${name.slice(0, 40)}> lies ${this.#open.length} elements deep`,
        expected: `at most ${this.#depth}`,
        mend: 'Close the elements around this place.',
      });
    }
  }

  #attribute(name: string, value: string): void {
    if (!this.#pending) return;
    const element = this.#top;
    if (name === 'lang' || name === 'xml:lang') element.language = languageTagOf(value);
    else if (name === 'translate') element.untranslated = value.toLowerCase() === 'no';
    else if (name === 'class') {
      if (notTranslated.test(value)) element.untranslated = true;
    } else if (isReadableAttribute(name)) this.#values.push(this.#valueOf(value));
    else if (name === 'type' && element.name === 'input') this.#type = value;
    else if ((name === 'name' || name === 'property') && element.name === 'meta') this.#type = value;
    else if ((name === 'value' && element.name === 'input') || (name === 'content' && element.name === 'meta')) {
      this.#content = this.#valueOf(value);
    }
  }

  /** The value of the attribute that the parser has just read, as it stands in the file. */
  #valueOf(value: string): ReadableValue {
    const start = this.#base + this.#parser.startIndex;
    const end = this.#base + this.#parser.endIndex;
    const equals = this.#file.slice(start, end).indexOf('=');
    let from = equals < 0 ? end : start + equals + 1;
    while (from < end && /\s/.test(this.#file[from] ?? '')) from += 1;
    const quote = this.#file[from];
    const isQuoted = (quote === '"' || quote === "'") && this.#file[end - 1] === quote && end - 1 > from;
    return {
      raw: this.#file.slice(isQuoted ? from + 1 : from, isQuoted ? end - 1 : end),
      from: isQuoted ? from + 1 : from,
      value,
    };
  }

  /** Does what the tag asks for, all of whose attributes are known by now. */
  #settle(): void {
    if (!this.#pending) return;
    this.#pending = false;
    const element = this.#top;
    const parent = this.#open[this.#open.length - 2] as OpenElement;
    if (element.traits.kind === 'block') this.#flush(parent.language);
    element.silent = element.traits.isSilent || element.untranslated || this.#ignored.isIgnoring;
    // `translate="yes"` within what is not translated is read again, code is not.
    if (parent.silent && !(parent.untranslated && !element.untranslated && !this.#ignored.isIgnoring)) {
      element.silent = true;
    }
    if (element.name === 'br' && !element.silent) this.#builder.lineBreak(this.#tagStart, this.#tagEnd());
    else if (element.traits.kind !== 'block' && !parent.silent) this.#setApart(element, parent);
    if (!element.silent) this.#tellAttributes(element);
    this.#values = this.#values.length === 0 ? this.#values : [];
    this.#content = undefined;
    this.#type = '';
  }

  #setApart(element: OpenElement, parent: OpenElement): void {
    const isOther = element.traits.kind === 'object' || element.language !== parent.language;
    if (element.traits.isPassedOver || (!element.silent && !isOther)) return;
    this.#builder.object(this.#tagStart, this.#tagEnd());
    if (element.silent) return;
    element.apart = true;
    this.#builders.push(this.#builder);
    this.#builder = new PassageBuilder();
  }

  #tagEnd(): number {
    const end = this.#file.indexOf('>', this.#tagStart);
    return end < 0 ? this.#tagStart + 1 : end + 1;
  }

  #tellAttributes({ name, language }: OpenElement): void {
    const isText = name === 'meta' ? readableMeta.test(this.#type) : buttonInput.test(this.#type);
    if (this.#content !== undefined && isText) this.#values.push(this.#content);
    for (const { raw, from, value } of this.#values) {
      const passage = attributePassage(raw, from, value, language);
      if (passage !== undefined) this.placed.push({ passage, escape: escapeAttribute });
    }
  }

  #text(text: string): void {
    this.#settle();
    this.#ignored.text(text);
    if (this.#top.silent || this.#ignored.isIgnoring) return;
    const from = this.#base + this.#parser.startIndex;
    const to = this.#base + this.#parser.endIndex + 1;
    if (to - from === text.length) this.#builder.flow(text, from);
    else if (from >= to) this.#builder.extendAtom(text);
    else if (this.#file.startsWith(text, to - text.length)) this.#builder.flow(text, to - text.length);
    else this.#builder.atom(text, from, to);
  }

  #closed(): void {
    this.#settle();
    this.#ignored.close();
    const element = this.#open.pop();
    if (element === undefined) return;
    if (element.traits.kind === 'block' || element.apart) this.#flush(element.language);
    if (element.apart) this.#builder = this.#builders.pop() ?? new PassageBuilder();
    if (!this.isFull || this.#isEnded) return;
    this.#isPaused = true;
    this.#parser.pause();
  }

  #comment(comment: string): void {
    this.#settle();
    if (this.#ignored.comment(comment) === undefined || this.#builder.isEmpty) return;
    const start = this.#base + this.#parser.startIndex;
    this.#builder.object(start, start + comment.length);
  }

  #flush(language: LanguageTag | undefined): void {
    if (this.#builder.isEmpty) return;
    const passage: Passage | undefined = this.#builder.finish(language);
    if (passage !== undefined) this.placed.push({ passage, escape: escapeText });
  }
}
