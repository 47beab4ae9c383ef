import { join } from 'node:path';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot, type Snapshot } from '#model/snapshot.ts';
import type { Terminal } from './command.ts';
import { keepToolkit } from './kept-toolkit.ts';
import { packageFolder, toolkitFolders } from './toolkit-folders.ts';

/**
 * Loads a toolkit and says how many problems it has. They are counted on `err`; `validate` lists them.
 */
export function loadChecked(
  folder: string | undefined,
  terminal: Pick<Terminal, 'err'>,
): { readonly snapshot: Snapshot; readonly errors: number } {
  const folders = toolkitFolders(folder);
  const { toolkit, errors } = keepToolkit(folders, () => {
    const { toolkit: loaded, problems } = loadToolkit(folders);
    return { toolkit: loaded, errors: problems.filter((problem) => problem.severity === 'error').length };
  });
  if (errors > 0) {
    terminal.err(
      `${errors} ${errors === 1 ? 'problem' : 'problems'} in the content; what is broken is left out. ` +
        `To see them: existe-ayuda validate${folder === undefined ? '' : ` ${folder}`}\n`,
    );
  }
  return { snapshot: compileSnapshot(toolkit), errors };
}

/** Loads a toolkit for use: what is broken is left out, the rest works. */
export const loadSnapshot = (folder: string | undefined, terminal: Pick<Terminal, 'err'>): Snapshot =>
  loadChecked(folder, terminal).snapshot;

/** The folder of the compiled style and scripts. */
export const assetsFolder = (): string => join(packageFolder(), 'dist', 'assets');
