import { array, literal } from '../typst-code.ts';
import { fitArea, sizes, wholePanel } from './fit-area.ts';
import type { LayoutPlan, Sheet } from './sheet.ts';

/** ISO 216: an A6 sheet, folded once to A7. */
const sheetSize = { width: '148mm', height: '105mm' };
const half = '74mm';
const inset = '7mm';
const slug = '10mm';

/** The outside of the back: whose card it is. */
function backOf(sheet: Sheet): string {
  const parts = [
    ...(sheet.logoCode === undefined ? [] : [`block(width: 34mm, height: 20mm, ${sheet.logoCode})`]),
    ...(sheet.organization === undefined ? [] : [`par(strong(${literal(sheet.organization)}))`]),
    ...(sheet.qrCode === undefined ? [] : [`block(width: 28mm, ${sheet.qrCode})`]),
  ];
  return `align(center + horizon, { ${parts.join('; ')} })`;
}

/**
 * A card's text at a larger size: its first heading on the cover, the panels inside, the agency on the
 * back. Two pages, printed on both sides, turned over the short edge.
 */
export const foldedCard: LayoutPlan = {
  headingShift: -1,
  draw(sheet) {
    const margin = sheet.cropMarks ? slug : '0pt';
    const width = `${half} - 2 * ${inset}`;
    const height = `${sheetSize.height} - 2 * ${inset}`;
    const inside = sheet.panels.map((panel, index) => (index === 0 ? panel.body : wholePanel(panel)));
    const areas = sheet.panels.map((panel, index) => fitArea(panel, width, height, `inside.at(${index})`));
    const cover = sheet.panels.slice(0, 1).map((panel) => fitArea(panel, width, height, panel.head));
    const marks = sheet.cropMarks
      ? `{ cutting-marks((${slug}, ${slug} + ${sheetSize.width}), (${slug}, ${slug} + ${sheetSize.height})); fold-marks }`
      : 'none';
    return `
#set par(leading: 0.5em, spacing: 0.85em)
#set list(spacing: 0.65em)
#show heading: set text(size: 1.2em, weight: "bold", fill: accent)
#show heading: set block(above: 0pt, below: 0.7em)
#let fold-marks = for edge in (0.05in, ${sheetSize.height} + 2 * ${slug} - 0.25in) {
  place(top + left, dx: ${slug} + ${half}, dy: edge, line(angle: 90deg, length: 0.2in, stroke: (thickness: 0.25pt, dash: "dashed")))
}
#set page(width: ${sheetSize.width} + 2 * ${margin}, height: ${sheetSize.height} + 2 * ${margin}, margin: ${margin}, background: ${marks})
#let leaf(column, size, body) = place(top + left, dx: column * ${half}, block(width: ${half}, height: ${sheetSize.height}, inset: ${inset}, {
  set text(size: size)
  body
}))
#let cover = ${array(cover)}
#fit("cover", cover, ${sizes(24, 10, 1)}, size => leaf(1, size, align(horizon, {
  cover.first().body
  line(length: 100%, stroke: 1.2pt + accent)
})))
#leaf(0, 12pt, ${backOf(sheet)})
#pagebreak()
#let inside = ${array(inside)}
#fit("panels", ${array(areas)}, ${sizes(14, 8, 0.25)}, size => for (index, body) in inside.enumerate() { leaf(index, size, body) })
`;
  },
};
