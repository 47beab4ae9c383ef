/** `/offline/<language>.json`: what a copy would be, before anything of it is fetched. */
export interface CopySummary {
  /** SHA-256 of the list, in base64: it changes whenever a single file does. */
  readonly id: string;
  readonly version: string;
  /** A calendar date. */
  readonly date: string;
  readonly files: number;
  /** Bytes on the device. */
  readonly size: number;
  /** Bytes to fetch, compressed as servers usually do. An estimate. */
  readonly transfer: number;
}

/** `/offline/<language>-files.json`: the files of a copy. */
export interface CopyList {
  /** The start page, which no copy holds (see `workerScopes`), and the page that stands for it. */
  readonly home: string;
  readonly start: string;
  readonly scopes: readonly string[];
  /** Path, SHA-256 in base64, bytes. */
  readonly files: readonly (readonly [string, string, number])[];
}

export const summaryPath = (language: string): string => `/offline/${language}.json`;
export const listPath = (language: string): string => `/offline/${language}-files.json`;
export const manifestPath = (language: string, plain: boolean): string =>
  `/offline/${language}${plain ? '-plain' : ''}.webmanifest`;
export const iconPath = (plain: boolean, pixels: number): string =>
  `/offline/icon${plain ? '-plain' : ''}-${pixels}.png`;
export const workerPath = '/worker.js';
/** The whole toolkit as one HTML file. */
export const packPath = '/offline/words.html';

/** Caches of copies begin so; nothing else of the site is kept in any. */
export const cachePrefix = (language = ''): string => `copy-${language}`;
