import { quotationsOf } from '#language/quotations.ts';
import { tokenise } from '#language/tokenise.ts';

// A straight single quote is one where it is no apostrophe: before a word, or after one.
const OPENING =
  /(?:["\u201c\u00ab\u2018\u201e]|(?:^|[^\p{L}\p{N}])'(?=\p{L}|$))(?=[^"\u201c\u00ab\u2018\u201e\u201d\u00bb]*$)/u;
// An opening one closes where it stands right behind a letter.
const CLOSING = /^(?:[^"\u201c\u00ab\u201d\u00bb]*?(?:["\u201d\u00bb\u2019]|\p{L}\u201c|'(?!\p{L}))|\u201c)/u;
/** A quotation of more words than these beside the term is somebody's speech, not a name or an example. */
const FEW_WORDS = 4;
/** UTF-16 code units on each side within which a quotation is looked for. */
const NEAR = 60;

/** A word that is no article. */
const HAS_WORD = /(?:^|[^\p{L}])(?!(?:the|an?)(?!\p{L}))\p{L}/iu;

/** One mark of emphasis before a term, an article or the beginning of a title, and one after it: `*El rapto de las sabinas*`. */
const EMPHASIS_OPENED = /(?:^|[\s(\u00bf\u00a1])[*_](?:\p{Lu}\p{Ll}*\s(?:\p{Ll}+\s){0,2}|\p{L}{1,3}\s)?$/u;
const EMPHASIS_CLOSED = /^[^*_\n.;:!?]{0,40}[*_](?![*_\p{L}])/u;

/** Whether a term stands in quotation marks, or in italics as plain text writes them, by itself, or in a title or saying of a few words. */
export function isQuoted(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  if (EMPHASIS_OPENED.test(before) && EMPHASIS_CLOSED.test(behind)) return true;
  const opening = OPENING.exec(before);
  const closing = CLOSING.exec(behind);
  if (opening === null || closing === null) return false;
  const ways = quotationsOf(language);
  if (ways?.calling.test(before.slice(0, opening.index))) return false;
  const beside = `${before.slice(opening.index + opening[0].length)} ${closing[0].slice(0, -1)}`;
  if (ways?.speaking?.test(beside)) return false;
  const stop = end + closing[0].length - 2;
  if (HAS_WORD.test(beside) && ways?.said?.test(text.slice(stop, stop + NEAR))) return false;
  return tokenise(beside).length <= FEW_WORDS && !beside.includes('\n');
}

/** A quotation, or a line of a dialogue, that is open. */
const OPEN = /["\u201c\u00ab\u2014]([^"\u201d\u00bb]*)$/u;
/** The rest of a quotation. */
const REST = /^[^"\u201c\u00ab\u201d\u00bb]*(?=["\u201d\u00bb])/u;
/** UTF-16 code units on each side within which that is said. */
const SAID_NEAR = 110;

/**
 * Whether a term stands in a quotation of any length that is faithful: said to be, as an interpreter's has to be, on record, or what
 * somebody tells of their own life or to another’s face.
 */
export function isVerbatim(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - SAID_NEAR), start);
  const opened = OPEN.exec(before);
  if (opened === null) return false;
  const behind = text.slice(end, end + SAID_NEAR);
  const ways = quotationsOf(language);
  if (ways?.verbatim.test(`${before} ${behind}`) === true) return true;
  const rest = REST.exec(behind);
  if (rest === null || ways?.speech === undefined) return false;
  const { speech } = ways;
  const around = `${before.slice(0, opened.index)} ${behind.slice(rest[0].length)}`;
  if (speech.onRecord.test(around)) return true;
  return speech.ownLife.test(`${opened[1]} ${rest[0]}`) && speech.told.test(around);
}

/** An entry of a list of works up to its title: *Pérez, A. (2019). …*. */
const ENTRY = /\p{Lu}\.,? \(\d{4}[a-z]?\)[.,:] [^(\n]{0,90}$/u;

/** Whether a term stands in the title of a work: a quoted one that is called so, or one in a list of works. */
export function isOfTitle(text: string, start: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - SAID_NEAR), start);
  return ENTRY.test(before) || quotationsOf(language)?.titled?.test(before) === true;
}
