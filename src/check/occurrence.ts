import { partingOf } from '#language/parting.ts';
import { tokenise } from '#language/tokenise.ts';
import { anyHolds, type PatternList } from './context-pattern.ts';
import { isElsewhere } from './elsewhere.ts';
import type { FormIndex, LexiconForm, LexiconTerm } from './lexicon.ts';
import { Sentence, sentenceAround } from './sentence.ts';
import { type Unfolded, unfolded } from './unfolded.ts';
import { codeUnits, hasHidden } from './utf8.ts';
import { endOfHead, startOfForm, startOfHead } from './verify-form.ts';

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
    return this.sentence.words.keys.length - (last - first + 1) < SHORT || ASKS.test(this.sentence.text);
  }

  /** Whether one of these patterns holds here. */
  fits(patterns: PatternList): boolean {
    return anyHolds(patterns, this.sentence.words, this.span);
  }
}

const encoder = new TextEncoder();
let buffer = new Uint8Array(1 << 16);

/** UTF-8 in a buffer that is used again and again: read it before the next call. */
function encode(text: string): Uint8Array {
  if (buffer.length < text.length * 3) buffer = new Uint8Array(text.length * 3);
  return buffer.subarray(0, encoder.encodeInto(text, buffer).written);
}

/** A stretch of bytes where forms stand. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly forms: LexiconForm[];
}

/** Finds the spans of forms in bytes, longest first where they overlap, in order. Offsets in bytes. */
export function spansIn({ automaton, forms, parted, scope }: FormIndex, bytes: Uint8Array): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number, form: LexiconForm): void => {
    // One span for one stretch. All that ends at a place is reported at once, so it can only be among the last ones.
    for (let at = spans.length - 1; at >= 0 && spans[at]?.end === end; at -= 1) {
      const span = spans[at] as Span;
      if (span.start !== start) continue;
      // What is a term as it stands is no other one with a word between.
      if (form.head !== undefined && span.forms.some(({ head }) => head === undefined)) return;
      if (form.head === undefined && span.forms.every(({ head }) => head !== undefined)) span.forms.length = 0;
      if (!span.forms.some(({ term }) => term === form.term)) span.forms.push(form);
      return;
    }
    spans.push({ start, end, forms: [form] });
  };
  automaton.scan(bytes, (end, index) => {
    const form = forms[index];
    if (form !== undefined) {
      const { exact } = form.term;
      const start = startOfForm(bytes, end, exact ? form.text : form.lower, exact);
      if (start >= 0) add(start, end, form);
      return;
    }
    const group = parted[index - forms.length];
    const parting = group && partingOf(group.language);
    if (parting === undefined) return;
    const before = endOfHead(bytes, end, group?.tail ?? '', parting.mayStandBetween);
    if (before < 0) return;
    for (const one of group?.forms ?? []) {
      const start = startOfHead(bytes, before, one.head ?? '');
      if (start >= 0) add(start, end, one);
    }
  });
  if (spans.length === 0) return spans;
  const kept = withoutContained(spans.sort((a, b) => a.start - b.start || b.end - a.end));
  // What only contains a warned-of term has done its part by now: no rule would say anything of it.
  return scope === 'all' ? kept : kept.filter((span) => span.forms.some(({ term }) => term.warned));
}

/** What of the spans is of one language. */
export const spansOf = (spans: readonly Span[], language: string): Span[] =>
  spans.flatMap((span) => {
    const isOwn = ({ term }: LexiconForm): boolean => term.language === language;
    if (span.forms.every(isOwn)) return span;
    const forms = span.forms.filter(isOwn);
    return forms.length === 0 ? [] : { ...span, forms };
  });

/** Leaves out spans that lie within a longer one of the same language: *trata* in *trata de personas*. */
function withoutContained(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const covers = new Map<string, number>();
  for (const span of spans) {
    const isCovered = ({ term }: LexiconForm): boolean => (covers.get(term.language) ?? -1) >= span.end;
    const own = span.forms.some(isCovered) ? span.forms.filter((form) => !isCovered(form)) : span.forms;
    if (own.length === 0) continue;
    for (const { term } of own) covers.set(term.language, span.end);
    kept.push(own === span.forms ? span : { ...span, forms: own });
  }
  return kept;
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
      if (setting.fits(not)) continue;
      // A question need not be asked where the sentences around answer it.
      const asks = !certain && term.warned && (sure ?? only) !== undefined;
      if (asks && setting.widened(text).fits(not)) continue;
    }
    if (elsewhere !== undefined && !isSettled && isElsewhere(setting, term.language, elsewhere)) continue;
    readings.push(reading);
  }
  return { readings, possible };
}

/** What a capital may begin after, inside of a line: the entry of a form, a question, an item of a list. */
const BEGINS = /(?:[:\u00bf\u00a1\u2022\u00b7\u2610\u25a1_|/\u2014\u2013-]|(?:^|[\s(])[\p{L}\p{N}]{1,2}\))\s*$/u;
/** An entry that is a name all the same. */
const NAMED = /(?:nombres?|apellidos?|names?|surname|de|from|by|por|sr|sra|att?n)\s*:\s*$/iu;

/** Whether a word has its capital from where it stands in a form or a list: *Cargo: Felonía*, *Respondiente: ____*. */
function isEntry({ text, start: from }: Sentence, start: number, end: number): boolean {
  const before = text.slice(0, start - from);
  return (BEGINS.test(before) && !NAMED.test(before)) || /^\s*:/.test(text.slice(end - from));
}

/** A word with a capital that nothing but a name explains: *la familia Mena*, *The Maid*. */
function isName({ sentence, span }: Setting, start: number, end: number): boolean {
  if (span.first !== span.last || span.first === 0 || isEntry(sentence, start, end)) return false;
  // A letter or a number after it tells which one of its kind: Exhibit A, Felony 2.
  const { starts, ends } = sentence.words;
  const next = span.last + 1;
  if (next < starts.length && /^(?:\p{Lu}|\p{N}+)$/u.test(sentence.text.slice(starts[next], ends[next]))) return false;
  // In a heading every word may have one.
  const long = tokenise(sentence.text).filter(({ text }) => text.length > 3);
  return long.filter(({ text }) => /^\p{Ll}/u.test(text)).length * 2 > long.length || long.length < 3;
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

interface Found {
  /** The text that the spans are of: without invisible characters. */
  readonly clean: Unfolded;
  /** In code units of it. */
  readonly spans: readonly Span[];
}

/** The spans of forms in a text. */
function spansOfText(index: FormIndex, text: string): Found {
  let bytes = encode(text);
  let clean: Unfolded = { text, back: undefined };
  if (bytes.length !== text.length && hasHidden(bytes)) {
    clean = unfolded(text);
    bytes = encode(clean.text);
  }
  const spans = spansIn(index, bytes);
  if (spans.length === 0 || bytes.length === clean.text.length) return { clean, spans };
  let counted = 0;
  let units = 0;
  const inUnits = spans.map(({ start, end, forms }) => {
    units += codeUnits(bytes, counted, start);
    counted = start;
    return { start: units, end: units + codeUnits(bytes, start, end), forms };
  });
  return { clean, spans: inUnits };
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
  const cache: SentenceCache = { sentence: undefined };
  return languages.map((language) => occurrencesAt(text, clean, spansOf(spans, language), cache));
}
