import type { LocalField } from '../organization-profile.ts';

/** What `fit` in the preamble measured; lengths in points. */
export interface FitReport {
  readonly name: string;
  readonly size: number;
  readonly areas: readonly {
    /** The panel it holds, from 0. */
    readonly panel: number;
    readonly height: number;
    readonly room: number;
    /** The longest word that cannot be broken. */
    readonly word: number;
    readonly width: number;
  }[];
}

/** A place whose text is too long, at the smallest size that may be printed. */
export interface Overflow {
  /** The panel, counted from 1. */
  readonly panel: number;
  /** Its first words, so that an author finds it. */
  readonly heading: string;
  /** The field of the organization's profile that is too long; undefined: the panel's own text. */
  readonly field: LocalField | undefined;
  /** UTF-16 code units there are, and how many fit. */
  readonly length: number;
  readonly fits: number;
}

/** A rounding error of the measurement, not an overflow; in points. */
const tolerance = 0.01;

/** The panels (from 0) with an area that does not hold its text, in order. */
export function overfull(reports: readonly FitReport[]): number[] {
  const panels = reports
    .flatMap((report) => report.areas)
    .filter((area) => area.height > area.room + tolerance || area.word > area.width + tolerance)
    .map((area) => area.panel);
  return [...new Set(panels)].sort((a, b) => a - b);
}

/**
 * The largest number below `limit` for which `holds` is true; 0 where there is none.
 * @param holds true up to some number and false from there on
 */
export function longestThat(holds: (length: number) => boolean, limit: number): number {
  let good = 0;
  let bad = limit;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
