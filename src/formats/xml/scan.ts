import { refusalAt } from '../passage/refusal.ts';
import { Prefixes } from './prefixes.ts';
import { eachTextPiece } from './references.ts';

/** The attributes of the tag that was opened last; valid until the next one. Values are as written, entities and all. */
export interface ScannedTag {
  /** Where `<` is. */
  readonly start: number;
  /** After `>`. */
  readonly end: number;
  /** The value of an attribute, entities decoded; its prefix is the caller's for the namespace. Undefined where it is missing. */
  attribute(name: string): string | undefined;
  /** Where the value lies within its quotes, and which quote it is. */
  attributePlace(name: string): { from: number; to: number; quote: string } | undefined;
}

/** What is done with an XML document. Offsets are UTF-16 code units of the text that is scanned. */
export interface ScanHandler {
  /** @param name with the prefix that the caller has for its namespace, else as written */
  open(name: string, tag: ScannedTag): void;
  /** Where the end tag lies; for `<a/>` an empty stretch behind it. */
  close(name: string, start: number, end: number): void;
  /** Character data as written: entities are not decoded (`eachTextPiece` does). */
  text?(from: number, to: number): void;
  /** What lies within `<![CDATA[` and `]]>`. */
  cdata?(from: number, to: number): void;
  /** What lies within `<!--` and `-->`. */
  comment?(from: number, to: number): void;
}

export interface ScanOptions {
  /** Elements within elements. */
  readonly depth: number;
  /** The prefix that elements of a namespace get, by its URI; the empty string for none. */
  readonly namespaces?: Readonly<Record<string, string>>;
}

/** More in one tag is nothing that a person's document has. */
const mostAttributes = 256;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;

/** Ends a name in a tag: white space, `/`, `>`, `=`, `<` and quotes. */
function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (
      code <= 0x20 ||
      code === 0x2f ||
      code === 0x3e ||
      code === 0x3d ||
      code === 0x3c ||
      code === 0x22 ||
      code === 0x27
    )
      break;
  }
  return at;
}

/**
 * Reads an XML 1.0 document that is in memory and tells where everything lies, which event parsers do not: the places
 * of attributes, of entities, of each stretch of text. Nothing outside the text is opened, no entity is defined, and
 * what is not well-formed in its tags is refused. It is linear in the length of the text.
 */
export class XmlScanner implements ScannedTag {
  #text = '';
  readonly #path: string;
  readonly #handler: ScanHandler;
  readonly #depth: number;
  readonly #prefixes: Prefixes;
  /** The open elements: their names as written, those that the caller gets, and where they begin. */
  readonly #written: string[] = [];
  readonly #open: string[] = [];
  readonly #starts: number[] = [];
  /** Four offsets for each attribute: name from and to, value from and to. */
  readonly #places = new Int32Array(mostAttributes * 4);
  #attributes = 0;
  #at = 0;
  #rooted = false;
  start = 0;
  end = 0;

  /** @param path how a refusal names the file */
  constructor(path: string, handler: ScanHandler, { depth, namespaces = {} }: ScanOptions) {
    this.#path = path;
    this.#handler = handler;
    this.#depth = depth;
    this.#prefixes = new Prefixes(namespaces);
  }

  attributePlace(name: string): { from: number; to: number; quote: string } | undefined {
    return this.#placeOf(this.#prefixes.inDocument(name));
  }

