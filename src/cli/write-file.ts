import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Writes a file piece by piece, whole or not at all: to a temporary name beside it, then renamed.
 * @param pieces bytes, or text that is written as UTF-8
 */
export function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const target = resolve(path);
  const temporary = `${target}.${process.pid}.tmp`;
  mkdirSync(dirname(target), { recursive: true });
  const file = openSync(temporary, 'w');
  try {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    }
    closeSync(file);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file whole or not at all. */
export const writeWhole = (path: string, contents: string | Uint8Array): void => writePieces(path, [contents]);
