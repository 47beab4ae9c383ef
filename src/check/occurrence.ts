import { type CompiledPattern, holds, type Words, wordsOf } from './context-pattern.ts';
import type { FormIndex, LexiconForm, LexiconTerm } from './lexicon.ts';
import { sentenceAround } from './sentence.ts';
import { unfolded } from './unfolded.ts';
import { codeUnits } from './utf8.ts';
import { startOfForm } from './verify-form.ts';

/** A stretch of a passage where the forms of one or more terms stand. Offsets: code units of the passage's text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the words mean here, as far as their own language tells. */
  readonly readings: readonly Reading[];
  /** What they may mean once more is known: the words right beside them allow it, whatever the rest of the sentence says. */
  readonly possible: readonly Reading[];
  readonly sentence: Sentence;
  /** The first and the last of the sentence's words that it spans. */
  readonly first: number;
  readonly last: number;
}

/** One meaning that the words of an occurrence may have. */
export interface Reading {
  readonly form: LexiconForm;
  readonly term: LexiconTerm;
  /** The context leaves no doubt; for a warned-of term that says where it is certain. */
  readonly sure: boolean;
}

export interface Sentence {
  readonly text: string;
  /** Where it begins in the passage. */
  readonly start: number;
  readonly words: Words;
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
export function spansIn({ automaton, forms, scope }: FormIndex, bytes: Uint8Array): Span[] {
  const spans = new Map<number, Span>();
  automaton.scan(bytes, (end, index) => {
    const form = forms[index];
    if (form === undefined) return;
    const { exact } = form.term;
    const start = startOfForm(bytes, end, exact ? form.text : form.lower, exact);
    if (start < 0) return;
    // One span for one stretch: its key holds both ends, which stay below 2^26 bytes in a passage or chunk.
    const key = start * 67_108_864 + end;
    const span = spans.get(key);
    if (span === undefined) spans.set(key, { start, end, forms: [form] });
    else if (!span.forms.some(({ term }) => term === form.term)) span.forms.push(form);
  });
  const ordered = [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = withoutContained(ordered);
  // What only contains a warned-of term has done its part by now: no rule would say anything of it.
  return scope === 'all' ? kept : kept.filter((span) => span.forms.some(({ term }) => term.warned));
}

/** Leaves out spans that lie within a longer one of the same language: *trata* in *trata de personas*. */
function withoutContained(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const covers = new Map<string, number>();
  for (const span of spans) {
    const forms = span.forms.filter(({ term }) => (covers.get(term.language) ?? -1) < span.end);
    if (forms.length === 0) continue;
    for (const { term } of forms) covers.set(term.language, span.end);
    kept.push({ ...span, forms });
  }
  return kept;
}

/** Whether a stretch is part of an address of the web or of mail, in which no word is used. */
function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 200 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - end < 200 && !/\s/.test(text.charAt(to))) to += 1;
  const around = text.slice(from, to);
  return /:\/\/|^[("<]?www\.|@[\w-]+\.|\.(?:org|com|gov|net|edu|mx|es)\b|^#|^@/.test(around);
}

interface Readings {
  readonly readings: Reading[];
  readonly possible: Reading[];
}

/** The readings that the context allows. */
function readingsOf(forms: readonly LexiconForm[], words: Words, first: number, last: number): Readings {
  const readings: Reading[] = [];
  const possible: Reading[] = [];
  for (const form of forms) {
    const { compiled } = form.term;
    const any = (patterns: readonly CompiledPattern[]) =>
      patterns.some((pattern) => holds(pattern, words.folded, first, last));
    const excluded = compiled?.not.filter((pattern) => holds(pattern, words.folded, first, last)) ?? [];
    if (excluded.some(({ beside }) => beside)) continue;
    const sure = compiled === undefined || compiled.sure.length === 0 || any(compiled.sure);
    const reading = { form, term: form.term, sure };
    possible.push(reading);
    if (excluded.length > 0) continue;
    if (compiled !== undefined && compiled.only.length > 0 && !any(compiled.only)) continue;
    readings.push(reading);
  }
  return { readings, possible };
}

/** A word with a capital that nothing but a name explains: *la familia Mena*, *The Maid*. */
function isName(text: string, words: Words, first: number, last: number): boolean {
  if (first !== last || first === 0 || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  // A letter or a number after it tells which one of its kind: Exhibit A, Felony 2.
  if (/^(?:\p{Lu}|\p{N}+)$/u.test(words.tokens[last + 1]?.text ?? '')) return false;
  // In a heading every word may have one.
  const long = words.tokens.filter((token) => token.text.length > 3);
  return long.filter((token) => /^\p{Ll}/u.test(token.text)).length * 2 > long.length || long.length < 3;
}

/** The sentence that was looked at last: neighbours share it, and its words are taken apart once. */
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
  const known = cache.sentence;
  if (known === undefined || start < known.start || end > known.start + known.text.length) {
    const bounds = sentenceAround(text, start, end);
    const own = text.slice(bounds.start, bounds.end);
    cache.sentence = { text: own, start: bounds.start, words: wordsOf(own) };
  }
  const sentence = cache.sentence as Sentence;
  const { tokens } = sentence.words;
  const first = tokens.findIndex((token) => sentence.start + token.end > start);
  const after = tokens.findIndex((token) => sentence.start + token.start >= end);
  const last = (after < 0 ? tokens.length : after) - 1;
  const own = text.slice(start, end);
  if (isName(own, sentence.words, first, last)) return undefined;
  const { readings, possible } = readingsOf(forms, sentence.words, first, last);
  if (possible.length === 0) return undefined;
  return { start, end, text: own, readings, possible, sentence, first, last };
}

/**
 * The occurrences of terms in a text.
 * @param index which terms are looked for
 */
export function occurrencesIn(index: FormIndex, text: string): Occurrence[] {
  const clean = unfolded(text);
  const bytes = encode(clean.text);
  const spans = spansIn(index, bytes);
  if (spans.length === 0) return [];
  const ascii = bytes.length === clean.text.length;
  let counted = 0;
  let units = 0;
  const places = spans.map((span) => {
    if (ascii) return { start: span.start, end: span.end, forms: span.forms };
    units += codeUnits(bytes, counted, span.start);
    counted = span.start;
    return { start: units, end: units + codeUnits(bytes, span.start, span.end), forms: span.forms };
  });
  const { back } = clean;
  const cache: SentenceCache = { sentence: undefined };
  return places.flatMap(({ start, end, forms }) => {
    const occurrence = occurrenceAt(clean.text, start, end, forms, cache);
    if (occurrence === undefined || back === undefined) return occurrence ?? [];
    const [from, to] = [back(start, false), back(end, true)];
    return { ...occurrence, start: from, end: to, text: text.slice(from, to) };
  });
}
