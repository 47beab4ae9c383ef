import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { functionWords } from './function-words.ts';

test.each(['en', 'es-MX'])('%s: function words are folded', (language) => {
  const words = [...functionWords(language)];
  expect(words.length).toBeGreaterThan(20);
  expect(words).toEqual(words.map(fold));
});

test('a language we know nothing of has none', () => {
  expect(functionWords('qu').size).toBe(0);
});

test.each(['u', 't'])('the visa letter %s carries meaning', (letter) => {
  expect(functionWords('es').has(letter)).toBe(false);
});
