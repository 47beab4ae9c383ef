import type { ReadingCounts } from '../reading-level.ts';

/** Words that the rules below miscount, with their syllables. Inflected forms are found by their stem. */
const known: ReadonlyMap<string, number> = new Map(
  Object.entries({
    every: 2,
    everything: 3,
    everyone: 3,
    everyday: 3,
    everywhere: 3,
    everybody: 4,
    business: 2,
    maybe: 2,
    area: 3,
    idea: 3,
    react: 2,
    theater: 3,
    reality: 4,
    client: 2,
    diet: 2,
    quiet: 2,
    science: 2,
    society: 4,
    variety: 4,
    anxiety: 4,
    conscience: 2,
    familiar: 3,
    parliament: 3,
    museum: 3,
    video: 3,
    poem: 2,
    cruel: 2,
    fuel: 2,
    fluid: 2,
    ruin: 2,
    suicide: 3,
    persuade: 2,
    coalition: 4,
    cooperate: 4,
    cooperation: 5,
    recipe: 3,
    cafe: 2,
    hundred: 2,
    naked: 2,
    sacred: 2,
    wicked: 2,
    element: 3,
    implement: 3,
    whereabouts: 3,
    somewhat: 2,
    forever: 3,
    somebody: 3,
    something: 2,
    somewhere: 2,
    sometime: 2,
    somehow: 2,
    someday: 2,
    lifeline: 2,
    lifetime: 2,
    homework: 2,
    hotline: 2,
    eye: 1,
    notary: 3,
    notario: 4,
    safeguard: 2,
    household: 2,
    housework: 2,
    workplace: 2,
    caretaker: 3,
    reimburse: 3,
    reinstate: 3,
    preexisting: 4,
    aren: 1,
  }),
);

/** Where two vowels side by side are two syllables, and a `|` parts them for the count. */
const partings: readonly (readonly [RegExp, string])[] = [
  // Between vowels, y is a consonant: em-ploy-er, be-yond.
  [/([aeiou])y(?=[aeiou])/g, '$1y|'],
  [/(?<=^cr)e(?=at)/, 'e|'],
  [/(?<=[bcdfghjklmnprstvwyz])i(?=a)(?<!(?:c|t|s|sh)i(?!at|ality))(?!ag$|ages?$|ll)/g, 'i|'],
  [/(?<![tscgxh]|ll|n|v(?=ior))i(?=o)/g, 'i|'],
  [/i(?=u)/g, 'i|'],
  [/(?<![tc])i(?=en[tc])/g, 'i|'],
  [/(?<![qg])u(?=a|ou)/g, 'u|'],
  [/(?<![qg])u(?=en[tc])/g, 'u|'],
  [/([aeiouy])(?=ing$|ings$)/, '$1|'],
  [/(?<=^[gn]|^th|^l)e(?=o)/, 'e|'],
];

/** An e that nobody hears: at the end, or before the endings -es, -ed, -ly, -less and others. */
const silent: readonly RegExp[] = [
  /(?<=[aeiouy][a-z]*(?:[^aeiouyscgxzhl]|[aeiouy]l|[^cs]h))es$/,
  /(?<=[aeiouy][a-z]*(?:[^aeiouytdl]|[aeiouyl]l))ed$/,
  /(?<=[aeiouy][^aeiouy|])e(?=(?:ment|less|ful|ness|ly|ty)s?$)/,
  /(?<=rc|rg|nc|ng|dg|rs)e(?=(?:ment|less|ful|ness|ly)s?$)/,
];

/** Contractions: did-n't has a syllable more than its letters show, don't has not. */
const negated = /(?<=[dst])n['’]t$/;

function ofStem(word: string): number {
  const plural = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const direct = known.get(word) ?? known.get(plural);
  if (direct !== undefined) return direct;
  let letters = word;
  for (const pattern of silent) letters = letters.replace(pattern, '');
  // The last e is heard after a consonant and l (ta-ble), and after a vowel it is part of it (free).
  if (/[^aeiouy|][^aeiouy]?e$/.test(letters) && !/[^aeiouyl]le$/.test(letters)) letters = letters.slice(0, -1);
  else if (/[aiouy][a-z]*ue$/.test(letters)) letters = letters.slice(0, -1);
  letters = letters.replace(/^y(?=[aeiou])/, '');
  for (const [pattern, parted] of partings) letters = letters.replace(pattern, parted);
  const vowels = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const hummed = /(?:sm|thm)s?$/.test(letters) ? 1 : 0;
  return Math.max(1, vowels + hummed);
}

/**
 * The syllables of an English word, worked out from its spelling: groups of vowels, without the e that
 * is silent and with the vowels apart that are spoken apart. English spelling has no rule for all of it;
 * the test holds it against words that were counted by hand.
 * @param word one word, in any case, with or without an apostrophe
 */
export function syllablesEnglish(word: string): number {
  const lower = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '');
  if (negated.test(lower)) return ofStem(lower.replace(negated, '')) + 1;
  return ofStem(lower.replace(/['’]/g, ''));
}

/**
 * Flesch–Kincaid Grade Level: the years of school in the United States after which a text is understood.
 *
 * Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability
 * Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, 1975.
 */
export const gradeEnglish = ({ words, sentences, syllables }: ReadingCounts): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
