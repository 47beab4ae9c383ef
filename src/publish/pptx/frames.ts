/** A box on the slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** 16:9, as PowerPoint's "Widescreen". */
export const slideSize = { w: 13.333, h: 7.5 } as const;

/** English Metric Units: 914,400 an inch. */
export const emu = (inches: number): number => Math.round(inches * 914_400);

export const points = (inches: number): number => inches * 72;

/** Where things stand. Text boxes have no inner margins, so these are the edges of the text itself. */
export const boxes = {
  title: { x: 0.85, y: 0.45, w: 11.7, h: 1.25 },
  body: { x: 0.85, y: 2.05, w: 11.7, h: 4.6 },
  besideChart: { x: 0.85, y: 2.05, w: 5.1, h: 4.1 },
  chart: { x: 6.25, y: 2.05, w: 6.3, h: 4.1 },
  caption: { x: 0.85, y: 6.2, w: 11.7, h: 0.55 },
  coverTitle: { x: 1.1, y: 1.6, w: 11.1, h: 2.1 },
  coverBody: { x: 1.1, y: 4.15, w: 11.1, h: 2.3 },
  footer: { x: 0.85, y: 6.95, w: 9.6, h: 0.3 },
  number: { x: 11.05, y: 6.95, w: 1.5, h: 0.3 },
} as const satisfies Record<string, Box>;

/** Type sizes in points. */
export const sizes = {
  title: 36,
  body: 32,
  longer: 28,
  dense: 24,
  beside: 24,
  caption: 14,
  cover: 48,
  coverBody: 28,
  references: 16,
  table: 18,
  foot: 12,
  notes: 12,
} as const;

/** RRGGBB. Text on its ground has a contrast of at least 4.5 to 1. */
export const colours = {
  ink: '1B1B1B',
  paper: 'FFFFFF',
  teal: '0F6460',
  mist: 'EEF5F4',
  gold: 'E5A000',
  slate: '55636B',
} as const;

/** Found on every system, or replaced there by a face of the same widths. */
export const typeface = 'Arial';

/** The notes page: US Letter upright, in inches. */
export const notesPage = {
  w: 7.5,
  h: 10,
  picture: { x: 0.75, y: 0.5, w: 6, h: 3.375 },
  text: { x: 0.75, y: 4.1, w: 6, h: 5.3 },
} as const;
