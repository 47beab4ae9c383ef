import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntries, encodeEntries } from './encode.ts';
import { ENTRY_KINDS, type SearchEntry } from './entry.ts';

const label = fc.record(
  {
    language: fc.constantFrom('en', 'es', 'qu', 'es-MX'),
    text: fc.string({ unit: 'binary', minLength: 1 }),
    status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'do-not-use', 'title'),
    feminine: fc.string({ minLength: 1 }),
    hidden: fc.array(fc.string(), { minLength: 1 }),
  },
  { requiredKeys: ['language', 'text', 'status'], noNullPrototype: true },
);
const entry = fc.record(
  {
    kind: fc.constantFrom(...ENTRY_KINDS),
    id: fc.string(),
    labels: fc.array(label),
    concepts: fc.array(fc.string()),
  },
  { requiredKeys: ['kind', 'id', 'labels'], noNullPrototype: true },
);

test('what is decoded is what was encoded, whatever the entries', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(decodeEntries(encodeEntries(entries as SearchEntry[]))).toEqual(entries);
    }),
  );
});
