import type { Problem } from '#model/problem.ts';

/** A cell as spreadsheets name it: column 3 of row 5 is `C5`. Both 1-based. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** A place in a table; `row` counts records with the header as 1, `line` is where it begins in a text. */
export interface CellPlace {
  readonly path: string;
  readonly row: number;
  readonly line: number;
  /** 1-based; 0 where the whole row is meant. */
  readonly column: number;
  readonly cell: string;
}

/** A problem of a table: the line of the text, the number of the column, and the cell's own name. */
export function problemInCell(
  { path, row, line, column, cell }: CellPlace,
  text: Pick<Problem, 'code' | 'severity' | 'message' | 'expected' | 'mend'>,
): Problem {
  const where = column > 0 ? cellName(row, column) : `row ${row}`;
  return {
    ...text,
    message: `${where}: ${text.message}`,
    path,
    line,
    column: Math.max(column, 1),
    excerpt: cell.slice(0, 200),
  };
}
