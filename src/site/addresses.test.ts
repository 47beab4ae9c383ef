import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Concept, ConceptFile } from '#model/concept.ts';
import { InterfaceStrings } from '#model/interface-strings.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { createAddresses } from './addresses.ts';
import { slugOf } from './slug.ts';

const concept = (id: string, en: string, es: string): Concept => {
  const part = (text: string) => ({ definition: { text: 'x' }, plain: 'x', terms: [{ text, status: 'preferred' }] });
  return {
    ...ConceptFile.parse({
      id,
      subjects: ['s'],
      jurisdiction: ['US'],
      languages: { en: part(en), es: part(es) },
      changed: '2026-11-23',
    }),
    glossary: 'assault',
  };
};

const segments = {
  en: { about: 'about', glossaries: 'glossaries', help: 'help', message: 'message', resources: 'resources' },
  es: { about: 'acerca', glossaries: 'glosarios', help: 'ayuda', message: 'mensaje', resources: 'recursos' },
};
/** The other sections are called in addresses as they are in the model. */
const named = Object.fromEntries(Object.keys(InterfaceStrings.shape.segments.shape).map((name) => [name, name]));
/** Pages whose segment stands among their own words. */
const ownWords = { checkPage: { segment: 'check' }, offline: { segment: 'offline' } };
const page = (id: string, section: string) => ({ id, section, slug: { en: `${id}-en`, es: `${id}-es` } });

/** As much of a toolkit as has an address. */
const toolkit = {
  meta: { languages: ['en', 'es'] },
  strings: {
    en: { ...ownWords, segments: { ...named, ...segments.en }, areas: { 'US-NY': 'New York' } },
    es: { ...ownWords, segments: { ...named, ...segments.es }, areas: { 'US-NY': 'Nueva York' } },
  },
  glossaries: [{ id: 'assault', slug: { en: 'assault', es: 'agresion' } }],
  concepts: [
    concept('rape', 'rape', 'violación'),
    concept('breach', 'breach', 'Violación'),
    concept('symbol', '…', '¡'),
    concept('es-en', 'en es', 'en-es'),
  ],
  distinctions: [],
  pages: [page('get-help', 'help'), page('rights', 'help'), page('privacy', 'site'), page('history', 'about')],
  presentations: [{ id: 'deck', slug: { en: 'deck', es: 'charla' } }],
  tools: [],
  resources: [
    { id: 'hotline', reach: ['US'] },
    { id: 'coalition', reach: ['US-NY', 'US-TX'] },
    { id: 'abroad', reach: ['US-TX', 'MX'] },
  ],
  sources: [],
} as unknown as Toolkit;
const addresses = createAddresses(compileSnapshot(toolkit));

describe('addresses', () => {
  test('are mirrored: each view has one in each language', () => {
    const keys = (language: string) =>
      addresses.routes.filter((route) => route.language === language).map(({ key }) => key);
    expect(keys('es')).toEqual(keys('en'));
    expect(addresses.path('es', 'concept:rape')).toBe('/es/glosarios/agresion/violacion/');
    expect(addresses.path('en', 'glossary-from:0:assault')).toBe('/en/glossaries/assault/es-en/');
    expect(addresses.path('es', 'slides:deck')).toBe('/es/presentations/charla/slides/');
    expect(addresses.path('es', 'page:history')).toBe('/es/acerca/history-es/');
    expect(addresses.path('en', 'page:privacy')).toBe('/en/privacy-en/');
    expect(addresses.path('en', 'page:none')).toBeUndefined();
  });

  test('are all different, also where two concepts have one name, or none that can be written', () => {
    const paths = addresses.routes.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(addresses.path('es', 'concept:breach')).toBe('/es/glosarios/agresion/breach/');
    expect(addresses.path('en', 'concept:symbol')).toBe('/en/glossaries/assault/symbol/');
    expect(addresses.path('es', 'concept:es-en')).toBe('/es/glosarios/agresion/es-en/');
  });

  test('of a section with a first page are that page’s', () => {
    expect(addresses.path('es', 'help')).toBe('/es/ayuda/');
    expect(addresses.path('es', 'page:get-help')).toBe('/es/ayuda/');
    expect(addresses.path('es', 'page:rights')).toBe('/es/ayuda/rights-es/');
    expect(addresses.path('en', 'message')).toBeUndefined();
    expect(addresses.path('es', 'resource:hotline')).toBe('/es/recursos/#hotline');
    expect(addresses.path('es', 'resource:abroad')).toBe('/es/recursos/#abroad');
    expect(addresses.path('es', 'resource:coalition')).toBe('/es/recursos/nueva-york/#coalition');
    expect(addresses.path('en', 'resources:US-TX')).toBe('/en/resources/us-tx/');
  });

  test('lead back to their view, with or without a slash at the end', () => {
    for (const route of addresses.routes) {
      expect(addresses.match(route.path)).toBe(route);
      expect(addresses.match(route.path.slice(0, -1))).toBe(route);
    }
    expect(addresses.match('/es/nada/')).toBeUndefined();
  });
});

test('a text as part of an address is lower-case ASCII words, whatever it was', () => {
  expect(slugOf('Violación (¿en la pareja?)')).toBe('violacion-en-la-pareja');
  expect(slugOf('niñez')).toBe('ninez');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(slugOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
    }),
  );
});
