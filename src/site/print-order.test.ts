import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPrintOrder } from './print-order.ts';

const names = [
  ...['name', 'hours', 'otherLanguages', 'interpreters'].flatMap((name) => [`${name}.en`, `${name}.es`]),
  ...['phone', 'textLine', 'website', 'languages', 'tool', 'language', 'format', 'paper', 'sheet', 'cropMarks'],
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('kit', 'en', 'es', 'Mam, mixteco', 'https://a.example', 'a.example', ' \n ', '1-555-010-0100'),
  fc.constant('x'.repeat(401)),
);
const form = fc.dictionary(fc.constantFrom(...names), text);

test('whatever is sent is an order or has problems, one at most for each field', () => {
  fc.assert(
    fc.property(form, (fields) => {
      const { order, problems } = readPrintOrder(fields, ['en', 'es'], [], 'es');
      expect(order === undefined).toBe(problems.length > 0);
      expect(new Set(problems.map(({ field }) => field)).size).toBe(problems.length);
    }),
    { numRuns: 3000 },
  );
});
