import { describe, expect, it } from 'vitest';
import { elsewhereOf, isElsewhere } from './elsewhere.ts';
import { Setting } from './occurrence.ts';
import { Sentence } from './sentence.ts';

function settingOf(text: string, term: string): Setting {
  const start = text.indexOf(term);
  return new Setting(new Sentence(text, 0), start, start + term.length);
}

describe('whether a sentence is of another walk of life', () => {
  it.each([
    ['La grieta del estadio es testigo silencioso de la derrota.', 'testigo silencioso'],
    ['En la ópera, la criada esconde la carta.', 'criada'],
    ['El virrey reconoció a su hijo ilegítimo.', 'hijo ilegítimo'],
    // Violence that is denied is none.
    ['Un pleito de pareja por un loro, sin golpes ni amenazas.', 'pleito de pareja'],
  ])('it is: %s', (text, term) => {
    expect(isElsewhere(settingOf(text, term), 'es')).toBe(true);
  });

  it.each([
    ['La niña es testigo silencioso de todo.', 'testigo silencioso'],
    ['El futbolista la golpeó; la prensa habla de un lío de faldas.', 'lío de faldas'],
    // Who teaches is met in one's own life, whatever is taught.
    ['El maestro de guitarra quiso un examen cruzado.', 'examen cruzado'],
    // The term itself is no word of its surroundings.
    ['La mula iba cargada.', 'mula'],
  ])('it is not: %s', (text, term) => {
    expect(isElsewhere(settingOf(text, term), 'es')).toBe(false);
  });

  it.each([
    ['The zebra mussel is an illegal immigrant in the lake.', 'illegal immigrant', true],
    ['The quarterback and the coach had a lovers’ quarrel.', 'lovers’ quarrel', true],
    ['The quarterback strangled her; the paper wrote of a lovers’ quarrel.', 'lovers’ quarrel', false],
    ['She came as an illegal immigrant.', 'illegal immigrant', false],
    // Nobody's name says so, nor that of a place.
    ['Ms. Sparrow came as an illegal immigrant.', 'illegal immigrant', false],
    ['Officer Knight stopped an illegal immigrant at Eagle Pass.', 'illegal immigrant', false],
    ['The knight is an illegal immigrant in this saga.', 'illegal immigrant', true],
  ])('knows English too: %s', (text, term, expected) => {
    expect(isElsewhere(settingOf(text, term), 'en')).toBe(expected);
  });

  it.each([
    ['The school has a class on anger management.', true],
    ['The school heard that he strangles her; he got anger management.', false],
    ['He signed up for anger management.', false],
  ])('takes words of a term: %s', (text, expected) => {
    const own = elsewhereOf(['<art>', '<elsewhere> school/student*']);
    expect(isElsewhere(settingOf(text, 'anger management'), 'en', own)).toBe(expected);
  });

  it('is not asked by a term that does not say so', () => {
    expect(elsewhereOf(['<art>', 'school'])).toBeUndefined();
    expect(elsewhereOf(['<elsewhere>'])).toBeDefined();
  });

  it('has no words for other languages yet', () => {
    expect(isElsewhere(settingOf('Le roi avait une bonne.', 'bonne'), 'fr')).toBe(false);
  });
});
