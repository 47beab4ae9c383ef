import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Choice, keyOf } from './choice.ts';

const words = fc.string({ unit: fc.constantFrom(...'abcñ'), maxLength: 6 });
const parts = fc.array(fc.record({ text: words.filter((text) => text !== ''), isBeginning: fc.boolean() }), {
  maxLength: 6,
});

describe('Choice', () => {
  test('has a word that is one of its words or begins like one of its beginnings, and no other', () => {
    fc.assert(
      fc.property(parts, parts, words, (some, others, word) => {
        const [choice, other] = [new Choice(), new Choice()];
        for (const { text, isBeginning } of some) choice.add(text, isBeginning);
        for (const { text, isBeginning } of others) other.add(text, isBeginning);
        choice.addAll(other);
        const expected = [...some, ...others].some(({ text, isBeginning }) =>
          isBeginning ? word.startsWith(text) : word === text,
        );
        expect(choice.has(word, keyOf(word))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
