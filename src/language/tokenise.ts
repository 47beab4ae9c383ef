/** A word, and where it stands in the text it was taken from. */
export interface Token {
  /** Exactly `text.slice(start, end)` of the original. */
  readonly text: string;
  /** Offset of its first UTF-16 code unit. */
  readonly start: number;
  /** Offset after its last UTF-16 code unit. */
  readonly end: number;
}

const UNKNOWN = 0;
/** White space, marks, signs: no part of a word. */
const APART = 1;
/** A letter or a digit. */
const LETTER = 2;
/** A combining mark: goes on with a word that has begun. */
const MARK = 3;
/** An apostrophe or an invisible character: belongs to the word that goes on after it. */
const JOINT = 4;

/** What each code unit is, asked of the tables of Unicode when it is first met. */
const kinds = new Uint8Array(0x1_0000);

function classify(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  return /['\u2018\u2019\u00AD\u200B-\u200D\u2060\uFEFF]/.test(character) ? JOINT : APART;
}

/** What is not known yet, or never is: both halves of a surrogate pair are what their character is. */
function kindOfNew(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) {
    const pair = text.codePointAt(code < 0xdc00 ? at : at - 1) ?? 0;
    return pair > 0xffff ? classify(String.fromCodePoint(pair)) : APART;
  }
  const kind = classify(text.charAt(at));
  kinds[code] = kind;
  return kind;
}

function kindAt(text: string, at: number): number {
  const kind = kinds[text.charCodeAt(at)] as number;
  return kind === UNKNOWN ? kindOfNew(text, at) : kind;
}

/** Where the next word begins, from an offset on; the end of the text where none does. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) !== LETTER) at += 1;
  return at;
}

/**
 * Where a word ends. It is made of letters, marks and digits. An apostrophe or an invisible character between two of
 * them belongs to it (*victim's*, *víc&shy;tima*); a hyphen parts words (*U-visa*).
 * @param start where it begins
 */
export function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === LETTER || (kind === MARK && at === end)) end = at + 1;
    else if (kind !== JOINT) break;
  }
  return end;
}

/** The words of a text, in their order. */
export function tokenise(text: string): Token[] {
  const found: Token[] = [];
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    found.push({ text: text.slice(start, end), start, end });
    start = wordStart(text, end);
  }
  return found;
}
