import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuresOf, splitFigures } from '#publish/pptx/figures.ts';
import { lineCount, split, textHeight, textWidth } from '#publish/pptx/fit.ts';
import { blocksOfMarkdown, wordsOf } from '#publish/pptx/passages.ts';

const cite = (source: string, place: string | undefined): string => `(${source}${place ? `, ${place}` : ''})`;
const blocks = (markdown: string) => blocksOfMarkdown(markdown, 'en', cite);

describe('blocksOfMarkdown', () => {
  it('keeps language, face and citations', () => {
    expect(blocks('A **b** [c](lang:es) [](cite:x) [art. 3](cite:y)')[0]?.runs).toEqual([
      { text: 'A ', language: 'en', strong: false, emphasis: false },
      { text: 'b', language: 'en', strong: true, emphasis: false },
      { text: ' ', language: 'en', strong: false, emphasis: false },
      { text: 'c', language: 'es', strong: false, emphasis: true },
      { text: ' (x) (y, art. 3)', language: 'en', strong: false, emphasis: false },
    ]);
  });

  it('knows nested and numbered lists', () => {
    expect(blocks('3. a\n4. b\n   - c').map(({ kind, level, number }) => [kind, level, number])).toEqual([
      ['item', 0, { own: 3, first: 3 }],
      ['item', 0, { own: 4, first: 3 }],
      ['item', 1, undefined],
    ]);
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const block of blocks(text)) expect(block.runs.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('splitFigures', () => {
  it('finds marks on lines of their own', () => {
    expect(splitFigures('a\n\n{figures: x one two}\n\nb {figures: x}\n\n{figures-table: y}')).toEqual([
      'a',
      { as: 'chart', distinction: 'x', figures: ['one', 'two'] },
      'b {figures: x}',
      { as: 'table', distinction: 'y', figures: [] },
    ]);
  });

  it('loses no word of a text', () => {
    const line = fc.oneof(fc.constantFrom('{figures: x}', '{figures-table: y z}', ''), fc.lorem());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const said = splitFigures(lines.join('\n')).filter((part) => typeof part === 'string');
        const kept = lines.filter((text) => !text.startsWith('{'));
        expect(said.join(' ').split(/\s+/).filter(Boolean)).toEqual(kept.join(' ').split(/\s+/).filter(Boolean));
      }),
    );
  });
});

describe('measuresOf', () => {
  it.each([
    ['24.9 million people', [{ value: 24.9, unit: 'million people', of: '' }]],
    ['2,4 millones', [{ value: 2.4, unit: 'millones', of: '' }]],
    [
      '50 % sexual exploitation, 38 % forced labour',
      [
        { value: 50, unit: '%', of: 'sexual exploitation' },
        { value: 38, unit: '%', of: 'forced labour' },
      ],
    ],
    [
      '61 % mujeres y niñas; 38 % menores de edad',
      [
        { value: 61, unit: '%', of: 'mujeres y niñas' },
        { value: 38, unit: '%', of: 'menores de edad' },
      ],
    ],
    ['nobody knows', []],
  ])('reads "%s"', (value, measures) => {
    expect(measuresOf(value)).toEqual(measures);
  });
});

describe('fitting', () => {
  const column = { width: 400, height: 200, size: 20 };

  it('measures as Arial does', () => {
    // Advance widths of Arial: W 944, i 222, space 278, of 1000.
    expect(textWidth('Wi ', 1000)).toBe(944 + 222 + 278);
    expect(textWidth('ñ', 1000)).toBe(textWidth('n', 1000));
  });

  it('breaks lines at spaces, and words that are too long', () => {
    const run = (text: string) => [{ text, language: 'en', strong: false, emphasis: false }];
    expect(lineCount(run('n n'), 1000, 1400)).toBe(1);
    expect(lineCount(run('n n'), 1000, 1300)).toBe(2);
    expect(lineCount(run('nnnnn'), 1000, 1200)).toBe(3);
    expect(lineCount(run('n\nn'), 1000, 5000)).toBe(2);
  });

  it('cuts into columns that hold what is in them, all of it, in order', () => {
    const texts = fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, (lines) => {
        const all = blocks(lines.map((line) => `- ${line}`).join('\n'));
        const columns = split(all, column) ?? [];
        expect(columns.flat().map(wordsOf)).toEqual(all.map(wordsOf));
        for (const part of columns) expect(textHeight(part, column)).toBeLessThanOrEqual(column.height);
      }),
    );
  });

  it('keeps a line with the list that it introduces', () => {
    const all = blocks(`${'- filler\n'.repeat(5)}\nThis follows:\n\n- one\n- two`);
    const [, second] = split(all, column) ?? [];
    expect(second?.map(wordsOf)).toEqual(['This follows:', 'one', 'two']);
  });

  it('refuses a paragraph higher than a column', () => {
    expect(split(blocks('word '.repeat(400)), column)).toBeUndefined();
  });
});
