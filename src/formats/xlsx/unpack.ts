import { strFromU8, unzipSync, zipSync } from 'fflate';
import { sheetArea } from './sheet-area.ts';

export interface ArchiveLimits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Bytes of all entries together once unpacked. */
  readonly unpacked: number;
  readonly entries: number;
  /** Cells that a worksheet spans, filled or not; see `sheetArea`. */
  readonly cells: number;
}

export const workbookLimits: ArchiveLimits = { file: 64 * 2 ** 20, unpacked: 256 * 2 ** 20, entries: 2000, cells: 8e6 };

/** What makes an archive unfit to be read; `found` and `allowed` are bytes, or a count of entries or cells. */
export interface ArchiveRefusal {
  readonly reason: 'file-too-large' | 'unpacks-too-large' | 'too-many-entries' | 'sheet-too-wide' | 'no-archive';
  readonly found: number;
  readonly allowed: number;
}

/**
 * Checks an archive before a library opens it. The sizes its directory declares are added up first and
 * nothing is unpacked where they are too large; then each entry is unpacked into a buffer of just its
 * declared size, so that a directory that lies gains nothing.
 * @returns the same entries in an archive without compression, which a library cannot blow up
 */
export function unpackSafely(bytes: Uint8Array, limits: ArchiveLimits): { archive: Uint8Array } | ArchiveRefusal {
  if (bytes.length > limits.file) return { reason: 'file-too-large', found: bytes.length, allowed: limits.file };
  let unpacked = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        entries += 1;
        return false;
      },
    });
    if (entries > limits.entries) return { reason: 'too-many-entries', found: entries, allowed: limits.entries };
    if (unpacked > limits.unpacked) return { reason: 'unpacks-too-large', found: unpacked, allowed: limits.unpacked };
    // Pictures, macros and embedded files are nothing that terms are read from.
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
    for (const [path, part] of Object.entries(parts)) {
      const cells = /worksheets\//.test(path) ? sheetArea(strFromU8(part)) : 0;
      if (cells > limits.cells) return { reason: 'sheet-too-wide', found: cells, allowed: limits.cells };
    }
    return { archive: zipSync(parts, { level: 0 }) };
  } catch {
    return { reason: 'no-archive', found: bytes.length, allowed: limits.file };
  }
}
