import type { Place } from './finding.ts';

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

/** The lines of a text, for telling where an offset is. A line ends with LF, CR LF or CR. */
export class LineIndex {
  readonly #text: string;
  readonly #first: Place;
  /** Found when they are first asked for: most documents have nothing to be told. */
  #starts: readonly number[] | undefined;

  /** @param first where the text begins in what it is a part of */
  constructor(text: string, first: Place = { line: 1, column: 1, offset: 0 }) {
    this.#text = text;
    this.#first = first;
  }

  /** @param offset UTF-16 code units of the text */
  placeOf(offset: number): Place {
    this.#starts ??= lineStarts(this.#text);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { line, column, offset: before } = this.#first;
    return {
      line: line + low,
      column: offset - (starts[low] ?? 0) + (low === 0 ? column : 1),
      offset: before + offset,
    };
  }
}
