import { globSync, statSync } from 'node:fs';
import { join, matchesGlob, relative, resolve, sep } from 'node:path';
import { UsageError } from './command.ts';

/** Folders that hold other people's files, or none that a person wrote. */
const NEVER = new Set(['node_modules', '.git']);

const slashed = (path: string): string => path.split(sep).join('/');

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

export interface PathOptions {
  /** Whether a file met in a folder is of a kind that can be read; a file that is named is always tried. */
  readable(path: string): boolean;
  readonly ignore: readonly string[];
  /** What `ignore` patterns count from. */
  readonly folder: string;
}

/**
 * The files that arguments name: files as they are, folders with all in them that can be read, and glob patterns.
 * Each once, in the order of the arguments, those of a folder by name.
 * @throws {UsageError} where an argument names nothing
 */
export function filesOf(named: readonly string[], { readable, ignore, folder }: PathOptions): string[] {
  const ignored = (path: string): boolean => {
    const own = slashed(relative(folder, resolve(path)));
    return ignore.some((pattern) => {
      const bare = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
      return [bare, `${bare}/**`, `**/${bare}`, `**/${bare}/**`].some((one) => matchesGlob(own, one));
    });
  };
  const within = (path: string): string[] =>
    globSync('**/*', { cwd: path, withFileTypes: true, exclude: (entry) => NEVER.has(entry.name) })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => (path === '.' ? relative('.', file) : join(path, relative(path, file))))
      .filter((file) => readable(file) && !ignored(file))
      .sort();
  const found = named.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return within(path);
    if (stats !== undefined) return [path];
    const matched = isGlob(path) ? globSync(path, { exclude: (name) => NEVER.has(name) }) : [];
    const files = matched.filter((file) => statSync(file).isFile() && !ignored(file)).sort();
    if (files.length === 0) throw new UsageError(`there is no file "${path}"`);
    return files;
  });
  return [...new Set(found)];
}
