/** A record of a CSV text with the place where each of its cells begins. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** 1-based line of the text where the record begins; a cell may hold line breaks. */
  readonly line: number;
}

/** A record as RFC 4180 writes it, ended by CR LF. */
export const writeRecord = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** The separator of a text: that which stands most often outside quotes in the first record. */
export function guessSeparator(text: string): ',' | ';' | '\t' {
  let quoted = false;
  const count = { ',': 0, ';': 0, '\t': 0 };
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && (character === ',' || character === ';' || character === '\t')) count[character] += 1;
  }
  if (count['\t'] > count[','] && count['\t'] > count[';']) return '\t';
  return count[';'] > count[','] ? ';' : ',';
}

/**
 * Reads RFC 4180 with the liberties that spreadsheets take: LF or CR alone ends a record, and a quote
 * inside an unquoted cell is a quote.
 * @returns `openQuote`: the line of a quotation mark that is never closed; what follows it is one cell
 */
export function readRecords(text: string, separator: string): { records: CsvRecord[]; openQuote?: number } {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let recordLine = 1;
  let at = 0;
  const endRecord = (): void => {
    // A blank line is no record of one empty cell.
    if (cells.length > 1 || cells[0] !== '') records.push({ cells, line: recordLine });
    cells = [];
    recordLine = line;
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const openedOn = line;
      let close = at + 1;
      for (;;) {
        const end = text.indexOf('"', close);
        if (end < 0) {
          cell += text.slice(close);
          cells.push(cell);
          endRecord();
          return { records, openQuote: openedOn };
        }
        cell += text.slice(close, end);
        close = end + 1;
        if (text[close] !== '"') break;
        cell += '"';
        close += 1;
      }
      for (const character of cell) if (character === '\n') line += 1;
      at = close;
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    cells.push(cell + text.slice(start, at));
    if (at >= text.length) break;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    endRecord();
  }
  if (cells.length > 0) endRecord();
  return { records };
}
