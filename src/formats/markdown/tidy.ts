import type { Replacement } from '../passage/placed.ts';
import type { MarkPair } from './delimiters.ts';
import type { LogicalText } from './logical-text.ts';

/** Marks that belong together, in one block. */
export interface MarkedBlock {
  readonly logical: LogicalText;
  readonly pairs: readonly MarkPair[];
}

/**
 * Where edits take out all that stood between two marks, the marks go with it: `****` would be read as text, and a link
 * without words cannot be seen.
 */
export function tidyMarks(blocks: readonly MarkedBlock[], replacements: readonly Replacement[]): Replacement[] {
  /** What is taken out, from where to where. */
  const gone = new Map(replacements.filter(({ text }) => text === '').map(({ start, end }) => [start, end]));
  if (gone.size === 0) return [...replacements];
  const marks: Replacement[] = [];
  const places = blocks.flatMap(({ logical, pairs }) =>
    pairs.map(({ open, close }) => ({
      openStart: logical.placeOf(open.from),
      openEnd: logical.placeOf(open.to - 1) + 1,
      closeStart: logical.placeOf(close.from),
      closeEnd: logical.placeOf(close.to - 1) + 1,
    })),
  );
  // The inner ones first: they may be all that is left in an outer one.
  places.sort((a, b) => a.closeStart - a.openEnd - (b.closeStart - b.openEnd));
  for (const { openStart, openEnd, closeStart, closeEnd } of places) {
    let at = openEnd;
    for (let end = gone.get(at); end !== undefined && at < closeStart; end = gone.get(at)) at = end;
    if (at !== closeStart || at === openEnd) continue;
    marks.push({ start: openStart, end: openEnd, text: '' }, { start: closeStart, end: closeEnd, text: '' });
    gone.set(openStart, openEnd);
    gone.set(closeStart, closeEnd);
  }
  return [...replacements, ...marks];
}
