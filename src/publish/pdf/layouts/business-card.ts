import { papers } from '../preamble.ts';
import { array } from '../typst-code.ts';
import { fitArea, sizes, wholePanel } from './fit-area.ts';
import type { LayoutPlan, Sheet, SheetPanel } from './sheet.ts';

/** The US business card. */
const trim = { width: '3.5in', height: '2in' };
const inset = { x: '0.16in', y: '0.13in' };
/** A QR code with its quiet zone. Its modules stay above 0.4 mm up to version 6 (106 bytes). */
const sideWidth = '0.84in';
/** Room around the card for the marks of the knife. */
const slug = '0.375in';
const columns = 2;
const rows = 4;

/** Logo above, QR code below, beside the text of the back. */
function sideOf(sheet: Sheet): string | undefined {
  const parts = [
    ...(sheet.logoCode === undefined ? [] : [`block(width: 0.72in, height: 0.45in, ${sheet.logoCode})`]),
    ...(sheet.qrCode === undefined ? [] : [`block(width: ${sideWidth}, ${sheet.qrCode})`]),
  ];
  return parts.length === 0 ? undefined : `stack(spacing: 0.06in, ${parts.join(', ')})`;
}

const faceOf = (panel: SheetPanel, side: string | undefined): string =>
  side === undefined
    ? wholePanel(panel)
    : `{ ${panel.head}; grid(columns: (1fr, ${sideWidth}), column-gutter: 0.06in, ${panel.body}, align(right + bottom, ${side})) }`;

const styles = `
#set par(leading: 0.45em, spacing: 0.75em)
#set list(spacing: 0.55em, body-indent: 0.35em)
#show heading: set text(size: 1.2em, weight: "bold", fill: accent)
#show heading: set block(above: 0pt, below: 0.65em)
`;

const onePerPage = (sheet: Sheet): string => {
  const margin = sheet.cropMarks ? slug : '0pt';
  const marks = sheet.cropMarks
    ? `cutting-marks((${slug}, ${slug} + ${trim.width}), (${slug}, ${slug} + ${trim.height}))`
    : 'none';
  return `
#set page(width: ${trim.width} + 2 * ${margin}, height: ${trim.height} + 2 * ${margin}, margin: ${margin}, background: ${marks})
#let draw(size) = for index in range(faces.len()) {
  if index > 0 { pagebreak() }
  face(index, size)
}`;
};

// Both sides of the sheet are the same grid in the middle of the paper: they meet back to back
// whichever edge it is turned over.
const eightPerPage = (sheet: Sheet): string => {
  const { width, height } = papers[sheet.paper];
  return `
#let left-edges = range(${columns} + 1).map(column => (${width} - ${columns} * ${trim.width}) / 2 + column * ${trim.width})
#let top-edges = range(${rows} + 1).map(row => (${height} - ${rows} * ${trim.height}) / 2 + row * ${trim.height})
#set page(width: ${width}, height: ${height}, margin: 0pt, background: ${sheet.cropMarks ? 'cutting-marks(left-edges, top-edges)' : 'none'})
#let draw(size) = for index in range(faces.len()) {
  if index > 0 { pagebreak() }
  for row in range(${rows}) { for column in range(${columns}) {
    let card = face(index, size)
    place(top + left, dx: left-edges.at(column), dy: top-edges.at(row), if row + column == 0 { card } else { copy(card) })
  } }
}`;
};

/** A card: one panel a side, one card a page or eight a sheet, back to back when printed on both sides. */
export const businessCard: LayoutPlan = {
  headingShift: -1,
  draw(sheet) {
    const last = sheet.panels.length - 1;
    const faces = sheet.panels.map((panel, index) => faceOf(panel, index === last ? sideOf(sheet) : undefined));
    const areas = sheet.panels.map((panel, index) =>
      fitArea(panel, `${trim.width} - 2 * ${inset.x}`, `${trim.height} - 2 * ${inset.y}`, `faces.at(${index})`),
    );
    return `${styles}
#let faces = ${array(faces)}
#let face(index, size) = block(width: ${trim.width}, height: ${trim.height}, inset: (x: ${inset.x}, y: ${inset.y}), {
  set text(size: size)
  align(horizon, faces.at(index))
})
${sheet.eightUp ? eightPerPage(sheet) : onePerPage(sheet)}
#fit("panels", ${array(areas)}, ${sizes(10, 7, 0.25)}, draw)
`;
  },
};
