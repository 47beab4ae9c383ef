import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { stemmer } from './stem.ts';

describe('stemmer', () => {
  test('a language without one leaves words as they are', () => {
    expect(stemmer('qu')('Warmikuna')).toBe('warmikuna');
  });

  test('a region has the stemmer of its language', () => {
    expect(stemmer('es-MX')('víctimas')).toBe(stemmer('es')('víctimas'));
  });

  test.each(['en', 'es', 'qu'])('%s: accents make no difference, whatever the word', (language) => {
    const stem = stemmer(language);
    const word = fc.stringMatching(/^[a-záéíóúüñA-ZÁÉÍÓÚÜÑ']*$/);
    fc.assert(fc.property(word, (text) => stem(text) === stem(fold(text))));
  });

  test.each(['en', 'es', 'qu'])('%s: never throws and never adds letters', (language) => {
    const stem = stemmer(language);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => stem(text).length <= fold(text).length));
  });
});
