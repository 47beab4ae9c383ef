import type { PassagePart, PassageWindow, WindowReader } from '#model/passage.ts';
import { PassageRefusal, refusalOf } from './refusal.ts';
import { eachWithinBounds } from './within-bounds.ts';

/**
 * Of a file so many bytes are taken at a time, so that a window is not much longer. What is made of so little is mostly
 * forgotten before the engine moves it to where it keeps things for long: with eight times as much, Word files and
 * Markdown take half as much memory more and XLIFF a tenth more time.
 */
export const WINDOW = 1 << 13;

/** A window in which nothing can be read on for so many code units is given up. */
const WIDEST = 1 << 26;

/** How many lines a text has ended, and how many code units of the next one it has. */
class LineCount {
  #lines = 0;
  #columns = 0;

  add(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#lines += 1;
      this.#columns = 0;
      start = end + 1;
    }
    this.#columns += text.length - start;
  }

  /** A refusal in the text that follows, with its place in the whole. */
  inWhole({ problem }: PassageRefusal): PassageRefusal {
    const column = problem.line === 1 ? problem.column + this.#columns : problem.column;
    return new PassageRefusal({ ...problem, line: problem.line + this.#lines, column });
  }
}

/** That no window is found, in a document that may be good all the same. */
export const noWindow = (path: string): PassageRefusal =>
  refusalOf(path, {
    code: 'no-window',
    message: 'nothing ends in it where it could be cut to be read piece by piece',
    expected: 'paragraphs or units one after the other',
    mend: 'Split it into several files, or export it again.',
  });

/**
 * Reads a text of any length.
 * @param path how a refusal names the file
 * @param pieces the text, cut anywhere; where the reader must foresee, gone through once for that and then again
 * @throws {PassageRefusal} while it is gone through, with the line of the whole text; `no-window` where it has to be
 * read whole; and what the pieces throw
 */
export function* windowsOf(
  reader: WindowReader,
  path: string,
  pieces: (isForeseen: boolean) => Iterable<string>,
): Generator<PassageWindow> {
  if (reader.foresee !== undefined) for (const piece of pieces(true)) reader.foresee(piece);
  const before = new LineCount();
  let window = '';
  let end = 0;
  function* parts(isLast: boolean): Generator<PassagePart> {
    try {
      end = yield* reader.read(window, isLast);
    } catch (error) {
      throw error instanceof PassageRefusal ? before.inWhole(error) : error;
    }
  }
  function* opened(isLast: boolean): Generator<PassageWindow> {
    yield {
      get text() {
        return window.slice(0, end);
      },
      parts: eachWithinBounds(path, parts(isLast)),
    };
    before.add(window.slice(0, end));
    window = window.slice(end);
    end = 0;
  }
  // A window in which nothing ends is read again when there is twice as much, so that the time stays linear.
  let least = 0;
  for (const piece of pieces(false)) {
    window += piece;
    if (window.length > WIDEST) throw noWindow(path);
    if (window.length < least) continue;
    const { length } = window;
    yield* opened(false);
    least = window.length < length ? 0 : length * 2;
  }
  yield* opened(true);
}

/** Texts that follow one another. @throws {TypeError} while it is gone through, where the bytes are no UTF-8 */
export function* utf8Texts(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
