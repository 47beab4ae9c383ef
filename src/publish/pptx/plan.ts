import type { Citations } from '#formats/csl/citations.ts';
import type { Distinction } from '#model/distinction.ts';
import { parseMarkdown, plainText, references } from '#model/markdown.ts';
import type { Presentation, Slide } from '#model/presentation.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import { citationsOf } from './citations-of.ts';
import { cultureOf } from './culture.ts';
import { DeckError } from './deck-error.ts';
import { type Bars, barsOf, type FiguresMark, figuresNamed, splitFigures } from './figures.ts';
import { type Column, lineCount, split, textHeight } from './fit.ts';
import { type Box, boxes, notesPage, points, sizes } from './frames.ts';
import { type Block, blocksOfMarkdown, type CiteInText, type Run, wordsOf } from './passages.ts';

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

/** A slide as it will stand in the file: everything on it fits. */
export type PlannedSlide = {
  readonly title: readonly Run[];
  readonly notes: readonly Block[];
} & (
  | { readonly layout: 'cover' | 'content' | 'longer' | 'dense' | 'references'; readonly body: readonly Block[] }
  | {
      readonly layout: 'chart';
      readonly body: readonly Block[];
      readonly chart: PlannedChart;
      readonly caption: Block[];
    }
  | { readonly layout: 'table'; readonly table: PlannedTable }
);

export interface Plan {
  readonly language: string;
  readonly slides: readonly PlannedSlide[];
}

interface Planning {
  readonly snapshot: Snapshot;
  readonly presentation: Presentation;
  readonly language: string;
  readonly path: string;
  readonly cite: CiteInText;
  readonly citations: Citations;
}

const columnOf = (box: Box, size: number): Column => ({ width: points(box.w), height: points(box.h), size });

const columns = {
  cover: columnOf(boxes.coverBody, sizes.coverBody),
  content: columnOf(boxes.body, sizes.body),
  longer: columnOf(boxes.body, sizes.longer),
  dense: columnOf(boxes.body, sizes.dense),
  beside: columnOf(boxes.besideChart, sizes.beside),
  caption: columnOf(boxes.caption, sizes.caption),
  references: columnOf(boxes.body, sizes.references),
  notes: columnOf(notesPage.text, sizes.notes),
} as const;

const plainRun = (text: string, language: string): Run => ({ text, language, strong: false, emphasis: false });

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', level: 0, runs });

const refusal = (planning: Planning, slide: number, what: ConstructorParameters<typeof DeckError>[1]): DeckError =>
  new DeckError({ path: planning.path, slide }, what);

/** About how many characters of running text a column holds. */
const capacity = (column: Column): number =>
  Math.floor(column.height / (column.size * 1.2)) * Math.floor(column.width / (column.size * 0.5));

function tooLong(planning: Planning, slide: number, excerpt: string, what: string, column: Column): DeckError {
  return refusal(planning, slide, {
    message: `${what} does not fit`,
    excerpt,
    expected: `at most about ${capacity(column)} characters in ${column.size} point type`,
    mend: 'Shorten it, or cut it into several paragraphs or slides.',
  });
}

