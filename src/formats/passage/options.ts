import type { ReadingLimits } from './limits.ts';

export interface ReadingOptions {
  /**
   * The encoding of a text file that is not UTF-8, has no byte order mark and does not name its encoding itself, by
   * its name in the WHATWG Encoding Standard, such as `windows-1252`. Without it such a file is refused.
   */
  readonly encoding?: string;
  /** Tables of pairs: what the source and target columns are called in the header, where it is none of the usual names. */
  readonly columns?: { readonly source: string; readonly target: string };
  readonly limits?: Partial<ReadingLimits>;
}

/** A change of the text of a document. */
export interface Edit {
  /** Offset in the decoded text of the document (`PassageDocument.text`), UTF-16 code units. */
  readonly start: number;
  /** Offset after the last code unit that is replaced, > start. */
  readonly end: number;
  /** What stands there then, as a reader sees it: escaping is the writer's work. */
  readonly text: string;
}
