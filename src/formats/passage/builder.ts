import type { LanguageTag } from '#model/localized.ts';
import type { Passage, Run } from '#model/passage.ts';

/**
 * Stands in a passage for what is no text of it: code, a picture, words in another language. U+FFFC OBJECT REPLACEMENT
 * CHARACTER, so that the words on both sides do not become neighbours.
 */
export const object = '\uFFFC';

/** White space of HTML and XML that is not a single space: what is shown as one. */
const irregularSpace = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;

/** Whether there is anything to read in a text. */
export const isReadable = (text: string): boolean => /[^\s\uFFFC]/.test(text);

/** Makes a passage from pieces of a file, in order. */
export class PassageBuilder {
  #text = '';
  #runs: Run[] = [];
  /** The place in the file that follows what was added last, where the run can go on; else -1. */
  #next = -1;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get length(): number {
    return this.#text.length;
  }

  /** Text that stands in the file as it is, from `from` on. */
  append(text: string, from: number): void {
    if (text === '') return;
    if (from !== this.#next) this.#runs.push({ at: this.#text.length, from });
    this.#text += text;
    this.#next = from + text.length;
  }

  /** Text that the file writes in other characters, from `from` to `to`. */
  atom(text: string, from: number, to: number): void {
    if (text === '') return;
    this.#runs.push({ at: this.#text.length, from, to });
    this.#text += text;
    this.#next = -1;
  }

  /** One more character that the file writes in the same characters as the atom before it. */
  extendAtom(text: string): void {
    if (this.#next === -1 && this.#text !== '') this.#text += text;
  }

  /** Something that is no text, from `from` to `to`. */
  object(from: number, to: number): void {
    this.atom(object, from, to);
  }

  /** A line break of the reader's view, whatever the file has for it; spaces before it are not shown. */
  lineBreak(from: number, to: number): void {
    this.#trimEnd();
    if (this.#text !== '') this.atom('\n', from, to);
  }

  /** One space for any white space of the file; none at the beginning or after another. */
  space(from: number, to: number): void {
    if (this.#text === '' || this.endsInSpace) return;
    if (to - from === 1) this.append(' ', from);
    else this.atom(' ', from, to);
  }

  /**
   * Text of HTML or XML that stands in the file as it is, but whose white space is shown as one space.
   * @param from where it begins in the file
   */
  flow(text: string, from: number): void {
    let done = 0;
    const first = text.charCodeAt(0);
    if (first === 0x20 && (this.#text === '' || this.endsInSpace)) done = 1;
    irregularSpace.lastIndex = 0;
    for (let match = irregularSpace.exec(text); match !== null; match = irregularSpace.exec(text)) {
      const end = match.index + match[0].length;
      if (match.index > done) this.append(text.slice(done, match.index), from + done);
      this.space(from + Math.max(match.index, 0), from + end);
      done = end;
    }
    if (done === 0) this.append(text, from);
    else if (done < text.length) this.append(text.slice(done), from + done);
  }

  /**
   * The passage, without space at its end, and the builder is empty again.
   * @returns undefined where there is nothing to read in it
   */
  finish(language: LanguageTag | undefined, segment: string | null = null): Passage | undefined {
    this.#trimEnd();
    const text = this.#text;
    const runs = this.#runs;
    this.#text = '';
    this.#runs = [];
    this.#next = -1;
    return isReadable(text) ? { text, runs, language, segment } : undefined;
  }

  /** Whether a space added now would not be shown. */
  get endsInSpace(): boolean {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    return last === 0x20 || last === 0x0a;
  }

  #trimEnd(): void {
    let end = this.#text.length;
    while (end > 0 && (this.#text.charCodeAt(end - 1) === 0x20 || this.#text.charCodeAt(end - 1) === 0x0a)) end -= 1;
    if (end === this.#text.length) return;
    this.#text = this.#text.slice(0, end);
    while ((this.#runs.at(-1)?.at ?? -1) >= end) this.#runs.pop();
    // What comes next may lie anywhere: it begins a run of its own.
    this.#next = -1;
  }
}
