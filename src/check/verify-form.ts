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

const decoder = new TextDecoder();

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

/**
 * Holds the tail of a form that a word parts against what stands before `end`.
 * @param tail what stands after the word, lower case
 * @param mayStand whether a word, in small letters, may stand between
 * @returns where what stands before the word has to end, or -1 where no form is parted here
 */
export function endOfHead(bytes: Uint8Array, end: number, tail: string, mayStand: (word: string) => boolean): number {
  const second = startOfForm(bytes, end, tail, false);
  if (second <= 0 || (bytes[second - 1] as number) > 0x20) return -1;
  const between = startOfCompound(bytes, second - 1);
  if (between <= 0 || ((bytes[between - 1] as number) > 0x20 && bytes[between - 1] !== SLASH)) return -1;
  const word = decoder.decode(bytes.subarray(between, second - 1)).toLowerCase();
  return mayStand(word) ? between - 1 : -1;
}

/** Where the head begins of a form that a word parts; -1 where it does not end at this place. */
export function startOfHead(bytes: Uint8Array, end: number, head: string): number {
  const start = startOfForm(bytes, end, head, false);
  return start >= 0 && startOfWord(bytes, start) === start ? start : -1;
}
