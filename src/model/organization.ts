import { z } from 'zod';
import { WebAddress } from './identifier.ts';
import { LanguageTag, LocalizedLine, LocalizedProse } from './localized.ts';

/**
 * A language as its tag, named by `Intl`; or by its name in each language of the toolkit, since `Intl` has none for
 * many of those that survivors speak (Mam, Mixtec).
 */
export const SpokenLanguage = z.union([LanguageTag, LocalizedLine]);
export type SpokenLanguage = z.infer<typeof SpokenLanguage>;

/** The names of languages as they stand in a sentence of another; undefined where there is none. */
export function spokenNames(languages: readonly SpokenLanguage[], language: string): (string | undefined)[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  return languages.map((spoken) => (typeof spoken === 'string' ? names.of(spoken) : spoken[language]));
}

/** The least and the most characters of a telephone number as people write it. */
export const numberLength = { least: 3, most: 40 };
/** In UTF-16 code units; a longer address fits on no piece. */
export const longestAddress = 200;
export const TelephoneNumber = z.string().min(numberLength.least).max(numberLength.most);

/** The local agency whose name and numbers go on pages and printed pieces. */
export const Organization = z.strictObject({
  name: LocalizedLine,
  phone: TelephoneNumber.optional(),
  textLine: TelephoneNumber.optional(),
  hours: LocalizedLine.optional(),
  languages: z.array(SpokenLanguage).default([]),
  interpreters: LocalizedProse.optional(),
  website: WebAddress.optional(),
  /** Optional on purpose: a shelter's address is never asked for. */
  address: z.string().min(1).max(longestAddress).optional(),
  director: z.strictObject({ name: z.string().min(1), title: LocalizedLine }).optional(),
});
export type Organization = z.infer<typeof Organization>;
