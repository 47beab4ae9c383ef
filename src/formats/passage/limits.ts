/** What a document may at most be. A file beyond a limit is refused with its size and what is allowed. */
export interface ReadingLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Elements, lists or objects within one another. */
  readonly depth: number;
  /** Entries of an archive (DOCX, PPTX). */
  readonly entries: number;
  /** Bytes of one archive's text parts together, once unpacked. */
  readonly unpacked: number;
  /** Pages of a PDF. */
  readonly pages: number;
}

export const readingLimits: ReadingLimits = {
  file: 256 * 2 ** 20,
  depth: 512,
  entries: 20_000,
  unpacked: 256 * 2 ** 20,
  pages: 5000,
};
