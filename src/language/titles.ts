import { TITLES as EN } from './en/titles.ts';
import { TITLES as ES } from './es/titles.ts';
import { primaryLanguage } from './tag.ts';

/** How a language writes the titles of works. */
export interface Titles {
  /** Whether only the first word of a title has a capital. */
  readonly haveSmallLetters: boolean;
  /** A small letter, then a capital article and what a title goes on with: *leímos El cuento de la criada*, *in Jelinek’s The Lowly Maid*. */
  readonly opened: RegExp;
  /** Before a count noun in the singular, what it cannot lack unless it is a name; only where the words of a title have capitals. */
  readonly determiner?: RegExp;
  /** What has capitals by custom: *Parental Alienation Syndrome*. */
  readonly byCustom?: RegExp;
}

const BY_LANGUAGE: Readonly<Record<string, Titles>> = { en: EN, es: ES };

/** What is known of a language; undefined where nothing is. */
export const titlesOf = (language: string): Titles | undefined => BY_LANGUAGE[primaryLanguage(language)];
