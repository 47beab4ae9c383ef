import { unzipSync } from 'fflate';
import { checkSize } from '../passage/decode.ts';
import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import { type PassageRefusal, refusalOf } from '../passage/refusal.ts';

/** Text parts that unpack to more than so many times their size, and to more than this, are made to do harm. */
const largestRatio = 500;
const harmless = 16 * 2 ** 20;

/** The name of an entry of an archive, and its bytes. */
export type Parts = ReadonlyMap<string, Uint8Array>;

function noArchive(bytes: Uint8Array, path: string): PassageRefusal {
  const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  return refusalOf(path, {
    code: isOld ? 'protected-or-old' : 'no-archive',
    message: isOld
      ? 'the file is protected by a password, or in the format of Office before 2007'
      : 'the file is no whole archive of Office Open XML',
    expected: 'a DOCX or PPTX file',
    mend: isOld
      ? 'Take the password away, or save it as DOCX or PPTX.'
      : 'Get or save the file again: it may be cut off.',
  });
}

/**
 * Unpacks some parts of an archive. The sizes its directory declares are added up first; each part is unpacked into
 * a buffer of just its declared size, so that a directory that lies gains nothing.
 * @param wanted by name; only these are unpacked
 * @throws {PassageRefusal} where it is none, or too large
 */
export function unpackParts(
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions,
  wanted: (name: string) => boolean,
): Parts {
  checkSize(bytes, path, options);
  const limits = { ...readingLimits, ...options.limits };
  const tooLarge = (found: string, allowed: string): PassageRefusal =>
    refusalOf(path, {
      code: 'archive-too-large',
      message: `the archive has ${found}`,
      expected: `at most ${allowed}`,
      mend: 'Save the document again in the program it comes from, or split it.',
    });
  let entries = 0;
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries += 1;
        if (entries > limits.entries) throw tooLarge(`more than ${limits.entries} entries`, String(limits.entries));
        if (!wanted(name)) return false;
        unpacked += originalSize;
        if (unpacked > limits.unpacked) {
          throw tooLarge(`${unpacked} bytes of text once unpacked`, `${limits.unpacked} bytes`);
        }
        if (originalSize > harmless && originalSize > size * largestRatio) {
          throw tooLarge(
            `a part that unpacks to ${Math.round(originalSize / size)} times its size`,
            `${largestRatio} times`,
          );
        }
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof Error && error.name === 'PassageRefusal') throw error;
    throw noArchive(bytes, path);
  }
}
