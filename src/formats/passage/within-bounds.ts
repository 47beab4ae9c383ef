import { refusalOf } from './refusal.ts';

const tooLarge = (path: string, error: unknown): unknown =>
  error instanceof RangeError
    ? refusalOf(path, {
        code: 'too-large-to-read',
        message: `the file is too large or too deeply nested to be read (${error.message})`,
        expected: 'a document of ordinary length',
        mend: 'Split it into several files.',
      })
    : error;

/** A file may be so large or so nested that the engine itself gives up: that too is told as a refusal. */
export function withinBounds<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw tooLarge(path, error);
  }
}

/** The same, of what is read while it is gone through. */
export function* eachWithinBounds<T>(path: string, values: Iterable<T>): Generator<T> {
  try {
    yield* values;
  } catch (error) {
    throw tooLarge(path, error);
  }
}
