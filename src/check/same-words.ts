import { EVERYDAY, LANGUAGES, PLAIN } from '#language/same-words.ts';
import { primaryLanguage } from '#language/tag.ts';
import { keyOf } from './choice.ts';

/** A word, or what it begins with, and which words of another language mean the same. */
interface Entry {
  readonly text: string;
  readonly isBeginning: boolean;
  readonly meaning: number;
  readonly isEveryday: boolean;
}

/** By language, then by the first letters; see `keyOf`. No beginning is shorter than those. */
type Entries = ReadonlyMap<string, ReadonlyMap<number, readonly Entry[]>>;

function readLists(): Entries {
  const entries = new Map<string, Map<number, Entry[]>>(LANGUAGES.map((language) => [language, new Map()]));
  let meaning = 0;
  for (const list of [EVERYDAY, PLAIN])
    for (const same of list.split(', ')) {
      meaning += 1;
      for (const [index, words] of same.split(' =').entries())
        for (const word of words.trim().split(' ')) {
          const text = word.replace('*', '');
          const own = entries.get(LANGUAGES[index] ?? '');
          const key = keyOf(text);
          const known = own?.get(key) ?? [];
          own?.set(key, known);
          known.push({ text, isBeginning: word !== text, meaning, isEveryday: list === EVERYDAY });
        }
    }
  return entries;
}

/** Read when a translation first asks: most checks are of one language. */
let entries: Entries | undefined;

function entriesOf(word: string, language: string): readonly Entry[] {
  entries ??= readLists();
  const known = entries.get(primaryLanguage(language))?.get(keyOf(word)) ?? [];
  return known.filter(({ text, isBeginning }) => (isBeginning ? word.startsWith(text) : word === text));
}

/** Whether a folded word is one of every day, which says half of what another does. */
export const isEveryday = (word: string, language: string): boolean =>
  entriesOf(word, language).some((entry) => entry.isEveryday);

/** What a folded word means: words of two languages that mean the same have a number in common. */
export const meaningsOf = (word: string, language: string): readonly number[] =>
  entriesOf(word, language).map((entry) => entry.meaning);
