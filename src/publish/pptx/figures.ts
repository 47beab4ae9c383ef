import type { Distinction, Figure } from '#model/distinction.ts';

/** A line of a slide that stands for figures of a distinction; see content/presentations/README.md. */
export interface FiguresMark {
  readonly as: 'chart' | 'table';
  readonly distinction: string;
  /** Ids of the figures wanted; empty for all. */
  readonly figures: readonly string[];
}

const mark = /^\{(figures|figures-table): *([a-z0-9-]+)((?: +[a-z0-9-]+)*) *\}[ \t]*$/m;

/** Cuts a slide's Markdown at its marks for figures: text, mark, text … in order, nothing lost. */
export function splitFigures(body: string): (string | FiguresMark)[] {
  const parts: (string | FiguresMark)[] = [];
  let rest = body;
  for (let found = mark.exec(rest); found !== null; found = mark.exec(rest)) {
    const [whole, kind, distinction = '', ids = ''] = found;
    const before = rest.slice(0, found.index).trim();
    if (before !== '') parts.push(before);
    const figures = ids.trim() === '' ? [] : ids.trim().split(/ +/);
    parts.push({ as: kind === 'figures' ? 'chart' : 'table', distinction, figures });
    rest = rest.slice(found.index + whole.length);
  }
  if (rest.trim() !== '') parts.push(rest.trim());
  return parts;
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly figure: Figure;
}

/** Bars that may stand side by side: all in one unit. */
export interface Bars {
  /** "million people", "%". */
  readonly unit: string;
  readonly bars: readonly Bar[];
}

interface Measure {
  readonly value: number;
  readonly unit: string;
  /** What is measured, where the figure says several things; else empty. */
  readonly of: string;
}

/**
 * The numbers of a figure's value: "24.9 million people" is one, "50 % sexual exploitation, 38 % forced
 * labour" are two.
 */
export function measuresOf(value: string): Measure[] {
  const parts = value.split(/[;,] +(?=\d)/);
  return parts.flatMap((part) => {
    const found = /^(\d+(?:[.,]\d+)?)[ \u00A0\u202F]*(%)?[ \u00A0\u202F]*(.*)$/.exec(part.trim());
    if (found === null) return [];
    const [, number = '', percent, rest = ''] = found;
    const parsed = Number(number.replace(',', '.'));
    return [percent === undefined ? { value: parsed, unit: rest, of: '' } : { value: parsed, unit: '%', of: rest }];
  });
}

interface Drawn {
  readonly unit: string;
  /** Only bars of one scale may stand side by side: shares of different wholes may not. */
  readonly scale: string;
  readonly bar: Bar;
}

const drawn = (figure: Figure, language: string): Drawn[] =>
  measuresOf(figure.value[language] ?? '').map(({ value, unit, of }) => ({
    unit,
    scale: unit === '%' ? `% of ${figure.id}` : unit,
    bar: { label: of === '' ? String(figure.year) : `${of} (${figure.year})`, value, figure },
  }));

/** The figures a mark names, oldest first; all of the distinction's where it names none. */
export function figuresNamed(distinction: Distinction, ids: readonly string[]): Figure[] {
  const wanted = distinction.figures.filter((figure) => ids.length === 0 || ids.includes(figure.id));
  return wanted.toSorted((a, b) => a.year - b.year);
}

/**
 * What a chart of figures shows: all that the mark names, or all of the distinction's.
 * @returns `undefined` where there is nothing to draw, or where they cannot stand side by side
 */
export function barsOf(distinction: Distinction, ids: readonly string[], language: string): Bars | undefined {
  const all = figuresNamed(distinction, ids).flatMap((figure) => drawn(figure, language));
  const [first] = all;
  if (first === undefined || all.some(({ scale }) => scale !== first.scale)) return undefined;
  return { unit: first.unit, bars: all.map(({ bar }) => bar) };
}
