import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, fold, foldInPlace } from './fold.ts';

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

describe('foldInPlace', () => {
  const characters = Array.from({ length: 0x2030 }, (_, code) => String.fromCharCode(code));

  test('each character stands where it stood, folded', () => {
    const western = fc.array(fc.constantFrom(...'Víctima ñ¿ÜÇ`´’“—…ªµ\u00ADi\u0301')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(western, (text) => {
        const folded = foldInPlace(text);
        if (folded !== undefined) expect([...folded]).toEqual(Array.from(text, fold));
        expect(fold(text)).toBe(
          canonical(text)
            .normalize('NFD')
            .replace(/(n\u0303)|[\u0300-\u036F]/g, '$1')
            .normalize('NFC'),
        );
      }),
    );
  });

  test('a character folds beside others as by itself', () => {
    for (const character of characters) {
      const folded = foldInPlace(`a${character}b`);
      if (folded !== undefined) expect(folded).toBe(`a${fold(character)}b`);
    }
  });

  test('is there for the text of both languages, and not where a character may be lost', () => {
    expect(foldInPlace('¿Víctimas — «niñez»?')).toBe('¿victimas - «niñez»?');
    expect(foldInPlace('víc\u00ADtima')).toBeUndefined();
    expect(foldInPlace('vi\u0301ctima')).toBeUndefined();
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
