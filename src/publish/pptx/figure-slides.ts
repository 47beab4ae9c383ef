import type { Distinction } from '#model/distinction.ts';
import { plainText } from '#model/markdown.ts';
import { sourceId } from '#model/source.ts';
import { cultureOf } from './culture.ts';
import { type Bars, barsOf, type FiguresMark, figuresNamed } from './figures.ts';
import { lineCount, textHeight } from './fit.ts';
import { boxes, points, sizes } from './frames.ts';
import { blocksOfMarkdown, type Run, wordsOf } from './passages.ts';
import { columns, type Planning, paragraph, plainRun, refusal, tooLong } from './planning.ts';

export interface PlannedChart extends Bars {
  /** Says in words what the bars show. */
  readonly altText: string;
}

export interface PlannedTable {
  readonly header: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  /** Inches. */
  readonly widths: readonly number[];
  readonly altText: string;
}

const distinctionOf = (planning: Planning, slide: number, mark: FiguresMark): Distinction => {
  const found = planning.snapshot.toolkit.distinctions.find((entry) => entry.id === mark.distinction);
  const missing = found && mark.figures.find((id) => !found.figures.some((figure) => figure.id === id));
  if (found === undefined || missing !== undefined) {
    throw refusal(planning, slide, {
      message: found === undefined ? 'there is no such distinction' : `it has no figure "${missing}"`,
      excerpt: `{figures: ${[mark.distinction, ...mark.figures].join(' ')}}`,
      expected: found
        ? `one of: ${found.figures.map((figure) => figure.id).join(', ')}`
        : 'the id of a folder in content/distinctions/',
      mend: 'Correct the id.',
    });
  }
  return found;
};

const numberIn = (language: string, value: number): string => new Intl.NumberFormat(cultureOf(language)).format(value);

/** Where the figures come from, each source once. */
function sourceRuns(planning: Planning, figures: ReturnType<typeof figuresNamed>): Run[] {
  const { snapshot, citations, language } = planning;
  const texts = figures.flatMap(({ source }) => {
    const entry = snapshot.source(sourceId(source));
    if (entry === undefined) return [];
    return [citations.inText(entry, typeof source === 'string' ? undefined : source.at).replace(/^\(|\)$/g, '')];
  });
  const heading = snapshot.toolkit.strings[language]?.concept.sources ?? '';
  return [plainRun(`${heading}: ${[...new Set(texts)].join('; ')}.`, language)];
}

/** A chart, with the text beside it and its sources below. */
export function chartSlide(planning: Planning, number: number, text: string, mark: FiguresMark) {
  const { language, snapshot } = planning;
  const distinction = distinctionOf(planning, number, mark);
  const bars = barsOf(distinction, mark.figures, language);
  if (bars === undefined) {
    throw refusal(planning, number, {
      message: 'these figures cannot be drawn side by side',
      excerpt: `{figures: ${[mark.distinction, ...mark.figures].join(' ')}}`,
      expected: 'figures in one unit ("24.9 million people"), or the shares that one figure gives ("61 % women")',
      mend: `Name those to draw (${distinction.figures.map((figure) => figure.id).join(', ')}), or show a table with {figures-table: …}.`,
    });
  }
  const body = blocksOfMarkdown(text, language, planning.cite);
  if (textHeight(body, columns.beside) > columns.beside.height) {
    throw tooLong(planning, number, wordsOf(body[0] ?? { runs: [] }), 'the text beside the chart', columns.beside);
  }
  const caption = [
    paragraph(
      ...sourceRuns(
        planning,
        bars.bars.map((bar) => bar.figure),
      ),
    ),
  ];
  if (textHeight(caption, columns.caption) > columns.caption.height) {
    throw tooLong(planning, number, wordsOf(caption[0] ?? { runs: [] }), 'the line of sources', columns.caption);
  }
  const heading = snapshot.toolkit.strings[language]?.distinction.figures ?? '';
  const said = bars.bars.map((bar) => `${bar.label}: ${numberIn(language, bar.value)} ${bars.unit}`);
  const statements = [...new Set(bars.bars.map((bar) => plainText(bar.figure.statement[language] ?? '')))];
  const altText = `${heading}. ${said.join('. ')}. ${statements.join(' ')}`;
  return { layout: 'chart' as const, body, caption, chart: { ...bars, altText } };
}

/** What stands inside a table cell's margins. Inches. */
export const cellMargin = { x: 0.1, y: 0.06 } as const;

const rowHeight = (cells: readonly (readonly Run[])[], widths: readonly number[]): number =>
  Math.max(
    ...cells.map(
      (runs, column) =>
        (lineCount(runs, sizes.table, points((widths[column] ?? 1) - 2 * cellMargin.x) * 0.98) * sizes.table * 1.2) /
        72,
    ),
  ) +
  2 * cellMargin.y;

/** Inches that the rows of a table take, each as high as its highest cell. */
export const rowHeights = (table: PlannedTable): number[] =>
  [table.header, ...table.rows].map((cells) => rowHeight(cells, table.widths));

/** A table of figures, older ones marked. */
export function tableSlide(planning: Planning, number: number, mark: FiguresMark) {
  const { language, snapshot } = planning;
  const distinction = distinctionOf(planning, number, mark);
  const strings = snapshot.toolkit.strings[language];
  const cell = (text: string, strong = false): Run[] => [{ ...plainRun(text, language), strong }];
  const rows = figuresNamed(distinction, mark.figures).map((figure) => [
    cell(figure.supersededBy === undefined ? String(figure.year) : `${figure.year}*`),
    cell(figure.value[language] ?? ''),
    sourceRuns(planning, [figure]).map((run) => ({ ...run, text: run.text.replace(/^.*?: /, '').replace(/\.$/, '') })),
  ]);
  const labels = [strings?.distinction.year, strings?.distinction.figures, strings?.concept.sources];
  const table: PlannedTable = {
    header: labels.map((label) => cell(label ?? '', true)),
    rows: rows.some(([year]) => year?.[0]?.text.endsWith('*'))
      ? [...rows, [cell('*'), cell(strings?.distinction.olderFigure ?? ''), cell('')]]
      : rows,
    widths: [1.5, 5.4, 4.8],
    altText: `${strings?.distinction.figures ?? ''}: ${distinction.title[language] ?? ''}`,
  };
  const height = rowHeights(table).reduce((sum, row) => sum + row, 0);
  if (height > boxes.body.h) {
    throw refusal(planning, number, {
      message: `the table is ${height.toFixed(1)} inches high`,
      excerpt: `{figures-table: ${[mark.distinction, ...mark.figures].join(' ')}}`,
      expected: `at most ${boxes.body.h} inches`,
      mend: 'Name fewer figures.',
    });
  }
  return { layout: 'table' as const, table };
}
