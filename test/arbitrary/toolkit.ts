/**
 * Toolkits made up for property tests: small, valid after the model's schemas, and full of what is hard
 * to carry from one format to another (accents, marks, quotes, angle brackets, digits in front).
 */
import fc from 'fast-check';
import type { Concept, ConceptLanguage } from '#model/concept.ts';
import type { Glossary } from '#model/glossary.ts';
import type { Source, SourceReference } from '#model/source.ts';
import type { Term } from '#model/term.ts';
import type { ToolkitFile } from '#model/toolkit.ts';

/** The part of a toolkit that formats for terms are written from. */
export interface TermToolkit {
  readonly meta: ToolkitFile;
  readonly glossaries: readonly Glossary[];
  readonly sources: readonly Source[];
  readonly concepts: readonly Concept[];
}

export const languages = ['en', 'es'] as const;

const both = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> => fc.record({ en: value, es: value });

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('trata', 'víctima', 'niñez', 'año', 'asylum', 'pingüino', 'the', '¿qué?') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'R&D',
      '<b>',
      '"so"',
      "l'eau",
      '5 < 6',
      'a;b',
      'a, b',
      '[x]',
      'x_y_z',
      '*',
      '1.',
      '#',
      '—',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('😀', '日本', 'e\u0301', '\u200b\u200b', 'reason: x', 'note: y', 'true', '0042', '=1+1'),
  },
);

const joined = (words: fc.Arbitrary<string>, least: number, most: number) =>
  fc.array(words, { minLength: least, maxLength: most }).map((list) => list.join(' '));

/** One line of plain text, as the schema `Line` asks for. */
export const line: fc.Arbitrary<string> = joined(word, 1, 4).filter((text) => /^\S(?:[^\n\r]*\S)?$/.test(text));

const marked = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('trata', 'una persona', 'help', 'asks for it', 'año', 'R\\&D', '5 \\< 6', '1999\\.'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '*énfasis*',
      '**strong**',
      '[asilo](lang:es)',
      '[rape](concept:c1)',
      '[law](https://example.org/a_b)',
      '\\*',
    ),
  },
);

/** Running text in inline Markdown, some of it with marks. */
export const prose: fc.Arbitrary<string> = joined(marked, 1, 8).filter((text) => /[a-zñ]/.test(text));

const identifier = fc.constantFrom('c1', 'c2', '911-call', 'human-trafficking', 'c5', 'c6', 'victim', 'asylum');
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const sourceIds = ['law-a', 'manual-b', '2-reports'] as const;
const reference: fc.Arbitrary<SourceReference> = fc.oneof(
  fc.constantFrom(...sourceIds),
  fc.record({
    source: fc.constantFrom(...sourceIds),
    at: fc.constantFrom('art. 3', 'p. 5–7', 'section “A” & B', '§ 1'),
  }),
);
const references = fc.uniqueArray(reference, { maxLength: 2, selector: (one) => JSON.stringify(one) });

const regions = (language: string) =>
  fc.uniqueArray(fc.constantFrom(`${language}-MX`, `${language}-US`, `${language}-419`), { maxLength: 2 });

const gender = fc.oneof(
  fc.constant({}),
  fc
    .constantFrom('masculine', 'feminine', 'common')
    .map((value) => ({ gender: value as 'masculine' | 'feminine' | 'common' })),
  line.map((feminine) => ({ gender: 'paired' as const, feminine })),
);

const optional = <K extends string, V>(key: K, value: fc.Arbitrary<V>): fc.Arbitrary<{ [key in K]?: V }> =>
  fc.oneof(
    fc.constant({} as { [key in K]?: V }),
    value.map((made) => ({ [key]: made }) as { [key in K]?: V }),
  );

/** A term with a status; deprecated and forbidden ones have their reason and what to say instead. */
const term = (language: string, status: Term['status']): fc.Arbitrary<Term> =>
  fc
    .record({
      base: fc.record({
        text: line,
        status: fc.constant(status),
        type: fc.constantFrom('full-form', 'short-form', 'acronym', 'variant', 'phrase'),
        partOfSpeech: fc.constantFrom('noun', 'verb', 'adjective', 'adverb', 'other'),
        epicene: fc.boolean(),
        number: fc.constantFrom('singular', 'plural', 'mass'),
        regions: status === 'preferred' ? fc.constant<string[]>([]) : regions(language),
        register: fc.constantFrom('legal', 'neutral', 'popular', 'slang'),
        contexts: fc.array(fc.record({ text: prose, source: reference }, { requiredKeys: ['text'] }), {
          maxLength: 2,
        }) as fc.Arbitrary<Term['contexts']>,
        forms: fc.constant<string[]>([]),
        searchForms: fc.array(line, { maxLength: 2 }),
        sources: references,
        votes: fc.nat(5),
      }),
      gender,
      usage: optional('usage', both(prose)),
      reliability: optional('reliability', fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4)),
      instead: fc.array(line, { minLength: 1, maxLength: 2 }),
      reason: both(prose),
    })
    .map(({ base, gender: grammatical, usage, reliability, instead, reason }) => ({
      ...base,
      ...grammatical,
      ...usage,
      ...reliability,
      ...(status === 'deprecated' || status === 'do-not-use' ? { reason, useInstead: instead } : {}),
    }));

