import { LanguageTag } from '#model/localized.ts';
import type { ContentPath } from './content-file.ts';
import { isRecord } from './record.ts';

/** Fields whose keys are languages by chance, not by meaning, or that hold words of one language. */
const notLocalized = new Set(['values', 'only', 'keyword', 'csl', 'sense']);

/**
 * Whether a record holds one value for each language. It does as soon as one of its keys is a language of the
 * toolkit, or all of them are language tags, so a new localized field needs no line here.
 */
function isGroup(value: Record<string, unknown>, path: ContentPath, languages: readonly string[]): boolean {
  const keys = Object.keys(value);
  const byLanguage =
    keys.some((key) => languages.includes(key)) ||
    (keys.length > 0 && keys.every((key) => LanguageTag.safeParse(key).success));
  return byLanguage && !notLocalized.has(String(path.at(-1)));
}

/** Finds every group of languages in an entry. */
export function* languageGroups(
  value: unknown,
  path: ContentPath,
  languages: readonly string[],
): Generator<{ path: ContentPath; keys: string[] }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* languageGroups(item, [...path, index], languages);
  } else if (isRecord(value)) {
    if (isGroup(value, path, languages)) yield { path, keys: Object.keys(value) };
    for (const key of Object.keys(value)) yield* languageGroups(value[key], [...path, key], languages);
  }
}

/**
 * Every value that belongs to a language, with its place: that of the innermost group around it, so that the
 * reason for a Spanish term that is written in English is an English text.
 */
export function* valuesByLanguage(
  value: unknown,
  path: ContentPath,
  languages: readonly string[],
  language?: string,
): Generator<{ language: string; path: ContentPath; value: unknown }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* valuesByLanguage(item, [...path, index], languages, language);
  } else if (isRecord(value)) {
    const group = isGroup(value, path, languages);
    for (const key of Object.keys(value)) {
      yield* valuesByLanguage(value[key], [...path, key], languages, group ? key : language);
    }
  } else if (language !== undefined) {
    yield { language, path, value };
  }
}
