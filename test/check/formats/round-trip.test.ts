import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageFormats } from '#formats/passage-formats.ts';
import { type Passage, type PassageDocument, placeInFile } from '#model/passage.ts';
import { joined, readInWindows } from './windowed.ts';
import { type Choose, type Writer, writers } from './writers.ts';

const words = [
  'trata',
  'tráfico',
  'niñez',
  'víctima',
  'de',
  'la',
  'l’aide',
  "it's",
  '"cita"',
  'a&b',
  '1<2',
  'C\u0301',
  '100%',
  'emoji😀',
  'x*y',
  'snake_case',
  'fin.',
  '¿qué?',
  '(así)',
];
const textOfWords = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  // Some formats give marks at the beginning a meaning, and a table or list drops a text without letters.
  .map((chosen) => `Va ${chosen.join(' ')} fin`);
const texts = fc.array(textOfWords, { minLength: 1, maxLength: 5 });

/** A small generator of numbers (xorshift), so that a writer's choices follow from one seed. */
function chooser(seed: number): Choose {
  let state = seed | 1;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();

const readOf = async (writer: Writer, bytes: Uint8Array): Promise<PassageDocument> =>
  (await passageFormats[writer.format]?.read(bytes, 'made.up')) ?? { text: '', passages: [], pairs: [] };

/** The passages that hold the texts that were written. */
const written = (writer: Writer, { passages, pairs }: PassageDocument): readonly Passage[] =>
  writer.bilingual ? pairs.map(({ target }) => target) : passages;

const expectedOf = (writer: Writer, made: readonly string[]): string[] =>
  made.map((text) => (writer.format === 'markdown' ? `x ${text} x` : text));

const inParts = new Set(['html', 'markdown', 'xliff', 'tmx', 'docx', 'pptx']);
const inWindows = new Set(['xliff', 'tmx', 'html', 'markdown']);

describe.each(writers.map((writer) => [writer.format, writer] as const))('%s', (_, writer) => {
  it('is read as it was written, and every word has its place', () =>
    fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1 }), async (made, seed) => {
        const bytes = writer.write(made, chooser(seed));
        const document = await readOf(writer, bytes);
        const found = written(writer, document);
        expect(found.map(({ text }) => normal(text)).toSorted()).toEqual(expectedOf(writer, made).toSorted());
        for (const passage of found) {
          for (const { index, 0: word } of passage.text.matchAll(/\S+/g)) {
            const { start, end } = placeInFile(passage, index, index + word.length);
            expect(writer.decode(document.text.slice(start, end))).toBe(word);
          }
        }
      }),
      { numRuns: 60 },
    ));

  // Long enough to be read in several parts; markup may stand open where one ends.
  it('is read part by part as it is read whole', () =>
    fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1 }), async (made, seed) => {
        const many = Array.from({ length: 1500 }, (_, at) => `${made[at % made.length] ?? ''} y ${at}`);
        const bytes = writer.write(many, chooser(seed));
        const windows = await passageFormats[writer.format]?.open?.(bytes, 'made.up');
        if (windows === undefined) return;
        const { text, parts } = joined(windows);
        const whole = await readOf(writer, bytes);
        expect(parts.flatMap(({ passages }) => passages)).toEqual(whole.passages);
        expect(parts.flatMap(({ pairs }) => pairs)).toEqual(whole.pairs);
        expect(text).toBe(whole.text);
        if (inParts.has(writer.format)) expect(parts.length).toBeGreaterThan(1);
      }),
      { numRuns: 4 },
    ));

  // Cut anywhere, as pieces of a large file are.
  it('is read window by window as it is read whole', () =>
    fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1 }), fc.integer({ min: 1, max: 900 }), async (made, seed, size) => {
        const bytes = writer.write(made, chooser(seed));
        const whole = await readOf(writer, bytes);
        const found = await readInWindows(writer.format, whole.text, size);
        expect(found !== undefined).toBe(inWindows.has(writer.format));
        if (found === undefined) return;
        expect(found.text).toBe(whole.text);
        expect(found.parts.flatMap(({ passages }) => passages)).toEqual(whole.passages);
        expect(found.parts.flatMap(({ pairs }) => pairs)).toEqual(whole.pairs);
      }),
      { numRuns: 60 },
    ));

  it('has an edit written back, and all else as it was', () =>
    fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer({ min: 1 }),
        fc.array(
          fc.record({ passage: fc.nat(), from: fc.nat(), length: fc.integer({ min: 1, max: 3 }), text: textOfWords }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        async (made, seed, wishes) => {
          const bytes = Buffer.from(writer.write(made, chooser(seed)));
          const before = Buffer.from(bytes);
          const document = await readOf(writer, bytes);
          const found = written(writer, document);
          const used = new Set<number>();
          const expected = found.map(({ text }) => text);
          const edits = wishes.flatMap(({ passage: number, from, length, text }) => {
            const index = number % found.length;
            const passage = found[index];
            if (passage === undefined || used.has(index)) return [];
            used.add(index);
            const all = [...passage.text.matchAll(/\S+/g)];
            const first = all[from % all.length];
            const last = all[Math.min(all.length - 1, (from % all.length) + length - 1)];
            if (first === undefined || last === undefined) return [];
            const end = last.index + last[0].length;
            const words = writer.format === 'csv' ? text.replaceAll('"', '') : text;
            expected[index] = passage.text.slice(0, first.index) + words + passage.text.slice(end);
            return [{ ...placeInFile(passage, first.index, end), text: words }];
          });
          const rewrite = passageFormats[writer.format]?.rewrite;
          const after = await rewrite?.(bytes, 'made.up', edits);
          if (after === undefined) throw new Error('nothing is written back');
          expect(bytes.equals(before)).toBe(true);
          const again = await readOf(writer, after);
          expect(written(writer, again).map(({ text }) => normal(text))).toEqual(expected.map(normal));
          const [first, last] = [
            Math.min(...edits.map(({ start }) => start)),
            Math.max(...edits.map(({ end }) => end)),
          ];
          expect(again.text.slice(0, first)).toBe(document.text.slice(0, first));
          // Marks of Markdown with nothing left in them go with what stood in them.
          const rest = document.text.slice(last);
          const kept = writer.format === 'markdown' ? rest.replace(/^(?:\*+|\]\([^)]*\))/, '') : rest;
          expect(again.text.endsWith(kept)).toBe(true);
        },
      ),
      { numRuns: 40 },
    ));
});
