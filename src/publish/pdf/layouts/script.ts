import { literal } from '../typst-code.ts';
import { pageStyle } from './letter.ts';
import type { LayoutPlan } from './sheet.ts';

/** A text to be spoken: large, one passage to a block, with its time; it takes as many pages as it needs. */
export const script: LayoutPlan = {
  headingShift: 0,
  draw(sheet) {
    const passages = sheet.panels.map(
      (panel) => `#block(breakable: false, above: 1.6em, {
  ${panel.head}
  { set text(size: 14pt); set par(leading: 0.8em, spacing: 1.1em); ${panel.body} }
  par(text(size: 10pt, ${literal(panel.timing)}))
})`,
    );
    const pronunciation = sheet.pronunciationCode === undefined ? '' : `#${sheet.pronunciationCode}`;
    return `${pageStyle(sheet)}
#set text(size: 10.5pt)
#show heading.where(level: 2): set text(size: 1.2em)
#set terms(spacing: 0.8em)
#heading(level: 1, ${literal(sheet.title)})
#${sheet.headerCode}
${passages.join('\n')}
${pronunciation}
`;
  },
};
