import { describe, expect, it } from 'vitest';
import { mayStandBetween, partedBetween } from './between.ts';

describe('what may stand between an adjective and the person it tells of', () => {
  it.each(['19-year-old', 'female', 'pregnant', 'mexican', 'chinese', 'foreign-born', 'spanish-speaking', 'teenage'])(
    'age, sex, origin or state: %s',
    (word) => expect(mayStandBetween(` ${word}`)).toBe(true),
  );

  it.each([' young mexican', ', mostly foreign-born', '/undocumented'])('more than a word of that: %s', (words) =>
    expect(mayStandBetween(words)).toBe(true),
  );

  it.each(['than', 'and', 'of', 'fraud', 'is', 'the', 'credit', 'began'])('nothing else: %s', (word) =>
    expect(mayStandBetween(` ${word}`)).toBe(false),
  );
});

describe('where a term may be parted', () => {
  it('is behind the adjective of a person', () => {
    expect(partedBetween('alleged victims')).toEqual([{ head: 'alleged', link: '', tail: 'victims' }]);
    expect(partedBetween('unaccompanied alien child')).toEqual([
      { head: 'unaccompanied', link: '', tail: 'alien child' },
    ]);
  });

  it.each(['child victim', 'alleged rape', 'victim of trafficking', 'accuser'])('is nowhere else: %s', (term) =>
    expect(partedBetween(term)).toEqual([]),
  );
});
