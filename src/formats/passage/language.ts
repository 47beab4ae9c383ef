import { languageTagPattern } from '#model/language-tag.ts';
import type { LanguageTag } from '#model/localized.ts';

const known = new Map<string, LanguageTag | undefined>();

/**
 * A language as documents write it (`ES`, `es_mx`, `es-419`, `en-Latn-US-x-priv`) as a tag of the model: language,
 * script and region. Undefined where it is none, or says that the language is not known (`und`, `zxx`, `mul`).
 */
export function languageTagOf(written: string | undefined): LanguageTag | undefined {
  if (written === undefined) return undefined;
  if (known.has(written)) return known.get(written);
  const [language = '', ...rest] = written.trim().split(/[-_.@]/);
  const script = rest.find((part) => /^[A-Za-z]{4}$/.test(part));
  const region = rest.find((part) => /^(?:[A-Za-z]{2}|\d{3})$/.test(part));
  const tag = [
    language.toLowerCase(),
    ...(script === undefined ? [] : [`${script[0]?.toUpperCase()}${script.slice(1).toLowerCase()}`]),
    ...(region === undefined ? [] : [region.toUpperCase()]),
  ].join('-');
  const found = /^(?:und|zxx|mul|mis)(?:-|$)/.test(tag) || !languageTagPattern.test(tag) ? undefined : tag;
  // A document cannot fill the memory with made-up languages.
  if (known.size < 1000) known.set(written, found);
  return found;
}

const names: Readonly<Record<string, LanguageTag>> = {
  english: 'en',
  inglés: 'en',
  ingles: 'en',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  castellano: 'es',
  castilian: 'es',
  french: 'fr',
  français: 'fr',
  francés: 'fr',
  portuguese: 'pt',
  português: 'pt',
  portugués: 'pt',
  german: 'de',
  alemán: 'de',
  italian: 'it',
  italiano: 'it',
  catalan: 'ca',
  catalán: 'ca',
  haitian: 'ht',
  haitiano: 'ht',
};

/** A language by its tag or its name in English or Spanish, as the header of a table has it. */
export function languageNamed(written: string): LanguageTag | undefined {
  const plain = written.trim().normalize('NFC').toLowerCase();
  const name = names[plain.replace(/\s*\(.*\)$/, '')];
  if (name !== undefined) {
    const region = /\((\w{2}|\d{3})\)$/.exec(plain)?.[1];
    return region === undefined ? name : languageTagOf(`${name}-${region}`);
  }
  return isLanguage(plain) ? languageTagOf(plain) : undefined;
}

const displayNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a word is the tag of a language that has a name, rather than any two or three letters. */
export function isLanguage(word: string): boolean {
  const primary = primaryTag(word);
  return /^[a-z]{2,3}$/.test(primary) && displayNames.of(primary) !== undefined;
}

/** The language that a tag begins with, in small letters. */
export const primaryTag = (written: string): string => written.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';

/** Two letters that stand in names of files for a language more often than for anything else. */
const pathLanguage = /(?:^|[/\\._-])([a-z]{2}(?:[-_](?:[A-Z]{2}|419))?)(?=\.[a-z]+$|[/\\])/g;

/**
 * The language that the name of a string or subtitle file tells: `es.json`, `movie.es-MX.srt`, `locales/es/home.yaml`.
 * The last part that names one decides; only what is a language by its name counts.
 */
export function languageOfPath(path: string): LanguageTag | undefined {
  const tags = Array.from(path.matchAll(pathLanguage), ({ 1: written = '' }) => languageTagOf(written));
  return tags.findLast((tag) => tag !== undefined && commonInPaths.has(primaryTag(tag)));
}

const commonInPaths = new Set('en es fr pt de it ca gl eu ht zh ar ru ko vi tl ja pl uk so fa hi'.split(' '));
