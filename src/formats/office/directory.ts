/** One entry of the directory at the end of an archive (APPNOTE.TXT of PKWARE, section 4.3.12). */
export interface ArchiveEntry {
  readonly name: string;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  /** Bytes, packed and unpacked. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its record lies in the directory, and how long that is. */
  readonly record: number;
  readonly recordLength: number;
  /** Where its local header lies. */
  readonly local: number;
}

/** The directory of an archive. */
export interface ArchiveDirectory {
  readonly entries: readonly ArchiveEntry[];
  /** Where the record of its end lies. */
  readonly end: number;
}

const signatures = { end: 0x06054b50, record: 0x02014b50 };

function endOf(view: DataView): { start: number; end: number; count: number } | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    // An archive of more than 4 GB has its directory elsewhere; no document does.
    return start === 0xffffffff || count === 0xffff ? undefined : { start, end: at, count };
  }
  return undefined;
}

/** A Buffer of Node shares its memory with what is sliced from it; this does not. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @returns undefined where the archive is of a kind that is not known here, or none */
export function directoryOf(bytes: Uint8Array): ArchiveDirectory | undefined {
  try {
    return entriesOf(bytes, viewOf(bytes));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ArchiveDirectory | undefined {
  const directory = endOf(view);
  if (directory === undefined) return undefined;
  const entries: ArchiveEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (view.getUint32(at, true) !== signatures.record) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const recordLength = 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      record: at,
      recordLength,
      local: view.getUint32(at + 42, true),
    });
    at += recordLength;
  }
  return { entries, end: directory.end };
}

/** Where the data of an entry begin, behind its local header (section 4.3.7). */
export const dataOf = (view: DataView, { local }: ArchiveEntry): number =>
  local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
