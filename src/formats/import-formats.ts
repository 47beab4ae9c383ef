import type { TableOptions } from './csv/entries.ts';
import { readCsv } from './csv/read.ts';
import type { ImportResult } from './imported-entry.ts';
import { readSkos } from './skos/read.ts';
import { readXlsx } from './xlsx/read.ts';

export interface ImportOptions extends TableOptions {
  /** For workbooks: the name of the sheet; the first one otherwise. */
  readonly sheet?: string;
}

export interface ImportFormat {
  readonly summary: string;
  /** With the dot; a file is taken for the first format that has its extension. */
  readonly extensions: readonly string[];
  /**
   * Reads a file. Never throws on what is in it.
   * @param path how problems name the file
   */
  read(bytes: Uint8Array, path: string, options?: ImportOptions): Promise<ImportResult>;
}

/**
 * The formats that are read as a whole, by the name that `import --format` takes. TBX is read as a stream
 * (`tbx/read.ts`).
 */
export const importFormats: Readonly<Record<string, ImportFormat>> = {
  csv: {
    summary: 'a table with a header row, separated by commas, semicolons or tabs',
    extensions: ['.csv', '.tsv', '.txt'],
    read: async (bytes, path, options) => readCsv(bytes, path, options),
  },
  xlsx: {
    summary: 'a workbook with a header row',
    extensions: ['.xlsx'],
    read: (bytes, path, options) => readXlsx(bytes, path, options),
  },
  skos: {
    summary: 'SKOS in Turtle or JSON-LD, with SKOS-XL labels or plain ones',
    extensions: ['.ttl', '.nt', '.jsonld'],
    read: async (bytes, path) => readSkos(bytes, path),
  },
};
