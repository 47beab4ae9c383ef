import { papers } from '../preamble.ts';
import { array } from '../typst-code.ts';
import { fitArea, sizes, wholePanel } from './fit-area.ts';
import type { LayoutPlan, Sheet } from './sheet.ts';

const margin = { x: '0.8in', top: '0.65in', bottom: '0.75in' };

/** Below the last panel: the logo and the QR code side by side, and what was cited. */
export function closing(sheet: Sheet): string {
  const pictures = [
    ...(sheet.logoCode === undefined ? [] : [`box(width: 1.8in, height: 0.8in, ${sheet.logoCode})`]),
    ...(sheet.qrCode === undefined ? [] : [`box(width: 0.95in, ${sheet.qrCode})`]),
  ];
  const row =
    pictures.length === 0
      ? []
      : [
          `v(1fr)`,
          `block(above: 0.6em, below: 0pt, width: 100%, stack(dir: ltr, spacing: 1fr, ${pictures.join(', ')}))`,
        ];
  return [...row, ...(sheet.sourcesCode === undefined ? [] : [sheet.sourcesCode])].join('; ');
}

export const pageStyle = (sheet: Sheet): string => {
  const { width, height } = papers[sheet.paper];
  return `
#set page(
  width: ${width}, height: ${height}, margin: (x: ${margin.x}, top: ${margin.top}, bottom: ${margin.bottom}),
  footer-descent: 0.22in,
  footer: text(size: 8pt, fill: luma(25%), { ${sheet.footCode}; h(1fr); context counter(page).display("1 / 1", both: true) }),
)
#show heading.where(level: 1): it => block(
  above: 0pt, below: 0.8em, width: 100%, inset: (bottom: 0.35em), stroke: (bottom: 1.2pt + accent),
  text(size: 1.4em, weight: "bold", fill: accent, it.body),
)
#show heading.where(level: 2): set text(size: 1.12em, weight: "bold", fill: accent)
#show heading.where(level: 2): set block(above: 1.15em, below: 0.7em)
`;
};

/** A handout: each panel is one side of a sheet, set as large as it fits. */
export const letter: LayoutPlan = {
  headingShift: -1,
  draw(sheet) {
    const { width, height } = papers[sheet.paper];
    const last = sheet.panels.length - 1;
    const extra = closing(sheet);
    const areas = sheet.panels.map((panel, index) =>
      fitArea(
        panel,
        `${width} - 2 * ${margin.x}`,
        `${height} - ${margin.top} - ${margin.bottom}`,
        wholePanel(panel, index === last ? extra : ''),
      ),
    );
    return `${pageStyle(sheet)}
#set par(leading: 0.58em, spacing: 0.95em)
#set list(spacing: 0.75em)
#let areas = ${array(areas)}
#let draw(size) = for (index, area) in areas.enumerate() {
  if index > 0 { pagebreak() }
  { set text(size: size); area.body }
}
#fit("panels", areas, ${sizes(13, 9, 0.25)}, draw)
`;
  },
};
