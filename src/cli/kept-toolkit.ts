import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Toolkit } from '#model/toolkit.ts';
import { packageFolder } from './toolkit-folders.ts';
import { writeWhole } from './write-file.ts';

/** A toolkit as it was loaded and checked, and how many errors were found. */
export interface KeptToolkit {
  readonly toolkit: Toolkit;
  readonly errors: number;
}

/** Toolkits kept at a time: the program's own and a few that somebody works on. Each is a few megabytes. */
const most = 4;

/**
 * Where loaded toolkits are kept between two runs, or undefined where they are not: `EXISTE_AYUDA_CACHE=off`, or a
 * program that runs from its source, whose parts have no hash to know them by.
 */
function keptFolder(): string | undefined {
  const { EXISTE_AYUDA_CACHE: own, XDG_CACHE_HOME: shared } = process.env;
  const compiled = join(packageFolder(), 'dist') + sep;
  if (own === 'off' || !fileURLToPath(import.meta.url).startsWith(compiled)) return undefined;
  return own ?? join(shared ?? join(homedir(), '.cache'), 'existe-ayuda');
}

/** A hash of all that decides what comes of loading: the program with the versions it uses, and every file of the folders. */
function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  const program = [fileURLToPath(import.meta.url), join(packageFolder(), 'package.json')];
  for (const file of program) hash.update(readFileSync(file)).update('\0');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((each) => /\.(?:ya?ml|md)$/.test(each))) {
      const file = join(folder, name);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
    }
    hash.update('\0\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function read(path: string): KeptToolkit | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as KeptToolkit;
  } catch {
    return undefined;
  }
}

function write(folder: string, path: string, kept: KeptToolkit): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(path, JSON.stringify(kept));
  const byAge = readdirSync(folder)
    .filter((name) => /^toolkit-[0-9a-f]{32}\.json$/.test(name))
    .map((name) => ({ file: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const { file } of byAge.slice(most)) rmSync(file, { force: true });
}

/**
 * Loads a toolkit, or takes it as it was loaded before where neither a file of it nor the program has changed since:
 * reading and checking is nearly all that looking up a word takes. What cannot be kept is loaded anew each time.
 * @throws whatever `load` throws
 */
export function keepToolkit(folders: readonly string[], load: () => KeptToolkit): KeptToolkit {
  const folder = keptFolder();
  if (folder === undefined) return load();
  let path: string;
  try {
    path = join(folder, `toolkit-${hashOf(folders)}.json`);
  } catch {
    // A folder that cannot be read: the loader says why.
    return load();
  }
  const known = read(path);
  if (known !== undefined) return known;
  const loaded = load();
  try {
    write(folder, path, loaded);
  } catch {
    // A home that cannot be written to, a full disk: the toolkit is there all the same.
  }
  return loaded;
}
