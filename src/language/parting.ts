import * as en from './en/between.ts';
import * as es from './es/between.ts';
import { primaryLanguage } from './tag.ts';

/** How a language lets a word stand inside of a term of several words. */
export interface Parting {
  /** Where a term may be parted: what stands before and after the word. */
  placesIn(text: string): readonly { readonly head: string; readonly tail: string }[];
  /** @param word in small letters */
  mayStandBetween(word: string): boolean;
}

const PARTINGS: ReadonlyMap<string, Parting> = new Map([
  ['en', { placesIn: en.partedBetween, mayStandBetween: en.mayStandBetween }],
  ['es', { placesIn: es.partedBetween, mayStandBetween: es.mayStandBetween }],
]);

/** The parting of a language; undefined where a term is only found as it stands. */
export const partingOf = (language: string): Parting | undefined => PARTINGS.get(primaryLanguage(language));
