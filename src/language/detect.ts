import { francAll } from 'franc-min';
import { fold } from './fold.ts';
import { functionWords } from './function-words.ts';
import { tokens } from './tokenise.ts';

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

/**
 * The language of a text among those that are possible. Grammar words decide, which even a line has; where they do
 * not, the trigrams of the library do.
 * @param among BCP 47 primary subtags; the first is the answer where nothing tells
 */
export function detectLanguage(text: string, among: readonly string[]): string {
  const sample = text.slice(0, SAMPLE);
  const grammar = among.map(functionWords);
  const counts = among.map(() => 0);
  let [most, second, first] = [0, 0, 0];
  for (const { text: word } of tokens(sample)) {
    const folded = fold(word);
    let changed = false;
    for (let index = 0; index < among.length; index += 1) {
      if (!grammar[index]?.has(folded)) continue;
      counts[index] = (counts[index] ?? 0) + 1;
      changed = true;
    }
    if (!changed) continue;
    most = Math.max(...counts);
    first = counts.indexOf(most);
    second = Math.max(0, ...counts.filter((_, index) => index !== first));
    if (most >= PLENTY && most >= second * 4) break;
  }
  if (most >= 2 && most >= second * 2) return among[first] ?? among[0] ?? 'und';
  const only = among.flatMap((language) => CODES[language] ?? []);
  const best = francAll(sample, { only, minLength: 3 })[0]?.[0];
  return among.find((language) => CODES[language] === best) ?? among[first] ?? among[0] ?? 'und';
}
