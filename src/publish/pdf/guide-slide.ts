import type { Slide } from '#model/presentation.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import { type FiguresMark, figuresNamed, splitFigures } from '../pptx/figures.ts';
import { type MarkupContext, panelMarkup } from './markup.ts';
import { joined, literal } from './typst-code.ts';

/** Figures as a table, oldest first: on paper the numbers say more than bars. */
function figuresTable(snapshot: Snapshot, mark: FiguresMark, context: MarkupContext): string {
  const distinction = snapshot.toolkit.distinctions.find((entry) => entry.id === mark.distinction);
  if (distinction === undefined) return '[]';
  const { language, distinction: names } = context.strings;
  const cells = figuresNamed(distinction, mark.figures).flatMap((figure) => {
    const number = context.citation(sourceId(figure.source));
    const value = literal(figure.value[language] ?? '');
    return [
      literal(String(figure.year)),
      number === undefined ? value : joined([value, `super(typographic: false, ${literal(String(number))})`]),
    ];
  });
  return `table(columns: (auto, 1fr), inset: (x: 0.5em, y: 0.4em), stroke: (x: none, y: 0.5pt + rule-gray),
    table.header(strong(${literal(names.year)}), strong(${literal(names.figures)})), ${cells.join(', ')})`;
}

function face(snapshot: Snapshot, slide: Slide, context: MarkupContext): string {
  const parts = splitFigures(slide.body).map((part) =>
    typeof part === 'string' ? panelMarkup(context, part) : { head: '[]', body: figuresTable(snapshot, part, context) },
  );
  return joined(parts.flatMap(({ head, body }) => [head, body]));
}

/**
 * A slide of a guide: what everybody sees, beside a bar, and below it what only the facilitator reads.
 * @param number of the slide, from 1: notes name slides by it
 */
export function guideSlide(snapshot: Snapshot, slide: Slide, number: number, context: MarkupContext): string {
  const notes = panelMarkup(context, slide.notes);
  return joined([
    `heading(level: 3, ${literal(`${number}. ${slide.title}`)})`,
    ...(slide.body === '' ? [] : [`slide-face(${face(snapshot, slide, context)})`]),
    ...(slide.notes === ''
      ? []
      : [`notes-label(${literal(context.strings.presentation.notesShort)})`, notes.head, notes.body]),
  ]);
}
