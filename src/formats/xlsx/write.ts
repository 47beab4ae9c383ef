import { columnsFor } from '../csv/columns.ts';
import { rowsOf } from '../csv/rows.ts';
import type { ImportedEntry } from '../imported-entry.ts';
import type { LossCount } from '../loss.ts';
import { longestCell, writeWorkbook } from './workbook.ts';

/**
 * Entries as a workbook with the columns of the CSV export.
 * @param losses is told of cells that are longer than a workbook can hold; they are cut with a mark
 */
export function writeXlsx(
  entries: Iterable<ImportedEntry>,
  languages: readonly string[],
  losses?: LossCount,
): Uint8Array {
  const rows = [...rowsOf(entries, languages)].map((row) =>
    row.map((cell) => {
      if (cell.length <= longestCell) return cell;
      losses?.add('end of a long text', `a cell holds ${longestCell} characters; it ends in "…"`);
      return `${cell.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
    }),
  );
  return writeWorkbook({ name: 'Terms', widths: columnsFor(languages).map(({ field }) => field.width), rows });
}
