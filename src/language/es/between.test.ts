import { describe, expect, it } from 'vitest';
import { mayStandBetween, partedBetween } from './between.ts';

describe('what may part a noun from what specifies it', () => {
  it.each([
    'local',
    'federales',
    'estatal',
    'certificada',
    'semanales',
    'público',
    'ilícito',
    'obligatorias',
    'nuevo',
    'pagado',
  ])('an adjective: %s', (word) => expect(mayStandBetween(` ${word} de`, 'de')).toBe(true));

  it.each(['habló', 'acusado', 'experta', 'responsable', 'de', 'que', 'no', 'contra', 'es'])(
    'nothing that says more: %s',
    (word) => expect(mayStandBetween(` ${word} de`, 'de')).toBe(false),
  );

  it.each([
    ' locales o federales de',
    ' de los',
    ' público de los',
    ' de otras',
    ' de alcohol y',
    ' de drogas y otras',
  ])('other adjectives, an article of many, another of a kind:%s', (words) =>
    expect(mayStandBetween(words, 'de')).toBe(true),
  );

  it.each([' de la', ' de su', ' con', ' local', ' que habló de'])(
    'nothing that tells of one, or has no link:%s',
    (words) => expect(mayStandBetween(words, 'de')).toBe(false),
  );
});

describe('what may stand before another link than *de*', () => {
  it.each([' del condado contra la', ' de la joven viuda contra la', ' estatal contra la'])('whose it is:%s', (words) =>
    expect(mayStandBetween(words, 'contra la')).toBe(true),
  );
});

describe('what may part a noun from its adjective', () => {
  it.each([' migratorio', ' ya', ' física y', ', sobre todo', ' de índole', ', la', ', llamado', ' a su prima'])(
    'what is said beside it:%s',
    (words) => expect(mayStandBetween(words, '')).toBe(true),
  );

  it.each([' de', ' es', ' y', ' de la', ' habló', ' acusado'])('nothing else:%s', (words) =>
    expect(mayStandBetween(words, '')).toBe(false),
  );
});

describe('where a term may be parted', () => {
  it('is at each word that links, with its article', () => {
    expect(partedBetween('agencia de aplicación de la ley')).toEqual([
      { head: 'agencia', link: 'de', tail: 'aplicación de la ley' },
      { head: 'agencia de aplicación', link: 'de la', tail: 'ley' },
    ]);
  });

  it('is before the last word of a term without one', () => {
    expect(partedBetween('línea caliente')).toEqual([{ head: 'línea', link: '', tail: 'caliente' }]);
    expect(partedBetween('mula')).toEqual([]);
  });

  it('is in a verb before how it is done alone', () => {
    expect(partedBetween('asaltó sexualmente', true)).toEqual([{ head: 'asaltó', link: '', tail: 'sexualmente' }]);
    expect(partedBetween('quitar los cargos', true)).toEqual([]);
  });
});
