import { mayStandBetween, partedBetween } from './es/between.ts';
import { primaryLanguage } from './tag.ts';

/** How a language lets words stand inside of a term of several words. */
export interface Parting {
  /** Where a term may be parted: what stands before and after the word. */
  placesIn(text: string): readonly { readonly head: string; readonly tail: string }[];
  /**
   * @param words up to three of them in small letters, and a comma that stands before or after one: `civil y`, `, incluso`
   * @param tail what stands after them
   */
  mayStandBetween(words: string, tail: string): boolean;
}

const PARTINGS: ReadonlyMap<string, Parting> = new Map([['es', { placesIn: partedBetween, mayStandBetween }]]);

/** The parting of a language; undefined where a term is only found as it stands. */
export const partingOf = (language: string): Parting | undefined => PARTINGS.get(primaryLanguage(language));
