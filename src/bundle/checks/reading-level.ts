import { readingFormula } from '#language/reading-level.ts';
import { positionOf, problemAt } from '../content-file.ts';
import type { Check, CheckResult, Draft } from '../draft.ts';
import { hardestSentence, highestGrade, readingLevelOf, readTexts } from '../reading-levels.ts';

const formulaOf = (language: string): string => readingFormula(language) ?? '';

/** Pages for survivors are read in fear, on a phone, perhaps in a second language: they keep to the bar. */
function hardPages(draft: Draft): CheckResult[] {
  return draft.pages
    .filter((entry) => entry.value.section === 'help')
    .flatMap((entry) =>
      Object.entries(entry.texts).flatMap(([language, file]) => {
        const level = readingLevelOf(language, readTexts(entry.value, language, file.text));
        if (level === undefined || level.grade <= highestGrade) return [];
        const hardest = hardestSentence(language, file.text);
        // The words as far as the first mark: a mark stands in the file only.
        const at = hardest === undefined ? -1 : file.text.indexOf(hardest.text.slice(0, 20));
        return [
          {
            problem: problemAt(file, at < 0 ? { line: 1, column: 1 } : positionOf(file.text, at), {
              code: 'hard-to-read',
              severity: 'error' as const,
              message: `the page asks for ${level.grade} years of school (${formulaOf(language)})${hardest ? `; its hardest sentence is “${hardest.text}”` : ''}`,
              expected: `${highestGrade} years or fewer: ${level.words} words in ${level.sentences} sentences with ${level.syllables} syllables`,
              mend: 'Say it in shorter sentences and everyday words. Leave out what the reader does not need now.',
            }),
          },
        ];
      }),
    );
}

/** Definitions in plain words are short, so that one long word weighs much: a warning, no more. */
function hardDefinitions(draft: Draft): CheckResult[] {
  return draft.concepts.flatMap((entry) =>
    Object.entries(entry.value.languages).flatMap(([language, { plain }]) => {
      const level = plain === undefined ? undefined : readingLevelOf(language, [plain]);
      if (level === undefined || level.grade <= highestGrade) return [];
      return [
        {
          problem: problemAt(entry.file, entry.file.locate(['languages', language, 'plain']), {
            code: 'hard-to-read',
            severity: 'warning' as const,
            message: `this plain definition asks for ${level.grade} years of school (${formulaOf(language)})`,
            expected: `${highestGrade} years or fewer`,
            mend: 'Say it in shorter sentences and everyday words.',
          }),
        },
      ];
    }),
  );
}

/** What is meant to be plain is measured. */
export const readingLevel: Check = (draft) => [...hardPages(draft), ...hardDefinitions(draft)];
