import { describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import type { Concept } from '#model/concept.ts';
import { compileSnapshot, inDisplayOrder, nameOf, reliabilityOf } from '#model/snapshot.ts';
import { folderOf, smallToolkit } from '../bundle/small-toolkit.ts';

const { toolkit } = loadToolkit([folderOf(smallToolkit)]);
const snapshot = compileSnapshot(toolkit);
const ids = (concepts: readonly Concept[]) => concepts.map(({ id }) => id);

function concept(id: string): Concept {
  const found = snapshot.concept(id);
  if (found === undefined) throw new Error(`no concept ${id}`);
  return found;
}

/** The reliability of the term with this text. */
function reliability(id: string, language: string, text: string, over = snapshot): number {
  const found = over.concept(id);
  const part = found?.languages[language];
  const term = part?.terms.find((candidate) => candidate.text === text);
  if (found === undefined || part === undefined || term === undefined) throw new Error(`no term ${text}`);
  return reliabilityOf(over, found, part, term);
}

describe('confusable concepts', () => {
  test('are seen from both sides, wherever the relation was written', () => {
    expect(ids(snapshot.confusables('rape').map((relation) => relation.concept))).toEqual(['abduction']);
    expect(snapshot.confusables('labor-trafficking')).toEqual([
      {
        concept: concept('human-smuggling'),
        severity: 'high',
        kind: 'near-meaning',
        explanation: { en: 'The debt may be the same.', es: 'La deuda puede ser la misma.' },
      },
    ]);
  });

  test('come gravest first, though they were written in another order', () => {
    const graded = (id: string) => snapshot.confusables(id).map((each) => `${each.severity} ${each.concept.id}`);
    expect(graded('human-trafficking')).toEqual(['medium human-smuggling', 'low abduction']);
    expect(graded('human-smuggling')).toEqual(['high labor-trafficking', 'medium human-trafficking']);
    expect(graded('abduction')).toEqual(['high rape', 'low human-trafficking']);
  });

  test('have a page that sets them side by side', () => {
    expect(snapshot.distinctionsOf('human-smuggling').map(({ id }) => id)).toEqual(['trafficking-smuggling']);
    expect(snapshot.distinctionsOf('rape')).toEqual([]);
  });
});

describe('the way from concept to concept', () => {
  test('leads downward from the broader one', () => {
    expect(ids(snapshot.narrower('human-trafficking')).sort()).toEqual(['debt-bondage', 'labor-trafficking']);
    expect(snapshot.narrower('debt-bondage')).toEqual([]);
  });

  test('leads to related ones from both sides, each once', () => {
    expect(ids(snapshot.related('labor-trafficking'))).toEqual(['debt-bondage']);
    expect(ids(snapshot.related('debt-bondage'))).toEqual(['labor-trafficking']);
    const both = toolkit.concepts.map((each) =>
      each.id === 'labor-trafficking' ? { ...each, relations: { ...each.relations, related: ['debt-bondage'] } } : each,
    );
    expect(ids(compileSnapshot({ ...toolkit, concepts: both }).related('debt-bondage'))).toEqual(['labor-trafficking']);
  });

  test('knows each concept by its permanent identifier and its glossary', () => {
    expect(snapshot.uri(concept('rape'))).toBe('https://small.example/concept/rape');
    expect(ids(snapshot.conceptsOf('assault'))).toEqual(['abduction', 'rape']);
    expect(snapshot.conceptsOf('none')).toEqual([]);
  });
});

describe('reliability', () => {
  test.each([
    [1, 'nothing but a source that nobody opened', 'rape', 'en', 'rape'],
    [2, 'the meaning is sourced, the word is not', 'debt-bondage', 'en', 'debt bondage'],
    [
      2,
      'the word has one source, and it is not official',
      'labor-trafficking',
      'es',
      'trata con fines de explotación laboral',
    ],
    [3, 'the word has two sources', 'labor-trafficking', 'en', 'labor trafficking'],
    [3, 'the word has an official source', 'human-trafficking', 'es', 'trata de personas'],
    [
      4,
      'the word has an official source, and a linguist has read the entry',
      'human-smuggling',
      'en',
      'human smuggling',
    ],
    [2, 'the meaning is sourced and read by a linguist, the word is not', 'human-smuggling', 'es', 'coyotaje'],
    [2, 'the word has an official source, but less was claimed', 'human-trafficking', 'es', 'trata'],
  ])('%i: %s', (grade, _why, id, language, text) => {
    expect(reliability(id, language, text)).toBe(grade);
  });

  test('is not raised by a claim, nor by one source named twice', () => {
    const rape = String(smallToolkit['glossaries/assault/concepts/rape.yaml']);
    const debt = String(smallToolkit['glossaries/trafficking/concepts/debt-bondage.yaml']);
    const changed = compileSnapshot(
      loadToolkit([
        folderOf({
          ...smallToolkit,
          'glossaries/assault/concepts/rape.yaml': rape.replace('{ text: rape,', '{ text: rape, reliability: 4,'),
          'glossaries/trafficking/concepts/debt-bondage.yaml': debt.replace(
            'text: debt bondage',
            "text: debt bondage\n        sources: [advocates-manual, { source: advocates-manual, at: '3' }]",
          ),
        }),
      ]).toolkit,
    );
    expect(reliability('rape', 'en', 'rape', changed)).toBe(1);
    expect(reliability('debt-bondage', 'en', 'debt bondage', changed)).toBe(2);
  });
});

test('terms are shown by status, the admitted ones by votes', () => {
  const texts = (id: string, language: string) =>
    inDisplayOrder(concept(id).languages[language]?.terms ?? []).map(({ text }) => text);
  expect(texts('human-trafficking', 'en')).toEqual(['human trafficking', 'trafficking in persons', 'TIP']);
  expect(texts('human-trafficking', 'es')).toEqual([
    'trata de personas',
    'trata',
    'tráfico de personas',
    'tráfico humano',
  ]);
});

test('a concept is called by its preferred term for everywhere, else by its id', () => {
  const smuggling = concept('human-smuggling');
  const spanish = smuggling.languages['es'];
  if (spanish === undefined) throw new Error('no Spanish');
  const regional = {
    ...smuggling,
    languages: {
      es: {
        ...spanish,
        terms: spanish.terms.map((term) => ({ ...term, status: 'preferred' as const })).toReversed(),
      },
    },
  };
  expect(nameOf(regional, 'es')).toBe('tráfico de personas');
  expect(nameOf(regional, 'en')).toBe('human-smuggling');
});
