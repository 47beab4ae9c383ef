/**
 * The classes into which the matcher sorts the bytes of UTF-8: what it need not tell apart shares a class, so that
 * case folding and word boundaries cost nothing while it runs.
 */
export const WIDTH = 64;

export const SPACE = 1;
/** Anything in ASCII that is no part of a word. */
export const MARK = 2;
/** The first byte of U+00C0–U+00FF: the letters of Western Europe. */
export const LATIN = 3;
/** The first byte of U+0080–U+00BF (guillemets, ¿, ¡, no-break space): no letters. */
export const SIGN = 4;
/** The first byte of U+2000–U+2FFF: general punctuation and symbols, hardly a letter. */
export const PUNCTUATION = 5;
/** The first byte of any other character, and the underscore: part of a word. */
export const LETTER = 6;
/** A further byte of a character, where no class of its own is needed. */
export const FURTHER = 7;
export const HYPHEN = 8;
export const APOSTROPHE = 9;
const LETTERS = 10;
const DIGITS = LETTERS + 26;
/** Further bytes with a class of their own: letters with a mark, both cases in one, and a few signs. */
const OWN = DIGITS + 10;

/** Second bytes after C3, lower and upper case; the tilde of ñ is kept, the others may be missing in a text. */
const MARKED: readonly (readonly [letter: string, bare: string | undefined])[] = [
  ['á', 'a'],
  ['é', 'e'],
  ['í', 'i'],
  ['ó', 'o'],
  ['ú', 'u'],
  ['ü', 'u'],
  ['ñ', undefined],
  ['ç', 'c'],
  ['ã', 'a'],
  ['õ', 'o'],
  ['â', 'a'],
  ['ê', 'e'],
  ['ô', 'o'],
  ['à', 'a'],
];

/** The class of a further byte that both a letter and a sign use must be one and the same. */
const further = new Map<number, number>();
let next = OWN;
const ownClass = (byte: number): number => {
  const known = further.get(byte);
  if (known !== undefined) return known;
  further.set(byte, next);
  next += 1;
  return next - 1;
};

/** A letter with a mark: its two byte classes, and the class of the bare letter that may stand for it. */
export interface MarkedLetter {
  readonly second: number;
  readonly bare: number | undefined;
}

const letterClass = (letter: string): number => LETTERS + letter.charCodeAt(0) - 97;

export const markedLetters: ReadonlyMap<string, MarkedLetter> = new Map(
  MARKED.map(([letter, bare]) => {
    const lower = 0x80 | (letter.charCodeAt(0) & 0x3f);
    const second = ownClass(lower);
    // In U+00C0–U+00FF the capital stands 0x20 before the small letter.
    further.set(lower - 0x20, second);
    return [letter, { second, bare: bare === undefined ? undefined : letterClass(bare) }];
  }),
);

/** The no-break space U+00A0 is C2 A0; its second byte is also that of à. */
export const NO_BREAK = ownClass(0xa0);
/** U+2010 and U+2011 are E2 80 90/91, U+2019 is E2 80 99. */
export const E2_80 = ownClass(0x80);
/** A class each: the second byte of U+2011 is also that of Ñ. */
export const E2_80_HYPHENS = [ownClass(0x90), ownClass(0x91)];
export const E2_80_APOSTROPHE = ownClass(0x99);

/** The class of each byte. */
export const classOf: Uint8Array = (() => {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    table[byte] = byte < 0x80 ? MARK : byte < 0xc0 ? (further.get(byte) ?? FURTHER) : LETTER;
  }
  for (const byte of [9, 10, 11, 12, 13, 32]) table[byte] = SPACE;
  for (let index = 0; index < 26; index += 1) table[97 + index] = table[65 + index] = LETTERS + index;
  for (let index = 0; index < 10; index += 1) table[48 + index] = DIGITS + index;
  table[0x5f] = LETTER;
  table[0x2d] = HYPHEN;
  table[0x27] = APOSTROPHE;
  table[0xc2] = SIGN;
  table[0xc3] = LATIN;
  table[0xe2] = PUNCTUATION;
  return table;
})();

/** Whether a byte of this class begins or continues a word. A further byte does what the byte before it did. */
export const inWord: Uint8Array = Uint8Array.from({ length: WIDTH }, (_, index) =>
  index === LATIN || index === LETTER || index >= LETTERS ? 1 : 0,
);

/** Whether a byte of this class only continues a character. */
export const isFurther = (index: number): boolean => index === FURTHER || index >= OWN;

/** The class of an ASCII letter or digit in lower case; undefined for anything else. */
export function asciiClass(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  if (letter.length !== 1) return undefined;
  if (code >= 97 && code <= 122) return letterClass(letter);
  return code >= 48 && code <= 57 ? DIGITS + code - 48 : undefined;
}