const inLanguage = (language: string): fc.Arbitrary<ConceptLanguage> =>
  fc
    .record({
      definition: fc.record({ text: prose, sources: references }),
      plain: prose,
      note: optional('note', fc.oneof(prose, fc.constant('reason: a note that looks like a labelled one'))),
      preferred: term(language, 'preferred'),
      others: fc.array(
        fc
          .constantFrom<Term['status']>('admitted', 'deprecated', 'do-not-use')
          .chain((status) => term(language, status)),
        { maxLength: 3 },
      ),
    })
    .map(({ definition, plain, note, preferred, others }) => ({
      definition,
      plain,
      ...note,
      terms: uniqueByText([preferred, ...others]),
    }));

const uniqueByText = (terms: readonly Term[]): Term[] =>
  terms.filter((one, index) => terms.findIndex(({ text }) => text === one.text) === index);

/** A concept; its relations may name concepts that do not exist. */
export const concept: fc.Arbitrary<Concept> = fc
  .record({
    id: identifier,
    glossary: fc.constantFrom('crimes', '2-people'),
    subjects: fc.uniqueArray(fc.constantFrom('law', 'people', '1st'), { minLength: 1, maxLength: 2 }),
    jurisdiction: fc.uniqueArray(fc.constantFrom('US', 'INT', 'MX', 'US-NY'), { minLength: 1, maxLength: 2 }),
    alsoIn: fc.constant<Concept['alsoIn']>({}),
    stages: fc.constant<Concept['stages']>([]),
    core: fc.constant(false),
    languages: fc.record({ en: inLanguage('en'), es: inLanguage('es') }),
    relations: fc.record({
      broader: fc.uniqueArray(identifier, { maxLength: 1 }),
      related: fc.uniqueArray(identifier, { maxLength: 2 }),
      confusable: fc.uniqueArray(
        fc.record({
          concept: identifier,
          severity: fc.constantFrom('high', 'medium', 'low'),
          kind: fc.constantFrom('false-friend', 'same-word', 'near-meaning'),
          explanation: both(prose),
        }),
        { maxLength: 2, selector: (relation) => relation.concept },
      ),
    }),
    review: fc.oneof(
      fc.constant({ state: 'not-reviewed' as const }),
      fc.record({ state: fc.constant('reviewed' as const), by: line, on: date }),
    ),
    changed: date,
  })
  .map((made) => made as Concept);

const glossary = (id: string): Glossary => ({
  id,
  order: 1,
  title: { en: `Glossary ${id}`, es: `Glosario ${id}` },
  slug: { en: id, es: id },
  summary: { en: 'Words.', es: 'Palabras.' },
  header: {
    purpose: { en: 'p', es: 'p' },
    userAudience: { en: 'u', es: 'u' },
    participantAudience: { en: 'a', es: 'a' },
  },
  howChosen: { en: 'h', es: 'h' },
  limits: { en: 'l', es: 'l' },
  subjects: [
    { id: 'law', label: { en: 'Law & justice', es: 'Derecho' } },
    { id: 'people', label: { en: 'People', es: 'Personas' } },
    { id: '1st', label: { en: 'First <things>', es: 'Lo primero' } },
  ],
});

const sources: readonly Source[] = sourceIds.map((id) => ({
  id,
  csl: { type: 'report', title: `Report [${id}] & more`, URL: `https://example.org/${id}?a=1&b=2`, issued: 2020 },
  kind: 'official',
}));

const meta: ToolkitFile = {
  id: 'made-up',
  name: { en: 'Made up', es: 'Inventado' },
  tagline: { en: 't', es: 't' },
  summary: { en: 's', es: 's' },
  languages: [...languages],
  uriBase: 'https://example.org/concept/',
  release: { version: '0.1.0', date: '2026-11-23', summary: { en: 'r', es: 'r' } },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** A toolkit of one to five concepts, each id once. */
export const toolkit: fc.Arbitrary<TermToolkit> = fc
  .uniqueArray(concept, { minLength: 1, maxLength: 5, selector: ({ id }) => id })
  .map((concepts) => ({ meta, glossaries: [glossary('crimes'), glossary('2-people')], sources, concepts }));
