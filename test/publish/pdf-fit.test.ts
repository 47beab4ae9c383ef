import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitArea, sizes } from '#publish/pdf/layouts/fit-area.ts';
import type { FitReport } from '#publish/pdf/overflow.ts';
import { preamble } from '#publish/pdf/preamble.ts';
import { typeset } from '#publish/pdf/typesetter.ts';
import { array, literal } from '#publish/pdf/typst-code.ts';

const facts = preamble({ language: 'es', title: 'A', author: 'A', summary: 'A' });
/** Tries every size in turn, the largest first; slow and plain. */
const oneByOne = `
#let one-by-one(areas, sizes) = context {
  let sized(size, body) = { set text(size: size); body }
  let holds(size) = areas.all(area => (
    measure(block(width: area.width, sized(size, area.body))).height <= area.height
      and area.words.all(word => measure(sized(size, strong(word))).width <= area.width)
  ))
  let found = sizes.find(holds)
  [#metadata((if found == none { sizes.last() } else { found }) / 1pt) <plain>]
}`;

const area = fc.record({
  words: fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 120 }),
  width: fc.integer({ min: 40, max: 300 }),
  height: fc.integer({ min: 20, max: 300 }),
});

test('the size is the largest at which all areas hold their texts, as if every size had been tried', () => {
  const chosen = new Set<number>();
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 3 }), (areas) => {
      const code = areas.map(({ words, width, height }, index) => {
        const written = words.map((length) => 'palabrasinfinquenoseparten'.slice(0, length));
        const longWords = written.filter((word) => word.length > 13);
        const panel = { index, head: '[]', body: `par(${literal(written.join(' '))})`, longWords, timing: '' };
        return fitArea(panel, `${width}pt`, `${height}pt`, panel.body);
      });
      const tried = sizes(30, 7, 0.5);
      const { values } = typeset(
        `${facts}${oneByOne}\n#let areas = ${array(code)}\n#fit("areas", areas, ${tried}, size => [])\n#one-by-one(areas, ${tried})`,
      );
      const [report] = values('fit') as FitReport[];
      expect(report?.size).toBe(values('plain')[0]);
      chosen.add(report?.size ?? 0);
    }),
    { numRuns: 60 },
  );
  // Not only the ends of the scale.
  expect(chosen.size).toBeGreaterThan(10);
});
