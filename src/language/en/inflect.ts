import type { Form, Grammar } from '../inflection.ts';

const PLURALS: Readonly<Record<string, string>> = {
  woman: 'women',
  man: 'men',
  child: 'children',
  person: 'people',
  wife: 'wives',
  life: 'lives',
  foot: 'feet',
  crisis: 'crises',
  alumnus: 'alumni',
  prosecutrix: 'prosecutrices',
};
const SINGULARS = new Map(Object.entries(PLURALS).map(([one, many]) => [many, one]));

/** Past tense and participle of the irregular verbs that the field uses. */
const PAST: Readonly<Record<string, readonly string[]>> = {
  hold: ['held'],
  leave: ['left'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  beat: ['beat', 'beaten'],
  hurt: ['hurt'],
  sell: ['sold'],
  buy: ['bought'],
  hide: ['hid', 'hidden'],
  flee: ['fled'],
  speak: ['spoke', 'spoken'],
  tell: ['told'],
  say: ['said'],
  make: ['made'],
  keep: ['kept'],
  seek: ['sought'],
  bring: ['brought'],
  put: ['put'],
  find: ['found'],
  get: ['got', 'gotten'],
  plead: ['pleaded', 'pled'],
  break: ['broke', 'broken'],
  run: ['ran'],
  feel: ['felt'],
  bleed: ['bled'],
  swear: ['swore', 'sworn'],
  have: ['had'],
  be: ['was', 'were', 'been'],
};

const LINKS = new Set(
  'of in on at by for from to with without against under over between and or who that as'.split(' '),
);

const isName = (word: string): boolean => /^\p{Lu}{2,}|\p{N}/u.test(word);

/** The plural of an English noun; lower case, or with the capital that it has. */
export function pluralOf(word: string): string {
  const lower = word.toLowerCase();
  const compound = /^(.*-)?(woman|man|child|person|wife)$/.exec(lower);
  const irregular = PLURALS[compound?.[2] ?? lower];
  if (irregular !== undefined) return `${compound?.[1] ?? ''}${irregular}`;
  if (/(?:woman|man)$/.test(lower) && !/(?:human|german|roman)$/.test(lower)) return word.replace(/an$/, 'en');
  if (/(?:[sxz]|[cs]h)$/.test(lower)) return `${word}es`;
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function singularOf(word: string): string {
  const irregular = SINGULARS.get(word);
  if (irregular !== undefined) return irregular;
  if (/men$/.test(word)) return word.replace(/en$/, 'an');
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

/** The head of a noun phrase is the word before its first link: *victim* of trafficking, protective *order*. */
function headOf(words: readonly string[]): number {
  const link = words.findIndex((word, index) => index > 0 && LINKS.has(word));
  const end = link < 0 ? words.length : link;
  return end - 1;
}

const withHead = (words: readonly string[], at: number, head: string): string =>
  words.map((word, index) => (index === at ? head : word)).join(' ');

function nominal(text: string, number: Grammar['number']): Form[] {
  const words = text.split(' ');
  const at = headOf(words);
  const head = words[at] ?? '';
  const one = (made: string, which: 'singular' | 'plural'): Form => ({
    text: made,
    number: which,
    slot: which,
    feminine: false,
  });
  if (number === 'plural') return [one(text, 'plural'), one(withHead(words, at, singularOf(head)), 'singular')];
  if (number === 'mass') return [one(text, 'singular')];
  return [one(text, 'singular'), one(withHead(words, at, isName(head) ? `${head}s` : pluralOf(head)), 'plural')];
}

/** Whether the last consonant is doubled before -ed and -ing: one stressed syllable, one vowel, one consonant. */
const doubles = (verb: string): boolean =>
  /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || /(?:mit|fer|pel|quit|cur|gret|traffic)$/.test(verb);

function verbForms(verb: string): { text: string; slot: string }[] {
  const third = verb === 'be' ? 'is' : verb === 'have' ? 'has' : pluralOf(verb);
  const stem = verb.endsWith('c')
    ? `${verb}k` // traffic, trafficked
    : doubles(verb)
      ? verb + (verb.at(-1) ?? '')
      : verb.replace(/e$/, '');
  const past = PAST[verb] ?? [/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`];
  const gerund = /ie$/.test(verb)
    ? verb.replace(/ie$/, 'ying')
    : /[ey]e$|^be$/.test(verb)
      ? `${verb}ing`
      : /[^aeiou]y$/.test(verb)
        ? `${verb}ing`
        : `${stem}ing`;
  return [
    { text: verb, slot: 'infinitive' },
    { text: third, slot: 'present-3s' },
    ...past.map((text, index) => ({ text, slot: index === 0 ? 'past' : 'participle' })),
    { text: gerund, slot: 'gerund' },
  ];
}

/**
 * The forms of an English term: the plural of the head, the tenses of a verb. The possessive needs no form of its
 * own, since an apostrophe ends a word.
 * @see Grammar
 */
export function inflectEnglish(text: string, grammar: Grammar): readonly Form[] {
  const base: Form = { text, number: undefined, slot: 'base', feminine: false };
  if (grammar.acronym) return [base, { text: `${text}s`, number: 'plural', slot: 'plural', feminine: false }];
  if (grammar.partOfSpeech === 'noun') return nominal(text, grammar.number);
  if (grammar.partOfSpeech !== 'verb') return [base];
  const words = text.replace(/^to /, '').split(' ');
  const [verb = '', ...rest] = words;
  return [
    base,
    ...verbForms(verb).map(({ text: form, slot }) => ({
      text: [form, ...rest].join(' '),
      number: undefined,
      slot,
      feminine: false,
    })),
  ];
}
