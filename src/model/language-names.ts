import type { InterfaceStrings } from './interface-strings.ts';

/** The name of a language by its tag (BCP 47), as it stands in a sentence; undefined where none is known. */
export type LanguageNames = (tag: string) => string | undefined;

/** The names of languages in the language of an interface: those of `Intl` (CLDR), and those that it gives itself. */
export function createLanguageNames({
  language,
  languageNames,
}: Pick<InterfaceStrings, 'language' | 'languageNames'>): LanguageNames {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  return (tag) => languageNames[tag] ?? names.of(tag);
}
