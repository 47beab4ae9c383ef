import type { Tool } from '#model/tool.ts';
import { businessCard } from './business-card.ts';
import { letter } from './letter.ts';
import { poster } from './poster.ts';
import { script } from './script.ts';
import type { LayoutPlan } from './sheet.ts';
import { termSheet } from './term-sheet.ts';

/** How each layout of the model is put on paper. A new layout is a file here and a line in this table. */
export const layouts: Readonly<Record<Tool['layout'], LayoutPlan>> = {
  'business-card': businessCard,
  letter,
  script,
  poster,
  'term-sheet': termSheet,
};
