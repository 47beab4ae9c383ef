import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, fold } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Víctima', 'victima'],
    ['vi\u0301ctima', 'victima'],
    ['vergüenza', 'verguenza'],
    ['niñez', 'niñez'],
    ['nin\u0303ez', 'niñez'],
    ['AN\u0303O', 'año'],
    ['víc\u00ADti\u200Bma', 'victima'],
    ['victims\u2019', "victims'"],
    ['U\u2011visa', 'u-visa'],
    ['İ', 'i'],
    ['кот', 'кот'],
    ['한국', '한국'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps año and ano apart', () => {
    expect(fold('año')).not.toBe(fold('ano'));
  });

  test('folding twice is folding once, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('canonical', () => {
  test('keeps the accents', () => {
    expect(canonical('VI\u0301CTIMA')).toBe('víctima');
  });

  test('making canonical twice is making it once, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => canonical(canonical(text)) === canonical(text)));
  });
});
