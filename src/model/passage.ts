import type { LanguageTag } from './localized.ts';

/**
 * The way from a passage's text back to the file it was read from. A text is made of runs; within a run both go
 * forward together, unless the run is `atomic`: then its characters have no places of their own (an entity such as
 * `&aacute;` is one character of text and eight of the file). Offsets are UTF-16 code units.
 */
export interface Run {
  /** Where the run begins in the passage's text. */
  readonly at: number;
  /** Where it begins in the file's decoded text. */
  readonly from: number;
  /** For an atomic run, where it ends in the file. */
  readonly to?: number;
}

/** A stretch of readable text of a document: a paragraph, a cell, the source or target of a segment. */
export interface Passage {
  /** As a reader sees it, without marks or entities. */
  readonly text: string;
  /** In order; the first begins at 0. */
  readonly runs: readonly Run[];
  /** What the document says of its language (BCP 47); undefined where it says nothing. */
  readonly language: LanguageTag | undefined;
  /** The name of the segment in the document, where it has one: the id of a trans-unit, the key of a string. */
  readonly segment: string | null;
}

/** A passage and its translation, as bilingual files hold them. */
export interface PassagePair {
  readonly source: Passage;
  readonly target: Passage;
}

/** What a reader makes of a document. */
export interface PassageDocument {
  /**
   * The decoded text that every offset refers to: that of the file itself or, for a container such as DOCX, the
   * text that was taken out of it, paragraph by paragraph.
   */
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Where the document is bilingual; their passages are not repeated in `passages`. */
  readonly pairs: readonly PassagePair[];
}

/** Some of a document. */
export type PassagePart = Pick<PassageDocument, 'passages' | 'pairs'>;

/**
 * A stretch of a document that is read while it is gone through, so that nothing of it is kept longer than it is
 * needed. Most documents are one; a large one is many.
 */
export interface PassageWindow {
  /** As `PassageDocument.text`, from the end of the window before; whole once the last part is there. */
  readonly text: string;
  /** To be gone through once; may throw while it reads on. Places of the passages are in this window's text. */
  readonly parts: Iterable<PassagePart>;
}

/** Reads the text of a file of any length, of which no more than a window is held at a time. */
export interface WindowReader {
  /**
   * Told of the whole text once before it is read, piece after piece; missing where nothing that stands behind is
   * needed to read what stands before.
   * @param piece cut anywhere
   */
  foresee?(piece: string): void;
  /**
   * Reads on. Places of its passages are in the window.
   * @param window what the window before was not done with, and what follows it in the decoded text
   * @param isLast whether the text ends with it
   * @returns how many code units of it are done with; 0 where it is too short to read on in
   */
  read(window: string, isLast: boolean): Generator<PassagePart, number>;
}

/**
 * The place in the file's text of the passage's text from `start` to `end`.
 * @param start offset of the first code unit in the passage's text
 * @param end offset after the last one, > start
 * @returns offsets in the file's decoded text, UTF-16 code units
 */
export function placeInFile(passage: Passage, start: number, end: number): { start: number; end: number } {
  const { runs } = passage;
  const runAt = (offset: number): Run => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const run = runs[low];
    if (run === undefined) throw new RangeError('a passage without runs');
    return run;
  };
  const first = runAt(start);
  const last = runAt(end - 1);
  return {
    start: first.to === undefined ? first.from + (start - first.at) : first.from,
    end: last.to ?? last.from + (end - last.at),
  };
}
