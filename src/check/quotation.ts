import { tokenise } from '#language/tokenise.ts';

// A straight single quote is one where it is no apostrophe: before a word, or after one.
const OPENING =
  /(?:["\u201c\u00ab\u2018\u201e]|(?:^|[^\p{L}\p{N}])'(?=\p{L}|$))(?=[^"\u201c\u00ab\u2018\u201e\u201d\u00bb]*$)/u;
const CLOSING = /^[^"\u201c\u00ab\u201d\u00bb]*?(?:["\u201d\u00bb\u2019]|'(?!\p{L}))/u;
/** A quotation of more words than these beside the term is somebody's speech, not a name or an example. */
const FEW_WORDS = 4;
/** UTF-16 code units on each side within which a quotation is looked for. */
const NEAR = 60;

/**
 * What makes words in quotation marks somebody's speech or the words of a file: how a sentence begins, *“She’s a drug addict,” he said*,
 * whose it is, *“reminded her of her duty”*, or a comma between its parts, *“alleged victim, female”*.
 */
const SPEAKING: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:(?:I|he|she|it|we|they|you)(?=[\s'\u2019])|(?:that|there|this)(?:['\u2019]s|\sis|\swas)\s)|\b(?:her|his|my|your|I|you|he|she|we|they)(?=[\s'\u2019])|,\s+\S/i,
};

/** Before a quotation, what says that it is used of a person for all its marks: *at church I’m “the accuser”*. */
const CALLING: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:I|s?he|they|we|you)(?:['\u2019](?:m|s|re)|\s(?:am|is|are|was|were))(?:\s(?:just|only|still|an?|the))*\s$/iu,
};

/** After a quotation of more than the term, what says that somebody spoke it or that it stands somewhere: *“No illegals,” says the sign*. */
const SAID: Readonly<Record<string, RegExp>> = {
  en: /^,["\u201d\u2019]\s(?:\p{L}+\s){0,3}(?:said|says|told|tells|wrote|writes|muttered|whispered|shouted|yelled|snapped|texted|laughed|asked|reads?)(?!\p{L})/iu,
};

/** A word that is no article. */
const HAS_WORD = /(?:^|[^\p{L}])(?!(?:the|an?)(?!\p{L}))\p{L}/iu;

/** Whether a term stands in quotation marks by itself, or in a title or saying of a few words. */
export function isQuoted(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const opening = OPENING.exec(before);
  const closing = CLOSING.exec(text.slice(end, end + NEAR));
  if (opening === null || closing === null) return false;
  if (CALLING[language]?.test(before.slice(0, opening.index))) return false;
  const beside = `${before.slice(opening.index + opening[0].length)} ${closing[0].slice(0, -1)}`;
  if (SPEAKING[language]?.test(beside)) return false;
  const stop = end + closing[0].length - 2;
  if (HAS_WORD.test(beside) && SAID[language]?.test(text.slice(stop, stop + NEAR))) return false;
  return tokenise(beside).length <= FEW_WORDS && !beside.includes('\n');
}

/** What says that a quotation gives somebody's words as they were spoken: *lo dijo tal cual: «…»*. */
const VERBATIM: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:word for word|verbatim|as (?:s?he|they) said it|(?:his|her|their) exact words)(?!\p{L})/iu,
  es: /(?:^|[^\p{L}])(?:tal (?:cual|como lo)|corrija[ns]?|palabra por palabra|textualmente|con sus (?:propias|mismas) palabras|transcripci[oó]n|as[ií] (?:qued[oó]|consta)|con estas palabras|al pie de la letra)(?!\p{L})/iu,
};
/** A quotation, or a line of a dialogue, that is open. */
const OPEN = /["\u201c\u00ab\u2014][^"\u201d\u00bb]*$/u;
/** UTF-16 code units on each side within which that is said. */
const SAID_NEAR = 110;

/** Whether a term stands in a quotation of any length that is said to be faithful, as an interpreter's has to be. */
export function isVerbatim(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - SAID_NEAR), start);
  return OPEN.test(before) && VERBATIM[language]?.test(`${before} ${text.slice(end, end + SAID_NEAR)}`) === true;
}
