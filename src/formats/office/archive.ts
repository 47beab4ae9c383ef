import { Inflate, type UnzipFileFilter, unzipSync } from 'fflate';
import { checkSize } from '../passage/decode.ts';
import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import { PassageRefusal, refusalOf } from '../passage/refusal.ts';
import { WINDOW } from '../passage/windows.ts';
import { type ArchiveEntry, dataOf, directoryOf, viewOf } from './directory.ts';
import { joined } from './joined.ts';

/** Text parts that unpack to more than so many times their size, and to more than this, are made to do harm. */
const largestRatio = 500;
const harmless = 16 * 2 ** 20;

/** A part of more bytes than this is unpacked only when it is asked for, and can be had piece by piece. */
const LARGE_PART = 1 << 20;
/** Packed bytes that are unpacked at a time: they may become a thousand times as many. */
const STEP = 1 << 14;

/** Parts of an archive, by the names of its entries. */
export interface Parts {
  has(name: string): boolean;
  /** @throws {PassageRefusal} where it cannot be unpacked */
  get(name: string): Uint8Array | undefined;
  /**
   * The same cut anywhere, so that it need not be held whole.
   * @throws {PassageRefusal} while it is gone through
   */
  pieces(name: string): Iterable<Uint8Array>;
}

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
 * Opens some parts of an archive. The sizes its directory declares are added up first; each part is unpacked into
 * a buffer of just its declared size, so that a directory that lies gains nothing.
 * @param wanted by name; only these are there
 * @throws {PassageRefusal} where it is none, or too large
 */
export function openParts(
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
  const unpack = (filter: UnzipFileFilter): Record<string, Uint8Array> => {
    try {
      return unzipSync(bytes, { filter });
    } catch (error) {
      if (error instanceof PassageRefusal) throw error;
      throw noArchive(bytes, path);
    }
  };
  let known: ReadonlyMap<string, ArchiveEntry> | undefined;
  // Read only where there is a large part; most documents have none.
  const entryOf = (name: string): ArchiveEntry | undefined => {
    known ??= new Map(directoryOf(bytes)?.entries.map((entry) => [entry.name, entry]));
    return known.get(name);
  };
  const large = new Map<string, ArchiveEntry>();
  let entries = 0;
  let unpacked = 0;
  const small = new Map(
    Object.entries(
      unpack(({ name, size, originalSize }) => {
        entries += 1;
        if (entries > limits.entries) throw tooLarge(`more than ${limits.entries} entries`, String(limits.entries));
        if (!wanted(name)) return false;
        unpacked += originalSize;
        if (unpacked > limits.unpacked) {
          throw tooLarge(`${unpacked} bytes of text once unpacked`, `${limits.unpacked} bytes`);
        }
        if (originalSize > harmless && originalSize > size * largestRatio) {
          const ratio = Math.round(originalSize / size);
          throw tooLarge(`a part that unpacks to ${ratio} times its size`, `${largestRatio} times`);
        }
        if (originalSize <= LARGE_PART) return true;
        const entry = entryOf(name);
        if (entry?.unpacked !== originalSize || entry.method !== 8) return true;
        large.set(name, entry);
        return false;
      }),
    ),
  );
  const get = (name: string) => (large.has(name) ? unpack((entry) => entry.name === name)[name] : small.get(name));
  return {
    has: (name) => small.has(name) || large.has(name),
    get,
    pieces(name) {
      const entry = large.get(name);
      return entry === undefined
        ? [get(name) ?? new Uint8Array(0)]
        : inflated(bytes, entry, () => noArchive(bytes, path));
    },
  };
}

/** @throws what `broken` tells, where the entry is not what its directory declares */
function* inflated(bytes: Uint8Array, entry: ArchiveEntry, broken: () => PassageRefusal): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let [length, total] = [0, 0];
  const inflate = new Inflate((chunk) => {
    ready.push(chunk);
    length += chunk.length;
  });
  const start = dataOf(viewOf(bytes), entry);
  const end = start + entry.packed;
  for (let at = start; at < end; at += STEP) {
    try {
      inflate.push(bytes.subarray(at, Math.min(at + STEP, end)), at + STEP >= end);
    } catch {
      throw broken();
    }
    if (total + length > entry.unpacked) throw broken();
    if (length < WINDOW && at + STEP < end) continue;
    const unpacked = joined(ready);
    for (let from = 0; from < length; from += WINDOW) yield unpacked.subarray(from, from + WINDOW);
    total += length;
    [ready, length] = [[], 0];
  }
  if (total !== entry.unpacked) throw broken();
}
