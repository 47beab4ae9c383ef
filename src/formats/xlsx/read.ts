import { readSheet } from 'read-excel-file/universal';
import { entriesOfTable, type TableOptions } from '../csv/entries.ts';
import { problemInCell } from '../csv/table-problem.ts';
import type { ImportResult } from '../imported-entry.ts';
import { type ArchiveLimits, type ArchiveRefusal, unpackSafely, workbookLimits } from './unpack.ts';

export interface WorkbookOptions extends TableOptions {
  /** Name of the sheet; the first one otherwise. */
  readonly sheet?: string;
  readonly limits?: ArchiveLimits;
}

const refusals: Readonly<Record<ArchiveRefusal['reason'], { message: string; expected: string; mend: string }>> = {
  'file-too-large': {
    message: 'the workbook is too large',
    expected: 'a smaller file',
    mend: 'Take out pictures and other sheets, or save the sheet as CSV.',
  },
  'unpacks-too-large': {
    message: 'the workbook unpacks to more than is read',
    expected: 'a workbook of terms',
    mend: 'Save the sheet as CSV. If you did not make this file, do not open it.',
  },
  'too-many-entries': {
    message: 'the archive has too many entries to be a workbook',
    expected: 'a workbook of terms',
    mend: 'Save the sheet as CSV. If you did not make this file, do not open it.',
  },
  'sheet-too-wide': {
    message: 'a sheet spans more cells than are read',
    expected: 'a sheet of terms, without cells far to the right or far below',
    mend: 'Delete the empty rows and columns beyond the table, or save the sheet as CSV.',
  },
  'no-archive': {
    message: 'the file is no workbook, or it is damaged',
    expected: 'an .xlsx file',
    mend: 'Open it in a spreadsheet and save it as .xlsx; the old .xls is not read.',
  },
};

/** A cell's value as the person who typed it sees it; a date as the toolkit writes it. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** Reads a workbook of terms. Never throws on what is in the file, nor unpacks more than `limits` allow. */
export async function readXlsx(bytes: Uint8Array, path: string, options: WorkbookOptions = {}): Promise<ImportResult> {
  const refuse = (code: string, text: { message: string; expected: string; mend: string }): ImportResult => ({
    entries: [],
    problems: [problemInCell({ path, row: 1, line: 1, column: 0, cell: '' }, { code, severity: 'error', ...text })],
  });
  const unpacked = unpackSafely(bytes, options.limits ?? workbookLimits);
  if ('reason' in unpacked) {
    const { message, ...rest } = refusals[unpacked.reason];
    const figures = unpacked.reason === 'no-archive' ? '' : ` (${unpacked.found}, at most ${unpacked.allowed})`;
    return refuse(unpacked.reason, { message: `${message}${figures}`, ...rest });
  }
  const archive = new Uint8Array(unpacked.archive).buffer;
  let data: readonly (readonly unknown[])[];
  try {
    // Spaces are kept here: the table reader knows which may go.
    data = await (options.sheet === undefined
      ? readSheet(archive, { trim: false })
      : readSheet(archive, options.sheet, { trim: false }));
  } catch (error) {
    return refuse('unreadable-workbook', {
      message: `the workbook could not be read (${error instanceof Error ? error.message : String(error)})`,
      expected: 'an .xlsx file with the sheet in it',
      mend: 'Open it in a spreadsheet and save it anew, or save the sheet as CSV.',
    });
  }
  const rows = data.map((row, index) => ({ cells: row.map(cellText), line: index + 1 }));
  return entriesOfTable({ path, rows }, options);
}
