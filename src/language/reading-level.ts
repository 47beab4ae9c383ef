import { gradeEnglish, syllablesEnglish } from './en/reading-level.ts';
import { gradeSpanish, syllablesSpanish } from './es/reading-level.ts';
import { primaryLanguage } from './tag.ts';
import { tokenise } from './tokenise.ts';

/** What the formulas count. Numbers in figures are no words. */
export interface ReadingCounts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

export interface ReadingLevel extends ReadingCounts {
  /** The school year (United States) after which a reader understands the text, to one decimal. */
  readonly grade: number;
}

interface Formula {
  readonly name: string;
  readonly syllables: (word: string) => number;
  readonly grade: (counts: ReadingCounts) => number;
  /** Where a sentence ends beside full stop, question and exclamation mark. */
  readonly stops: string;
}

const formulas: ReadonlyMap<string, Formula> = new Map([
  ['en', { name: 'Flesch–Kincaid', syllables: syllablesEnglish, grade: gradeEnglish, stops: '' }],
  ['es', { name: 'Fernández Huerta', syllables: syllablesSpanish, grade: gradeSpanish, stops: ';' }],
]);

/** The name of the formula for a language; undefined where we have none. */
export const readingFormula = (language: string): string | undefined => formulas.get(primaryLanguage(language))?.name;

/**
 * The sentences of a text. A full stop ends one where a capital, a figure or an opening mark follows; that
 * of an abbreviation in capitals (EE. UU., U.S.) does not.
 */
export function sentencesOf(text: string, stops = ''): string[] {
  const end = new RegExp(
    `(?:(?<!(?<!\\p{L})\\p{Lu}{1,2})[.]|[!?…])["'»”’)]*\\s+(?=[\\p{Lu}\\p{N}¿¡«“"(‘])${stops === '' ? '' : `|[${stops}]\\s`}`,
    'gu',
  );
  return text
    .split(end)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * How many years of school a text asks of its reader, by the formula that is usual in its language.
 * @param language BCP 47; its primary language decides
 * @param passages paragraphs, headings and list items in plain text; each ends a sentence
 * @returns undefined where there is no formula for the language, or no word
 */
export function readingLevel(language: string, passages: readonly string[]): ReadingLevel | undefined {
  const formula = formulas.get(primaryLanguage(language));
  if (formula === undefined) return undefined;
  const sentences = passages.flatMap((passage) => sentencesOf(passage, formula.stops));
  const words = sentences.flatMap((sentence) =>
    tokenise(sentence).flatMap(({ text }) => (/\p{N}/u.test(text) ? [] : [text])),
  );
  if (words.length === 0) return undefined;
  const counts = {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + formula.syllables(word), 0),
  };
  return { ...counts, grade: Math.round(formula.grade(counts) * 10) / 10 };
}
