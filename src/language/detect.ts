import { francAll } from 'franc-min';
import { fold } from './fold.ts';
import { functionWords } from './function-words.ts';
import { wordEnd, wordStart } from './tokenise.ts';

/** ISO 639-3 codes, which the library speaks, of the languages a toolkit is likely to have. */
const CODES: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  pt: 'por',
  fr: 'fra',
  ht: 'hat',
  it: 'ita',
  de: 'deu',
  ar: 'arb',
  ru: 'rus',
  zh: 'cmn',
  vi: 'vie',
  ko: 'kor',
  tl: 'tgl',
  pl: 'pol',
};

/** What the library calls those languages. */
export const likelyLanguages: ReadonlySet<string> = new Set(Object.values(CODES));

/** The beginning of a text is enough, in UTF-16 code units. */
const SAMPLE = 600;

/** So many grammar words of one language, and hardly any of another, need no more. */
const PLENTY = 8;

/** So many words are remembered, then all are forgotten. */
const MOST_WORDS = 1 << 13;

/** Tells whose grammar words a text has. A bit for each of the languages, in their order. */
class Grammar {
  readonly #lists: readonly ReadonlySet<string>[];
  readonly #longest: number;
  readonly #known = new Map<string, number>();

  constructor(among: readonly string[]) {
    this.#lists = among.map(functionWords);
    this.#longest = Math.max(0, ...this.#lists.flatMap((list) => [...list].map((word) => word.length)));
  }

  languagesOf(word: string): number {
    // Folded, a longer word may be as short as one of them; it is not worth remembering.
    if (word.length > this.#longest) return this.#look(word);
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const languages = this.#look(word);
    if (this.#known.size > MOST_WORDS) this.#known.clear();
    this.#known.set(word, languages);
    return languages;
  }

  #look(word: string): number {
    const folded = fold(word);
    if (folded.length > this.#longest) return 0;
    return this.#lists.reduce((languages, list, index) => languages | (list.has(folded) ? 1 << index : 0), 0);
  }
}

const grammars = new Map<string, Grammar>();

function grammarOf(among: readonly string[]): Grammar {
  const key = among.join(' ');
  const known = grammars.get(key) ?? new Grammar(among);
  grammars.set(key, known);
  return known;
}

/**
 * The language of a text among those that are possible. Grammar words decide, which even a line has; where they do
 * not, the trigrams of the library do.
 * @param among BCP 47 primary subtags, at most 30; the first is the answer where nothing tells
 */
export function detectLanguage(text: string, among: readonly string[]): string {
  const sample = text.slice(0, SAMPLE);
  const grammar = grammarOf(among);
  const counts = among.map(() => 0);
  let [most, second, first] = [0, 0, 0];
  for (let start = wordStart(sample, 0); start < sample.length; ) {
    const end = wordEnd(sample, start);
    const languages = grammar.languagesOf(sample.slice(start, end));
    start = wordStart(sample, end);
    if (languages === 0) continue;
    for (let index = 0; index < counts.length; index += 1) {
      if ((languages & (1 << index)) !== 0) counts[index] = (counts[index] ?? 0) + 1;
    }
    most = Math.max(...counts);
    first = counts.indexOf(most);
    second = counts.reduce((next, count, index) => (index === first ? next : Math.max(next, count)), 0);
    if (most >= PLENTY && most >= second * 4) break;
  }
  if (most >= 2 && most >= second * 2) return among[first] ?? among[0] ?? 'und';
  const only = among.flatMap((language) => CODES[language] ?? []);
  const best = francAll(sample, { only, minLength: 3 })[0]?.[0];
  return among.find((language) => CODES[language] === best) ?? among[first] ?? among[0] ?? 'und';
}
