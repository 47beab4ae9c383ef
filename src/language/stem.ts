import { stemEnglish } from './en/stem.ts';
import { stemSpanish } from './es/stem.ts';
import { fold } from './fold.ts';
import { primaryLanguage } from './tag.ts';

/** Takes one word, folded or as written, and gives the part that its inflected forms share. */
export type Stemmer = (word: string) => string;

const STEMMERS: ReadonlyMap<string, Stemmer> = new Map([
  ['en', stemEnglish],
  ['es', stemSpanish],
]);

/**
 * The stemmer of a language. For one we have none for, each form stands for itself, so that a
 * further language can be searched as soon as there is content in it.
 *
 * The stems are for finding, not for showing: they are no words, and they let some words meet that
 * have little to do with each other (*visa*, *visar*).
 */
export const stemmer = (language: string): Stemmer => STEMMERS.get(primaryLanguage(language)) ?? fold;
