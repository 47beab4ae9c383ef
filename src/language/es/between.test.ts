import { describe, expect, it } from 'vitest';
import { mayStandBetween, partedBetween } from './between.ts';

describe('what may part a noun from what specifies it', () => {
  it.each(['local', 'federales', 'estatal', 'certificada', 'semanales', 'público', 'ilícito', 'obligatorias', 'nuevo'])(
    'an adjective: %s',
    (word) => expect(mayStandBetween(word)).toBe(true),
  );

  it.each(['habló', 'acusado', 'experta', 'responsable', 'de', 'que', 'no', 'contra', 'es'])(
    'nothing that says more: %s',
    (word) => expect(mayStandBetween(word)).toBe(false),
  );
});

describe('where a term may be parted', () => {
  it('is before each word that links', () => {
    expect(partedBetween('agencia de aplicación de la ley')).toEqual([
      { head: 'agencia', tail: 'de aplicación de la ley' },
      { head: 'agencia de aplicación', tail: 'de la ley' },
    ]);
  });

  it('is nowhere in a term without one', () => {
    expect(partedBetween('línea caliente')).toEqual([]);
  });
});
