import type { Problem } from '#model/problem.ts';
import type { ImportedEntry, ImportResult } from '../imported-entry.ts';
import { XmlRefusal } from '../xml/refusal.ts';
import { DocumentReader, type TbxDeclaration, type TbxReadOptions } from './document-reader.ts';

export type { TbxDeclaration, TbxReadOptions } from './document-reader.ts';

/** What a reader hands out as it goes. */
export type TbxItem =
  | { readonly kind: 'entry'; readonly entry: ImportedEntry }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface TbxSummary {
  /** Undefined where the file is no TBX. */
  readonly declaration: TbxDeclaration | undefined;
  readonly title: string | undefined;
  /** How many entries were handed out. */
  readonly entries: number;
  /** How often each problem occurred; of one kind only the first 50 are handed out. */
  readonly problems: Readonly<Record<string, number>>;
  /** Problems of severity `error`, each of which left out an entry or ended the reading. */
  readonly errors: number;
  /** The file was not read to its end, or holds no entry: what was handed out must not be used. */
  readonly refused: boolean;
}

/** Bytes read between two hand-outs. */
const piece = 65_536;

/**
 * Reads TBX of 2008 (`martif`) and of ISO 30042:2019 (`tbx`, DCA and DCT) from bytes, entry by entry, in
 * bounded memory. It never throws on what is in the file: that is told as problems.
 */
export class TbxReader {
  #items: TbxItem[] = [];
  readonly #document: DocumentReader;
  #refused = false;

  constructor(options: TbxReadOptions) {
    this.#document = new DocumentReader(options, {
      entry: (entry) => this.#items.push({ kind: 'entry', entry }),
      problem: (problem) => this.#items.push({ kind: 'problem', problem }),
    });
  }

  /** Reads on. After a refusal it reads no more. */
  write(bytes: Uint8Array): TbxItem[] {
    return this.#take(() => this.#document.stream.write(bytes));
  }

  end(): TbxItem[] {
    return this.#take(() => {
      this.#document.stream.end();
      if (this.#document.entries === 0 && this.#document.log.errors === 0) {
        this.#document.stream.refuse(
          'no-entries',
          'there is no usable entry in the file',
          'one entry at least',
          'Export the terms again.',
        );
      }
    });
  }

  get refused(): boolean {
    return this.#refused;
  }

  get summary(): TbxSummary {
    const { declaration, title, entries } = this.#document;
    return {
      declaration,
      title,
      entries,
      problems: this.#document.log.counts,
      errors: this.#document.log.errors,
      refused: this.#refused,
    };
  }

  #take(read: () => void): TbxItem[] {
    if (this.#refused) return [];
    try {
      read();
    } catch (error) {
      if (!(error instanceof XmlRefusal)) throw error;
      this.#refused = true;
      this.#document.log.refuse(error);
    }
    const items = this.#items;
    this.#items = [];
    return items;
  }
}

/** Hands out entries and problems while the bytes come in, from a file or from the network. */
export async function* readTbxStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: TbxReadOptions,
): AsyncGenerator<TbxItem, TbxSummary> {
  const reader = new TbxReader(options);
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += piece) yield* reader.write(chunk.subarray(start, start + piece));
    if (reader.refused) break;
  }
  yield* reader.end();
  return reader.summary;
}

/** Reads a whole file that is in memory. */
export function readTbx(bytes: Uint8Array, options: TbxReadOptions): ImportResult & { readonly summary: TbxSummary } {
  const reader = new TbxReader(options);
  const entries: ImportedEntry[] = [];
  const problems: Problem[] = [];
  for (const item of [...reader.write(bytes), ...reader.end()]) {
    if (item.kind === 'entry') entries.push(item.entry);
    else problems.push(item.problem);
  }
  return { entries, problems, summary: reader.summary };
}
