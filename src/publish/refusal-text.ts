import { fill } from '#model/fill.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import { LogoRefused } from './logo.ts';
import { fieldLabel, profileKey } from './organization-profile.ts';
import type { Piece, PrintNote, PrintProblem, PrintRefused } from './refusal.ts';

const naming = ({ title, language }: Piece, strings: InterfaceStrings) => ({
  piece: title[strings.language] ?? title[language] ?? '',
  language: new Intl.DisplayNames(strings.language, { type: 'language' }).of(language) ?? language,
});

function problemText(problem: PrintProblem, strings: InterfaceStrings): string {
  const { refusal } = strings;
  switch (problem.code) {
    case 'overflow': {
      const { panel, heading, field, length, fits } = problem.overflow;
      const place = { ...naming(problem.piece, strings), panel, heading, length, fits };
      return field === undefined
        ? fill(refusal.textTooLong, place)
        : fill(refusal.fieldTooLong, { ...place, field: fieldLabel(field, strings) });
    }
    case 'missing-glyph':
      return fill(refusal.missingGlyph, { ...naming(problem.piece, strings), characters: problem.characters });
    case 'unknown-concept':
      return fill(refusal.unknownConcept, { ...naming(problem.piece, strings), concept: problem.concept });
    case 'no-card':
      return fill(refusal.noCard, naming(problem.piece, strings));
    case 'folded-sheet':
      return refusal.foldedSheet;
    case 'no-word':
      return fill(refusal.noWord, naming(problem.piece, strings));
    case 'no-slides':
      return fill(refusal.noSlides, naming(problem.piece, strings));
    case 'no-language':
      return fill(refusal.noLanguage, { language: problem.language });
  }
}

/** A sentence of a refusal, and the problem that it tells; the last may say what would help. */
export interface RefusalLine {
  readonly text: string;
  readonly problem?: PrintProblem;
}

/**
 * A refusal in the reader's language: each problem with its place, then what would help.
 * @param strings of the reader's language, which need not be that of the piece
 */
export function refusalLines(refused: PrintRefused | LogoRefused, strings: InterfaceStrings): RefusalLine[] {
  if (refused instanceof LogoRefused) return [{ text: fill(strings.logoRefusal[refused.code], refused.values) }];
  const lines = refused.problems.map((problem): RefusalLine => ({ text: problemText(problem, strings), problem }));
  const overflows = refused.problems.filter((problem) => problem.code === 'overflow');
  if (overflows.length > 0) {
    const { shorten, shortenOrNoCode } = strings.refusal;
    lines.push({ text: overflows.some(({ qrCode }) => qrCode) ? shortenOrNoCode : shorten });
  }
  return [...new Map(lines.map((line) => [line.text, line])).values()];
}

/** The same as one text, a line for each sentence. */
export const refusalText = (refused: PrintRefused | LogoRefused, strings: InterfaceStrings): string =>
  refusalLines(refused, strings)
    .map(({ text }) => text)
    .join('\n');

/** A note in the reader's language. */
export function noteText(note: PrintNote, strings: InterfaceStrings): string {
  const { refusal } = strings;
  switch (note.code) {
    case 'blank':
      return fill(refusal.blank, { field: fieldLabel(note.field, strings), key: profileKey[note.field] });
    case 'no-crop-marks':
      return refusal.noCropMarks;
    case 'no-logo-in-word':
      return refusal.noLogoInWord;
  }
}
