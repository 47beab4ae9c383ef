import { join } from 'node:path';
import { loadToolkit } from '../../src/bundle/load.ts';
import { createChecker } from '../../src/check/checker.ts';
import { vocabularyOf } from '../../src/check/vocabulary.ts';
import { compileSnapshot } from '../../src/model/snapshot.ts';

/** The toolkit's own content, read once for all tests of a file. */
export const { toolkit } = loadToolkit([join(import.meta.dirname, '../../content')]);
export const vocabulary = vocabularyOf(compileSnapshot(toolkit));
export const checker = createChecker(vocabulary);
