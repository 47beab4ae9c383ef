import { SaxesParser } from 'saxes';
import { UndecodableBytes, XmlDecoder } from './decode.ts';
import { type Spot, XmlRefusal } from './refusal.ts';

/** What a reader of an XML vocabulary does with it. Names are as written, with their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** One text may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

export interface XmlLimits {
  /** Elements within elements. */
  readonly depth: number;
  /** The longest text, tag with its attributes, comment or document type, in UTF-16 code units. */
  readonly token: number;
}

export const xmlLimits: XmlLimits = { depth: 64, token: 1_000_000 };

/** Bytes handed to the parser at a time; limits are looked at after each. */
const piece = 65_536;
/** A longer line is not shown. */
const longestExcerpt = 4000;

/**
 * Reads XML 1.0 from bytes in bounded memory, telling where it is. Entities beyond the five of XML are
 * never expanded and nothing outside the file is opened: a reference to one refuses the file.
 */
export class XmlStream {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #decoder = new XmlDecoder();
  readonly #limits: XmlLimits;
  /** The open elements, outermost first, and the one that was closed last. */
  readonly #open: { name: string; line: number }[] = [];
  #closed: { name: string; line: number } | undefined;
  /** Where the last thing that was told ended, in code units from the beginning. */
  #told = 0;
  /** The text that is being parsed, the end of what came before it, and where that begins. */
  #piece = '';
  #before = '';
  #beforeStart = 0;
  #tag: Spot = { line: 1, column: 1, offset: 0 };

  constructor(handler: XmlHandler, limits: Partial<XmlLimits> = {}) {
    this.#limits = { ...xmlLimits, ...limits };
    const parser = this.#parser;
    // Six handlers and no more: from the eighth on V8 keeps the parser's fields in a hash table, and it
    // runs at a fifth of its speed. Comments and the like therefore count towards the text around them.
    parser.on('opentagstart', ({ name }) => {
      // The parser stands behind the name and the character after it, which may be a line break.
      const back = name.length + 2;
      const column = parser.columnIndex - back + 1;
      const broken = column < 1;
      this.#tag = {
        line: broken ? parser.line - 1 : parser.line,
        column: Math.max(1, column),
        offset: parser.position - back,
      };
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#told = parser.position;
      this.#open.push({ name, line: this.#tag.line });
      if (this.#open.length > this.#limits.depth) {
        this.refuse('too-deep', `<${name}> lies ${this.#open.length} elements deep`, `at most ${this.#limits.depth}`);
      }
      handler.open(name, attributes);
    });
    parser.on('text', (text) => {
      this.#told = parser.position;
      if (this.#open.length > 0) handler.text(text);
    });
    parser.on('cdata', (text) => {
      this.#told = parser.position;
      handler.text(text);
    });
    parser.on('closetag', ({ name }) => {
      this.#told = parser.position;
      this.#closed = this.#open.pop();
      handler.close(name);
    });
    parser.on('error', (error) => this.#notWellFormed(error.message));
  }

  /** Where the element that was opened last begins. */
  get tagPlace(): Spot {
    return this.#tag;
  }

  /** How many code units have been read. */
  get position(): number {
    return this.#parser.position;
  }

  /** The line of a place, where it is still at hand and not too long to be shown; else "". */
  excerptAt({ column, offset }: Spot): string {
    const from = offset - (column - 1) - this.#beforeStart;
    if (from < 0) return '';
    const rest = (this.#before + this.#piece).slice(from, from + longestExcerpt + 1);
    const end = rest.search(/[\r\n]/);
    const text = end < 0 ? rest : rest.slice(0, end);
    return text.length > longestExcerpt || column > text.length + 1 ? '' : text;
  }

  /** @throws {XmlRefusal} */
  write(bytes: Uint8Array): void {
    for (let start = 0; start < bytes.length; start += piece) {
      this.#feed(this.#decoded(() => this.#decoder.write(bytes.subarray(start, start + piece))));
      if (this.#parser.position - this.#told > this.#limits.token) {
        this.refuse(
          'too-long',
          `one text or tag is longer than ${this.#limits.token} characters`,
          'texts of a few pages at most',
        );
      }
    }
  }

  /** @throws {XmlRefusal} where the file ends before its root element does */
  end(): void {
    this.#feed(this.#decoded(() => this.#decoder.end()));
    this.#parser.close();
  }

  /** @throws {XmlRefusal} always, with the place where the parser stands */
  refuse(code: string, message: string, expected: string, mend = 'Split it, or take it out.'): never {
    const { line, columnIndex, position } = this.#parser;
    const place = { line, column: columnIndex + 1, offset: position };
    throw new XmlRefusal(code, message, { ...place, excerpt: this.excerptAt(place) }, expected, mend);
  }

  #feed(text: string): void {
    if (text === '') return;
    const end = this.#beforeStart + this.#before.length + this.#piece.length;
    this.#before = (this.#piece.length < longestExcerpt ? this.#before + this.#piece : this.#piece).slice(
      -longestExcerpt,
    );
    this.#beforeStart = end - this.#before.length;
    this.#piece = text;
    this.#parser.write(text);
  }

  #decoded(decode: () => string): string {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof UndecodableBytes)) throw error;
      return this.refuse(
        error.code,
        error.message,
        'XML in UTF-8 or UTF-16, or in the encoding that its first line names',
        'Export it again, or save it with the encoding UTF-8.',
      );
    }
  }

  #notWellFormed(told: string): never {
    const message = told.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    if (/^undefined entity/.test(message)) {
      this.refuse(
        'entity-not-expanded',
        'the file refers to an entity that its document type would have to define',
        'only &amp; &lt; &gt; &quot; &apos; and numbers such as &#241;: no other entity is expanded',
        'Write the character itself.',
      );
    }
    const open = /^un(?:expected|matched) clos/.test(message) ? this.#closed : this.#open.at(-1);
    return this.refuse(
      'not-well-formed',
      open === undefined ? message : `${message}; <${open.name}> of line ${open.line} is not closed`,
      'well-formed XML 1.0: every tag closed, in the order in which it was opened',
      'Export the file again, or mend the tag at this place.',
    );
  }
}
