import { describe, expect, it } from 'vitest';
import { isVerbatim } from './quotation.ts';

const inText = (text: string, term: string, language: string): boolean => {
  const start = text.indexOf(term);
  return isVerbatim(text, start, start + term.length, language);
};

describe('whether a quotation is said to be faithful', () => {
  it.each([
    ['La intérprete repitió tal cual: «¿Y la felonía se queda en mi expediente?».', 'felonía', 'es'],
    ['—Eres mi criada y aquí te quedas. Así me hablaba, palabra por palabra.', 'criada', 'es'],
    ['"He called me a maid," she said. Put it down word for word.', 'maid', 'en'],
    ['"My mother worked as a maid in four houses," Ana told the reporter.', 'maid', 'en'],
    ['"That maid took the ring," according to the transcript.', 'maid', 'en'],
  ])('it is: %s', (text, term, language) => {
    expect(inText(text, term, language)).toBe(true);
  });

  it.each([
    ['Tradujo la felonía palabra por palabra.', 'felonía', 'es'],
    ['«Es una felonía», dijo el agente.', 'felonía', 'es'],
    ['"The maid has left," the owner told the reporter.', 'maid', 'en'],
  ])('it is not: %s', (text, term, language) => {
    expect(inText(text, term, language)).toBe(false);
  });
});
