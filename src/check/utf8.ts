/** The bytes of a text four at a time, where they are aligned; most such groups are ASCII and need no further look. */
function wordsOf(bytes: Uint8Array, from: number, to: number): { words: Uint32Array; first: number; last: number } {
  const first = from + ((4 - ((bytes.byteOffset + from) & 3)) & 3);
  const count = Math.max(0, (to - first) >> 2);
  return { words: new Uint32Array(bytes.buffer, bytes.byteOffset + first, count), first, last: first + count * 4 };
}

const HIGH = 0x80808080;

/** Below this many bytes a plain loop is faster than setting up the groups. */
const FEW = 64;

function unitsOneByOne(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** How many UTF-16 code units the UTF-8 bytes from `from` to `to` make. */
export function codeUnits(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < FEW) return unitsOneByOne(bytes, from, to);
  const { words, first, last } = wordsOf(bytes, from, to);
  let units = unitsOneByOne(bytes, from, first) + unitsOneByOne(bytes, last, to) + words.length * 4;
  for (let index = 0; index < words.length; index += 1) {
    const high = (words[index] as number) & HIGH;
    if (high === 0) continue;
    const at = first + index * 4;
    units += unitsOneByOne(bytes, at, at + 4) - 4;
  }
  return units;
}

/** Whether a character that cannot be seen, or a combining mark, begins with this byte. */
function hiddenAt(bytes: Uint8Array, at: number): boolean {
  const [first, second, third] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (first < 0xc2) return false;
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
  const { words, first, last } = wordsOf(bytes, 0, bytes.length);
  if (hiddenOneByOne(bytes, 0, first) || hiddenOneByOne(bytes, last, bytes.length)) return true;
  for (let index = 0; index < words.length; index += 1) {
    if (((words[index] as number) & HIGH) === 0) continue;
    const at = first + index * 4;
    if (hiddenOneByOne(bytes, at, at + 4)) return true;
  }
  return false;
}
