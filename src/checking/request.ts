import { z } from 'zod';
import { ruleKinds, severities } from '#check/finding.ts';
import { languageTagPattern } from '#model/language-tag.ts';

/** The longest text of a request, in UTF-16 code units. */
export const longestText = 1_000_000;

const tag = z.string().max(20).regex(languageTagPattern, 'a language tag such as es or es-MX (BCP 47)');
const text = z
  .string()
  .max(longestText, `at most ${longestText} characters; existe-ayuda check takes texts of any size`);

/** How a text is checked, beside the text itself. */
export const checkSettings = {
  ui: tag.optional().describe('The language of the messages, such as en or es'),
  audience: tag.optional().describe('The region of the readers, such as es-MX: terms of other regions are pointed out'),
  rules: z
    .partialRecord(z.enum(ruleKinds), z.enum([...severities, 'off']))
    .optional()
    .describe('Another severity for a kind of rule, or none at all'),
};

/** One text. */
export const textFields = {
  text: text.describe('The text to check'),
  language: tag.optional().describe('Its language; found out, paragraph by paragraph, where it is not given'),
};

/** A text and its translation. */
export const translationFields = {
  source: text.describe('The original'),
  sourceLanguage: tag.optional().describe('The language of the original; found out where it is not given'),
  text: text.describe('The translation'),
  language: tag.optional().describe('The language of the translation; found out where it is not given'),
};

/** A text to check or, with `source`, a translation: what `POST /check` takes as JSON. */
export const CheckRequest = z.strictObject({
  ...textFields,
  source: translationFields.source.optional(),
  sourceLanguage: translationFields.sourceLanguage,
  path: z.string().min(1).max(1000).default('text').describe('What the answer calls the text'),
  ...checkSettings,
});
export type CheckRequest = z.infer<typeof CheckRequest>;
