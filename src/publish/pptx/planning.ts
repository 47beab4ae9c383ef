import type { Citations } from '#formats/csl/citations.ts';
import type { Presentation } from '#model/presentation.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { DeckError } from './deck-error.ts';
import type { Column } from './fit.ts';
import { type Box, boxes, notesPage, points, sizes } from './frames.ts';
import type { Block, CiteInText, Run } from './passages.ts';

/** What a slide is planned with. */
export interface Planning {
  readonly snapshot: Snapshot;
  readonly presentation: Presentation;
  readonly language: string;
  readonly path: string;
  readonly cite: CiteInText;
  readonly citations: Citations;
}

const columnOf = (box: Box, size: number): Column => ({ width: points(box.w), height: points(box.h), size });

/** Where text stands, by the layout it is in. */
export const columns = {
  cover: columnOf(boxes.coverBody, sizes.coverBody),
  content: columnOf(boxes.body, sizes.body),
  longer: columnOf(boxes.body, sizes.longer),
  dense: columnOf(boxes.body, sizes.dense),
  beside: columnOf(boxes.besideChart, sizes.beside),
  caption: columnOf(boxes.caption, sizes.caption),
  references: columnOf(boxes.body, sizes.references),
  notes: columnOf(notesPage.text, sizes.notes),
} as const;

export const plainRun = (text: string, language: string): Run => ({ text, language, strong: false, emphasis: false });

export const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', level: 0, runs });

export const refusal = (
  planning: Planning,
  slide: number,
  what: ConstructorParameters<typeof DeckError>[1],
): DeckError => new DeckError({ path: planning.path, slide }, what);

/** About how many characters of running text a column holds. */
const capacity = (column: Column): number =>
  Math.floor(column.height / (column.size * 1.2)) * Math.floor(column.width / (column.size * 0.5));

export function tooLong(planning: Planning, slide: number, excerpt: string, what: string, column: Column): DeckError {
  return refusal(planning, slide, {
    message: `${what} does not fit`,
    excerpt,
    expected: `at most about ${capacity(column)} characters in ${column.size} point type`,
    mend: 'Shorten it, or cut it into several paragraphs or slides.',
  });
}
