import * as en from './en/between.ts';
import * as es from './es/between.ts';
import { primaryLanguage } from './tag.ts';

/** A place where a term of several words may be parted: what stands before and after it, and the link there, if there is one. */
export interface Place {
  readonly head: string;
  readonly link: string;
  readonly tail: string;
}

/** How a language lets words stand inside of a term of several words. */
export interface Parting {
  /** Where a noun or a verb of several words may be parted. */
  placesIn(text: string, isVerb: boolean): readonly Place[];
  /** @param words in small letters, with the link and the white space or comma before them */
  mayStandBetween(words: string, link: string): boolean;
}

const PARTINGS: ReadonlyMap<string, Parting> = new Map([
  ['en', { placesIn: en.partedBetween, mayStandBetween: en.mayStandBetween }],
  ['es', { placesIn: es.partedBetween, mayStandBetween: es.mayStandBetween }],
]);

/** The parting of a language; undefined where a term is only found as it stands. */
export const partingOf = (language: string): Parting | undefined => PARTINGS.get(primaryLanguage(language));
