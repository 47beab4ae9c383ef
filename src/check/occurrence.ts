import { tokenise } from '#language/tokenise.ts';
import { anyHolds, type PatternList } from './context-pattern.ts';
import { isElsewhere } from './elsewhere.ts';
import { ONE_OF_MANY } from './in-name.ts';
import type { FormIndex, LexiconForm, LexiconTerm } from './lexicon.ts';
import { Sentence, sentenceAround } from './sentence.ts';
import { type Span, spansOf, spansOfText } from './spans.ts';
import type { Unfolded } from './unfolded.ts';

/** A stretch of a passage where the forms of one or more terms stand. Offsets: code units of the passage's text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the words mean here, as far as their own language tells. */
  readonly readings: readonly Reading[];
  /** What they may mean once more is known: the words right beside them allow it, whatever the rest of the sentence says. */
  readonly possible: readonly Reading[];
  readonly setting: Setting;
}

/** One meaning that the words of an occurrence may have. */
export interface Reading {
  readonly form: LexiconForm;
  readonly term: LexiconTerm;
  /** The context leaves no doubt; for a warned-of term that says where it is certain. */
  readonly sure: boolean;
}

/** So far the sentences around reach, in UTF-16 code units each way. */
const AROUND = 200;

/** A sentence of fewer words than these beside the term leaves it to those around to say what is spoken of. */
const SHORT = 3;

/** The end of a question. */
const ASKS = /\?["'\u00bb\u201d\u2019)]*\s*$/u;

/** Where in its sentence a term stands, as patterns see it: worked out when first asked for. */
export class Setting {
  readonly sentence: Sentence;
  readonly #start: number;
  readonly #end: number;
  #span: { readonly first: number; readonly last: number } | undefined;
  #widened: Setting | undefined;

  constructor(sentence: Sentence, start: number, end: number) {
    this.sentence = sentence;
    this.#start = start;
    this.#end = end;
  }

  /** The first and the last of the sentence's words that it spans. */
  get span(): { readonly first: number; readonly last: number } {
    this.#span ??= this.sentence.wordsFrom(this.#start, this.#end);
    return this.#span;
  }

  /**
   * The same with the sentences around.
   * @param text the passage that the sentence is of
   */
  widened(text: string): Setting {
    const { start, text: own } = this.sentence;
    if (own.length === text.length) return this;
    if (this.#widened === undefined) {
      const from = text.lastIndexOf(' ', Math.max(0, start - AROUND)) + 1;
      const to = text.indexOf(' ', start + own.length + AROUND);
      const around = new Sentence(text.slice(from, to < 0 ? undefined : to), from);
      this.#widened = new Setting(around, this.#start, this.#end);
    }
    return this.#widened;
  }

  /**
   * Whether its sentence leaves it to those around to say what is spoken of: it is little more than the term, *Bandera roja.*,
   * *Problemas de pareja, anotó.*, or asks.
   */
  get leansOnOthers(): boolean {
    const { first, last } = this.span;
    return this.sentence.words.length - (last - first + 1) < SHORT || ASKS.test(this.sentence.text);
  }

  /** Whether one of these patterns holds here. */
  fits(patterns: PatternList): boolean {
    return anyHolds(patterns, this.sentence.words, this.span);
  }

  /** Whether one of these, which say that something else is spoken of, holds here; nobody's name says so: *Judge King*. */
  isOther(patterns: PatternList): boolean {
    return anyHolds(patterns, this.sentence.words, this.span, (at) => this.sentence.isName(at));
  }
}

/** White space, as `\s` has it. */
const isSpace = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));

