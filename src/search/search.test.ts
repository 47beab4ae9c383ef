import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SearchEntry, type SearchLabel, titleOf } from './entry.ts';
import { createSearch } from './search.ts';

const es = (text: string, status: SearchLabel['status'], more: Partial<SearchLabel> = {}) =>
  ({ language: 'es', text, status, ...more }) satisfies SearchLabel;
const en = (text: string, status: SearchLabel['status'], more: Partial<SearchLabel> = {}) =>
  ({ language: 'en', text, status, ...more }) satisfies SearchLabel;
const concept = (id: string, ...labels: SearchLabel[]): SearchEntry => ({
  kind: 'concept',
  id,
  labels,
});

const entries: SearchEntry[] = [
  concept(
    'human-trafficking',
    en('human trafficking', 'preferred'),
    en('TIP', 'admitted'),
    es('trata de personas', 'preferred'),
    es('trata', 'admitted'),
    es('tráfico de personas', 'do-not-use', { hidden: ['tráfico de seres humanos'] }),
  ),
  concept(
    'human-smuggling',
    en('human smuggling', 'preferred'),
    es('tráfico ilícito de migrantes', 'preferred'),
    es('tráfico de personas', 'admitted'),
  ),
  concept('trafficker', en('trafficker', 'preferred'), es('tratante', 'preferred')),
  concept(
    'child-soldier',
    en('child soldier', 'preferred'),
    es('niño soldado', 'preferred', { feminine: 'niña soldado' }),
  ),
  concept('year', es('año', 'preferred')),
  concept('anus', es('ano', 'preferred')),
  concept('rape', en('rape', 'preferred'), es('violación', 'preferred')),
  concept('attempted-rape', en('attempted rape', 'preferred'), es('intento de violación', 'preferred')),
  concept('u-visa', en('U visa', 'preferred'), es('visa U', 'preferred')),
  concept('advocate', es('defensor de víctimas', 'preferred', { feminine: 'defensora de víctimas' })),
  concept('harassment', en('this-for-that harassment', 'admitted')),
  {
    kind: 'concept',
    id: 'warmi',
    labels: [{ language: 'qu', text: 'warmi', status: 'preferred' }],
  },
  {
    kind: 'distinction',
    id: 'trafficking-smuggling',
    labels: [en('Trafficking or smuggling?', 'title'), es('¿Trata o tráfico?', 'title')],
    concepts: ['human-trafficking', 'human-smuggling'],
  },
  { kind: 'page', id: 'rape-page', labels: [en('Rape', 'title')] },
];
const search = createSearch(entries);
const ids = (...query: Parameters<typeof search.query>) => search.query(...query).map(({ id }) => id);
const first = (...query: Parameters<typeof search.query>) => search.query(...query)[0];

describe('what is found', () => {
  test.each(['tráfico de personas', 'trafico de personas', 'TRÁFICO  DE PERSONAS', 'trafico personas'])(
    '%s: the concept it names, and the one it wrongly names, with the warning',
    (text) => {
      const [named, misnamed, distinction] = search.query(text);
      expect(named).toMatchObject({ id: 'human-smuggling', match: { status: 'admitted' } });
      expect(misnamed).toMatchObject({ id: 'human-trafficking', match: { status: 'do-not-use' } });
      expect(distinction?.kind).toBe('distinction');
    },
  );

  test.each([
    ['human trafficking', 'human-trafficking', 'exact'],
    ['traffiking', 'human-trafficking', 'misspelled'],
    ['humna trafficking', 'human-trafficking', 'misspelled'],
    ['T.I.P.', 'human-trafficking', 'exact'],
    ['traffickers', 'trafficker', 'inflected'],
    ['violada', 'rape', 'inflected'],
    ['violacion', 'rape', 'exact'],
    ['violac', 'rape', 'prefix'],
    ['biolasion', 'rape', 'misspelled'],
    ['defensoras', 'advocate', 'partial'],
    ['victimas defensoras', 'advocate', 'inflected'],
    ['nino soldado', 'child-soldier', 'misspelled'],
    ['niñez', 'child-soldier', 'partial'],
    ['uvisa', 'u-visa', 'exact'],
    ['visa u', 'u-visa', 'exact'],
    ['U-visa', 'u-visa', 'exact'],
    ['human smuggling in my town', 'human-smuggling', 'partial'],
    ['warmi', 'warmi', 'exact'],
    ['de', 'advocate', 'partial'],
  ])('%s finds %s (%s)', (text, id, quality) => {
    expect(first(text)).toMatchObject({ id, match: { quality } });
  });

  test('a hidden form is found and its term shown', () => {
    expect(first('trafico de seres humanos')?.match).toMatchObject({
      text: 'tráfico de personas',
      quality: 'exact',
    });
  });

  test('the feminine is shown where it was typed', () => {
    expect(first('niña soldado')?.match.text).toBe('niña soldado');
    expect(first('niño soldado')?.match.text).toBe('niño soldado');
  });
});

