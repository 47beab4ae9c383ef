import { expect, test } from 'vitest';
import { fill } from './fill.ts';

test('a text is filled once: what is filled in is not read again', () => {
  expect(fill('{a} and {b}', { a: '{b}', b: 'x' })).toBe('{b} and x');
  expect(fill('{unknown} {count}', { count: 0 })).toBe('{unknown} 0');
});
