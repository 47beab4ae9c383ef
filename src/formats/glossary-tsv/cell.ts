/** A text as one cell of a line of tab-separated values, which knows no quoting. */
export const tsvCell = (text: string): string => text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim();
