import { expect, test } from 'vitest';
import { type Concept, ConceptFile } from '#model/concept.ts';
import type { Distinction } from '#model/distinction.ts';
import type { Page } from '#model/page.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { entriesOf } from './entries-of.ts';

const concept = (id: string, terms: object[], relations: object = {}): Concept => ({
  ...ConceptFile.parse({
    id,
    subjects: ['crimes'],
    jurisdiction: ['US'],
    languages: { es: { definition: { text: 'x' }, plain: 'x', terms } },
    relations,
    changed: '2026-11-23',
  }),
  glossary: 'g',
});

const victim = concept(
  'victim',
  [
    { text: 'ofendido', status: 'admitted', feminine: 'ofendida', searchForms: ['hofendido'] },
    { text: 'víctima', status: 'preferred' },
  ],
  { related: ['crime'] },
);
const crime = concept('crime', [{ text: 'delito', status: 'preferred' }]);

/** As much of the rest as has to do with search. */
const toolkit = {
  concepts: [victim, crime],
  distinctions: [{ id: 'd', title: { es: '¿A o B?' }, concepts: ['crime'] } as unknown as Distinction],
  pages: [{ id: 'p', title: { en: 'About', es: 'Acerca' } } as unknown as Page],
  tools: [],
  presentations: [],
  resources: [],
} as unknown as Toolkit;

test('the concepts more is said of come first, their preferred terms first', () => {
  expect(entriesOf(toolkit).slice(0, 2)).toEqual([
    {
      kind: 'concept',
      id: 'crime',
      labels: [{ language: 'es', text: 'delito', status: 'preferred' }],
    },
    {
      kind: 'concept',
      id: 'victim',
      labels: [
        { language: 'es', text: 'víctima', status: 'preferred' },
        {
          language: 'es',
          text: 'ofendido',
          status: 'admitted',
          feminine: 'ofendida',
          hidden: ['hofendido'],
        },
      ],
    },
  ]);
});

test('all else follows by its title, a distinction with its concepts', () => {
  expect(entriesOf(toolkit).slice(2)).toEqual([
    {
      kind: 'distinction',
      id: 'd',
      labels: [{ language: 'es', text: '¿A o B?', status: 'title' }],
      concepts: ['crime'],
    },
    {
      kind: 'page',
      id: 'p',
      labels: [
        { language: 'en', text: 'About', status: 'title' },
        { language: 'es', text: 'Acerca', status: 'title' },
      ],
    },
  ]);
});
