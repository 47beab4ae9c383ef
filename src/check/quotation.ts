import { mentionsOf } from '#language/mentions.ts';
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

/**
 * What makes words in quotation marks somebody's speech or the words of a file: how a sentence begins, *“She’s a drug addict,” he said*,
 * whose it is, *“reminded her of her duty”*, or a comma between its parts, *“alleged victim, female”*.
 */
const SPEAKING: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:(?:I|he|she|it|we|they|you)(?=[\s'\u2019])|(?:that|there|this)(?:['\u2019]s|\sis|\swas)\s)|\b(?:her|his|my|your|I|you|he|she|we|they)(?=[\s'\u2019])|,\s+\S/i,
};

/**
 * Before a quotation, what says that it is used of a person for all its marks: *at church I’m “the accuser”*, *the doctor wrote
 * “broken hymen”*.
 */
const CALLING: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:(?:I|s?he|they|we|you)(?:['\u2019](?:m|s|re)|\s(?:am|is|are|was|were))(?:\s(?:just|only|still|an?|the))*|(?:clerk|doctor|nurse|therapist|officer|deputy|evaluator|teacher|caseworker)\s(?:wrote|noted|charted|typed))\s$/iu,
  es: /(?:^|[^\p{L}])declar\p{L}+\s$/iu,
};

/** After a quotation of more than the term, what says that somebody spoke it or that it stands somewhere: *“No illegals,” says the sign*. */
const SAID: Readonly<Record<string, RegExp>> = {
  en: /^,["\u201d\u2019]\s(?:\p{L}+\s){0,3}(?:said|says|told|tells|wrote|writes|muttered|whispered|shouted|yelled|snapped|texted|laughed|asked|reads?)(?!\p{L})/iu,
};

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
  if (CALLING[language]?.test(before.slice(0, opening.index))) return false;
  const beside = `${before.slice(opening.index + opening[0].length)} ${closing[0].slice(0, -1)}`;
  if (SPEAKING[language]?.test(beside)) return false;
  const stop = end + closing[0].length - 2;
  if (HAS_WORD.test(beside) && SAID[language]?.test(text.slice(stop, stop + NEAR))) return false;
  return tokenise(beside).length <= FEW_WORDS && !beside.includes('\n');
}

/** That somebody spoke a quotation, and that it was nobody who should know better, as an officer or a nurse should. */
const SAID_ES =
  '(?:dijo|dice|dec[i\u00ed]a|cont[o\u00f3]|cuenta|contaba|explic[o\u00f3]|escribi[o\u00f3]|respondi[o\u00f3]|pregunt[o\u00f3]|contest[o\u00f3]|relat[ao\u00f3]|escribe|brome[ao\u00f3]|confes[o\u00f3]|confiesa|lament[ao\u00f3]|suspir[ao\u00f3]|record[o\u00f3]|recuerda|repiti[o\u00f3]|repet[i\u00ed]a|murmur[o\u00f3]|insisti[o\u00f3]|protest[o\u00f3]|replic[o\u00f3]|corrigi[o\u00f3])';
const NOT_BY_STAFF_ES =
  '(?! (?:el|la|un|una) (?:agente|oficial|fiscal|jue[zc]|abogad|defensor|polic|detective|alguacil|comisari|enfermer|m[e\u00e9]dic|doctor|trabajador|consejer|perit|director|portavoz|vocer|psic|terapeut|alcalde|ministr|secretari|funcionari|locutor|conductor|report))';

/** What says that a quotation gives somebody's words as they were spoken: *lo dijo tal cual: «…»*. */
const VERBATIM: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:word for word|verbatim|as (?:s?he|they) said it|(?:his|her|their) exact words)(?!\p{L})/iu,
  es: new RegExp(
    `(?:^|[^\\p{L}])(?:tal (?:cual|como (?:lo|qued[o\u00f3]|consta))|lo mismo que (?:oy[o\u00f3]|dijo)|corrija[ns]?|palabra por palabra|textual(?:es|mente)?|(?:tal )?como l[ao]s? (?:oy[o\u00f3]|dijo|dijeron)|con sus (?:propias|mismas) palabras|transcripci[oó]n|as[ií] (?:qued[oó]|consta)|con estas palabras|al pie de la letra)(?!\\p{L})|(?:["\u201d\u00bb],?|\u2014)\\s?(?:(?:me|te|le|nos|les) )?${SAID_ES}(?!\\p{L})${NOT_BY_STAFF_ES}`,
    'iu',
  ),
};
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
  if (VERBATIM[language]?.test(`${before} ${behind}`) === true) return true;
  const rest = REST.exec(behind);
  const speech = mentionsOf(language)?.speech;
  if (rest === null || speech === undefined) return false;
  const around = `${before.slice(0, opened.index)} ${behind.slice(rest[0].length)}`;
  if (speech.onRecord.test(around)) return true;
  return speech.ownLife.test(`${opened[1]} ${rest[0]}`) && speech.told.test(around);
}

/** Before a quotation of any length, what says that it is the title of a work: *la ponencia «…»*. */
const TITLED: Readonly<Record<string, RegExp>> = {
  es: /(?:ponencia|conferencia|simposio|tesis|ensayo|art[i\u00ed]culo|libro|novela|cuento|pel[i\u00ed]cula|documental|cortometraje|serie|canci[o\u00f3]n|disco|reportaje|podcast|titulad[ao]|cap[i\u00ed]tulo(?: \d+,?)?|mesa redonda|por nombre)\s["\u201c\u00ab][^"\u201d\u00bb]*$/iu,
};
/** An entry of a list of works up to its title: *Pérez, A. (2019). …*. */
const ENTRY = /\p{Lu}\.,? \(\d{4}[a-z]?\)[.,:] [^(\n]{0,90}$/u;

/** Whether a term stands in the title of a work: a quoted one that is called so, or one in a list of works. */
export function isOfTitle(text: string, start: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - SAID_NEAR), start);
  return ENTRY.test(before) || TITLED[language]?.test(before) === true;
}
