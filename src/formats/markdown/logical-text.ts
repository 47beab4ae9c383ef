import type { PassageBuilder } from '../passage/builder.ts';

/** A stretch of a file. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const noStarts: readonly number[] = [];

/**
 * The lines of one block put together, without what the containers around it have before each line (`> `, indents),
 * and the way back to the file. Lines are joined by one line feed.
 */
export class LogicalText {
  readonly text: string;
  readonly #lines: readonly Stretch[];
  /** Where each line begins in `text`; empty where there is one line. */
  readonly #starts: readonly number[] = noStarts;

  constructor(file: string, lines: readonly Stretch[]) {
    this.#lines = lines;
    const [first] = lines;
    if (lines.length === 1 && first !== undefined) {
      this.text = file.slice(first.from, first.to);
      return;
    }
    this.text = lines.map(({ from, to }) => file.slice(from, to)).join('\n');
    let at = 0;
    this.#starts = lines.map(({ from, to }) => {
      const start = at;
      at += to - from + 1;
      return start;
    });
  }

  /** The place in the file of a place in the text; for a line feed, the end of its line. */
  placeOf(offset: number): number {
    const line = this.#lineOf(offset);
    return (this.#lines[line]?.from ?? 0) + offset - (this.#starts[line] ?? 0);
  }

  /** Adds a stretch of the text to a passage; each line feed as the space that a reader sees. */
  addTo(builder: PassageBuilder, from: number, to: number): void {
    let at = from;
    for (let line = this.#lineOf(from); at < to; line += 1) {
      const start = this.#starts[line] ?? 0;
      const stretch = this.#lines[line];
      if (stretch === undefined) return;
      const end = start + stretch.to - stretch.from;
      if (at < end) {
        const until = Math.min(end, to);
        const skipped = builder.isEmpty || builder.endsInSpace ? leadingSpace(this.text, at, until) : 0;
        builder.append(this.text.slice(at + skipped, until), stretch.from + at - start + skipped);
      }
      if (end < to) builder.space(stretch.to, this.#lines[line + 1]?.from ?? stretch.to);
      at = end + 1;
    }
  }

  /** The stretch of the file from the line feed at `offset` to where the next line begins. */
  breakAt(offset: number): Stretch {
    const line = this.#lineOf(offset);
    const to = this.#lines[line]?.to ?? 0;
    return { from: to, to: this.#lines[line + 1]?.from ?? to };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function leadingSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 0x20) at += 1;
  return at - from;
}
