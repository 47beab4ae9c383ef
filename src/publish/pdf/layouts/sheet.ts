import type { Paper } from '../preamble.ts';

/** A panel of a tool, filled in for one agency and turned into Typst code. */
export interface SheetPanel {
  /** Its place among the tool's panels, from 0. */
  readonly index: number;
  readonly head: string;
  readonly body: string;
  /** Its longest words: they cannot be broken, so the panel must be as wide as each. */
  readonly longWords: readonly string[];
  /** How long it takes to say; spoken tools only. */
  readonly timing: string;
}

/** What a layout puts on paper. Fields in `…Code` are expressions of Typst. */
export interface Sheet {
  readonly title: string;
  readonly language: string;
  readonly panels: readonly SheetPanel[];
  readonly paper: Paper;
  /** Marks for the knife outside the trimmed size. */
  readonly cropMarks: boolean;
  /** Eight cards on a sheet of `paper` instead of one. */
  readonly eightUp: boolean;
  /** A picture as wide as its place: the QR code of the website. */
  readonly qrCode: string | undefined;
  /** A picture that fills its place, as wide or as high as that is. */
  readonly logoCode: string | undefined;
  /** The local agency's name, where it is known. */
  readonly organization: string | undefined;
  /** The list of the sources cited, or nothing. */
  readonly sourcesCode: string | undefined;
  /** What a provider reads first: purpose, audiences, how to use. */
  readonly headerCode: string;
  /** How words are said, for whoever speaks them on the air. */
  readonly pronunciationCode: string | undefined;
  /** The table of the chosen concepts. */
  readonly conceptsCode: string | undefined;
  /** At the foot of each page: what this is and when it was last changed. */
  readonly footCode: string;
}

/** Draws a sheet; the result follows the preamble. */
export type Layout = (sheet: Sheet) => string;

/** A layout and what it asks of the text. */
export interface LayoutPlan {
  /** Added to the depth of a Markdown heading, so that the first heading of the document is level 1. */
  readonly headingShift: number;
  readonly draw: Layout;
}
