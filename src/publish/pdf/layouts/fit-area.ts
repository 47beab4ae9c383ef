import { array, literal } from '../typst-code.ts';
import type { SheetPanel } from './sheet.ts';

/** A panel as it is read: its heading, then its text. */
export const wholePanel = (panel: SheetPanel, extra = ''): string => `{ ${panel.head}; ${panel.body}; ${extra} }`;

/**
 * An area of a sheet with what it must hold, as an argument of `fit` in the preamble.
 * @param body what is drawn there, as code
 */
export const fitArea = (panel: SheetPanel, width: string, height: string, body: string): string =>
  `(panel: ${panel.index}, width: ${width}, height: ${height}, words: ${array(panel.longWords.map(literal))}, body: ${body})`;

/** Type sizes to try, largest first, in points. */
export function sizes(largest: number, smallest: number, step: number): string {
  const count = Math.round((largest - smallest) / step) + 1;
  return array(Array.from({ length: count }, (_, index) => `${largest - index * step}pt`));
}
