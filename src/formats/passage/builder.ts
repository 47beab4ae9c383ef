import type { LanguageTag } from '#model/localized.ts';
import type { Passage, Run } from '#model/passage.ts';

/**
 * Stands in a passage for what is no text of it: code, a picture, words in another language. U+FFFC OBJECT REPLACEMENT
 * CHARACTER, so that the words on both sides do not become neighbours.
 */
export const object = '\uFFFC';

/** White space of HTML and XML that is not a single space: what is shown as one. */
const irregularSpace = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;

/** The same question, asked of one character after the other: several times as fast on text without any. */
const hasIrregularSpace = (text: string): boolean =>
  text.includes('\n') || text.includes('  ') || text.includes('\t') || text.includes('\r') || text.includes('\f');

/** Whether there is anything to read in a text. */
export const isReadable = (text: string): boolean => /[^\s\uFFFC]/.test(text);

/** A space or a line feed, which is not shown at the end of a passage. */
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a;

/** Makes a passage from pieces of a file, in order. */
export class PassageBuilder {
  /** The pieces of the text: a string that is looked at while it grows is copied as a whole each time. */
  #parts: string[] = [];
  #length = 0;
  /** The last character; NaN where there is none. */
  #last = Number.NaN;
  #runs: Run[] = [];
  /** The place in the file that follows what was added last, where the run can go on; else -1. */
  #next = -1;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  get length(): number {
    return this.#length;
  }

  /** Whether a space added now would not be shown. */
  get endsInSpace(): boolean {
    return isBlank(this.#last);
  }

  /** Text that stands in the file as it is, from `from` on. */
  append(text: string, from: number): void {
    if (text === '') return;
    if (from !== this.#next) this.#runs.push({ at: this.#length, from });
    this.#add(text);
    this.#next = from + text.length;
  }

  /** Text that the file writes in other characters, from `from` to `to`. */
  atom(text: string, from: number, to: number): void {
    if (text === '') return;
    this.#runs.push({ at: this.#length, from, to });
    this.#add(text);
    this.#next = -1;
  }

  /** One more character that the file writes in the same characters as the atom before it. */
  extendAtom(text: string): void {
    if (this.#next === -1 && this.#length > 0) this.#add(text);
  }

  /** Something that is no text, from `from` to `to`. */
  object(from: number, to: number): void {
    this.atom(object, from, to);
  }

  /** A line break of the reader's view, whatever the file has for it; spaces before it are not shown. */
  lineBreak(from: number, to: number): void {
    this.#trimEnd();
    if (this.#length > 0) this.atom('\n', from, to);
  }

  /** One space for any white space of the file; none at the beginning or after another. */
  space(from: number, to: number): void {
    if (this.#length === 0 || this.endsInSpace) return;
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
    if (first === 0x20 && (this.#length === 0 || this.endsInSpace)) done = 1;
    if (!hasIrregularSpace(text)) {
      if (done === 0) this.append(text, from);
      else this.append(text.slice(1), from + 1);
      return;
    }
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
    const text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    const runs = this.#runs;
    this.#parts = [];
    this.#runs = [];
    this.#length = 0;
    this.#last = Number.NaN;
    this.#next = -1;
    return isReadable(text) ? { text, runs, language, segment } : undefined;
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.charCodeAt(text.length - 1);
  }

  #trimEnd(): void {
    if (!isBlank(this.#last)) return;
    while (isBlank(this.#last)) {
      const part = this.#parts.pop() ?? '';
      let end = part.length;
      while (end > 0 && isBlank(part.charCodeAt(end - 1))) end -= 1;
      this.#length -= part.length;
      if (end > 0) this.#add(part.slice(0, end));
      else this.#last = this.#parts.at(-1)?.at(-1)?.charCodeAt(0) ?? Number.NaN;
    }
    while ((this.#runs.at(-1)?.at ?? -1) >= this.#length) this.#runs.pop();
    // What comes next may lie anywhere: it begins a run of its own.
    this.#next = -1;
  }
}
