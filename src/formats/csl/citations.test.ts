import { describe, expect, test } from 'vitest';
import { Source } from '#model/source.ts';
import { createCitations } from './citations.ts';

const source = (id: string, csl: object): Source => Source.parse({ id, kind: 'official', csl });

const protocol = source('protocol', {
  type: 'treaty',
  title: 'A Protocol against Trafficking',
  author: [{ literal: 'United Nations' }],
  issued: 2000,
  URL: 'https://law.example/protocol',
});
const manual = source('manual', {
  type: 'book',
  title: 'Manual para intérpretes',
  author: [
    { family: 'Núñez', given: 'Inés' },
    { family: 'Ruiz', given: 'Eva' },
  ],
  publisher: 'Ejemplo',
  issued: '2021-05-01',
  volume: 2,
});
const undated = source('undated', { type: 'webpage', title: 'A page', author: [{ literal: 'Example' }] });

describe('a source in running text', () => {
  test('is author and year, joined as the language joins them', () => {
    expect(createCitations('en').inText(manual)).toBe('(Núñez and Ruiz, 2021)');
    expect(createCitations('es').inText(manual)).toBe('(Núñez y Ruiz, 2021)');
    expect(createCitations('en').inText(protocol)).toBe('(United Nations, 2000)');
  });

  test('names the place in it where one is given', () => {
    const citations = createCitations('en');
    expect(citations.inText(protocol, 'art. 3')).toBe('(United Nations, 2000, art. 3)');
    expect(citations.inText(protocol)).toBe('(United Nations, 2000)');
  });

  test('without a year says so', () => {
    expect(createCitations('en').inText(undated)).toBe('(Example, no date)');
    expect(createCitations('es').inText(undated)).toMatch(/^\(Example, (?:sin fecha|s\.\s?f\.)\)$/);
  });

  test('gets no letter behind its year for another source of that year', () => {
    const other = source('other', { ...protocol.csl, title: 'Another Protocol' });
    const citations = createCitations('en');
    expect(citations.inText(protocol)).toBe('(United Nations, 2000)');
    expect(citations.inText(other)).toBe('(United Nations, 2000)');
  });
});

describe('a source in a list', () => {
  test('is plain text with everything but its address, which the page makes a link', () => {
    const entry = createCitations('en').entry(protocol);
    expect(entry).toContain('United Nations');
    expect(entry).toContain('A Protocol against Trafficking');
    expect(entry).toContain('2000');
    expect(entry).not.toMatch(/https?:|[<>\n]/);
  });

  test('keeps its letters', () => {
    expect(createCitations('es').entry(manual)).toContain('Núñez, I. y Ruiz, E.');
  });
});

test('a language that the processor does not know is rendered in English', () => {
  expect(createCitations('qu').inText(manual)).toBe('(Núñez and Ruiz, 2021)');
});

test('a second reader of other sources does not take the first one its sources', () => {
  const first = createCitations('en');
  createCitations('en').inText(manual);
  expect(first.inText(protocol)).toBe('(United Nations, 2000)');
});
