import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntries, encodeEntries } from './encode.ts';
import { ENTRY_KINDS, type SearchEntry } from './entry.ts';

/** Any text, and often one that is made of the format's own marks. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '|', '@', '#', '0', 't', 'p', ','), minLength: 1 }),
);
const label = fc.record(
  {
    language: fc.constantFrom('en', 'es', 'qu', 'es-MX'),
    text,
    status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'do-not-use', 'title'),
    feminine: text,
    hidden: fc.array(text, { minLength: 1 }),
  },
  { requiredKeys: ['language', 'text', 'status'], noNullPrototype: true },
);
const placed = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  labels: fc.array(label),
  place: fc.oneof(text, fc.constant('')),
});

test('what is decoded is what was encoded, its ids numbered, whatever the entries', () => {
  fc.assert(
    fc.property(fc.array(placed), fc.array(fc.nat(20)), (all, about) => {
      const entries = all.map(({ kind, labels, place }, number) => ({
        entry: { kind, id: `id-${number}`, labels } as SearchEntry,
        place,
      }));
      const numbered = entries.map(({ entry, place }, number) => ({ entry: { ...entry, id: String(number) }, place }));
      expect(decodeEntries(encodeEntries(entries))).toEqual(numbered);

      const concepts = about.filter((number) => entries[number]?.entry.kind === 'concept');
      const distinction = (ids: string[]): SearchEntry => ({ kind: 'distinction', id: 'd', labels: [], concepts: ids });
      const last = decodeEntries(
        encodeEntries([...entries, { entry: distinction(concepts.map((number) => `id-${number}`)), place: '' }]),
      ).at(-1);
      expect(last?.entry.concepts).toEqual(concepts.map(String));
    }),
  );
});
