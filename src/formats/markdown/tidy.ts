import type { Replacement } from '../passage/edits.ts';
import { linkEndAt } from './link-end.ts';

/**
 * Where an edit takes out all that stood between marks, it takes the marks with it: `****` would be read as text, and a
 * link without words cannot be seen.
 */
export function tidyMarks(file: string, { start, end, text }: Replacement): Replacement {
  if (text !== '') return { start, end, text };
  let [from, to] = [start, end];
  for (;;) {
    const mark = file[from - 1] ?? '';
    if (/[*_~]/.test(mark) && file[to] === mark) {
      from -= 1;
      to += 1;
      continue;
    }
    const link = mark === '[' && file[from - 2] !== '!' && file[to] === ']' ? linkEndAt(file, to + 1) : undefined;
    if (link === undefined) return { start: from, end: to, text };
    from -= 1;
    to = link.end;
  }
}
