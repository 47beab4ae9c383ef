import { describe, expect, it } from 'vitest';
import { checker } from './toolkit.ts';

const untranslated = (source: string, target: string): string[] =>
  checker
    .checkTranslation(source, target, { sourceLanguage: 'en', language: 'es' })
    .findings.filter(({ rule }) => rule === 'untranslated-term')
    .map(({ text }) => text);

describe('a term is left untranslated', () => {
  it.each([
    ['an acronym', 'The TRO ends on Friday.', 'El TRO vence el viernes.', 'TRO'],
    ['a word whose sense is open', 'The discovery took a month.', 'El discovery tardó un mes.', 'discovery'],
    [
      'one word of which is of both languages',
      'This may be trauma bonding.',
      'Puede ser trauma bonding.',
      'trauma bonding',
    ],
    ['a word in a sentence', 'The shelter is full.', 'El shelter está lleno.', 'shelter'],
  ])('%s: %s', (_, source, target, text) => {
    expect(untranslated(source, target)).toEqual([text]);
  });

  it.each([
    ['marked as foreign', 'Ask for the shelter.', 'Pregunte por el *shelter*.'],
    ['part of a name', 'Call the Rosewood Shelter today.', 'Llame hoy a Rosewood Shelter.'],
    ['beside its translation', 'The TRO ends on Friday.', 'La orden de protección temporal (TRO) vence el viernes.'],
    ['the number of a form', 'The DV counselor gave me form DV-7.', 'La consejera me dio el formulario DV-7.'],
    ['a law by its letters', 'The TVPRA is a law.', 'La TVPRA es una ley.'],
  ])('but not %s: %s', (_, source, target) => {
    expect(untranslated(source, target)).toEqual([]);
  });
});

describe('a loanword of the source', () => {
  it('may stand alone for a term of the target that it is a part of', () => {
    const { findings } = checker.checkTranslation('El grooming empieza en un juego.', 'Grooming starts in a game.', {
      sourceLanguage: 'es',
      language: 'en',
    });
    expect(findings.filter(({ rule }) => rule === 'untranslated-term')).toEqual([]);
  });
});

describe('a word that may mean what the source is confused with', () => {
  it('means it where nothing says the concept of the source', () => {
    const { findings } = checker.checkTranslation('La citaron para el juicio.', 'She was called for the judgment.', {
      sourceLanguage: 'es',
      language: 'en',
    });
    expect(findings.map(({ rule, text }) => [rule, text])).toEqual([['wrong-concept', 'judgment']]);
  });
});
