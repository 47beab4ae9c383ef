import { refusalOf } from './refusal.ts';

/** A file may be so large or so nested that the engine itself gives up: that too is told as a refusal. */
export function withinBounds<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refusalOf(path, {
      code: 'too-large-to-read',
      message: `the file is too large or too deeply nested to be read (${error.message})`,
      expected: 'a document of ordinary length',
      mend: 'Split it into several files.',
    });
  }
}
