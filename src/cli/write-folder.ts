import { existsSync, renameSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to write: its path below the folder, with `/`, and its bytes. */
interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that are being written at the same time: the disk is then never waited for, nor memory filled. */
const atOnce = 32;

/**
 * Writes a folder as a whole or not at all: under a temporary name beside it, which then takes its place.
 * Files are written while the next ones are made.
 * @param folder an absolute path; what was there is replaced
 * @returns how many files there are
 */
export async function writeFolder(folder: string, files: AsyncIterable<NewFile>): Promise<number> {
  const temporary = `${folder}.${process.pid}.tmp`;
  const replaced = `${folder}.${process.pid}.old`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  /** The folders made so far, each once and after the one it lies in. */
  const made = new Map<string, Promise<unknown>>([[temporary, Promise.resolve()]]);
  const madeFolder = (path: string): Promise<unknown> => {
    const known = made.get(path) ?? madeFolder(dirname(path)).then(() => mkdir(path));
    made.set(path, known);
    return known;
  };
  const writing = new Set<Promise<void>>();
  let count = 0;
  try {
    for await (const file of files) {
      const path = join(temporary, file.path);
      // One that fails stays, so that whoever waits next is told.
      const done: Promise<void> = madeFolder(dirname(path))
        .then(() => writeFile(path, file.bytes))
        .then(() => void writing.delete(done));
      done.catch(() => undefined);
      writing.add(done);
      count += 1;
      if (writing.size >= atOnce) await Promise.race(writing);
    }
    await Promise.all(writing);
    const wasThere = existsSync(folder);
    if (wasThere) renameSync(folder, replaced);
    renameSync(temporary, folder);
    if (wasThere) await rm(replaced, { recursive: true, force: true });
    return count;
  } catch (error) {
    await Promise.allSettled(writing);
    await rm(temporary, { recursive: true, force: true });
    if (existsSync(replaced) && !existsSync(folder)) renameSync(replaced, folder);
    throw error;
  }
}
