import { PassageBuilder } from '../passage/builder.ts';
import { ignoreMarkIn } from '../passage/ignore.ts';
import { KeyedStrings } from '../passage/keyed-strings.ts';
import { languageOfPath } from '../passage/language.ts';
import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import type { PlacedDocument } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const escapeJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const unicode = /[\da-fA-F]{4}/y;
const space = /[ \t\r\n]+/y;

/** Where a stretch of a string ends that stands as it is: before a quote, a backslash or a control character. */
function plainEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 0x20 && code !== 0x22 && code !== 0x5c; code = text.charCodeAt(at))
    at += 1;
  return at;
}

interface Open {
  readonly kind: 'map' | 'list';
  /** How many values it has. */
  count: number;
  /** What is in it is left out. */
  readonly isLeftOut: boolean;
}

/** Reads the strings of a JSON text (RFC 8259) with their places; comments are allowed, as in JSON with comments. */
class JsonReader {
  readonly #text: string;
  readonly #path: string;
  readonly #depth: number;
  readonly #strings: KeyedStrings;
  readonly #open: Open[] = [];
  #at = 0;
  #next = false;
  #between = false;

  constructor(text: string, path: string, depth: number) {
    this.#text = text;
    this.#path = path;
    this.#depth = depth;
    this.#strings = new KeyedStrings(languageOfPath(path));
  }

  read(): PlacedDocument {
    this.#skip();
    let isValueNext = true;
    while (this.#at < this.#text.length || isValueNext) {
      if (isValueNext) isValueNext = this.#value();
      else isValueNext = this.#afterValue();
      this.#skip();
    }
    if (this.#open.length > 0) this.#refuse(this.#at, 'the file ends before its last bracket is closed');
    return { placed: this.#strings.finish(), pairs: [] };
  }

  #refuse(offset: number, message: string, code = 'not-json'): never {
    throw refusalAt(this.#path, this.#text, offset, {
      code,
      message,
      expected: code === 'too-deep' ? `at most ${this.#depth} levels` : 'JSON (RFC 8259)',
      mend: code === 'too-deep' ? 'Split the file.' : 'Mend the file at this place: a missing comma, quote or bracket.',
    });
  }

  /** White space and comments. */
  #skip(): void {
    const text = this.#text;
    for (;;) {
      space.lastIndex = this.#at;
      this.#at += space.exec(text)?.[0].length ?? 0;
      if (text.charCodeAt(this.#at) !== 0x2f) return;
      const isLine = text[this.#at + 1] === '/';
      if (!isLine && text[this.#at + 1] !== '*') return;
      const close = text.indexOf(isLine ? '\n' : '*/', this.#at + 2);
      if (close < 0 && !isLine) this.#refuse(this.#at, 'the comment is not closed');
      const end = close < 0 ? text.length : close;
      const mark = ignoreMarkIn(text.slice(this.#at + 2, end));
      if (mark === 'next') this.#next = true;
      else if (mark !== undefined) this.#between = mark === 'start';
      this.#at = close < 0 ? end : end + (isLine ? 1 : 2);
    }
  }

  /** @returns whether another value follows: the first one of what was opened */
  #value(): boolean {
    const text = this.#text;
    const parent = this.#open.at(-1);
    if (parent?.kind === 'map') return this.#member(parent);
    if (parent !== undefined) {
      if (text[this.#at] === ']') return this.#close();
      this.#strings.enter(String(parent.count), false);
    }
    return this.#content(this.#takeNext());
  }

  #takeNext(): boolean {
    const isLeftOut = this.#next || this.#between || this.#open.at(-1)?.isLeftOut === true;
    this.#next = false;
    return isLeftOut;
  }

  #member(map: Open): boolean {
    const text = this.#text;
    if (text[this.#at] === '}') return this.#close();
    const start = this.#at;
    if (text[start] !== '"') this.#refuse(start, 'a key in double quotes should stand here');
    const key = this.#string().text;
    this.#skip();
    if (text[this.#at] !== ':') this.#refuse(this.#at, 'a colon should stand after a key');
    this.#at += 1;
    const isLeftOut = this.#takeNext();
    this.#skip();
    this.#strings.enter(key, !key.startsWith('@'));
    // Application Resource Bundles keep what is about a string under its name with an @ before it.
    return this.#content(isLeftOut || (key.startsWith('@') && map.kind === 'map'));
  }

  #content(isLeftOut: boolean): boolean {
    const text = this.#text;
    const character = text[this.#at];
    if (character === '{' || character === '[') {
      const kind = character === '{' ? 'map' : 'list';
      this.#open.push({ kind, count: 0, isLeftOut });
      if (this.#open.length > this.#depth) this.#refuse(this.#at, `there are ${this.#open.length} levels`, 'too-deep');
      if (kind === 'map') this.#strings.openMap();
      this.#at += 1;
      return true;
    }
    if (character === '"') {
      const { builder } = this.#string();
      if (!isLeftOut) this.#strings.add(builder, escapeJson);
    } else {
      literal.lastIndex = this.#at;
      const match = literal.exec(text);
      if (match === null) this.#refuse(this.#at, 'a value should stand here');
      this.#at += match[0].length;
    }
    this.#leave();
    return false;
  }

  #leave(): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) return;
    parent.count += 1;
    this.#strings.leave();
  }

  /** @returns false: no value follows at once */
  #close(): false {
    const closed = this.#open.pop();
    if (closed?.kind === 'map') this.#strings.closeMap();
    this.#at += 1;
    this.#leave();
    return false;
  }

  /** @returns whether a value follows */
  #afterValue(): boolean {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#refuse(this.#at, 'there is something after the end of the value');
    const character = this.#text[this.#at];
    if (character === (parent.kind === 'map' ? '}' : ']')) return this.#close();
    if (character !== ',') this.#refuse(this.#at, 'a comma or a closing bracket should stand here');
    this.#at += 1;
    return true;
  }

  #string(): { builder: PassageBuilder; text: string } {
    const text = this.#text;
    const start = this.#at;
    const builder = new PassageBuilder();
    let decoded = '';
    let at = start + 1;
    for (;;) {
      const end = plainEnd(text, at);
      builder.append(text.slice(at, end), at);
      decoded += text.slice(at, end);
      at = end;
      const character = text[at];
      if (character === '"') break;
      if (character !== '\\') this.#refuse(at < text.length ? at : start, 'the string is not closed on its line');
      const letter = text[at + 1] ?? '';
      unicode.lastIndex = at + 2;
      const code = letter === 'u' ? unicode.exec(text)?.[0] : undefined;
      const value = code === undefined ? escapes[letter] : String.fromCharCode(Number.parseInt(code, 16));
      if (value === undefined) this.#refuse(at, 'this is no escape of JSON');
      const length = code === undefined ? 2 : 6;
      builder.atom(value, at, at + length);
      decoded += value;
      at += length;
    }
    this.#at = at + 1;
    return { builder, text: decoded };
  }
}

/**
 * JSON files of strings: a passage for each value that is a string, named by the keys that lead to it. Keys are no
 * text.
 */
export const json: TextReader = {
  parse: (text: string, path: string, options: ReadingOptions): PlacedDocument =>
    new JsonReader(text, path, options.limits?.depth ?? readingLimits.depth).read(),
};
