/** A Markdown table. A bar in a cell is escaped, a line break becomes a space. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => String(value).replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  const numbers = head.map((_, column) => rows.length > 0 && rows.every((row) => isNumber(row[column])));
  return [line(head), `|${numbers.map((right) => (right ? '---:' : '---')).join('|')}|`, ...rows.map(line)].join('\n');
}

/** Numbers, shares and the dash for nothing stand at the right. */
const isNumber = (value: string | number | undefined): boolean =>
  typeof value === 'number' || /^(?:[\d.,]+(?: %)?(?: \(.*\))?|–|\d+ of \d+)$/.test(value ?? '');

/** A share in whole percent; a dash of nothing. Never 100 % unless all, never 0 % unless none. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 100 && part < whole) return '99 %';
  if (rounded === 0 && part > 0) return '1 %';
  return `${rounded} %`;
}

/** A mean to one decimal; a dash of nothing. */
export const mean = (values: readonly number[]): string =>
  values.length === 0 ? '–' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);

/** The value in the middle, to one decimal; a dash of nothing. */
export function median(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  return high === undefined || low === undefined ? '–' : ((low + high) / 2).toFixed(1);
}

/** The order of code points: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
