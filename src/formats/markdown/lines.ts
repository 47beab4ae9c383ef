import type { Stretch } from './logical-text.ts';

/** The lines of a text without what ends them: LF, CR LF or CR. */
export function* linesOf(text: string, from: number): Generator<Stretch> {
  const none = Number.POSITIVE_INFINITY;
  const find = (mark: string, at: number): number => {
    const found = text.indexOf(mark, at);
    return found < 0 ? none : found;
  };
  let start = from;
  let feed = find('\n', start);
  let back = find('\r', start);
  while (start < text.length) {
    const to = Math.min(feed, back, text.length);
    yield { from: start, to };
    start = to + (back < feed && back + 1 === feed ? 2 : 1);
    // Each mark is looked for once: a file with one kind of line end must not be searched for the other again and again.
    if (feed < start) feed = find('\n', start);
    if (back < start) back = find('\r', start);
  }
}
