import type { Stretch } from './logical-text.ts';

/** What follows the `]` of an inline link (CommonMark 0.31, section 6.3). */
export interface LinkEnd {
  /** After the closing parenthesis. */
  readonly end: number;
  readonly title: Stretch | undefined;
}

/** Parentheses within parentheses in an address. */
const deepest = 32;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** @returns the offset behind the address; undefined where it is none */
export function destinationEnd(text: string, from: number): number | undefined {
  if (text[from] === '<') {
    for (let at = from + 1; at < text.length; at += 1) {
      const character = text[at];
      if (character === '>') return at + 1;
      if (character === '<' || character === '\n') return undefined;
      if (character === '\\') at += 1;
    }
    return undefined;
  }
  let open = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x28) {
      open += 1;
      if (open > deepest) return undefined;
    } else if (code === 0x29) {
      if (open === 0) break;
      open -= 1;
    } else if (code <= 0x20 || code === 0x7f) break;
  }
  return open === 0 ? Math.min(at, text.length) : undefined;
}

const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** @returns the title between its quotes; undefined where there is none that is closed */
export function titleAt(text: string, from: number): Stretch | undefined {
  const opener = text[from] ?? '';
  const closer = closers[opener];
  if (closer === undefined) return undefined;
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === closer) return { from: from + 1, to: at };
    else if (character === '(' && opener === '(') return undefined;
  }
  return undefined;
}

/** @param from the offset of the opening parenthesis */
export function linkEndAt(text: string, from: number): LinkEnd | undefined {
  if (text[from] !== '(') return undefined;
  const start = skipSpace(text, from + 1);
  if (text[start] === ')') return { end: start + 1, title: undefined };
  const destination = destinationEnd(text, start);
  if (destination === undefined) return undefined;
  let at = skipSpace(text, destination);
  const title = at > destination ? titleAt(text, at) : undefined;
  if (title !== undefined) at = skipSpace(text, title.to + 1);
  return text[at] === ')' ? { end: at + 1, title } : undefined;
}
