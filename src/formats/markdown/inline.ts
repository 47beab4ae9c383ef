import { decodeHTMLStrict } from 'entities/decode';
import { ignoreMarkIn } from '../passage/ignore.ts';
import { languageTagOf } from '../passage/language.ts';
import { type Delimiter, delimiterAt, type MarkPair, matchDelimiters } from './delimiters.ts';
import type { InlineNode, InlineResult } from './inline-nodes.ts';
import { linkEndAt } from './link-end.ts';
import type { Stretch } from './logical-text.ts';
import { webAddresses } from './web-addresses.ts';

/** A link label as references are compared (CommonMark 0.31, section 4.7). */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

const special = /[\\`*_~[\]!<&\n]/g;
const escapable = /[!-/:-@[-`{-~]/;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const autolink = /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/y;
const openTag =
  /<([A-Za-z][A-Za-z\d-]*)((?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*)\s*\/?>/y;
const closeTag = /<\/([A-Za-z][A-Za-z\d-]*)\s*>/y;
const footnote = /\[\^[^\s[\]]{1,200}\]/y;
const label = /\[((?:[^[\]\\]|\\.){0,999})\]/y;
/** Elements whose content is code. */
const codeElement = /^(?:code|kbd|samp|var|tt|script|style)$/i;
const objectElement = /^(?:img|input|video|audio|iframe|svg|picture|object)$/i;
const readable = /\s(?:alt|title|placeholder|aria-label)\s*=/i;
const languageAttribute = /\s(?:xml:)?lang\s*=\s*["']?([\w-]+)/i;
const untranslated =
  /\stranslate\s*=\s*["']?no\b|\sclass\s*=\s*(?:"[^"]*\bnotranslate\b|'[^']*\bnotranslate\b|notranslate)/i;

interface Bracket {
  /** Its place among the nodes. */
  readonly node: number;
  readonly isImage: boolean;
  /** How many delimiters came before it. */
  readonly delimiters: number;
}

/** Takes the inline structure of one block apart (CommonMark 0.31, section 6; GFM strikethrough and autolinks). */
class InlineParser {
  readonly #text: string;
  readonly #labels: ReadonlySet<string>;
  readonly #nodes: InlineNode[] = [];
  readonly #pairs: MarkPair[] = [];
  readonly #titles: Stretch[] = [];
  readonly #tags: Stretch[] = [];
  readonly #brackets: Bracket[] = [];
  /** Brackets before this many are no links: they contain one. */
  #inactive = 0;
  #delimiters: Delimiter[] = [];
  readonly #addresses: readonly Stretch[];
  #address = 0;
  /** Ends of runs of backticks by their length, last one first; made when the first one is met. */
  #backticks: Map<number, number[]> | undefined;
  /** Ends that were looked for and are not there. */
  readonly #missing = new Set<string>();
  /** Elements in another language that are open, with how many of the same name lie in them. */
  readonly #apart: { readonly name: string; within: number }[] = [];

  constructor(text: string, labels: ReadonlySet<string>) {
    this.#text = text;
    this.#labels = labels;
    this.#addresses = webAddresses(text);
  }

  parse(start: number): InlineResult {
    const text = this.#text;
    let at = start;
    while (at < text.length) {
      special.lastIndex = at;
      const next = special.exec(text)?.index ?? text.length;
      const address = this.#addressFrom(at);
      if (address !== undefined && address.from < next) {
        this.#add('text', at, address.from);
        this.#add('object', address.from, address.to);
        at = address.to;
        continue;
      }
      this.#add('text', at, next);
      if (next === text.length) break;
      // Only what is met from here on counts: an address that begins at a mark, none that began before.
      at = address?.from === next ? this.#object(next, address.to) : this.#special(next);
    }
    this.#pairs.push(...matchDelimiters(this.#delimiters));
    return { nodes: this.#nodes, pairs: this.#pairs, titles: this.#titles, tags: this.#tags };
  }

  #addressFrom(at: number): Stretch | undefined {
    while ((this.#addresses[this.#address]?.from ?? Number.POSITIVE_INFINITY) < at) this.#address += 1;
    return this.#addresses[this.#address];
  }

  #add(kind: 'text' | 'object' | 'break' | 'drop', from: number, to: number): void {
    if (to > from) this.#nodes.push({ kind, from, to });
  }

  #object(from: number, to: number): number {
    this.#add('object', from, to);
    return to;
  }

  /** Takes in what begins at a special character. @returns where to go on */
  #special(at: number): number {
    const text = this.#text;
    switch (text[at]) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '\n':
        return this.#lineEnd(at);
      case '&':
        return this.#entity(at);
      case '<':
        return this.#angle(at);
      case '!':
        if (text[at + 1] === '[' && text[at + 2] !== '^') return this.#bracket(at, at + 2, true);
        this.#add('text', at, at + 1);
        return at + 1;
      case '[': {
        footnote.lastIndex = at;
        const mark = footnote.exec(text);
        if (mark === null) return this.#bracket(at, at + 1, false);
        this.#add('drop', at, at + mark[0].length);
        return at + mark[0].length;
      }
      case ']':
        return this.#closeBracket(at);
      default:
        return this.#delimiter(at);
    }
  }

  #escape(at: number): number {
    const next = this.#text[at + 1];
    if (next === '\n') {
      this.#add('break', at, at + 2);
      return at + 2;
    }
    if (next === undefined || !escapable.test(next)) {
      this.#add('text', at, at + 1);
      return at + 1;
    }
    this.#nodes.push({ kind: 'atom', from: at, to: at + 2, text: next });
    return at + 2;
  }

  #lineEnd(at: number): number {
    const last = this.#nodes.at(-1);
    const isHard = this.#text[at - 1] === ' ' && this.#text[at - 2] === ' ' && last?.kind === 'text';
    this.#add(isHard ? 'break' : 'text', at, at + 1);
    return at + 1;
  }

  #code(at: number): number {
    const text = this.#text;
    let end = at;
    while (text[end] === '`') end += 1;
    if (this.#backticks === undefined) {
      this.#backticks = new Map();
      for (const { index, 0: run } of [...text.matchAll(/`+/g)].reverse()) {
        const known = this.#backticks.get(run.length);
        if (known === undefined) this.#backticks.set(run.length, [index]);
        else known.push(index);
      }
    }
    const runs = this.#backticks.get(end - at) ?? [];
    while ((runs.at(-1) ?? Number.POSITIVE_INFINITY) <= at) runs.pop();
    const close = runs.at(-1);
    if (close !== undefined) return this.#object(at, close + end - at);
    this.#add('text', at, end);
    return end;
  }

  #entity(at: number): number {
    entity.lastIndex = at;
    const written = entity.exec(this.#text)?.[0];
    const character = written === undefined ? undefined : decodeHTMLStrict(written);
    if (written === undefined || character === written || character === undefined) {
      this.#add('text', at, at + 1);
      return at + 1;
    }
    this.#nodes.push({ kind: 'atom', from: at, to: at + written.length, text: character });
    return at + written.length;
  }

  #delimiter(at: number): number {
    const text = this.#text;
    let end = at + 1;
    while (text[end] === text[at]) end += 1;
    const delimiter = delimiterAt(text, at, end);
    this.#nodes.push({ kind: 'delimiter', from: at, to: end, delimiter });
    this.#delimiters.push(delimiter);
    return end;
  }

  #bracket(from: number, to: number, isImage: boolean): number {
    this.#brackets.push({ node: this.#nodes.length, isImage, delimiters: this.#delimiters.length });
    this.#nodes.push({ kind: 'bracket', from, to, isImage });
    return to;
  }

  #closeBracket(at: number): number {
    const text = this.#text;
    const opener = this.#brackets.pop();
    const isActive = opener !== undefined && (opener.isImage || this.#brackets.length >= this.#inactive);
    this.#inactive = Math.min(this.#inactive, this.#brackets.length);
    const node = opener === undefined ? undefined : this.#nodes[opener.node];
    const inline = isActive ? linkEndAt(text, at + 1) : undefined;
    const end = inline?.end ?? (isActive && node !== undefined ? this.#referenceEnd(node.to, at) : undefined);
    if (opener === undefined || node === undefined || end === undefined) {
      this.#add('text', at, at + 1);
      return at + 1;
    }
    if (inline?.title !== undefined) this.#titles.push(inline.title);
    const { from, to } = node;
    this.#nodes[opener.node] = opener.isImage
      ? { kind: 'apart', from, to, language: 'same' }
      : { kind: 'drop', from, to };
    this.#nodes.push({ kind: opener.isImage ? 'together' : 'drop', from: at, to: end });
    // Emphasis does not reach out of a link.
    this.#pairs.push(...matchDelimiters(this.#delimiters.slice(opener.delimiters)));
    this.#pairs.push({ open: { from, to }, close: { from: at, to: end } });
    this.#delimiters.length = opener.delimiters;
    // A link contains no other link.
    if (!opener.isImage) this.#inactive = this.#brackets.length;
    return end;
  }

  /** Where a reference to a definition ends: `][label]`, `][]` or `]` alone. */
  #referenceEnd(from: number, close: number): number | undefined {
    const text = this.#text;
    const isDefined = (name: string): boolean => name.length < 1000 && this.#labels.has(foldLabel(name));
    if (this.#labels.size === 0) return undefined;
    label.lastIndex = close + 1;
    const full = label.exec(text);
    if (full !== null && full[1] !== '') return isDefined(full[1] ?? '') ? close + 1 + full[0].length : undefined;
    if (close - from > 999 || !isDefined(text.slice(from, close))) return undefined;
    return close + 1 + (full?.[0].length ?? 0);
  }

  #angle(at: number): number {
    const text = this.#text;
    autolink.lastIndex = at;
    const link = autolink.exec(text);
    if (link !== null) return this.#object(at, at + link[0].length);
    openTag.lastIndex = at;
    const open = openTag.exec(text);
    if (open !== null) return this.#open(at, at + open[0].length, open[1] ?? '', open[2] ?? '');
    closeTag.lastIndex = at;
    const close = closeTag.exec(text);
    if (close !== null) return this.#close(at, at + close[0].length, (close[1] ?? '').toLowerCase());
    if (text.startsWith('<!--', at)) {
      const end = this.#find('-->', at + 4);
      if (end !== undefined) return this.#comment(at, end);
    } else if (text[at + 1] === '?' || text[at + 1] === '!') {
      const end = this.#find(text[at + 1] === '?' ? '?>' : '>', at + 2);
      if (end !== undefined && (text[at + 1] === '?' || /[A-Z[]/i.test(text[at + 2] ?? ''))) {
        this.#add('drop', at, end);
        return end;
      }
    }
    this.#add('text', at, at + 1);
    return at + 1;
  }

  #comment(from: number, to: number): number {
    const mark = ignoreMarkIn(this.#text.slice(from + 4, to - 3));
    if (mark === undefined) this.#add('drop', from, to);
    else this.#nodes.push({ kind: 'ignore', from, to, mark });
    return to;
  }

  /** @returns the offset behind the next `mark`; what is not found once is not looked for again */
  #find(mark: string, from: number): number | undefined {
    if (this.#missing.has(mark)) return undefined;
    const at = this.#text.indexOf(mark, from);
    if (at >= 0) return at + mark.length;
    this.#missing.add(mark);
    return undefined;
  }

  #open(from: number, to: number, written: string, attributes: string): number {
    const name = written.toLowerCase();
    if (readable.test(attributes)) this.#tags.push({ from, to });
    if (name === 'br') {
      this.#add('break', from, to);
      return to;
    }
    if (codeElement.test(name) || untranslated.test(attributes)) {
      const close = this.#find(`</${written}>`, to);
      return this.#object(from, close ?? to);
    }
    if (objectElement.test(name)) return this.#object(from, to);
    const inner = this.#apart.at(-1);
    if (inner?.name === name) inner.within += 1;
    const language = languageAttribute.exec(attributes)?.[1];
    if (language === undefined) this.#add('drop', from, to);
    else {
      this.#nodes.push({ kind: 'apart', from, to, language: languageTagOf(language) });
      this.#apart.push({ name, within: 1 });
    }
    return to;
  }

  #close(from: number, to: number, name: string): number {
    const inner = this.#apart.at(-1);
    if (inner?.name === name) {
      inner.within -= 1;
      if (inner.within === 0) {
        this.#apart.pop();
        this.#nodes.push({ kind: 'together', from, to });
        return to;
      }
    }
    this.#add('drop', from, to);
    return to;
  }
}

/**
 * @param labels of the link definitions of the document, folded
 * @param start where to begin
 */
export const parseInline = (text: string, labels: ReadonlySet<string>, start = 0): InlineResult =>
  new InlineParser(text, labels).parse(start);
