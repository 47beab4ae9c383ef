import { describe, expect, test } from 'vitest';
import { type Concept, ConceptFile } from '#model/concept.ts';
import { type Choice, fits, headwords, letterOf } from './glossary-list.ts';

const concept = (id: string, subject: string, languages: Record<string, object[]>, more: object = {}): Concept => ({
  ...ConceptFile.parse({
    ...more,
    id,
    subjects: [subject],
    jurisdiction: ['US'],
    languages: Object.fromEntries(
      Object.entries(languages).map(([language, terms]) => [
        language,
        { definition: { text: 'x' }, plain: 'x', terms },
      ]),
    ),
    changed: '2026-11-23',
  }),
  glossary: 'g',
});

const concepts = [
  concept('advocate', 'people', {
    en: [{ text: 'advocate', status: 'preferred' }],
    es: [
      { text: 'defensor', feminine: 'defensora', status: 'preferred', gender: 'paired' },
      { text: 'ñandú', status: 'admitted', regions: ['es-AR'], register: 'slang' },
    ],
  }),
  concept('shelter', 'places', {
    en: [{ text: 'shelter', status: 'preferred' }],
    es: [
      { text: 'ánimo', status: 'admitted', regions: ['es-MX', 'es-GT'] },
      { text: 'albergue', status: 'preferred' },
    ],
  }),
  concept('only-english', 'places', { en: [{ text: 'zone', status: 'preferred' }] }, { stages: ['court'] }),
];
const list = (from: string) => headwords('g', concepts, from, ['en', 'es'], new Intl.Collator(from).compare);

describe('an A–Z list', () => {
  test('has every term and both forms of a pair, in the order of the language', () => {
    expect(list('es').map(({ text }) => text)).toEqual(['albergue', 'ánimo', 'defensor', 'defensora', 'ñandú']);
    expect(list('en').map(({ text }) => text)).toEqual(['advocate', 'shelter', 'zone']);
  });

  test('names the preferred terms of the other languages, where there are any', () => {
    expect(list('es')[1]?.equivalents).toEqual([{ language: 'en', text: 'shelter' }]);
    expect(list('en').at(-1)?.equivalents).toEqual([]);
  });

  test('is narrowed by subject, region and register together', () => {
    const all: Choice = { subject: undefined, region: undefined, register: undefined, stage: undefined };
    const chosen = (choice: Partial<Choice>) =>
      list('es')
        .filter((line) => fits({ ...all, ...choice }, line))
        .map(({ text }) => text);
    expect(chosen({})).toHaveLength(5);
    expect(chosen({ subject: 'places' })).toEqual(['albergue', 'ánimo']);
    expect(chosen({ region: 'es-GT' })).toEqual(['ánimo']);
    expect(chosen({ register: 'slang' })).toEqual(['ñandú']);
    expect(chosen({ register: 'slang', subject: 'places' })).toEqual([]);
  });

  test('is narrowed by the stage of a person’s way', () => {
    const choice = { subject: undefined, region: undefined, register: undefined, stage: 'court' };
    expect(
      list('en')
        .filter((line) => fits(choice, line))
        .map(({ text }) => text),
    ).toEqual(['zone']);
  });

  test('counts the subjects that a concept has in the glossary that lists it', () => {
    const guest = { ...concept('guest', 'home', { en: [{ text: 'guest', status: 'preferred' }] }), glossary: 'other' };
    const [line] = headwords('g', [{ ...guest, alsoIn: { g: ['people'] } }], 'en', ['en'], () => 0);
    const choice = { subject: 'people', region: undefined, register: undefined, stage: undefined };
    expect(line && fits(choice, line)).toBe(true);
    expect(line && fits({ ...choice, subject: 'home' }, line)).toBe(false);
  });
});

test.each([
  ['albergue', 'es', 'A'],
  ['Ánimo', 'es', 'A'],
  ['ñandú', 'es', 'Ñ'],
  ['über', 'en', 'U'],
  ['über', 'de', 'U'],
  ['ünlü', 'tr', 'Ü'],
  ['iş', 'tr', 'İ'],
  ['abrigo', 'pt', 'A'],
  ['ética', 'pt', 'E'],
  ['убежище', 'ru', 'У'],
  ['מקלט', 'he', 'מ'],
  ['911', 'en', '#'],
  ['¿qué?', 'es', '#'],
  ['', 'en', '#'],
])('%s in %s stands under %s', (text, language, letter) => {
  expect(letterOf(text, language)).toBe(letter);
});
