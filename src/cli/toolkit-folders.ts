import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: the nearest one above this file with a package.json. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the program is not in its package: package.json not found');
    folder = parent;
  }
  return folder;
}

/**
 * The folders a toolkit is loaded from. Without `folder`, the toolkit that comes with the program. A
 * folder with a `toolkit.yaml` is a toolkit of its own; one without is laid over the program's.
 */
export function toolkitFolders(folder: string | undefined): string[] {
  const base = join(packageFolder(), 'content');
  if (folder === undefined) return [base];
  const own = resolve(folder);
  return existsSync(join(own, 'toolkit.yaml')) ? [own] : [base, own];
}

/**
 * A toolkit's file as one opens it from the working directory: terminals and editors follow such a path.
 * @param folders those of the toolkit; of files with the same path in it, the last counts
 * @param path inside the toolkit
 */
export function pathFromHere(folders: readonly string[], path: string): string {
  const folder = folders.findLast((each) => existsSync(join(each, path))) ?? folders.at(-1) ?? '';
  return relative('', join(folder, path));
}
