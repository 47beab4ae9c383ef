/** The attribute `r` of a cell (`C5`) or a row (`5`), in either kind of quotes; `xmlns:r`, which every spreadsheet writes, is none. */
const address = /(?<!:)\br\s*=\s*["']\s*([A-Za-z]*)(\d*)([^"']*)["']/g;

const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
};

/**
 * How many cells a worksheet spans from A1 to the farthest address in it, filled or not. One cell at
 * XFD1048576 makes a file of a few hundred bytes span 17 thousand million, and a reader that fills the
 * gaps runs out of memory. An address that is none counts as boundless.
 * @param xml the worksheet part, as text
 */
export function sheetArea(xml: string): number {
  let rows = 1;
  let columns = 1;
  for (const [, letters = '', digits = '', rest = ''] of xml.matchAll(address)) {
    // A character reference, or anything else that is read otherwise than it is written.
    if (rest !== '' || letters.length > 3 || digits.length > 7) return Number.POSITIVE_INFINITY;
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  return rows * columns;
}
