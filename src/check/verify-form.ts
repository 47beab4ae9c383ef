import type { LexiconForm, PartedForms } from './lexicon.ts';

/** The code point of the UTF-8 character that ends before `end`, and where it begins. */
function characterBefore(bytes: Uint8Array, end: number): { code: number; start: number } {
  let start = end - 1;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80 && end - start < 4) start -= 1;
  const lead = bytes[start] ?? 0;
  let code = lead < 0x80 ? lead : lead & (lead >= 0xf0 ? 0x07 : lead >= 0xe0 ? 0x0f : 0x1f);
  for (let at = start + 1; at < end; at += 1) code = (code << 6) | ((bytes[at] ?? 0) & 0x3f);
  return { code, start };
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

const HYPHEN = 0x2d;
/** Before the second of two words of which one holds: *illegal/undocumented immigrants*. */
const SLASH = 0x2f;

/** The small letter of a byte of ASCII. */
const lowerOf = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

const bare = (letter: string): string => letter.normalize('NFD').charAt(0);

/**
 * Holds a form against what stands before `end`, and says where it begins. A missing accent is passed over, one too
 * many is not (*trató* is no *trato*); the tilde of ñ must be there. Between two words any white space will do, or
 * one hyphen.
 * @param bytes UTF-8, NFC
 * @param end byte offset after the form
 * @param form NFC, lower case; as written if `exact`
 * @returns the byte offset of its first letter, or -1 where it does not stand there
 */
export function startOfForm(bytes: Uint8Array, end: number, form: string, exact: boolean): number {
  let at = end;
  for (let index = form.length - 1; index >= 0; index -= 1) {
    if (at <= 0) return -1;
    const wantedCode = form.charCodeAt(index);
    const byte = bytes[at - 1] as number;
    if (wantedCode > HYPHEN && byte < 0x80 && wantedCode === (exact ? byte : lowerOf(byte))) {
      at -= 1;
      continue;
    }
    const wanted = form.charAt(index);
    if (wanted === ' ' || wanted === '-') {
      const gap = characterBefore(bytes, at);
      if (!isSpace(gap.code) && !isHyphen(gap.code)) return -1;
      at = gap.start;
      while (at > 0) {
        const more = characterBefore(bytes, at);
        if (!isSpace(more.code) && !(isHyphen(more.code) && isSpace(gap.code))) break;
        at = more.start;
      }
      continue;
    }
    const { code, start } = characterBefore(bytes, at);
    const found = String.fromCodePoint(code);
    const same = exact
      ? found === wanted
      : found.toLowerCase() === wanted ||
        (wanted > '\u007f' && wanted !== 'ñ' && found.toLowerCase() === bare(wanted)) ||
        (wanted === "'" && code === 0x2019) ||
        (wanted === '\u2019' && code === 0x27);
    if (!same) return -1;
    at = start;
  }
  return at;
}

/** A word between the parts of a form is no longer than this, in bytes. */
const BETWEEN = 24;
/** No more words than these, a link among them, part a form. */
const WORDS = 5;

const SPACE = 0x20;
const COMMA = 0x2c;

/** White space, or a slash between two words of which one holds. */
const isBetween = (byte: number): boolean => byte <= SPACE || byte === SLASH;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A letter or a digit. */
const isOfWord = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39);

/** Where the word begins that ends at a place; the place itself where none does. */
function startOfWord(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && end - at < BETWEEN) {
    if (isOfWord(lowerOf(bytes[at - 1] as number))) {
      at -= 1;
      continue;
    }
    const { code, start } = characterBefore(bytes, at);
    if (code < 0x80 || !/\p{L}/u.test(String.fromCodePoint(code))) break;
    at = start;
  }
  return at;
}

/** The same where hyphens may join it of several: *19-year-old*. */
function startOfCompound(bytes: Uint8Array, end: number): number {
  let at = startOfWord(bytes, end);
  while (at < end && at > 1 && bytes[at - 1] === HYPHEN && end - at < BETWEEN) {
    const before = startOfWord(bytes, at - 1);
    if (before === at - 1) break;
    at = before;
  }
  return at;
}

/** Bits by the last two bytes of a word, five of each: the same for a small letter and a capital. */
const ENDINGS = 1 << 5;

const endsInOne = (endings: Int32Array, bytes: Uint8Array, end: number): boolean =>
  ((endings[(bytes[end - 2] as number) % ENDINGS] as number) & (1 << (bytes[end - 1] as number))) !== 0;

/** The last two bytes that a word may have, with its accents or without, by its last two letters. */
const bytesOfEnding = new Map<string, readonly (readonly [number, number])[]>();

function endingBytes(letters: string): readonly (readonly [number, number])[] {
  const known = bytesOfEnding.get(letters);
  if (known !== undefined) return known;
  const [before = '', last = ''] = letters.padStart(2);
  const made = [before + last, before + bare(last), bare(before) + last, bare(before) + bare(last)].map((ending) => {
    const [first = 0, second = 0] = encoder.encode(ending).slice(-2);
    return [first, second] as const;
  });
  bytesOfEnding.set(letters, made);
  return made;
}

/** What some words end in: by it most words of a text are told from all of them at once. */
export function endingsOf(words: readonly string[]): Int32Array {
  const endings = new Int32Array(ENDINGS);
  for (const word of words) {
    for (const [first, second] of endingBytes(word.slice(-2))) {
      // Of one letter nothing is known of what stands before it.
      if (word.length < 2) for (const [at, bits] of endings.entries()) endings[at] = bits | (1 << second);
      else endings[first % ENDINGS] = (endings[first % ENDINGS] as number) | (1 << second);
    }
  }
  return endings;
}

/** Where the head begins of a form that words part; -1 where it does not end at this place. */
function startOfHead(bytes: Uint8Array, end: number, head: string): number {
  const start = startOfForm(bytes, end, head, false);
  return start >= 0 && startOfWord(bytes, start) === start ? start : -1;
}

/**
 * Finds forms that words part by the tail that ends at `end`: holds their heads against each place before it that is so few words away,
 * and only where one stands asks whether the words between may stand there.
 * @param mayStand whether words, in small letters and with the white space before them, may stand where this link is
 */
export function partedAt(
  bytes: Uint8Array,
  end: number,
  { tail, forms, endings }: PartedForms,
  mayStand: (words: string, link: string) => boolean,
  found: (start: number, end: number, form: LexiconForm) => void,
): void {
  const second = startOfForm(bytes, end, tail, false);
  let at = second;
  for (let words = 0; words <= WORDS && at > 1 && isBetween(bytes[at - 1] as number); words += 1) {
    const place = bytes[at - 2] === COMMA ? at - 2 : at - 1;
    if (words > 0 && endsInOne(endings, bytes, place)) {
      for (const form of forms) {
        const { head = '', link = '' } = form.parted ?? {};
        const start = startOfHead(bytes, place, head);
        if (start < 0) continue;
        const between = decoder.decode(bytes.subarray(place, second - 1)).toLowerCase();
        if (mayStand(between, link)) found(start, end, form);
      }
    }
    at = startOfCompound(bytes, place);
    if (at === place) return;
  }
}
