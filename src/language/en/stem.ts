import { fold } from '../fold.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'person'],
  ['wives', 'wife'],
  ['lives', 'life'],
]);

/** The s of a plural or a third person, not that of *harass*, *status* or *crisis*. */
const PLURAL = /([^sui])s$/;

/** The shortest root of three letters or more wins, so the longest ending does. */
const ENDING = new RegExp(
  `^(.{3,}?)(?:${[
    'at(?:e|ed|er|ing|ion|or)', // compensate, compensation
    'ing|ed|ion|ment|ist',
    '(?:er|or)(?:ed|ing)?', // trafficker, harboring
    'y|ie|ied|ying', // injury, injuries, injured
    'e',
  ].join('|')})$`,
);

/**
 * A light stemmer for finding, not for grammar: plurals, possessives, verb endings, and the
 * commonest nouns made from verbs. Not idempotent.
 */
export const stemEnglish = (word: string): string => {
  const folded = fold(word).replace(/'s?$/, '');
  const singular = IRREGULAR.get(folded) ?? folded.replace(PLURAL, '$1');
  const root = ENDING.exec(singular)?.[1] ?? singular;
  // trafficking, traffic; kidnapped, kidnap
  return root.replace(/ck$/, 'c').replace(/(.)\1$/, '$1');
};
