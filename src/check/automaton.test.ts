import { expect, test } from 'vitest';
import { Automaton } from './automaton.ts';
import { Trie } from './trie.ts';

const encoder = new TextEncoder();

test('finds the same whatever has been read before', () => {
  const trie = new Trie();
  for (const [at, form] of ['de la víctima', 'violación en manada'].entries()) trie.add(form, at);
  const automaton = new Automaton(trie);
  const foundIn = (text: string): number[] => {
    const found: number[] = [];
    automaton.scan(encoder.encode(text), (_, output) => found.push(output));
    return found;
  };
  expect(foundIn('el relato de la víctima')).toEqual([0]);
  // Both share the node after *de la v*; only here has another form begun.
  expect(foundIn('la noche de la violación en manada')).toEqual([1]);
});
