import { describe, expect, it } from 'vitest';
import { withCompany } from './company.ts';

describe('withCompany', () => {
  it('spells out a named kind of company and leaves other patterns as they are', () => {
    const patterns = withCompany(['<art>', '~ of honor'], 'en');
    expect(patterns.at(-1)).toBe('~ of honor');
    expect(patterns.some((pattern) => pattern.split('/').includes('novel'))).toBe(true);
  });

  it('spells out a kind among the words of a pattern', () => {
    expect(withCompany(['~ de <abroad>'], 'es')).toEqual([expect.stringMatching(/^~ de mexico\/.*\/lisboa$/)]);
  });

  it('stands for nothing in a language that has no such kind', () => {
    expect(withCompany(['<art>', '<unheard>', '~ de <abroad>'], 'xx')).toEqual([]);
  });
});
