import { describe, expect, it } from 'vitest';
import { checker } from './toolkit.ts';

const wrong = (from: 'en' | 'es', source: string, target: string): string[] =>
  checker
    .checkTranslation(source, target, { sourceLanguage: from, language: from === 'en' ? 'es' : 'en' })
    .findings.filter(({ rule }) => rule === 'wrong-concept')
    .map(({ text }) => text);

describe('another concept of the same kind', () => {
  it.each([
    ['en', 'He was charged with labor trafficking.', 'Lo acusaron de trata sexual.', 'trata sexual'],
    [
      'es',
      'Llegó con una orden de protección temporal.',
      'She came with a permanent protective order.',
      'permanent protective order',
    ],
  ] as const)('is a wrong one: %s: %s', (from, source, target, text) => {
    expect(wrong(from, source, target)).toEqual([text]);
  });

  it.each([
    ['a wider one', 'He was charged with labor trafficking.', 'Lo acusaron de trata de personas.'],
    ['a narrower one', 'He changed his plea.', 'Se declaró culpable.'],
    ['one beside it', 'Labor and sex trafficking are crimes.', 'La trata laboral y la trata sexual son delitos.'],
  ])('but not %s: %s', (_, source, target) => {
    expect(wrong('en', source, target)).toEqual([]);
  });
});
