import type { LocalizedText } from '#model/localized.ts';
import type { LocalField } from './organization-profile.ts';
import type { Overflow } from './pdf/overflow.ts';

/** A tool or a presentation, in the language it was to be printed in. */
export interface Piece {
  readonly id: string;
  readonly title: LocalizedText;
  readonly language: string;
}

/** Why a piece cannot be printed as asked. `refusal-text.ts` says it in words. */
export type PrintProblem =
  /** `qrCode`: there is one that could be left out. */
  | { readonly code: 'overflow'; readonly piece: Piece; readonly overflow: Overflow; readonly qrCode: boolean }
  | { readonly code: 'missing-glyph'; readonly piece: Piece; readonly characters: string }
  | { readonly code: 'unknown-concept'; readonly piece: Piece; readonly concept: string }
  | { readonly code: 'no-card'; readonly piece: Piece }
  | { readonly code: 'folded-sheet' }
  | { readonly code: 'no-word'; readonly piece: Piece }
  | { readonly code: 'no-slides'; readonly piece: Piece }
  | { readonly code: 'no-language'; readonly language: string };

/** The piece cannot be printed as asked; the problems name the place and what would do. Nothing is cut off. */
export class PrintRefused extends Error {
  override readonly name = 'PrintRefused';
  readonly problems: readonly PrintProblem[];

  constructor(...problems: PrintProblem[]) {
    super(problems.map((problem) => `${problem.code}${'piece' in problem ? ` ${problem.piece.id}` : ''}`).join(', '));
    this.problems = problems;
  }

  /** Whether the options contradict each other or the tool: the piece itself may be as it should. */
  get ofOptions(): boolean {
    return this.problems.every(({ code }) =>
      ['no-card', 'folded-sheet', 'no-word', 'no-slides', 'no-language'].includes(code),
    );
  }
}

/** What a person should know before a thousand are printed. */
export type PrintNote =
  /** Left to be written by hand. */
  | { readonly code: 'blank'; readonly field: LocalField }
  /** Asked for, and the sheet is not cut. */
  | { readonly code: 'no-crop-marks' }
  /** It is an SVG. */
  | { readonly code: 'no-logo-in-word' };
