import type { ImportResult } from '../imported-entry.ts';
import { undefuse } from './cell.ts';
import { mapColumns } from './columns.ts';
import { problemInCell } from './table-problem.ts';
import { TableReader } from './table-reader.ts';

/** A table as a file holds it: the rows of cells, and the line where each begins. */
export interface Table {
  readonly path: string;
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

export interface TableOptions {
  /** Field by header, before any guess: `{ 'Palabra clave': 'term:es' }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The language of terms whose row and column name none. */
  readonly language?: string;
}

/** Reads a flat table of terms, whoever made it: our own export, or a glossary with a column a language. */
export function entriesOfTable(table: Table, options: TableOptions = {}): ImportResult {
  const [head, ...rows] = table.rows;
  const headers = (head?.cells ?? []).map((header) => undefuse(header.trim()));
  const { columns, mapping } = mapColumns(headers, options.columns);
  const reader = new TableReader(table.path, columns, headers, options.language);
  const place = { path: table.path, row: 1, line: head?.line ?? 1, column: 0, cell: headers.join(' | ') };
  if (!columns.some((column) => column?.field.name === 'term')) {
    const problem = problemInCell(place, {
      code: 'no-term-column',
      severity: 'error',
      message: 'no column was recognised as the terms',
      expected: 'headers in the first row, one of them "Term", "Término", or the name of a language',
      mend: 'Name the columns, or tell the import which column holds the terms.',
    });
    return { entries: [], problems: [problem], mapping };
  }
  const seen = new Map<string, number>();
  for (const { column, field, language } of mapping) {
    if (field === undefined) continue;
    const key = `${field}:${language ?? ''}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      reader.problems.push(
        problemInCell(
          { ...place, column, cell: headers[column - 1] ?? '' },
          {
            code: 'column-twice',
            severity: 'error',
            message: `this column and column ${earlier} are both taken for "${field}"`,
            expected: 'each field in one column',
            mend: 'Rename one of them, or tell the import what it holds.',
          },
        ),
      );
    } else seen.set(key, column);
  }
  for (const [index, { cells, line }] of rows.entries()) reader.readRow(index + 2, line, cells);
  const entries = reader.entries();
  return { entries, problems: reader.problems, mapping };
}
