/** Who is told of by an adjective that may have another behind it: *illegal Mexican immigrants*, *an alleged female victim*. */
const PERSON =
  /^(?:victim|survivor|wom[ae]n|mother|child|children|minor|immigrant|migrant|alien|prostitute|person|people)s?$/;
/** Endings of such an adjective; a noun lets nothing stand behind it: *child victim*. */
const ADJECTIVE = /(?:ed|al|it|age|ate)$/;

/** What tells of somebody's age, sex, origin or state. */
const TELLS =
  /^(?:\d\d?-year-old|young(?:er)?|older|elderly|adult|teen(?:aged?)?|adolescent|underage|minor|criminal|(?:fe)?male|pregnant|single|married|latin[aox]|hispanic|black|white|indigenous|foreign(?:-born)?|local|biological|adoptive|foster|undocumented|migrant|trans(?:gender)?|deaf|disabled|homeless|poor|confirmed|other|second|third|\p{L}+-speaking|\p{L}{2,}(?:[bcdeilru]an|ese|nish|lish))$/u;

/** Whether a word, in small letters, may stand between an adjective and the person it tells of. */
export const mayStandBetween = (word: string): boolean => TELLS.test(word);

/** Where a term for a person may be parted: behind the adjective that it begins with. */
export function partedBetween(text: string): { readonly head: string; readonly tail: string }[] {
  const [head = '', ...rest] = text.split(' ');
  return ADJECTIVE.test(head) && PERSON.test(rest.at(-1) ?? '') ? [{ head, tail: rest.join(' ') }] : [];
}
