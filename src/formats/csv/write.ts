import type { ImportedEntry } from '../imported-entry.ts';
import { rowsOf } from './rows.ts';
import { writeRecord } from './text.ts';

/** Tells Excel that the file is UTF-8; without it, accents are read as Windows-1252. */
const byteOrderMark = '\uFEFF';

/** Entries as CSV text (RFC 4180, CR LF), a piece at a time. To be encoded as UTF-8. */
export function* writeCsv(entries: Iterable<ImportedEntry>, languages: readonly string[]): Generator<string> {
  yield byteOrderMark;
  for (const row of rowsOf(entries, languages)) yield writeRecord(row);
}
