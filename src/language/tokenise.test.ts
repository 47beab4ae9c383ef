import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from './tokenise.ts';

const words = (text: string) => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  test.each([
    ['Trata de personas.', ['Trata', 'de', 'personas']],
    ['¿Qué es la visa U?', ['Qué', 'es', 'la', 'visa', 'U']],
    ['U-visa', ['U', 'visa']],
    ["the victim's rights", ['the', "victim's", 'rights']],
    ['victims’ rights', ['victims', 'rights']],
    ['nin\u0303ez', ['nin\u0303ez']],
    ['víc\u00ADtima', ['víc\u00ADtima']],
    ['H-2A', ['H', '2A']],
    ['🆘 ayuda 🙏🏽', ['ayuda']],
    ['\uD800', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('tells where a word stands, in UTF-16 code units', () => {
    expect(tokenise('🙏 la víctima')).toEqual([
      { text: 'la', start: 3, end: 5 },
      { text: 'víctima', start: 6, end: 13 },
    ]);
  });

  /** The rule that the words are found by, in one expression. */
  const WORD =
    /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2018\u2019\u02BC\u00AD\u200B-\u200D\u2060\uFEFF]+[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
  const pieces = [
    ...'aZé1_-. ',
    "'",
    '\u2019',
    '\u02BC',
    '\u00AD',
    '\u200D',
    '\u0301',
    '𝒜',
    '\u{1D165}',
    '🙏',
    '\uD800',
    '\uDC00',
  ];

  test('finds the words that the rule says, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenise(text)).toEqual(
          Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
            text: word,
            start: index,
            end: index + word.length,
          })),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('every token is its slice of the text, after the one before, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { text: word, start, end } of tokenise(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