  #placeOf(name: string): { from: number; to: number; quote: string } | undefined {
    for (let index = 0; index < this.#attributes; index += 1) {
      const from = this.#places[index * 4] ?? 0;
      const to = this.#places[index * 4 + 1] ?? 0;
      if (to - from !== name.length || !this.#text.startsWith(name, from)) continue;
      const valueFrom = this.#places[index * 4 + 2] ?? 0;
      return { from: valueFrom, to: this.#places[index * 4 + 3] ?? 0, quote: this.#text[valueFrom - 1] ?? '"' };
    }
    return undefined;
  }

  attribute(name: string): string | undefined {
    const place = this.attributePlace(name);
    if (place === undefined) return undefined;
    let value = '';
    const add = (piece: string): void => {
      value += piece;
    };
    eachTextPiece(this.#text, this.#path, place.from, place.to, add, add);
    return value;
  }

  /** Where it reads on: where the mark begins that was refused, if one was. */
  get at(): number {
    return this.#at;
  }

  /** Reads on at the beginning of a text, which follows what was read so far. */
  goOnIn(text: string): this {
    this.#text = text;
    this.#at = 0;
    return this;
  }

  /**
   * Reads on to an offset, and to the end of what stands there.
   * @throws {PassageRefusal} where it is not well-formed or too deep
   */
  scan(until: number): void {
    const text = this.#text;
    const handler = this.#handler;
    const last = Math.min(until, text.length);
    while (this.#at < last) {
      const at = this.#at;
      const tag = text.indexOf('<', at);
      const to = tag < 0 ? text.length : tag;
      if (to > at) {
        if (this.#open.length > 0) handler.text?.(at, to);
        else this.#onlySpace(at, to);
      }
      // What is refused has not been read.
      this.#at = to;
      if (tag >= 0) this.#at = this.#markup(tag);
    }
  }

  /** @returns the offset behind it */
  #markup(tag: number): number {
    const next = this.#text.charCodeAt(tag + 1);
    if (next === 0x2f) return this.#close(tag);
    if (next === 0x21 || next === 0x3f) return this.#declaration(tag);
    if (this.#open.length === 0 && this.#rooted) this.#malformed(tag, 'there is a second root element');
    this.#rooted = true;
    return this.#tag(tag);
  }

  /** @throws {PassageRefusal} where the document does not end here */
  finish(): void {
    const open = this.#written.at(-1);
    if (open !== undefined) this.#malformed(this.#starts.at(-1) ?? 0, `<${open}> is not closed`);
    if (!this.#rooted) this.#malformed(0, 'there is no element in it');
  }

  #malformed(offset: number, message: string): never {
    throw refusalAt(this.#path, this.#text, offset, {
      code: 'not-well-formed',
      message,
      expected: 'well-formed XML 1.0: every tag closed, in the order in which it was opened',
      mend: 'Export the file again, or mend the tag at this place.',
    });
  }

  #onlySpace(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      if (!isSpace(this.#text.charCodeAt(at))) this.#malformed(at, 'there is text outside of the root element');
    }
  }

