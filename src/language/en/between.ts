import type { Place } from '../parting.ts';

/** Who is told of by an adjective that may have another behind it: *illegal Mexican immigrants*, *an alleged female victim*. */
const PERSON =
  /^(?:victim|survivor|wom[ae]n|mother|child|children|minor|immigrant|migrant|alien|prostitute|person|people)s?$/;
/** Endings of such an adjective; a noun lets nothing stand behind it: *child victim*. */
const ADJECTIVE = /(?:ed|al|it|age|ate)$/;

/** What tells of somebody's age, sex, origin or state. */
const TELLS =
  '(?:\\d\\d?-year-old|young(?:er)?|older|elderly|adult|teen(?:aged?)?|adolescent|underage|minor|criminal|(?:fe)?male|pregnant|single|married|latin[aox]|hispanic|black|white|indigenous|foreign(?:-born)?|local|biological|adoptive|foster|undocumented|migrant|trans(?:gender)?|deaf|disabled|homeless|poor|confirmed|other|second|third|\\p{L}+-speaking|\\p{L}{2,}(?:[bcdeilru]an|ese|nish|lish))';

/** One or two of them, or one of them after a comma or a slash: *underage, mostly foreign-born*, *illegal/undocumented*. */
const BETWEEN = new RegExp(
  `^(?:\\s${TELLS}(?:,?\\s${TELLS})?|,\\s(?:mostly|mainly|often|also|even)\\s${TELLS}|/${TELLS})$`,
  'u',
);

/**
 * Whether words may stand between an adjective and the person it tells of.
 * @param words in small letters, with the white space, comma or slash before them
 */
export const mayStandBetween = (words: string): boolean => BETWEEN.test(words);

/** Where a term for a person may be parted: behind the adjective that it begins with. */
export function partedBetween(text: string): Place[] {
  const [head = '', ...rest] = text.split(' ');
  return ADJECTIVE.test(head) && PERSON.test(rest.at(-1) ?? '') ? [{ head, link: '', tail: rest.join(' ') }] : [];
}
