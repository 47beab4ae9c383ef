import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { importFormats } from '#formats/import-formats.ts';
import type { ColumnMapping, ImportedEntry } from '#formats/imported-entry.ts';
import { readTbxStream } from '#formats/tbx/read.ts';
import type { Problem } from '#model/problem.ts';
import { type Terminal, UsageError } from './command.ts';
import { createProgress } from './progress.ts';

/** What comes out of a file, one after the other. */
export type ReadItem =
  | { readonly kind: 'entry'; readonly entry: ImportedEntry }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'column'; readonly column: ColumnMapping }
  /** The file as a whole is not to be trusted. */
  | { readonly kind: 'refused' };

const tbxExtensions = ['.tbx', '.xml', '.mtf'];

export const importFormatNames = ['tbx', ...Object.keys(importFormats)];

/** The format of a file by its name, unless it is told. */
export function formatOf(path: string, told: string | undefined): string {
  const extension = extname(path).toLowerCase();
  const name =
    told ??
    (tbxExtensions.includes(extension)
      ? 'tbx'
      : Object.entries(importFormats).find(([, format]) => format.extensions.includes(extension))?.[0]);
  if (name === undefined || !importFormatNames.includes(name)) {
    throw new UsageError(`what format is ${path}? Say --format ${importFormatNames.join(' | ')}`);
  }
  return name;
}

/** Reads the entries of a file. TBX is read as it comes in, in bounded memory; the others as a whole. */
export async function* readEntries(
  path: string,
  format: string,
  options: { readonly columns?: Readonly<Record<string, string>>; readonly sheet?: string; readonly strict?: boolean },
  terminal: Terminal,
): AsyncGenerator<ReadItem> {
  if (format === 'tbx') {
    const progress = createProgress(statSync(path).size, terminal);
    const stream = createReadStream(path, { highWaterMark: 1 << 16 });
    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const chunk of stream) {
        progress.done(stream.bytesRead);
        yield chunk as Uint8Array;
      }
    }
    // What was read before a grave fault does not count: the summary tells of it.
    const summary = yield* readTbxStream(watched(), { path, strict: options.strict === true });
    progress.end();
    if (summary.refused || summary.errors > 0) yield { kind: 'refused' };
    return;
  }
  const reader = importFormats[format];
  if (reader === undefined) throw new UsageError(`there is no format "${format}"`);
  const { entries, problems, mapping } = await reader.read(readFileSync(path), path, options);
  for (const column of mapping ?? []) yield { kind: 'column', column };
  for (const problem of problems) yield { kind: 'problem', problem };
  for (const entry of entries) yield { kind: 'entry', entry };
}
