import type { Place } from './finding.ts';

/** The lines of a text, for telling where an offset is. A line ends with LF, CR LF or CR. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #first: Place;

  /** @param first where the text begins in what it is a part of */
  constructor(text: string, first: Place = { line: 1, column: 1, offset: 0 }) {
    this.#first = first;
    if (text.includes('\r')) {
      for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
    } else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
    }
  }

  /** @param offset UTF-16 code units of the text */
  placeOf(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { line, column, offset: before } = this.#first;
    return {
      line: line + low,
      column: offset - (this.#starts[low] ?? 0) + (low === 0 ? column : 1),
      offset: before + offset,
    };
  }
}