function titleRuns(planning: Planning, slide: number, text: string, cover: boolean): readonly Run[] {
  const box = cover ? boxes.coverTitle : boxes.title;
  const size = cover ? sizes.cover : sizes.title;
  const runs = [plainRun(text, planning.language)];
  if (plainText(text) === '') {
    throw refusal(planning, slide, {
      message: 'the slide has no title',
      excerpt: text,
      expected: 'a line "## Title"',
      mend: 'Write a title: it is how a screen reader finds its way among the slides.',
    });
  }
  const bold = runs.map((run) => ({ ...run, strong: true }));
  if (lineCount(bold, size, points(box.w) * 0.98) * size * 1.2 > points(box.h)) {
    throw refusal(planning, slide, {
      message: 'the title does not fit',
      excerpt: text,
      expected: `two lines in ${size} point type, about ${Math.floor(points(box.w) / (size * 0.55)) * 2} characters`,
      mend: 'Shorten the title.',
    });
  }
  return runs;
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

function chartSlide(planning: Planning, number: number, text: string, mark: FiguresMark) {
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

function tableSlide(planning: Planning, number: number, mark: FiguresMark) {
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

const continued = (title: readonly Run[], part: number): readonly Run[] =>
  part === 1 ? title : title.map((run, index) => (index === 0 ? { ...run, text: `${run.text} (${part})` } : run));

/** A body that does not fit in large type is set smaller, and then goes on to a slide "(2)". */
function textSlides(planning: Planning, number: number, body: readonly Block[]) {
  for (const layout of ['content', 'longer'] as const) {
    if (split(body, columns[layout])?.length === 1) return [{ layout, body }];
  }
  const parts = split(body, columns.dense);
  if (parts === undefined) {
    const heaviest = body.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0];
    throw tooLong(planning, number, wordsOf(heaviest ?? { runs: [] }), 'a paragraph of the slide', columns.dense);
  }
  return parts.map((part) => ({ layout: 'dense' as const, body: part }));
}

function plannedSlides(planning: Planning, slide: Slide, number: number): PlannedSlide[] {
  const { language, cite } = planning;
  const title = titleRuns(planning, number, slide.title, number === 1);
  const notes = blocksOfMarkdown(slide.notes, language, cite);
  if (textHeight(notes, columns.notes) > columns.notes.height) {
    throw tooLong(planning, number, wordsOf(notes[0] ?? { runs: [] }), 'what stands in the notes', columns.notes);
  }
  const parts = splitFigures(slide.body);
  const marks = parts.filter((part) => typeof part !== 'string');
  const text = parts.filter((part) => typeof part === 'string').join('\n\n');
  const [mark] = marks;
  if (mark !== undefined && (marks.length > 1 || number === 1 || (mark.as === 'table' && text !== ''))) {
    throw refusal(planning, number, {
      message: 'a slide holds one chart, with text beside it, or one table alone',
      excerpt: slide.title,
      expected: 'one mark for figures, not on the first slide',
      mend: 'Give each chart or table a slide of its own.',
    });
  }
  if (mark?.as === 'chart') return [{ title, notes, ...chartSlide(planning, number, text, mark) }];
  if (mark?.as === 'table') return [{ title, notes, ...tableSlide(planning, number, mark) }];
  const body = blocksOfMarkdown(text, language, cite);
  if (number === 1) {
    if (textHeight(body, columns.cover) > columns.cover.height) {
      throw tooLong(planning, number, wordsOf(body[0] ?? { runs: [] }), 'the text of the first slide', columns.cover);
    }
    return [{ layout: 'cover', title, notes, body }];
  }
  return textSlides(planning, number, body).map((part, index) => ({
    title: continued(title, index + 1),
    notes: index === 0 ? notes : [],
    ...part,
  }));
}

const citedIn = (markdown: string): string[] =>
  references(parseMarkdown(markdown)).flatMap(({ reference }) => (reference.type === 'cite' ? [reference.source] : []));

/** Every source that the deck names, in the order of its authors, each in its own language. */
function referenceSlides(planning: Planning, slides: readonly Slide[]): PlannedSlide[] {
  const { snapshot, presentation, language, citations } = planning;
  const ids = new Set([
    ...presentation.sources.map(sourceId),
    ...slides.flatMap((slide) => [
      ...citedIn(slide.body),
      ...citedIn(slide.notes),
      ...splitFigures(slide.body).flatMap((part) => {
        if (typeof part === 'string') return [];
        const distinction = snapshot.toolkit.distinctions.find((entry) => entry.id === part.distinction);
        return distinction ? figuresNamed(distinction, part.figures).map((figure) => sourceId(figure.source)) : [];
      }),
    ]),
  ]);
  const collator = new Intl.Collator(language);
  const blocks = [...ids]
    .flatMap((id) => snapshot.source(id) ?? [])
    .map((source) => ({ source, entry: citations.entry(source) }))
    .sort((a, b) => collator.compare(a.entry, b.entry))
    .map(({ source, entry }): Block => {
      const { URL: address, language: own } = source.csl;
      const host = address === undefined ? undefined : new URL(address).hostname.replace(/^www\./, '');
      const link: Run[] =
        address === undefined || host === undefined
          ? []
          : [plainRun(' ', language), { ...plainRun(host, language), href: address }];
      return { kind: 'item', level: 0, runs: [plainRun(entry, own ?? language), ...link] };
    });
  if (blocks.length === 0) return [];
  const parts = split(blocks, columns.references);
  if (parts === undefined) {
    throw tooLong(planning, slides.length + 1, wordsOf(blocks[0] ?? { runs: [] }), 'a source', columns.references);
  }
  const title = [plainRun(snapshot.toolkit.strings[language]?.concept.sources ?? '', language)];
  return parts.map((body, index) => ({
    layout: 'references',
    title: continued(title, index + 1),
    notes: [],
    body,
  }));
}

/** No two slides of a deck have the same title: whoever hears only titles must tell them apart. */
function withUniqueTitles(slides: readonly PlannedSlide[]): PlannedSlide[] {
  const used = new Set<string>();
  return slides.map((slide) => {
    let part = 1;
    while (used.has(wordsOf({ runs: continued(slide.title, part) }))) part += 1;
    const title = continued(slide.title, part);
    used.add(wordsOf({ runs: title }));
    return { ...slide, title };
  });
}

/**
 * Lays a presentation out: which slides there are, in which layout, with which text.
 * @throws {DeckError} where something does not fit, with its place; nothing is ever cut off
 */
export function planDeck(snapshot: Snapshot, presentation: Presentation, language: string): Plan {
  const citations = citationsOf(snapshot, language);
  const planning: Planning = {
    snapshot,
    presentation,
    language,
    path: `presentations/${presentation.id}/${language}.md`,
    citations,
    cite: (id, place) => {
      const source = snapshot.source(id);
      return source && citations.inText(source, place);
    },
  };
  const slides = presentation.slides[language] ?? [];
  if (slides.length === 0) {
    throw refusal(planning, 0, {
      message: `the deck has no slides in "${language}"`,
      excerpt: presentation.id,
      expected: `slides in ${planning.path}`,
      mend: 'Choose another language, or write the slides.',
    });
  }
  const planned = slides.flatMap((slide, index) => plannedSlides(planning, slide, index + 1));
  return { language, slides: withUniqueTitles([...planned, ...referenceSlides(planning, slides)]) };
}
