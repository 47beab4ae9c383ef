import { primaryLanguage } from '#language/tag.ts';
import type { Checker, CheckOptions } from './checker.ts';
import { byPlace, scopeOf } from './checker.ts';
import type { Finding, Place } from './finding.ts';
import type { Draft } from './rules/rule.ts';
import { type Span, spansIn } from './spans.ts';
import { codeUnits, extentOf, hasHidden } from './utf8.ts';

/** A paragraph is not read further than this around a place, in bytes. */
const REACH = 4096;
/** A piece is cut at an empty line, else at a line, else at a space; without any of them after this many bytes. */
export const PIECE = 4 << 20;

const LF = 10;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const isFurtherByte = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** The paragraph around a stretch of bytes, cut where characters begin. */
function paragraphAround(bytes: Uint8Array, { start, end }: Span): { from: number; to: number } {
  let from = start;
  while (from > 0 && start - from < REACH && !(bytes[from - 1] === LF && (from === 1 || bytes[from - 2] === LF)))
    from -= 1;
  let to = end;
  while (to < bytes.length && to - end < REACH && !(bytes[to] === LF && bytes[to + 1] === LF)) to += 1;
  while (isFurtherByte(bytes[from])) from += 1;
  while (isFurtherByte(bytes[to])) to += 1;
  return { from, to };
}

/** Counts lines and code units on the way through the bytes; it only goes forward. */
class Position {
  #at = 0;
  #place: Place = { line: 1, column: 1, offset: 0 };

  constructor(start: Place) {
    this.#place = start;
  }

  /** @param at a byte offset, no smaller than the last one */
  moveTo(bytes: Uint8Array, at: number): Place {
    const { lines, units } = extentOf(bytes, this.#at, at);
    const { line, column, offset } = this.#place;
    const begins = bytes.lastIndexOf(LF, at - 1) + 1;
    this.#at = at;
    this.#place = {
      line: line + lines,
      column: lines === 0 ? column + units : 1 + codeUnits(bytes, begins, at),
      offset: offset + units,
    };
    return this.#place;
  }
}

/** The place after so much of a text that begins at a place. */
function placeAfter(start: Place, text: string): Place {
  const last = text.lastIndexOf('\n');
  if (last < 0) return { line: start.line, column: start.column + text.length, offset: start.offset + text.length };
  const lines = text.split('\n').length - 1;
  return { line: start.line + lines, column: text.length - last, offset: start.offset + text.length };
}

/**
 * Checks a plain text of any size in bounded memory, piece by piece, working on its bytes: no string is made but of
 * the paragraphs that hold something to report.
 */
export class PlainTextCheck {
  readonly #checker: Checker;
  readonly #options: CheckOptions;
  #rest: Uint8Array = new Uint8Array(0);
  #next: Place = { line: 1, column: 1, offset: 0 };

  constructor(checker: Checker, options: CheckOptions = {}) {
    this.#checker = checker;
    this.#options = options;
  }

  /**
   * @param bytes the next bytes of the file, UTF-8; they are not kept longer than needed
   * @returns what was found in the pieces that are now whole
   */
  push(bytes: Uint8Array): Finding[] {
    const all = this.#rest.length === 0 ? bytes : joined(this.#rest, bytes);
    const cut = cutBefore(all);
    this.#rest = all.slice(cut);
    return cut === 0 ? [] : this.#piece(all.subarray(0, cut));
  }

  /** The findings of what is left. */
  end(): Finding[] {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return this.#piece(rest);
  }

  #piece(bytes: Uint8Array): Finding[] {
    const base = this.#next;
    const position = new Position(base);
    const findings = hasHidden(bytes) || this.#options.own ? this.#asText(bytes, base) : this.#asBytes(bytes, position);
    this.#next = position.moveTo(bytes, bytes.length);
    return findings;
  }

  /** The slow way, for what the automaton does not read: decomposed letters, invisible characters. */
  #asText(bytes: Uint8Array, base: Place): Finding[] {
    const text = decoder.decode(bytes);
    return (text.match(/[\s\S]*?\n\n|[\s\S]+$/g) ?? []).reduce<{ at: number; found: Finding[] }>(
      ({ at, found }, paragraph) => {
        const start = placeAfter(base, text.slice(0, at));
        const language = this.#checker.languageOf(paragraph, this.#options);
        const drafts = this.#checker.checkPassage(paragraph, language, this.#options);
        return { at: at + paragraph.length, found: [...found, ...this.#findings(drafts, paragraph, start)] };
      },
      { at: 0, found: [] },
    ).found;
  }

  #asBytes(bytes: Uint8Array, position: Position): Finding[] {
    const { language: only } = this.#options;
    const index = this.#checker.lexicon.index(scopeOf(this.#options), only && primaryLanguage(only));
    const spans = spansIn(index, bytes);
    const found: Finding[] = [];
    for (let next = 0; next < spans.length; ) {
      const first = spans[next];
      if (first === undefined) break;
      const { from, to } = paragraphAround(bytes, first);
      const own: Span[] = [];
      for (; next < spans.length && (spans[next]?.end ?? 0) <= to; next += 1) own.push(spans[next] as Span);
      const text = decoder.decode(bytes.subarray(from, to));
      const stretches = own.map(({ start, end, forms }) => {
        const before = codeUnits(bytes, from, start);
        return { start: before, end: before + codeUnits(bytes, start, end), forms };
      });
      const drafts = this.#checker.checkStretches(text, stretches, this.#options);
      if (drafts.length > 0) found.push(...this.#findings(drafts, text, position.moveTo(bytes, from)));
    }
    return found;
  }

  #findings(drafts: readonly Draft[], text: string, start: Place): Finding[] {
    return drafts
      .flatMap(
        (draft) =>
          this.#checker.findingOf(draft, this.#options, {
            text,
            segment: null,
            textOf: (from, to) => text.slice(from, to),
            placesOf: (from, to) => ({
              start: placeAfter(start, text.slice(0, from)),
              end: placeAfter(start, text.slice(0, to)),
            }),
          }) ?? [],
      )
      .sort(byPlace);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Where the bytes may be cut so that no paragraph, or at least no word, is cut: 0 where more has to come first. */
function cutBefore(bytes: Uint8Array): number {
  let line = -1;
  const least = Math.max(0, bytes.length - PIECE);
  for (let at = bytes.length - 1; at >= least; at -= 1) {
    if (bytes[at] !== LF) continue;
    if (bytes[at - 1] === LF) return at + 1;
    if (line < 0) line = at + 1;
    // A text without empty lines is cut at the line that was met first, once a good stretch was looked through.
    if (line - at > 65_536) break;
  }
  if (bytes.length < PIECE) return 0;
  if (line > 0) return line;
  for (let at = bytes.length - 1; at >= bytes.length - 65_536; at -= 1) if (bytes[at] === 0x20) return at + 1;
  let at = bytes.length;
  while (at > 0 && isFurtherByte(bytes[at - 1])) at -= 1;
  return Math.max(1, at - 1);
}
