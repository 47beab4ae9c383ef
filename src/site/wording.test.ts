import { describe, expect, test } from 'vitest';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import { createWording } from './wording.ts';

const counts = {
  en: { concepts: { one: '{count} concept', other: '{count} concepts' } },
  es: { concepts: { one: '{count} concepto', other: '{count} conceptos' } },
};
const wording = (language: 'en' | 'es') =>
  createWording({
    language,
    counts: counts[language],
    languageNames: language === 'es' ? { ase: 'lengua de señas americana' } : {},
  } as unknown as InterfaceStrings);

describe('in its own language', () => {
  test('a day is the day that was written, wherever the server stands', () => {
    expect(wording('en').date('2026-01-01')).toBe('January 1, 2026');
    expect(wording('es').date('2026-12-31')).toBe('31 de diciembre de 2026');
  });

  test('things are counted', () => {
    expect(wording('en').count('concepts', 1)).toBe('1 concept');
    expect(wording('es').count('concepts', 0)).toBe('0 conceptos');
    expect(wording('en').count('concepts', 12_345)).toBe('12,345 concepts');
  });

  test('things are listed, and languages and regions named', () => {
    expect(wording('es').list(['a', 'b', 'c'])).toBe('a, b y c');
    expect(wording('es').languageName('en').toLowerCase()).toBe('inglés');
    expect(wording('es').languageName('ase')).toBe('lengua de señas americana');
    expect(wording('en').regionName('MX')).toBe('Mexico');
    expect(wording('es').regionName('US')).toBe('Estados Unidos');
  });

  test('words are put in order: ñ after n in Spanish', () => {
    expect(['ñandú', 'obra', 'nube', 'ánimo'].sort(wording('es').compare)).toEqual(['ánimo', 'nube', 'ñandú', 'obra']);
  });
});