const ADDRESS = /:\/\/|^[("<]?www\.|@[\w-]+\.|\.(?:org|com|gov|net|edu|mx|es)\b|^#|^@/;
/** What stands in every address, by code unit: # . : @ */
const isOfAddress = (code: number): boolean => code === 0x23 || code === 0x2e || code === 0x3a || code === 0x40;
/** An address is not looked at further than this, in UTF-16 code units each way. */
const ADDRESS_REACH = 200;

/** Whether a stretch is part of an address of the web or of mail, in which no word is used. */
function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  let marked = false;
  for (; from > 0 && start - from < ADDRESS_REACH; from -= 1) {
    const code = text.charCodeAt(from - 1);
    if (isSpace(code)) break;
    marked ||= isOfAddress(code);
  }
  for (; to < text.length && to - end < ADDRESS_REACH; to += 1) {
    const code = text.charCodeAt(to);
    if (isSpace(code)) break;
    marked ||= isOfAddress(code);
  }
  return (marked || /[#.:@]/.test(text.slice(start, end))) && ADDRESS.test(text.slice(from, to));
}

interface Readings {
  readonly readings: readonly Reading[];
  readonly possible: readonly Reading[];
}

/** The context of a term that has no patterns. */
const ANYWHERE = {
  notBeside: undefined,
  not: undefined,
  elsewhere: undefined,
  only: undefined,
  sureBeside: undefined,
  sure: undefined,
};

/** The readings that the context allows: what stands right beside a term says more than the rest of its sentence. */
function readingsOf(text: string, forms: readonly LexiconForm[], setting: Setting): Readings {
  const readings: Reading[] = [];
  const possible: Reading[] = [];
  for (const form of forms) {
    const { term } = form;
    const { notBeside, not, elsewhere, only, sureBeside, sure } = term.compiled ?? ANYWHERE;
    if (notBeside !== undefined && setting.fits(notBeside)) continue;
    const certain = sure !== undefined && setting.fits(sure);
    const reading = { form, term, sure: certain || sure === undefined };
    possible.push(reading);
    if (only !== undefined && !certain && !setting.fits(only)) {
      if (!setting.leansOnOthers || !setting.widened(text).fits(only)) continue;
    }
    const isSettled = certain && sureBeside !== undefined && setting.fits(sureBeside);
    if (not !== undefined && !isSettled) {
      if (setting.isOther(not)) continue;
      // A question need not be asked where the sentences around answer it, unless they answer it both ways.
      const asks = !certain && term.warned && (sure ?? only) !== undefined;
      const around = asks ? setting.widened(text) : undefined;
      if (around?.isOther(not) === true && (sure === undefined || !around.fits(sure))) continue;
    }
    if (elsewhere !== undefined && !isSettled && isElsewhere(setting, term.language, elsewhere)) continue;
    readings.push(reading);
  }
  return { readings, possible };
}

/** What a capital may begin after, inside of a line: the entry of a form, a question, an item of a list. */
const BEGINS = /(?:[:\u00bf\u00a1\u2022\u00b7\u2610\u25a1_|/\u2014\u2013-]|(?:^|[\s(])[\p{L}\p{N}]{1,2}\))\s*$/u;
/** An entry that is a name all the same, or whose words were quoted: *“…” — John Muir*. */
const NAMED =
  /(?:nombres?|apellidos?|names?|surname|de|from|by|por|sr|sra|att?n)\s*:\s*$|[.!?]["\u00bb\u201d\u2019)]*\s*(?:--?|[\u2013\u2014])\s*$/iu;

/** Whether a word has its capital from where it stands in a form or a list: *Cargo: Felonía*, *Respondiente: ____*. */
function isEntry({ text, start: from }: Sentence, start: number, end: number): boolean {
  const before = text.slice(0, start - from);
  return (BEGINS.test(before) && !NAMED.test(before)) || /^\s*:/.test(text.slice(end - from));
}

/** A word with a capital that nothing but a name explains: *la familia Mena*, *The Maid*. */
function isName({ sentence, span }: Setting, start: number, end: number): boolean {
  if (span.first !== span.last || span.first === 0 || isEntry(sentence, start, end)) return false;
  const { starts, ends } = sentence.words;
  const next = span.last + 1;
  const after = next < starts.length ? sentence.text.slice(starts[next], ends[next]) : '';
  // A letter or a number after it tells which one of its kind: Exhibit A, Felony 2.
  if (/^(?:\p{Lu}|\p{N}+)$/u.test(after)) return false;
  // *They hired a Maid* is one of them, as *a Maid Marian* is not.
  if (ONE_OF_MANY.test(sentence.words.folded(span.first - 1)) && !/^\p{Lu}/u.test(after)) return false;
  // In a heading every word may have one, but for a preposition.
  const long = tokenise(sentence.text).filter(({ text }) => text.length > 3);
  const small = long.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return small * 2 > long.length || long.length < 3 || (small > 2 && /[.?!]["\u201d\u2019)]*\s*$/u.test(sentence.text));
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** The sentence that was looked at last, which neighbours share. */
export interface SentenceCache {
  sentence: Sentence | undefined;
}

/**
 * What the forms at a place mean there.
 * @param text without invisible characters; `start` and `end` are code units of it
 * @returns undefined where they cannot mean any of their terms: part of an address, a name, another sense
 */
export function occurrenceAt(
  text: string,
  start: number,
  end: number,
  forms: readonly LexiconForm[],
  cache: SentenceCache,
): Occurrence | undefined {
  if (inAddress(text, start, end)) return undefined;
  if (cache.sentence?.holds(start, end) !== true) {
    const bounds = sentenceAround(text, start, end);
    cache.sentence = new Sentence(text.slice(bounds.start, bounds.end), bounds.start);
  }
  const setting = new Setting(cache.sentence as Sentence, start, end);
  const own = text.slice(start, end);
  if (CAPITALISED.test(own) && isName(setting, start, end)) return undefined;
  const { readings, possible } = readingsOf(text, forms, setting);
  if (possible.length === 0) return undefined;
  return { start, end, text: own, readings, possible, setting };
}

function occurrencesAt(
  text: string,
  { text: clean, back }: Unfolded,
  spans: readonly Span[],
  cache: SentenceCache = { sentence: undefined },
): Occurrence[] {
  return spans.flatMap(({ start, end, forms }) => {
    const occurrence = occurrenceAt(clean, start, end, forms, cache);
    if (occurrence === undefined || back === undefined) return occurrence ?? [];
    const [from, to] = [back(start, false), back(end, true)];
    return { ...occurrence, start: from, end: to, text: text.slice(from, to) };
  });
}

/**
 * The occurrences of terms in a text.
 * @param index which terms are looked for
 */
export function occurrencesIn(index: FormIndex, text: string): Occurrence[] {
  const { clean, spans } = spansOfText(index, text);
  return spans.length === 0 ? [] : occurrencesAt(text, clean, spans);
}

/**
 * The occurrences of the terms of each of some languages in a text, which is read once for all of them.
 * @param index the terms of all languages
 * @param languages primary subtags
 */
export function occurrencesBy(index: FormIndex, text: string, languages: readonly string[]): Occurrence[][] {
  const { clean, spans } = spansOfText(index, text);
  if (spans.length === 0) return languages.map(() => []);
  const cache: SentenceCache = { sentence: undefined };
  return languages.map((language) => occurrencesAt(text, clean, spansOf(spans, language), cache));
}
