import { QUOTATIONS as EN } from './en/quotations.ts';
import { QUOTATIONS as ES } from './es/quotations.ts';
import { primaryLanguage } from './tag.ts';

/** What tells in a language whose words a quotation gives, and whether they are used in it or spoken of. */
export interface Quotations {
  /**
   * What makes words in quotation marks somebody's speech or the words of a file: how a sentence begins, *“She’s a drug
   * addict,” he said*, whose it is, *“reminded her of her duty”*, or a comma between its parts, *“alleged victim, female”*.
   */
  readonly speaking?: RegExp;
  /**
   * Before a quotation, what says that it is used of a person for all its marks: *at church I’m “the accuser”*, *the doctor
   * wrote “broken hymen”*, *lo declararon “felonía”*.
   */
  readonly calling: RegExp;
  /** After a quotation of more than the term, what says that somebody spoke it or that it stands somewhere: *“No illegals,” says the sign*. */
  readonly said?: RegExp;
  /** What says that a quotation gives somebody's words as they were spoken: *lo dijo tal cual: «…»*. */
  readonly verbatim: RegExp;
  /** Whose words a quotation gives, as they were said face to face or stand on record; none where it is not known. */
  readonly speech?: Speech;
  /** Before a quotation of any length, what says that it is the title of a work: *la ponencia «…»*. */
  readonly titled?: RegExp;
}

/** When a quotation of any length gives somebody's own words, which no editor may change. */
export interface Speech {
  /** In a quotation, what says that somebody speaks of themselves or to somebody. */
  readonly ownLife: RegExp;
  /** Beside a quotation, what says that somebody told it. */
  readonly told: RegExp;
  /** Beside a quotation, what says that the words are on record, whatever they are about: *according to the transcript*. */
  readonly onRecord: RegExp;
}

const BY_LANGUAGE: Readonly<Record<string, Quotations>> = { en: EN, es: ES };

/** What is known of a language; undefined where nothing is. */
export const quotationsOf = (language: string): Quotations | undefined => BY_LANGUAGE[primaryLanguage(language)];
