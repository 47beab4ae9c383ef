// Kept free of look-behind: browsers on older phones refuse the whole script for one.

/** ASCII without the backtick, in which there is nothing to do but the case: most words are such. */
const PLAIN = /^[ -_a-~]*$/;
/** Western European text: each character folds by itself, into one. */
const LATIN = /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2026]*$/;
/** Those of its characters, in lower case, that are not what they fold into. */
const FOLDING = /[`\u00B4\u00E0-\u00FF\u2010-\u2019]/g;
/** Soft hyphen, zero-width space and joiners, word joiner, byte-order mark: typed by no one, pasted by many. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const APOSTROPHE = /[\u2018\u2019\u02BC\u02B9\u00B4`\uFF07]/g;
const HYPHEN = /[\u2010-\u2015\u2212]/g;
/** A combining mark of the Latin script; the tilde of a decomposed ñ is caught with its letter, to be kept. */
const ACCENT = /(n\u0303)|[\u0300-\u036F]/g;

/**
 * The text in one spelling, accents and all: NFC, lower case, no invisible characters, one kind of
 * apostrophe and of hyphen. Idempotent. Offsets into the original do not survive it.
 */
export const canonical = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .replace(INVISIBLE, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(APOSTROPHE, "'")
        .replace(HYPHEN, '-')
        .normalize('NFC');

const folded = (text: string): string => canonical(text).normalize('NFD').replace(ACCENT, '$1').normalize('NFC');

const latinFolds = new Map<string, string>();

function foldLatin(letter: string): string {
  const known = latinFolds.get(letter) ?? folded(letter);
  latinFolds.set(letter, known);
  return known;
}

/** The folded text where it is as long as the text, each character at its place; undefined where it may not be. */
export function foldInPlace(text: string): string | undefined {
  if (PLAIN.test(text)) return text.toLowerCase();
  return LATIN.test(text) ? text.toLowerCase().replace(FOLDING, foldLatin) : undefined;
}

/**
 * The text as one looks for it: canonical, and without accents. ñ stays a letter of its own, because
 * *año* is no *ano*. Idempotent. Scripts that do not write Latin accents pass through.
 */
export const fold = (text: string): string => foldInPlace(text) ?? folded(text);
