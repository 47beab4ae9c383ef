/** Enough of a file to tell by, in bytes. */
const sample = 4096;

/** The encoding that a byte order mark of UTF-16 tells (Unicode Standard, 23.8). */
export function utf16MarkOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * Whether bytes are UTF-16, and in which order: by their byte order mark, else by where their zeros
 * stand. No text in UTF-8 has a zero; in UTF-16 every letter of English has one, and nearly every letter of Spanish.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const marked = utf16MarkOf(bytes);
  if (marked !== undefined) return marked;
  const zeros = [0, 0] as [number, number];
  const length = Math.min(bytes.length, sample) & ~1;
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1 ? 1 : 0] += 1;
  const enough = length / 4;
  if (zeros[1] > enough && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > enough && zeros[1] === 0) return 'utf-16be';
  return undefined;
}
