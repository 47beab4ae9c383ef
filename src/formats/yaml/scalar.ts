import { PassageBuilder } from '../passage/builder.ts';
import type { Escape } from '../passage/placed.ts';

/** A piece of a scalar's value: text as it stands, or characters the file writes otherwise. */
interface Piece {
  readonly text: string;
  readonly from: number;
  /** Undefined where the text stands as it is. */
  readonly to?: number;
}

const asItIs: Escape = (text) => text.replace(/\s+/g, ' ');
const doubleSingle: Escape = (text) => text.replace(/\s+/g, ' ').replaceAll("'", "''");
const backslashes: Escape = (text) => JSON.stringify(text).slice(1, -1);

/** What stands in a quoted or plain scalar for characters (YAML 1.2.2, section 5.7). */
const named: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001B',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
};

/** Folded line ends, and for each kind of quote its escapes. */
const plainPattern = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;
const singlePattern = /''|[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;
const doublePattern =
  /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|[^xuU\r\n])|[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;

/** One line end is a space, more are one less (YAML 1.2.2, section 6.5). */
const folded = (written: string): string => {
  const ends = written.split('\n').length - 1;
  return ends === 1 ? ' ' : '\n'.repeat(ends - 1);
};

function unfolded(written: string, codes: readonly (string | undefined)[]): string {
  if (written === "''") return "'";
  if (!written.startsWith('\\')) return folded(written);
  if (/^\\\r?\n/.test(written)) return '';
  const code = codes.find((digits) => digits !== undefined);
  if (code === undefined) return named[written[1] ?? ''] ?? written;
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? written : String.fromCodePoint(point);
}

function flowPieces(file: string, from: number, to: number, pattern: RegExp): Piece[] {
  const raw = file.slice(from, to);
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of raw.matchAll(pattern)) {
    const [written, ...codes] = match;
    pieces.push({ text: raw.slice(done, match.index), from: from + done });
    done = match.index + written.length;
    pieces.push({ text: unfolded(written, codes), from: from + match.index, to: from + done });
  }
  pieces.push({ text: raw.slice(done), from: from + done });
  return pieces;
}

/** The lines of a block scalar (YAML 1.2.2, section 8.1), folded or not. */
function blockPieces(file: string, from: number, to: number, value: string, isFolded: boolean): Piece[] {
  const header = file.indexOf('\n', from);
  if (header < 0 || header >= to) return [];
  const lines: { from: number; to: number }[] = [];
  for (let start = header + 1; start < to; ) {
    const feed = file.indexOf('\n', start);
    const end = feed < 0 || feed > to ? to : feed;
    lines.push({ from: start, to: file[end - 1] === '\r' ? end - 1 : end });
    start = end + 1;
  }
  const first = lines.find((line) => /[^ ]/.test(file.slice(line.from, line.to)));
  if (first === undefined) return [];
  const ownSpaces = /^ */.exec(value.replace(/^\n+/, ''))?.[0].length ?? 0;
  const spaces = /^ */.exec(file.slice(first.from, first.to))?.[0].length ?? 0;
  const indent = Math.max(0, spaces - ownSpaces);
  const pieces: Piece[] = [];
  /** Line ends since the last line with text, and whether that one is set in further than the others. */
  let ends: { from: number; count: number } | undefined;
  let wasFurther = false;
  let hasText = false;
  for (const line of lines) {
    const start = Math.min(line.from + indent, line.to);
    const text = file.slice(start, line.to);
    const isBlank = text === '';
    if (!isBlank) {
      const isFurther = /^[ \t]/.test(text);
      if (ends !== undefined) {
        const isJoined = isFolded && hasText && !wasFurther && !isFurther;
        const breaks = isJoined ? (ends.count === 1 ? ' ' : '\n'.repeat(ends.count - 1)) : '\n'.repeat(ends.count);
        pieces.push({ text: breaks, from: ends.from, to: start });
      }
      pieces.push({ text, from: start });
      wasFurther = isFurther;
      hasText = true;
      ends = { from: line.to, count: 1 };
    } else if (ends === undefined) ends = { from: line.from, count: 1 };
    else ends.count += 1;
  }
  return pieces;
}

const patterns = {
  PLAIN: { pattern: plainPattern, quotes: 0, escape: asItIs },
  QUOTE_SINGLE: { pattern: singlePattern, quotes: 1, escape: doubleSingle },
  QUOTE_DOUBLE: { pattern: doublePattern, quotes: 1, escape: backslashes },
} as const;

export type ScalarStyle = keyof typeof patterns | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';

/**
 * The value of a scalar with the places of its characters.
 * @param range where the scalar stands in the file, with its quotes or its header
 * @param value as the parser has it; where the pieces do not make it up, it is one atom, so that no place is wrong
 */
export function scalarText(
  file: string,
  [from, to]: readonly [from: number, to: number],
  style: ScalarStyle,
  value: string,
): { builder: PassageBuilder; escape: Escape } {
  const isBlock = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED';
  const flow = isBlock ? undefined : patterns[style];
  const pieces =
    flow === undefined
      ? blockPieces(file, from, to, value, style === 'BLOCK_FOLDED')
      : flowPieces(file, from + flow.quotes, to - flow.quotes, flow.pattern);
  const builder = new PassageBuilder();
  if (pieces.map(({ text }) => text).join('') === value.replace(/\n+$/, isBlock ? '' : '$&')) {
    for (const piece of pieces) {
      if (piece.to === undefined) builder.append(piece.text, piece.from);
      else builder.atom(piece.text, piece.from, piece.to);
    }
  } else builder.atom(value, from, to);
  return { builder, escape: flow?.escape ?? asItIs };
}
