import type { Passage, PassageDocument, PassagePair, PassagePart } from '#model/passage.ts';

/** A stretch of the file and what takes its place, already escaped. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where in a file words are to be written. */
export interface WritingPlace {
  /** The decoded text of the file. */
  readonly file: string;
  /** Offset in it. */
  readonly at: number;
  readonly passage: Passage;
}

/**
 * How a reader's text is written at a place of a file: its escapes and quotes. Undefined where no text can stand, as in
 * the place of a tag.
 */
export type Escape = (text: string, place: WritingPlace) => string | undefined;

/** A passage and how a change of it is written into the file. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly escape: Escape;
}

/** Some of what is read from the text of a file. */
export interface PlacedPart {
  readonly placed: readonly PlacedPassage[];
  readonly pairs: readonly { readonly source: PlacedPassage; readonly target: PlacedPassage }[];
}

/** What is read from the text of a file, in a form in which it can also be written back. */
export interface PlacedDocument extends PlacedPart {
  /** Adds to what edits replace what must go with it: marks that would have nothing in them. */
  tidy?(replacements: readonly Replacement[]): readonly Replacement[];
}

const startOf = ({ passage }: PlacedPassage): number => passage.runs[0]?.from ?? 0;

/** Passages in the order of the file. Most readers make them so; nested ones come out too early. */
function inOrder(placed: readonly PlacedPassage[]): readonly PlacedPassage[] {
  for (let index = 1; index < placed.length; index += 1) {
    const [before, after] = [placed[index - 1], placed[index]];
    if (before !== undefined && after !== undefined && startOf(before) > startOf(after)) {
      return [...placed].sort((a, b) => startOf(a) - startOf(b));
    }
  }
  return placed;
}

/** A part as those get it who only read. */
export const partOf = ({ placed, pairs }: PlacedPart): PassagePart => ({
  passages: inOrder(placed).map(({ passage }) => passage),
  pairs: pairs.map(({ source, target }): PassagePair => ({ source: source.passage, target: target.passage })),
});

/** The document as its readers get it. */
export const documentOf = (text: string, document: PlacedDocument): PassageDocument => ({ text, ...partOf(document) });

/** So many passages and pairs make a part. */
const PART = 64;

/** What a reader has gathered so far and not handed on yet. */
export class Gathering implements PlacedPart {
  placed: PlacedPassage[] = [];
  pairs: { readonly source: PlacedPassage; readonly target: PlacedPassage }[] = [];

  /** Whether there is enough for a part. */
  get isFull(): boolean {
    return this.placed.length + this.pairs.length >= PART;
  }

  /** Hands it on. */
  take(): PlacedPart {
    const { placed, pairs } = this;
    this.placed = [];
    this.pairs = [];
    return { placed, pairs };
  }
}

/** Every passage of a document once, those of its pairs too (a source may have several targets). */
export const everyPassage = ({ placed, pairs }: PlacedDocument): PlacedPassage[] => [
  ...new Set([...placed, ...pairs.flatMap(({ source, target }) => [source, target])]),
];
