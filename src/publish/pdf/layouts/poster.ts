import { papers } from '../preamble.ts';
import { array } from '../typst-code.ts';
import { fitArea, sizes, wholePanel } from './fit-area.ts';
import { closing } from './letter.ts';
import type { LayoutPlan } from './sheet.ts';

const margin = '0.8in';
/** A tab as it hangs: its height is the length of its lines. */
const tab = { height: '2.1in', foot: '0.25in', inset: '0.08in' };
const tabs = 10;

/** A poster: the first panel large, the second on ten tabs to tear off. */
export const poster: LayoutPlan = {
  headingShift: -1,
  draw(sheet) {
    const { width, height } = papers[sheet.paper];
    const [body, strip] = sheet.panels;
    if (body === undefined || strip === undefined) throw new RangeError('a poster has two panels: poster, tab');
    const bodyArea = fitArea(
      body,
      `${width} - 2 * ${margin}`,
      `${height} - ${margin} - ${tab.height} - 0.35in`,
      wholePanel(body, closing(sheet)),
    );
    const tabWidth = `${width} / ${tabs}`;
    const tabArea = fitArea(
      strip,
      `${tab.height} - ${tab.foot} - 2 * ${tab.inset}`,
      `${tabWidth} - 2 * ${tab.inset}`,
      wholePanel(strip),
    );
    return `
#set page(width: ${width}, height: ${height}, margin: 0pt)
#set par(leading: 0.55em, spacing: 0.95em)
#set list(spacing: 0.7em)
#show heading: set text(size: 1.8em, weight: "bold", fill: accent)
#show heading: set block(above: 0pt, below: 0.55em)
#let area = ${bodyArea}
#fit("poster", ${array(['area'])}, ${sizes(30, 14, 0.5)}, size => place(top + left, dx: ${margin}, dy: ${margin},
  block(width: area.width, height: area.height, { set text(size: size); area.body })))
#let strip = ${tabArea}
#fit("tabs", ${array(['strip'])}, ${sizes(12, 7, 0.25)}, size => for index in range(${tabs}) {
  let slip = block(width: ${tabWidth}, height: ${tab.height}, stroke: (
    top: (thickness: 0.5pt, dash: "dashed"),
    left: if index > 0 { (thickness: 0.5pt, dash: "dashed") } else { none },
  ), inset: (x: ${tab.inset}, top: ${tab.inset}, bottom: ${tab.foot} + ${tab.inset}), align(center + horizon,
    rotate(-90deg, reflow: true, block(width: strip.width, height: strip.height, align(left + horizon, { set text(size: size); strip.body })))))
  place(bottom + left, dx: index * ${tabWidth}, if index == 0 { slip } else { copy(slip) })
})
`;
  },
};
