import fc from 'fast-check';
import type { Concept } from '#model/concept.ts';
import { ConceptFile } from '#model/concept.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { toolkit } from './toolkit.ts';

/**
 * Generated concepts for formats that carry a whole toolkit. Texts are made of what breaks formats:
 * separators, quotes, marks of Markdown, what a spreadsheet would run, what XML and Turtle escape,
 * letters beyond the basic plane.
 */
const pieces = fc.constantFrom(
  'trata',
  'niñez',
  'víctima',
  'don’t',
  ' ',
  ';',
  ',',
  '\t',
  '"',
  "'",
  '=1+1',
  '+',
  '-',
  '@',
  '\\',
  '{',
  '}',
  '(a)',
  ':',
  '|',
  '<b>',
  '&amp;',
  ']]>',
  '*x*',
  '[y](lang:en)',
  '_x0041_',
  '#',
  '😀',
  'é',
  '%',
  '\\n',
);
const squeezed = (parts: readonly string[]): string => parts.join('').trim();
const line = fc
  .array(pieces, { minLength: 1, maxLength: 5 })
  .map((parts) => squeezed(parts) || 'x')
  .map((text) => text.slice(0, 300).trim() || 'x');
const prose = fc
  .array(fc.oneof({ weight: 6, arbitrary: pieces }, { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n') }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => squeezed(parts) || 'x');
const identifier = fc.constantFrom('a', 'b1', 'human-trafficking', 'x-y-z', 'constructor', 'to-string');
const localizedProse = fc.record({ en: prose, es: prose });
const date = fc.constantFrom('2024-02-29', '2026-11-23');
const source = fc.oneof(
  identifier,
  fc.record({ source: identifier, at: fc.oneof(line, fc.constantFrom('§ 7102(11)', 'p. 3', ' ', 'a\nb')) }),
);

/** Zod cannot leave a key out by `undefined`, so generated records do. */
const sparse = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const term = (language: string) =>
  fc
    .record({
      text: line,
      status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'do-not-use'),
      reason: maybe(localizedProse),
      useInstead: maybe(fc.array(line, { minLength: 1, maxLength: 2 })),
      type: maybe(fc.constantFrom('full-form', 'short-form', 'acronym', 'variant', 'phrase')),
      partOfSpeech: maybe(fc.constantFrom('noun', 'verb', 'adjective', 'adverb', 'other')),
      gender: maybe(fc.constantFrom('masculine', 'feminine', 'common', 'paired')),
      feminine: maybe(line),
      epicene: maybe(fc.boolean()),
      number: maybe(fc.constantFrom('singular', 'plural', 'mass')),
      regions: fc.subarray([`${language}-US`, `${language}-MX`, `${language}-419`]),
      register: maybe(fc.constantFrom('legal', 'neutral', 'popular', 'slang')),
      usage: maybe(localizedProse),
      contexts: fc.array(fc.record({ text: prose, source: maybe(source) }).map(sparse), { maxLength: 2 }),
      searchForms: fc.array(line, { maxLength: 2 }),
      sources: fc.array(source, { maxLength: 2 }),
      votes: maybe(fc.integer({ min: 0, max: 50 })),
      reliability: maybe(fc.constantFrom(1, 2, 3, 4)),
    })
    .map(sparse);

const part = (language: string) =>
  fc
    .record({
      definition: fc.record({ text: prose, sources: fc.array(source, { maxLength: 2 }) }),
      plain: prose,
      note: maybe(prose),
      terms: fc.array(term(language), { minLength: 1, maxLength: 4 }),
    })
    .map(sparse);

const concept = (id: string, others: readonly string[]) =>
  fc
    .record({
      subjects: fc.subarray(['crimes', 'people', 'places'], { minLength: 1 }),
      jurisdiction: fc.subarray(['US', 'INT', 'US-CA'], { minLength: 1 }),
      languages: fc.record({ en: part('en'), es: part('es') }),
      broader: fc.subarray([...others].filter((other) => other < id)),
      related: fc.subarray([...others]),
      confusable: fc.uniqueArray(
        fc.record({
          concept: fc.constantFrom(...others),
          severity: fc.constantFrom('high', 'medium', 'low'),
          kind: fc.constantFrom('false-friend', 'same-word', 'near-meaning'),
          explanation: localizedProse,
        }),
        { maxLength: 2, selector: (relation) => relation.concept },
      ),
      review: fc.oneof(
        fc.constant({ state: 'not-reviewed' }),
        fc.record({ state: fc.constant('reviewed'), by: fc.constantFrom('A. B.', 'C on D'), on: date }),
      ),
      changed: date,
    })
    .map(({ broader, related, confusable, ...rest }): Concept => {
      const file = ConceptFile.parse({ id, ...rest, relations: { broader, related, confusable } });
      return { ...file, glossary: id < 'k' ? 'first' : 'second' };
    });

/** Concepts that name each other, in two glossaries. */
const entangled: fc.Arbitrary<Concept[]> = fc
  .subarray(['alpha', 'beta-2', 'gamma', 'kappa', 'omega'], { minLength: 2 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        concept(
          id,
          ids.filter((other) => other !== id),
        ),
      ),
    ),
  )
  .map((list) => [...list]);

/** Concepts made to break formats, and those that the formats for term bases are tested with. */
export const concepts: fc.Arbitrary<Concept[]> = fc.oneof(
  { weight: 2, arbitrary: entangled },
  { weight: 1, arbitrary: toolkit.map((made) => [...made.concepts]) },
);

/** The toolkit with other concepts in it. */
export const withConcepts = (whole: Toolkit, list: readonly Concept[]): Toolkit => ({ ...whole, concepts: list });
