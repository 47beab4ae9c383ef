import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sound } from './sound.ts';

describe('sound', () => {
  test.each([
    ['biolasion', 'violación'],
    ['trafiking', 'trafficking'],
    ['nino', 'niño'],
    ['harrassment', 'harassment'],
    ['compensasion', 'compensation'],
    ['coersion', 'coercion'],
    ['asilum', 'asylum'],
    ['abuzo', 'abuso'],
    ['yamada', 'llamada'],
    ['ostigamiento', 'hostigamiento'],
    ['gente', 'jente'],
  ])('%s sounds like %s', (misspelled, right) => {
    expect(sound(misspelled)).toBe(sound(right));
  });

  test.each([
    ['caso', 'chaso'],
    ['rapto', 'rato'],
    ['trata', 'trampa'],
  ])('%s does not sound like %s', (a, b) => {
    expect(sound(a)).not.toBe(sound(b));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof sound(text) === 'string'));
  });
});
