import type { AdministrativeStatus, GrammaticalGender, PartOfSpeech, Register, TermType } from '#model/term.ts';

/** ISO 30042 namespaces: the core, and the two modules of TBX-Basic in DCT style. */
export const namespaces = {
  core: 'urn:iso:std:iso:30042:ed-2',
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic',
} as const;

/** The picklist value that stands for each of our values in TBX-Basic. */
export const statusInTbx: Readonly<Record<AdministrativeStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  // ISO 30042 has nothing stronger; a note tells the two apart.
  'do-not-use': 'deprecatedTerm-admn-sts',
};

export const termTypeInTbx: Readonly<Record<TermType, string>> = {
  'full-form': 'fullForm',
  'short-form': 'shortForm',
  acronym: 'acronym',
  variant: 'variant',
  phrase: 'phrase',
};

/** `common` and `paired` are told in a note beside it. */
export const genderInTbx: Readonly<Record<GrammaticalGender, string>> = {
  masculine: 'masculine',
  feminine: 'feminine',
  common: 'other',
  paired: 'masculine',
};

/** What a value found in a file means. `exact`: nothing of its meaning is lost. */
export interface Meaning<T> {
  readonly value: T;
  readonly exact: boolean;
}

const bared = new Map<string, string>();

/** A value or name without case, spaces, hyphens, underscores and the `-admn-sts` endings of ISO 12620. */
export function bare(text: string): string {
  const known = bared.get(text);
  if (known !== undefined) return known;
  const made = text
    .toLowerCase()
    .replace(/-admn-sts$/, '')
    .replace(/[\s_-]+/g, '');
  // Names and picklist values are few and short, and each comes thousands of times. The key is copied
  // letter by letter: a slice would keep its whole piece of the file in memory.
  if (text.length < 40 && bared.size < 1000) bared.set(Array.from(text).join(''), made);
  return made;
}

const meanings = <T>(
  exact: Readonly<Record<string, T>>,
  near: Readonly<Record<string, T>>,
): ReadonlyMap<string, Meaning<T>> => {
  const map = new Map<string, Meaning<T>>();
  for (const [key, value] of Object.entries(exact)) map.set(key, { value, exact: true });
  for (const [key, value] of Object.entries(near)) map.set(key, { value, exact: false });
  return map;
};

/** What the values found in files mean, keyed as `bare` writes them; so are the tables below. */
export const statuses = meanings<AdministrativeStatus>(
  {
    preferredterm: 'preferred',
    preferred: 'preferred',
    admittedterm: 'admitted',
    admitted: 'admitted',
    deprecatedterm: 'deprecated',
    deprecated: 'deprecated',
    donotuse: 'do-not-use',
    forbidden: 'do-not-use',
    forbiddenterm: 'do-not-use',
    prohibited: 'do-not-use',
    prohibitedterm: 'do-not-use',
  },
  {
    supersededterm: 'deprecated',
    superseded: 'deprecated',
    obsolete: 'deprecated',
    notrecommended: 'deprecated',
    approved: 'admitted',
    legalterm: 'admitted',
    regulatedterm: 'admitted',
    standardizedterm: 'admitted',
    allowed: 'admitted',
  },
);

export const termTypes = meanings<TermType>(
  { fullform: 'full-form', shortform: 'short-form', acronym: 'acronym', variant: 'variant', phrase: 'phrase' },
  {
    abbreviation: 'short-form',
    abbreviatedform: 'short-form',
    shortcut: 'short-form',
    initialism: 'acronym',
    synonym: 'variant',
    phraseologicalunit: 'phrase',
    setphrase: 'phrase',
    collocation: 'phrase',
  },
);

export const partsOfSpeech = meanings<PartOfSpeech>(
  { noun: 'noun', verb: 'verb', adjective: 'adjective', adverb: 'adverb', other: 'other' },
  { n: 'noun', v: 'verb', adj: 'adjective', adv: 'adverb', propernoun: 'noun', nounphrase: 'noun' },
);

export const genders = meanings<GrammaticalGender>(
  { masculine: 'masculine', feminine: 'feminine', common: 'common', paired: 'paired' },
  { m: 'masculine', masc: 'masculine', f: 'feminine', fem: 'feminine' },
);

export const numbers = meanings<'singular' | 'plural' | 'mass'>(
  { singular: 'singular', plural: 'plural', mass: 'mass' },
  { massnoun: 'mass', uncountable: 'mass' },
);

export const registers = meanings<Register>(
  {
    legal: 'legal',
    neutral: 'neutral',
    popular: 'popular',
    slang: 'slang',
    neutralregister: 'neutral',
    slangregister: 'slang',
  },
  { technicalregister: 'legal', colloquialregister: 'popular', vulgarregister: 'slang', standardregister: 'neutral' },
);

/** The kinds of statement that the reader understands, under the names that files give them (`bare`). */
export const categories: ReadonlyMap<string, string> = new Map([
  ['administrativestatus', 'administrativeStatus'],
  ['usagestatus', 'administrativeStatus'],
  ['termstatus', 'administrativeStatus'],
  ['status', 'administrativeStatus'],
  ['normativeauthorization', 'administrativeStatus'],
  ['partofspeech', 'partOfSpeech'],
  ['pos', 'partOfSpeech'],
  ['grammaticalgender', 'grammaticalGender'],
  ['gender', 'grammaticalGender'],
  ['grammaticalnumber', 'grammaticalNumber'],
  ['number', 'grammaticalNumber'],
  ['termtype', 'termType'],
  ['geographicalusage', 'geographicalUsage'],
  ['register', 'register'],
  ['usagenote', 'usageNote'],
  ['definition', 'definition'],
  ['context', 'context'],
  ['example', 'context'],
  ['subjectfield', 'subjectField'],
  ['domain', 'subjectField'],
  ['source', 'source'],
  ['crossreference', 'crossReference'],
  ['transactiontype', 'transactionType'],
]);
