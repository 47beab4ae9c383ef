import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The files of a toolkit folder: bytes or text by path, with `/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

function filesBelow(folder: string, prefix = ''): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(?:yaml|md)$/.test(name) && !name.endsWith('README.md') && statSync(join(folder, name)).isFile(),
    )
    .sort();
  return Object.fromEntries(
    names.map((name) => [prefix + name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

/**
 * The small toolkit of `test/fixtures/toolkit-small`: six concepts in two glossaries, and one or more of
 * every other kind. The words of the interface are the real ones, so that there is only one set to keep.
 */
export const smallToolkit: Readonly<Record<string, string>> = {
  ...filesBelow(pathOf('../fixtures/toolkit-small')),
  ...filesBelow(pathOf('../../content/interface'), 'interface/'),
};

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toolkit-'));
  made.push(folder);
  return folder;
}

/** Writes files into a folder of their own. */
export function folderOf(files: Files): string {
  const folder = temporaryFolder();
  for (const [path, contents] of Object.entries(files)) {
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, contents);
  }
  return folder;
}
