import { fold } from './fold.ts';

/** One spelling for each sound that people of either language write in several ways, in this order. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|cc(?![ei])/g, 'k'],
  [/qu(?=[ei])|q/g, 'k'],
  [/c(?=[eiy])|z/g, 's'], // seseo
  [/t(?=ion)/g, 's'], // compensasion
  [/c(?!h)/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/ñ/g, 'n'],
  [/v/g, 'b'],
  [/ll/g, 'y'], // yeísmo
  [/y/g, 'i'],
  [/(^|[^cs])h/g, '$1'],
  [/(.)\1+/g, '$1'],
];

/**
 * A rough key of how a word sounds, by which words misspelled by ear meet the right spelling:
 * *biolasion* and *violación*, *trafiking* and *trafficking*, *nino* and *niño*. One for English and
 * Spanish together, because who writes in one often spells as in the other.
 */
export const sound = (word: string): string =>
  RULES.reduce((key, [pattern, letter]) => key.replace(pattern, letter), fold(word));
