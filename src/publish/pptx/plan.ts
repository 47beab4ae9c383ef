import { citedIn, plainText } from '#model/markdown.ts';
import type { Presentation, Slide } from '#model/presentation.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import { citationsOf } from '../citations-of.ts';
import { chartSlide, type PlannedChart, type PlannedTable, tableSlide } from './figure-slides.ts';
import { figuresNamed, splitFigures } from './figures.ts';
import { lineCount, split, textHeight } from './fit.ts';
import { boxes, points, sizes } from './frames.ts';
import { type Block, blocksOfMarkdown, type Run, wordsOf } from './passages.ts';
import { columns, type Planning, plainRun, refusal, tooLong } from './planning.ts';

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
