import { utf16MarkOf, utf16Of } from '../utf16.ts';
import { readingLimits } from './limits.ts';
import type { ReadingOptions } from './options.ts';
import { PassageRefusal, refusalOf } from './refusal.ts';

/** The text of a file, and what is needed to write it back byte for byte. */
export interface DecodedFile {
  /** Without a byte order mark. */
  readonly text: string;
  /** The name of the encoding in the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
}

/** Whether a file begins with a byte order mark. */
function hasMark(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return (first === 0xef && second === 0xbb && third === 0xbf) || utf16MarkOf(bytes) !== undefined;
}

/** @throws {PassageRefusal} where a file is larger than what is read */
export function checkSize(bytes: Uint8Array, path: string, { limits }: ReadingOptions): void {
  const largest = limits?.file ?? readingLimits.file;
  if (bytes.length <= largest) return;
  throw refusalOf(path, {
    code: 'file-too-large',
    message: `the file has ${bytes.length} bytes`,
    expected: `at most ${largest} bytes`,
    mend: 'Split it into several files.',
  });
}

/** Where the first bytes are that are no UTF-8, and what that line would be in windows-1252. */
function notUtf8(bytes: Uint8Array): { line: number; column: number; excerpt: string } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  // A replacement character that was in the file itself would be taken for the place; only the place is then wrong.
  const at = Math.max(0, lenient.indexOf('\uFFFD'));
  const lineStart = lenient.lastIndexOf('\n', at) + 1;
  const startByte = new TextEncoder().encode(lenient.slice(0, lineStart)).length;
  const endByte = bytes.indexOf(0x0a, startByte);
  const line = bytes.subarray(startByte, Math.min(endByte < 0 ? bytes.length : endByte, startByte + 160));
  return {
    line: lenient.slice(0, at).split('\n').length,
    column: at - lineStart + 1,
    excerpt: new TextDecoder('windows-1252').decode(line).trimEnd(),
  };
}

function decoderOf(encoding: string, path: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw refusalOf(path, {
      code: 'unknown-encoding',
      message: `"${encoding.slice(0, 40)}" is no encoding that is known here`,
      expected: 'UTF-8, UTF-16 with a byte order mark, or an encoding of the WHATWG Encoding Standard',
      mend: 'Save the file as UTF-8.',
    });
  }
}

/**
 * The text of a file: by its byte order mark, else by what the file itself or the caller declares, else UTF-16 where it
 * shows that it is, else UTF-8.
 * @param declared the encoding that the file names (an XML declaration, a `charset`), if any
 * @throws {PassageRefusal} where the bytes are not in that encoding, or the file is too large
 */
export function decodeFile(
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions = {},
  declared?: string,
): DecodedFile {
  checkSize(bytes, path, options);
  const mark = hasMark(bytes);
  const told = mark ? (utf16Of(bytes) ?? 'utf-8') : (declared ?? options.encoding ?? utf16Of(bytes) ?? 'utf-8');
  const decoder = decoderOf(told, path);
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding, mark };
  } catch {
    // What the file declares is not true: then what the caller knows is worth a try.
    if (!mark && declared !== undefined && options.encoding !== undefined) {
      return decodeFile(bytes, path, options);
    }
    if (decoder.encoding === 'utf-8') {
      throw new PassageRefusal({
        code: 'not-utf-8',
        severity: 'error',
        path,
        ...notUtf8(bytes),
        message: 'the file is not UTF-8',
        expected: 'UTF-8, or UTF-16 with a byte order mark',
        mend: 'If the line above reads well, it is windows-1252 ("ANSI", Latin-1): save it as UTF-8, or declare that encoding.',
      });
    }
    const name = decoder.encoding.toUpperCase();
    throw refusalOf(path, {
      code: 'wrong-bytes',
      message: `there are bytes in the file that are no ${name}`,
      expected: `text in ${name}, as its first bytes or its declaration say`,
      mend: 'Save it again as UTF-8.',
    });
  }
}

/** Characters of windows-1252 beyond those of Latin-1, by their byte. */
function windowsBytes(): Map<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = new TextDecoder('windows-1252').decode(all);
  return new Map(Array.from(text, (character, byte) => [character, byte]));
}

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  if (mark) view.setUint16(0, 0xfeff, !big);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16((at + (mark ? 1 : 0)) * 2, text.charCodeAt(at), !big);
  }
  return bytes;
}

/**
 * A changed text in the encoding of the file it came from, with its byte order mark.
 * @throws {PassageRefusal} where the encoding has no such character, or is none that is written here
 */
export function encodeFile(text: string, { encoding, mark }: DecodedFile, path: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(mark ? `\uFEFF${text}` : text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16be', mark);
  const mend = 'Save the file as UTF-8 first.';
  if (encoding !== 'windows-1252') {
    const message = `nothing is written back in ${encoding.toUpperCase()}`;
    throw refusalOf(path, { code: 'encoding-not-written', message, expected: 'UTF-8, UTF-16 or windows-1252', mend });
  }
  const known = windowsBytes();
  return Uint8Array.from(text, (character) => {
    const byte = known.get(character);
    if (byte !== undefined) return byte;
    throw refusalOf(path, {
      code: 'no-such-character',
      message: `windows-1252 has no "${character}"`,
      expected: 'a change that can be written in the encoding of the file',
      mend,
    });
  });
}
