import { fill } from '#model/fill.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import { createLanguageNames } from '#model/language-names.ts';

/** What `Intl` knows of a language, ready to use. */
export interface Wording {
  date(day: string): string;
  list(items: readonly string[]): string;
  number(value: number): string;
  count(name: keyof InterfaceStrings['counts'], count: number): string;
  /** As it stands in a sentence: English, español. */
  languageName(tag: string): string;
  /** As it stands alone, as a heading or a link. */
  languageTitle(tag: string): string;
  regionName(code: string): string;
  compare(a: string, b: string): number;
}

const upperFirst = (text: string, language: string): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** @param strings the interface in the language wanted */
export function createWording(strings: InterfaceStrings): Wording {
  const { language, counts } = strings;
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const nameOf = createLanguageNames(strings);
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  const collator = new Intl.Collator(language, { sensitivity: 'variant' });
  return {
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    list: (items) => lists.format(items),
    number: (value) => numbers.format(value),
    count(name, count) {
      const forms = counts[name];
      const form = forms[plurals.select(count)] ?? forms.other ?? '{count}';
      return fill(form, { count: numbers.format(count) });
    },
    languageName: (tag) => nameOf(tag) ?? tag,
    languageTitle: (tag) => upperFirst(nameOf(tag) ?? tag, language),
    regionName: (code) => regions.of(code) ?? code,
    compare: (a, b) => collator.compare(a, b),
  };
}