  /** @returns the offset behind `mark` */
  #behind(mark: string, from: number, start: number): number {
    const at = this.#text.indexOf(mark, from);
    if (at < 0) this.#malformed(start, `there is no "${mark}" for what begins here`);
    return at + mark.length;
  }

  /** A comment, CDATA section, processing instruction or document type. */
  #declaration(start: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', start)) {
      const end = this.#behind('-->', start + 4, start);
      this.#handler.comment?.(start + 4, end - 3);
      return end;
    }
    if (text.startsWith('<![CDATA[', start)) {
      const end = this.#behind(']]>', start + 9, start);
      if (this.#open.length === 0) this.#malformed(start, 'there is text outside of the root element');
      this.#handler.cdata?.(start + 9, end - 3);
      return end;
    }
    if (text.startsWith('<?', start)) return this.#behind('?>', start + 2, start);
    if (!text.startsWith('<!DOCTYPE', start) || this.#open.length > 0) this.#malformed(start, 'this is no tag');
    return this.#documentType(start);
  }

  /** Skips a document type with its internal subset; whatever it defines is not used. */
  #documentType(start: number): number {
    const text = this.#text;
    let bracket = false;
    for (let at = start + 9; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22 || code === 0x27) at = this.#behind(text[at] ?? '"', at + 1, at) - 1;
      else if (code === 0x5b) bracket = true;
      else if (code === 0x5d) bracket = false;
      else if (code === 0x3c && text.startsWith('<!--', at)) at = this.#behind('-->', at + 4, at) - 1;
      else if (code === 0x3e && !bracket) return at + 1;
    }
    return this.#malformed(start, 'the document type is not closed');
  }

  #close(start: number): number {
    const text = this.#text;
    const written = this.#written.at(-1);
    if (written === undefined) this.#malformed(start, 'a tag is closed that was not opened');
    let at = start + 2 + written.length;
    const same = text.startsWith(written, start + 2);
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (!same || text.charCodeAt(at) !== 0x3e) {
      const found = text.slice(start, Math.min(text.length, start + 40)).replace(/>.*$/s, '>');
      this.#malformed(start, `${found} stands where </${written}> should`);
    }
    this.#end(start, at + 1);
    return at + 1;
  }

  /** Ends the innermost element. */
  #end(start: number, end: number): void {
    const depth = this.#open.length;
    this.#written.pop();
    this.#starts.pop();
    this.#handler.close(this.#open.pop() ?? '', start, end);
    this.#prefixes.leave(depth);
  }

  #tag(start: number): number {
    const text = this.#text;
    const to = nameEnd(text, start + 1);
    if (to === start + 1) this.#malformed(start, 'there is no name behind "<"; the character itself is written &lt;');
    const written = text.slice(start + 1, to);
    const end = this.#readAttributes(start, to);
    const name = this.#prefixes.nameOf(written);
    this.start = start;
    this.end = end;
    this.#written.push(written);
    this.#starts.push(start);
    const depth = this.#open.push(name);
    this.#prefixes.enter(depth);
    if (depth > this.#depth) {
      throw refusalAt(this.#path, text, start, {
        code: 'too-deep',
        message: `<${written}> lies ${depth} elements deep`,
        expected: `at most ${this.#depth}`,
        mend: 'Export the file again.',
      });
    }
    this.#handler.open(name, this);
    if (text.charCodeAt(end - 2) === 0x2f) this.#end(end, end);
    return end;
  }

  /** @returns the offset behind the tag */
  #readAttributes(start: number, from: number): number {
    const text = this.#text;
    let at = from;
    this.#attributes = 0;
    for (;;) {
      const before = at;
      while (isSpace(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === 0x3e) return at + 1;
      if (code === 0x2f && text.charCodeAt(at + 1) === 0x3e) return at + 2;
      if (at === before) this.#malformed(Math.min(at, text.length), 'the tag is not closed');
      at = this.#attributeAt(start, at);
    }
  }

  #attributeAt(start: number, from: number): number {
    const text = this.#text;
    const to = nameEnd(text, from);
    let at = to;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (to === from || text.charCodeAt(at) !== 0x3d) this.#malformed(from, 'an attribute has no value');
    at += 1;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const quote = text[at];
    if (quote !== '"' && quote !== "'") this.#malformed(at, 'the value of an attribute has no quotes');
    const end = text.indexOf(quote, at + 1);
    if (end < 0) this.#malformed(at, 'the value of an attribute is not closed');
    if (this.#attributes === mostAttributes) this.#malformed(start, `a tag has more than ${mostAttributes} attributes`);
    this.#once(from, to);
    const places = this.#places;
    const slot = this.#attributes * 4;
    places[slot] = from;
    places[slot + 1] = to;
    places[slot + 2] = at + 1;
    places[slot + 3] = end;
    this.#attributes += 1;
    if (text.startsWith('xmlns', from)) this.#prefixes.declare(text.slice(from, to), text.slice(at + 1, end));
    return end + 1;
  }

  /** An attribute stands in a tag once (XML 1.0, section 3.1). */
  #once(from: number, to: number): void {
    for (let index = 0; index < this.#attributes; index += 1) {
      const known = this.#places[index * 4] ?? 0;
      if ((this.#places[index * 4 + 1] ?? 0) - known !== to - from) continue;
      if (this.#text.slice(known, known + to - from) === this.#text.slice(from, to)) {
        this.#malformed(from, 'an attribute stands twice in one tag');
      }
    }
  }
}

/**
 * Scans an XML document.
 * @param path how a refusal names the file
 * @throws {PassageRefusal} where it is not well-formed or too deep
 */
export function scanXml(text: string, path: string, handler: ScanHandler, options: ScanOptions): void {
  const scanner = new XmlScanner(path, handler, options).goOnIn(text);
  scanner.scan(text.length);
  scanner.finish();
}

/** So many code units are read before it is asked whether to go on. */
const STEP = 1 << 16;

/**
 * Scans on to an offset step by step.
 * @throws {PassageRefusal} while it is gone through
 */
export function* scanSteps(scanner: XmlScanner, until: number): Generator<void> {
  while (scanner.at < until) {
    scanner.scan(Math.min(scanner.at + STEP, until));
    yield;
  }
}
