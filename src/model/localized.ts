import { z } from 'zod';
import { languageTagPattern } from './language-tag.ts';

/** See `language-tag.ts`. */
export const LanguageTag = z.string().regex(languageTagPattern, 'a language tag such as es or es-MX (BCP 47)');
export type LanguageTag = z.infer<typeof LanguageTag>;

/**
 * The same content in each language of the toolkit, keyed by language tag. Which languages must be
 * there is the toolkit's decision (`toolkit.yaml`), so a further language needs no change of schema.
 */
export type Localized<T> = Record<LanguageTag, T>;
export const localized = <T extends z.ZodType>(value: T) =>
  z
    .record(LanguageTag, value)
    .refine((languages) => Object.keys(languages).length > 0, 'the content under its language tag, such as es');

/** One line of plain text: no Markdown, no line break. */
export const Line = z
  .string()
  .min(1)
  .max(400)
  .regex(/^\S(?:[^\n\r]*\S)?$/, 'one line of text, without a space at either end');

/**
 * Running text in inline Markdown: emphasis, and links whose address is a web address or a toolkit
 * reference (`concept:id`, `page:id`, `lang:es`, `mention:es` …). See `content/README.md`.
 */
export const Prose = z.string().trim().min(1).max(6000);

export const LocalizedLine = localized(Line);
export const LocalizedProse = localized(Prose);
export type LocalizedText = Localized<string>;