describe('order', () => {
  test('accents and ñ as typed come first', () => {
    expect(ids('año')).toEqual(['year', 'anus']);
    expect(ids('ano')).toEqual(['anus', 'year']);
    expect(first('violacion')?.score).toBeLessThan(first('violación')?.score ?? 0);
  });

  test('shorter labels before longer, concepts before pages of the same name', () => {
    expect(ids('rape', { language: 'en' })).toEqual(['rape', 'rape-page', 'attempted-rape']);
  });

  test('function words are no part of the match', () => {
    expect(first('harassment')?.match.quality).toBe('partial');
    expect(ids('intento de trata')).not.toContain('advocate');
  });

  test('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.constantFrom('trata', 'de', 'rape', 'visa', 'trafico'), (text) => {
        expect(search.query(text)).toEqual(createSearch(entries).query(text));
      }),
    );
  });

  test('scores never rise', () => {
    const anything = fc.oneof(fc.string(), fc.constantFrom('trata de', 'rape n', 'victima visa'));
    fc.assert(
      fc.property(anything, (text) => {
        const scores = search.query(text).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
      }),
    );
  });
});

describe('options', () => {
  test('language narrows which labels are matched, whatever its region', () => {
    expect(ids('rape', { language: 'es-MX' })).toEqual([]);
    expect(ids('rape', { language: 'en-US' })).toContain('rape');
  });

  test('kinds narrow what is given back', () => {
    expect(ids('trata', { kinds: ['distinction'] })).toEqual(['trafficking-smuggling']);
  });

  test('limit', () => {
    expect(ids('tra', { limit: 1 })).toHaveLength(1);
    expect(ids('tra', { limit: 0 })).toEqual([]);
  });
});

describe('queries nobody should type', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n\u00A0'],
    ['an emoji', '🙏🏽'],
    ['a lone surrogate', '\uD83D'],
    ['a lone surrogate at the bound', `${' '.repeat(199)}🙏`],
    ['punctuation', '-’\'"¿?…'],
    ['an unknown word', 'zzzzzzz'],
  ])('%s finds nothing', (_, text) => {
    expect(search.query(text)).toEqual([]);
  });

  test.each(['de la', 'of the', 'a', 'el'])('only function words: %s', (text) => {
    expect(() => search.query(text)).not.toThrow();
  });

  test('only the first 200 code units count', () => {
    expect(ids('trata '.repeat(2000))).toContain('human-trafficking');
    expect(ids(`${' '.repeat(200)}trata`)).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s', (text) => {
    expect(search.query(text)).toEqual([]);
    expect(search.query('rape', { language: text })).toEqual([]);
  });

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(search.query(text))));
  });

  test('every label, whatever it is, is found by itself', () => {
    const text = fc.stringMatching(/^[\p{L}\p{N} '-]{1,40}$/u);
    const tag = fc.constantFrom('en', 'es', 'qu');
    fc.assert(
      fc.property(text, tag, (label, language) => {
        const status = 'admitted';
        const only = createSearch([concept('only', { language, text: label, status })]);
        const quality = only.query(label)[0]?.match.quality;
        expect(quality).toBe(/[\p{L}\p{N}]/u.test(label) ? 'exact' : undefined);
      }),
    );
  });

  test('an empty toolkit has no answers', () => {
    expect(createSearch([]).query('trata')).toEqual([]);
  });
});

test('titleOf: the first label in the language, or in any, or the id', () => {
  expect(titleOf(concept('x', en('victim', 'preferred'), es('víctima', 'preferred')), 'es')).toBe('víctima');
  expect(titleOf(concept('x', en('victim', 'preferred')), 'es')).toBe('victim');
  expect(titleOf(concept('x'), 'es')).toBe('x');
});
