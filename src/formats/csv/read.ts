import type { Problem } from '#model/problem.ts';
import type { ImportResult } from '../imported-entry.ts';
import { decodeText } from './decode.ts';
import { entriesOfTable, type TableOptions } from './entries.ts';
import { problemInCell } from './table-problem.ts';
import { guessSeparator, readRecords } from './text.ts';

/** Bytes; a glossary of 100,000 terms with all its texts has about 60 million. */
const largest = 256 * 1024 * 1024;

/**
 * Reads a CSV (RFC 4180; comma, semicolon or tab) of terms. Never throws on what is in the file.
 * @param bytes UTF-8, UTF-16 with a byte-order mark, or Windows-1252
 * @param path how problems name the file
 */
export function readCsv(bytes: Uint8Array, path: string, options: TableOptions = {}): ImportResult {
  const place = { path, row: 1, line: 1, column: 0, cell: '' };
  if (bytes.length > largest) {
    const problem = problemInCell(place, {
      code: 'file-too-large',
      severity: 'error',
      message: `the file has ${bytes.length} bytes`,
      expected: `at most ${largest} bytes`,
      mend: 'Split it into several files, each with the header row.',
    });
    return { entries: [], problems: [problem] };
  }
  const { text, encoding } = decodeText(bytes);
  const problems: Problem[] = [];
  if (encoding === 'windows-1252') {
    problems.push(
      problemInCell(place, {
        code: 'not-utf-8',
        severity: 'warning',
        message: 'the file is not UTF-8; it was read as Windows-1252',
        expected: 'UTF-8',
        mend: 'If accents look wrong, save it again as "CSV UTF-8".',
      }),
    );
  }
  const { records, openQuote } = readRecords(text, guessSeparator(text));
  if (openQuote !== undefined) {
    problems.push(
      problemInCell(
        { ...place, row: records.length, line: openQuote },
        {
          code: 'open-quote',
          severity: 'error',
          message: `the quotation mark that opens on line ${openQuote} is never closed`,
          expected: 'a closing quotation mark; one inside a text is written twice',
          mend: 'Close it. Everything after it was read as one cell.',
        },
      ),
    );
  }
  const result = entriesOfTable({ path, rows: records }, options);
  return { ...result, problems: [...problems, ...result.problems] };
}
