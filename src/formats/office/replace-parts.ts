import { deflateSync } from 'fflate';
import { refusalOf } from '../passage/refusal.ts';
import { type ArchiveEntry, dataOf, directoryOf, viewOf } from './directory.ts';
import { joined } from './joined.ts';

let crcTable: Uint32Array | undefined;

function crc32(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The local header, name and data of an entry with new content; times and other fields as they were. */
function newLocal(bytes: Uint8Array, view: DataView, entry: ArchiveEntry, content: Uint8Array): Uint8Array {
  const { local } = entry;
  const headerLength = dataOf(view, entry) - local;
  const packed = deflateSync(content, { level: 6 });
  const whole = new Uint8Array(headerLength + packed.length);
  whole.set(bytes.subarray(local, local + headerLength));
  whole.set(packed, headerLength);
  const header = new DataView(whole.buffer);
  writeSizes(header, 6, content, packed.length);
  return whole;
}

/** Flags, method, checksum and sizes, which lie in the same order in both headers, from the flags on. */
function writeSizes(header: DataView, flags: number, content: Uint8Array, packed: number): void {
  // No descriptor follows the data: the sizes stand in the header.
  header.setUint16(flags, header.getUint16(flags, true) & ~0x0008, true);
  header.setUint16(flags + 2, 8, true);
  header.setUint32(flags + 8, crc32(content), true);
  header.setUint32(flags + 12, packed, true);
  header.setUint32(flags + 16, content.length, true);
}

/**
 * The archive with some parts replaced; every other entry keeps its bytes, its place in the order and its times.
 * @param changed by the names of entries that are there
 * @throws {PassageRefusal} where the archive is of a kind that is not written here
 */
export function replaceParts(archive: Uint8Array, path: string, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A Buffer of Node shares its memory with what is sliced from it; this does not.
  const bytes = new Uint8Array(archive.buffer, archive.byteOffset, archive.byteLength);
  const view = viewOf(bytes);
  const found = directoryOf(bytes);
  const names = new Set(found?.entries.map(({ name }) => name));
  if (found === undefined || [...changed.keys()].some((name) => !names.has(name))) {
    throw refusalOf(path, {
      code: 'archive-not-written',
      message: 'the archive is of a kind that cannot be written back',
      expected: 'a DOCX or PPTX as Office or LibreOffice saves it',
      mend: 'Save the document again in the program it comes from.',
    });
  }
  const { entries } = found;
  const directoryStart = Math.min(...entries.map(({ record }) => record));
  const inFile = [...entries].sort((a, b) => a.local - b.local);
  const pieces: Uint8Array[] = [bytes.subarray(0, inFile[0]?.local ?? 0)];
  const places = new Map<ArchiveEntry, { local: number; packed: number }>();
  let length = pieces[0]?.length ?? 0;
  for (const [index, entry] of inFile.entries()) {
    const content = changed.get(entry.name);
    const piece =
      content === undefined
        ? bytes.subarray(entry.local, inFile[index + 1]?.local ?? directoryStart)
        : newLocal(bytes, view, entry, content);
    const headerLength = dataOf(view, entry) - entry.local;
    places.set(entry, { local: length, packed: piece.length - headerLength });
    pieces.push(piece);
    length += piece.length;
  }
  const newStart = length;
  for (const entry of entries) {
    const record = bytes.slice(entry.record, entry.record + entry.recordLength);
    const header = new DataView(record.buffer);
    const place = places.get(entry);
    header.setUint32(42, place?.local ?? 0, true);
    const content = changed.get(entry.name);
    if (content !== undefined) writeSizes(header, 8, content, place?.packed ?? 0);
    pieces.push(record);
    length += record.length;
  }
  const end = bytes.slice(found.end);
  const trailer = new DataView(end.buffer);
  trailer.setUint32(12, length - newStart, true);
  trailer.setUint32(16, newStart, true);
  pieces.push(end);
  return joined(pieces);
}
