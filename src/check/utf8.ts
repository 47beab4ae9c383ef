/** The bytes of a text four at a time, where they are aligned. */
function groupsOf(bytes: Uint8Array, from: number, to: number): { groups: Int32Array; first: number; last: number } {
  const first = from + ((4 - ((bytes.byteOffset + from) & 3)) & 3);
  const count = Math.max(0, (to - first) >> 2);
  return { groups: new Int32Array(bytes.buffer, bytes.byteOffset + first, count), first, last: first + count * 4 };
}

const HIGH = 0x80808080 | 0;
const LOW = 0x7f7f7f7f;
const FEEDS = 0x0a0a0a0a;
/** The byte that begins nearly all of what is not ASCII in our languages, and nothing hidden. */
const C3 = 0xc3c3c3c3 | 0;

/** The highest bit of each byte in which any bit is set. */
const notZero = (group: number): number => (((group & LOW) + LOW) | group) & HIGH;

/** How many bytes of a group have their highest bit; no other bit may be set. */
const countHigh = (bits: number): number => Math.imul(bits >>> 7, 0x01010101) >>> 24;

/** Below this many bytes a plain loop is faster than setting up the groups. */
const FEW = 64;

/** How many lines bytes end, by LF, and how many UTF-16 code units they make. */
export interface Extent {
  readonly lines: number;
  readonly units: number;
}

function extentOneByOne(bytes: Uint8Array, from: number, to: number): Extent {
  let lines = 0;
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
    if (byte === 0x0a) lines += 1;
  }
  return { lines, units };
}

/** What the UTF-8 bytes from `from` to `to` are as text. */
export function extentOf(bytes: Uint8Array, from: number, to: number): Extent {
  if (to - from < FEW) return extentOneByOne(bytes, from, to);
  const { groups, first, last } = groupsOf(bytes, from, to);
  const [before, after] = [extentOneByOne(bytes, from, first), extentOneByOne(bytes, last, to)];
  let lines = before.lines + after.lines;
  let units = before.units + after.units + groups.length * 4;
  // Four bytes at a time, without a branch: a byte that goes on with a character (10xxxxxx) makes no code unit, one that
  // begins one of four bytes (1111xxxx) makes two, and of LF nothing is left without the bits of LF.
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] as number;
    units +=
      countHigh(group & (group << 1) & (group << 2) & (group << 3) & HIGH) - countHigh(group & ~(group << 1) & HIGH);
    lines += countHigh(~notZero(group ^ FEEDS) & HIGH);
  }
  return { lines, units };
}

/** How many UTF-16 code units the UTF-8 bytes from `from` to `to` make. */
export const codeUnits = (bytes: Uint8Array, from: number, to: number): number => extentOf(bytes, from, to).units;

/** Whether a character that cannot be seen, or a combining mark, begins with this byte. */
function hiddenAt(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] as number;
  if (first < 0xc2) return false;
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  if (first === 0xc2) return second === 0xad;
  if (first === 0xcc) return true;
  if (first === 0xcd) return second < 0xb0;
  if (first === 0xe2) return (second === 0x80 && third >= 0x8b && third <= 0x8d) || (second === 0x81 && third === 0xa0);
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function hiddenOneByOne(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (hiddenAt(bytes, at)) return true;
  return false;
}

/** Whether there is a soft hyphen, zero-width character, byte-order mark or combining mark (U+0300–U+036F) in UTF-8 text. */
export function hasHidden(bytes: Uint8Array): boolean {
  if (bytes.length < FEW) return hiddenOneByOne(bytes, 0, bytes.length);
  const { groups, first, last } = groupsOf(bytes, 0, bytes.length);
  if (hiddenOneByOne(bytes, 0, first) || hiddenOneByOne(bytes, last, bytes.length)) return true;
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] as number;
    if ((group & (group << 1) & notZero(group ^ C3)) === 0) continue;
    const at = first + index * 4;
    if (hiddenOneByOne(bytes, at, at + 4)) return true;
  }
  return false;
}
