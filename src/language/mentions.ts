import { MENTIONS as EN } from './en/mentions.ts';
import { MENTIONS as ES } from './es/mentions.ts';
import { primaryLanguage } from './tag.ts';

/** How a language speaks of a word rather than using it, as context patterns around the term. */
export interface MentionPatterns {
  /** Words beside a term that say it is spoken about, or warned against, rather than used. */
  readonly mentioning: readonly string[];
  /** What says so of a noun, and would only deny what a verb says: *say survivor, never …*. */
  readonly ofNouns: readonly string[];
  /** What says so of a count noun in the singular without an article, which none that is used lacks: *the anchor said drug mule*. */
  readonly ofBare: readonly string[];
  /** A denial that asks, and so says it, or that denies something else: *ustedes dirán si no es …*, *no tenga miedo de decir …*. */
  readonly doubted: readonly string[];
  /** What says so only without a mark between: *la llamada píldora …*, not *Motivo de la llamada: …*. */
  readonly soCalled: readonly string[];
  /** What tells that words are spoken of, where a noun has nothing before it that uses it: *El corrector marca felonía*. */
  readonly speaking?: readonly string[];
  /** Before a noun, what uses it in such a sentence all the same: *la traducción de la felonía*. */
  readonly using?: readonly string[];
  /** Beside words with capitals, what says that they are the title of a work. */
  readonly works: readonly string[];
  /** Before words with capitals, what says that they are no name for all that: a form, a month of the year: *Solicitud de …*. */
  readonly unnamed: readonly string[];
}

/** The same, and what says so in the sentences around. */
export interface Mentions extends MentionPatterns {
  /** What the next sentence says of a word that was spoken of: *¿Felonía? Ese término es un calco*. */
  readonly spokenOf: RegExp;
  /** After a question of nothing but the term, a sentence that denies: *¿Novia niña? Ninguna niña es novia*. */
  readonly deniedInAnswer: RegExp;
  /** What tells the reader to take another word: *no se entiende; diga …*, *debe decir …*, *say … instead*. A regular expression of folded text. */
  readonly replacing: string;
  /** What sets a word against its replacement of several words in the same breath: *X is not Y; what some call X*. Of folded text. */
  readonly contrasting?: RegExp;
}

const BY_LANGUAGE: Readonly<Record<string, Mentions>> = { en: EN, es: ES };

/** The ways of a language; undefined where none are known. */
export const mentionsOf = (language: string): Mentions | undefined => BY_LANGUAGE[primaryLanguage(language)];
