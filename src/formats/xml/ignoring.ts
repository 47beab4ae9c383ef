import { type IgnoreMark, ignoreMarkIn } from '../passage/ignore.ts';

/** Which elements and texts of a document the comments in it leave out. Told of every element, in order. */
export class IgnoredElements {
  #between = false;
  #next = false;
  /** The text up to the next tag is left out. */
  #text = false;
  /** How many elements are open within the one that is left out, itself included. */
  #within = 0;

  get isIgnoring(): boolean {
    return this.#between || this.#text || this.#within > 0;
  }

  /** @param comment without its delimiters */
  comment(comment: string): IgnoreMark | undefined {
    const mark = ignoreMarkIn(comment);
    if (mark === 'start') this.#between = true;
    else if (mark === 'end') this.#between = false;
    else if (mark === 'next' && this.#within === 0) this.#next = true;
    return mark;
  }

  open(): void {
    if (this.#within > 0 || this.#next) this.#within += 1;
    this.#next = false;
    this.#text = false;
  }

  close(): void {
    if (this.#within > 0) this.#within -= 1;
    this.#next = false;
    this.#text = false;
  }

  /** Where text stands right after the comment, it is what is left out: up to the next tag. */
  text(text: string): void {
    if (!this.#next || !/\S/.test(text)) return;
    this.#next = false;
    this.#text = true;
  }
}
