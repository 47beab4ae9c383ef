import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '#check/vocabulary.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { packageFolder } from './toolkit-folders.ts';

/**
 * What `scripts/compile.ts` made of the toolkit that comes with the program. Reading and checking its files takes
 * seconds; whoever looks at one document cannot wait for that.
 */
function compiled(name: string): unknown {
  const file = join(packageFolder(), 'dist', name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
  return JSON.parse(text);
}

/** All that a checker knows (some hundred kilobytes); undefined where the program was not compiled. */
export const compiledVocabulary = (): Vocabulary | undefined => compiled('vocabulary.json') as Vocabulary | undefined;

/** The whole toolkit (some megabytes); undefined where the program was not compiled. */
export const compiledToolkit = (): Toolkit | undefined => compiled('toolkit.json') as Toolkit | undefined;
