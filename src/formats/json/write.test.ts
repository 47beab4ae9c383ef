import { expect, test } from 'vitest';
import { type Concept, ConceptFile } from '#model/concept.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { writeJson } from './write.ts';

const concept: Concept = {
  ...ConceptFile.parse({
    id: 'human-trafficking',
    subjects: ['crimes'],
    jurisdiction: ['INT'],
    languages: {
      en: {
        definition: { text: 'A *crime*.', sources: ['protocol'] },
        plain: 'Someone uses you.',
        terms: [{ text: 'human trafficking', status: 'preferred' }],
      },
      es: {
        definition: { text: 'Un delito.' },
        plain: 'Alguien le usa.',
        note: 'No la confunda.',
        terms: [
          { text: 'tráfico humano', status: 'do-not-use', reason: { en: 'x', es: 'y' }, useInstead: ['trata'] },
          { text: 'trata', status: 'admitted', votes: 1 },
          { text: 'trata de seres humanos', status: 'admitted', votes: 2 },
          { text: 'trata de personas', status: 'preferred' },
        ],
      },
    },
    relations: {
      broader: ['crime'],
      related: ['exploitation'],
      confusable: [
        { concept: 'human-smuggling', severity: 'high', kind: 'false-friend', explanation: { en: 'a', es: 'b' } },
      ],
    },
    changed: '2026-11-23',
  }),
  glossary: 'trafficking',
};

const toolkit = {
  meta: {
    id: 'small',
    name: { en: 'Small', es: 'Pequeña' },
    languages: ['en', 'es'],
    uriBase: 'https://small.example/concept/',
    release: { version: '1.2.3', date: '2026-01-31', summary: { en: 'x', es: 'y' } },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  glossaries: [{ id: 'trafficking', title: { en: 'T', es: 'T' }, subjects: [] }],
  concepts: [concept],
  sources: [{ id: 'protocol', kind: 'official', csl: { type: 'treaty', title: 'Protocol' } }],
} as unknown as Toolkit;

const written = writeJson(toolkit);
const [exported] = JSON.parse(written).concepts;

test('a concept is named by its id, its address and its glossary', () => {
  expect(exported).toMatchObject({
    id: 'human-trafficking',
    uri: 'https://small.example/concept/human-trafficking',
    glossary: 'trafficking',
    subjects: ['crimes'],
    jurisdiction: ['INT'],
    review: { state: 'not-reviewed' },
    changed: '2026-11-23',
  });
});

test('its terms stand by status and votes, with their reasons', () => {
  expect(exported.terms.es.map((term: { text: string; status: string }) => [term.status, term.text])).toEqual([
    ['preferred', 'trata de personas'],
    ['admitted', 'trata de seres humanos'],
    ['admitted', 'trata'],
    ['do-not-use', 'tráfico humano'],
  ]);
  expect(exported.terms.es[3]).toMatchObject({ reason: { en: 'x', es: 'y' }, useInstead: ['trata'] });
});

test('its definitions keep their sources, and a note is there only where there is one', () => {
  expect(exported.definitions.en).toEqual({
    definition: { text: 'A *crime*.', sources: ['protocol'] },
    plain: 'Someone uses you.',
  });
  expect(exported.definitions.es.note).toBe('No la confunda.');
});

test('its relations say of which kind they are', () => {
  expect(exported.relations).toEqual([
    { type: 'broader', concept: 'crime' },
    { type: 'related', concept: 'exploitation' },
    {
      type: 'confusable-with',
      concept: 'human-smuggling',
      severity: 'high',
      kind: 'false-friend',
      explanation: { en: 'a', es: 'b' },
    },
  ]);
});

test('the whole says which release of which toolkit it is, and ends its last line', () => {
  expect(JSON.parse(written).toolkit).toMatchObject({ id: 'small', release: { version: '1.2.3' } });
  expect(JSON.parse(written).sources).toMatchObject([{ id: 'protocol', kind: 'official' }]);
  expect(written.endsWith('}\n')).toBe(true);
  expect(writeJson(toolkit)).toBe(written);
});
