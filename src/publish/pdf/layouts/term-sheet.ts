import { literal } from '../typst-code.ts';
import { wholePanel } from './fit-area.ts';
import { pageStyle } from './letter.ts';
import type { LayoutPlan } from './sheet.ts';

/** Chosen concepts in two columns, after what the panels say; it takes as many pages as it needs. */
export const termSheet: LayoutPlan = {
  headingShift: 0,
  draw: (sheet) => `${pageStyle(sheet)}
#set text(size: 10.5pt)
#heading(level: 1, ${literal(sheet.title)})
${sheet.panels.map((panel) => `#${wholePanel(panel)}`).join('\n')}
${sheet.conceptsCode === undefined ? '' : `#${sheet.conceptsCode}`}
`,
};
