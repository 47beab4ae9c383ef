import { describe, expect, it } from 'vitest';
import { withCompany } from './company.ts';

describe('withCompany', () => {
  it('spells out a named kind of company and leaves other patterns as they are', () => {
    const patterns = withCompany(['<food>', '~ of honor'], 'en');
    expect(patterns.at(-1)).toBe('~ of honor');
    expect(patterns.some((pattern) => pattern.split('/').includes('cake'))).toBe(true);
  });

  it('stands for nothing in a language that has no such kind', () => {
    expect(withCompany(['<food>', '<unheard>'], 'xx')).toEqual([]);
  });
});
