import type { PassagePart, WindowReader } from '#model/passage.ts';
import { partOf } from '../passage/placed.ts';
import { noWindow } from '../passage/windows.ts';
import { traitsOf } from './elements.ts';
import type { HtmlReader } from './reader.ts';

const closingTag = /<\/([a-z][a-z\d]*)\s*>/gi;

/** The ends of blocks in the last quarter of a window. */
function* blockEnds(window: string): Generator<number> {
  const from = (window.length >> 2) * 3;
  for (const { 0: tag, 1: name = '', index } of window.slice(from).matchAll(closingTag)) {
    if (traitsOf(name.toLowerCase()).kind === 'block') yield from + index + tag.length;
  }
}

/** A page window by window: each is read up to the end of a block, behind which no passage goes on. */
export class HtmlWindows implements WindowReader {
  readonly #reader: HtmlReader;
  readonly #path: string;

  constructor(reader: HtmlReader, path: string) {
    this.#reader = reader;
    this.#path = path;
  }

  *read(window: string, isLast: boolean): Generator<PassagePart, number> {
    const reader = this.#reader;
    reader.goOnIn(window, 0);
    let at = 0;
    for (const end of isLast ? [window.length] : blockEnds(window)) {
      for (const part of reader.readOn(at, end, isLast)) yield partOf(part);
      at = end;
      // The tag may have stood in a button or the value of an attribute.
      if (isLast || reader.isBetween) return end;
    }
    if (at > 0) throw noWindow(this.#path);
    return 0;
  }
}
