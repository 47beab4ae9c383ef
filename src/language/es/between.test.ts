import { describe, expect, it } from 'vitest';
import { mayStandBetween, partedBetween } from './between.ts';

describe('what may part a noun from what specifies it', () => {
  it.each(['local', 'federales', 'estatal', 'certificada', 'semanales', 'público', 'ilícito', 'obligatorias', 'nuevo'])(
    'an adjective: %s',
    (word) => expect(mayStandBetween(word, 'de trabajo')).toBe(true),
  );

  it.each(['habló', 'acusado', 'experta', 'responsable', 'de', 'que', 'no', 'contra', 'es'])(
    'nothing that says more: %s',
    (word) => expect(mayStandBetween(word, 'de trabajo')).toBe(false),
  );
});

describe('what may part a noun from its adjective', () => {
  it.each(['ya', 'tan', 'supuesto'])('a word that leaves alone what it is: %s', (word) =>
    expect(mayStandBetween(word, 'fallido')).toBe(true),
  );

  it('no other adjective', () => expect(mayStandBetween('empresarial', 'fallido')).toBe(false));
});

describe('where a term may be parted', () => {
  it('is before each word that links', () => {
    expect(partedBetween('agencia de aplicación de la ley')).toEqual([
      { head: 'agencia', tail: 'de aplicación de la ley' },
      { head: 'agencia de aplicación', tail: 'de la ley' },
    ]);
  });

  it('is after the last one of a long term too, for an article', () => {
    expect(partedBetween('centro de abogacía para niños')).toContainEqual({
      head: 'centro de abogacía para',
      tail: 'niños',
    });
  });

  it('is before an adjective', () => {
    expect(partedBetween('himen roto')).toEqual([{ head: 'himen', tail: 'roto' }]);
  });
});
