import { describe, expect, it } from 'vitest';
import { isOfTitle, isQuoted, isVerbatim } from './quotation.ts';

const inText = (text: string, term: string, language: string): boolean => {
  const start = text.indexOf(term);
  return isVerbatim(text, start, start + term.length, language);
};

describe('whether a quotation is said to be faithful', () => {
  it.each([
    ['La intérprete repitió tal cual: «¿Y la felonía se queda en mi expediente?».', 'felonía', 'es'],
    ['—Eres mi criada y aquí te quedas. Así me hablaba, palabra por palabra.', 'criada', 'es'],
    ['"He called me a maid," she said. Put it down word for word.', 'maid', 'en'],
    ['«Ayer vino mi felonía a buscarme, así le llamo yo al papel», contó la señora.', 'felonía', 'es'],
    ['Copia textual del diario: «Aquella tarde mi felonía me dejó sin casa».', 'felonía', 'es'],
    ['—¿Felonía? —preguntó la abuela—. Nadie la entendió.', 'Felonía', 'es'],
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

describe('whether a term stands in marks of emphasis', () => {
  const isIn = (text: string, term: string): boolean =>
    isQuoted(text, text.indexOf(term), text.indexOf(term) + term.length, 'es');

  it.each([
    ['Vimos *Presunto culpable* otra vez.', 'Presunto culpable'],
    ['Leímos _El rapto de las sabinas_ en clase.', 'rapto'],
    ['Prestan el *Diario de un drogadicto* en la biblioteca.', 'drogadicto'],
  ])('%s', (text, term) => expect(isIn(text, term)).toBe(true));

  it.each([
    ['**Asalto sexual**: llame ahora.', 'Asalto sexual'],
    ['Ella *no* es drogadicta y *no* miente.', 'drogadicta'],
    ['* Asalto sexual\n* Robo', 'Asalto sexual'],
  ])('not %s', (text, term) => expect(isIn(text, term)).toBe(false));
});

describe('whether a term stands in quotation marks', () => {
  const isIn = (text: string, term: string): boolean =>
    isQuoted(text, text.indexOf(term), text.indexOf(term) + term.length, 'es');

  it.each([
    ['Lo llamaron “un crimen pasional”.', 'crimen pasional'],
    // The opening mark closes as well, by custom or by mistake.
    ['Lo llamaron “un crimen pasional“.', 'crimen pasional'],
    ['Lo llamaron „crimen pasional de pueblo“.', 'crimen pasional'],
  ])('%s', (text, term) => expect(isIn(text, term)).toBe(true));

  it.each([
    ['Dijo “basta” del crimen pasional y “nunca más”.', 'crimen pasional'],
    ['Fue “grave” el crimen pasional “de marzo”.', 'crimen pasional'],
  ])('not %s', (text, term) => expect(isIn(text, term)).toBe(false));
});

describe('whether a term stands in the title of a work', () => {
  const isIn = (text: string, term: string): boolean => isOfTitle(text, text.indexOf(term), 'es');

  it.each([
    ['Leyó el ensayo «De cómo una felonía cambió el pueblo para siempre».', 'felonía'],
    ['Soto, B. (2003). La felonía en la prensa del norte. Lima.', 'felonía'],
  ])('%s', (text, term) => expect(isIn(text, term)).toBe(true));

  it.each([
    ['El ensayo «El pueblo» habla de una felonía.', 'felonía'],
    ['La ley (2003) creó una felonía.', 'felonía'],
  ])('not %s', (text, term) => expect(isIn(text, term)).toBe(false));
});
