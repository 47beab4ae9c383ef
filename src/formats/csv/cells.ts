/** A cell of a table and where its text lies in the file. */
export interface PlacedCell {
  /** Offsets of the text, without the quotes around it. */
  readonly from: number;
  readonly to: number;
  /** Within quotes a quotation mark is written twice. */
  readonly quoted: boolean;
}

/**
 * The records of a table (RFC 4180, with the liberties that `readRecords` takes) with the place of each cell. In a table
 * separated by tabs a quotation mark that does not close at the end of a cell is text, as few programs quote there.
 * @param open called with the offset of a quotation mark that is never closed
 */
export function* placedRecords(
  text: string,
  separator: string,
  open: (offset: number) => never,
): Generator<readonly PlacedCell[]> {
  const endsCell = (at: number): boolean => {
    const character = text[at];
    return character === undefined || character === separator || character === '\n' || character === '\r';
  };
  let cells: PlacedCell[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell: PlacedCell | undefined;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close >= 0 && endsCell(close + 1)) cell = { from: at + 1, to: close, quoted: true };
      else if (close < 0 && separator !== '\t') open(at);
    }
    if (cell === undefined) {
      let to = at;
      while (!endsCell(to)) to += 1;
      cell = { from: at, to, quoted: false };
    }
    cells.push(cell);
    at = cell.to + (cell.quoted ? 1 : 0);
    if (at < text.length && text[at] === separator) {
      at += 1;
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    // A blank line is no record of one empty cell.
    if (cells.length > 1 || cell.to > cell.from) yield cells;
    cells = [];
  }
}
