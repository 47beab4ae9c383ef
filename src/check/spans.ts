import { partingOf } from '#language/parting.ts';
import type { OnHit } from './automaton.ts';
import type { FormIndex, LexiconForm, PartedForms } from './lexicon.ts';
import { type Unfolded, unfolded } from './unfolded.ts';
import { codeUnits, hasHidden } from './utf8.ts';
import { partedAt, startOfForm } from './verify-form.ts';

/** A stretch of bytes where forms stand. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly forms: LexiconForm[];
}

/** Where forms may end, each place followed by what the automaton has for it: used again for each text, since most have none. */
const hits: number[] = [];
const note: OnHit = (end, output) => hits.push(end, output);

/** Finds the spans of forms in bytes, longest first where they overlap, in order. Offsets in bytes. */
export function spansIn(index: FormIndex, bytes: Uint8Array): Span[] {
  hits.length = 0;
  index.automaton.scan(bytes, note);
  return hits.length === 0 ? [] : spansAt(index, bytes);
}

/** The spans that end where there were hits. */
function spansAt({ forms, parted, scope }: FormIndex, bytes: Uint8Array): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number, form: LexiconForm): void => {
    // One span for one stretch. All that ends at a place is reported at once, so it can only be among the last ones.
    for (let at = spans.length - 1; at >= 0 && spans[at]?.end === end; at -= 1) {
      const span = spans[at] as Span;
      if (span.start !== start) continue;
      // What is a term as it stands is no other one with a word between.
      if (form.parted !== undefined && span.forms.some((one) => one.parted === undefined)) return;
      if (form.parted === undefined && span.forms.every((one) => one.parted !== undefined)) span.forms.length = 0;
      if (!span.forms.some(({ term }) => term === form.term)) span.forms.push(form);
      return;
    }
    spans.push({ start, end, forms: [form] });
  };
  for (let at = 0; at < hits.length; at += 2) {
    const [end, output] = [hits[at] as number, hits[at + 1] as number];
    const form = forms[output];
    if (form !== undefined) {
      const { exact } = form.term;
      const start = startOfForm(bytes, end, exact ? form.text : form.lower, exact);
      if (start >= 0) add(start, end, form);
      continue;
    }
    const group = parted[output - forms.length] as PartedForms;
    const parting = partingOf(group.language);
    if (parting === undefined) continue;
    partedAt(bytes, end, group, parting.mayStandBetween, add);
  }
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

/** Whether a form that stands as it is takes up words that part another one from their beginning on: *tráfico sexual* in *tráfico sexual o laboral*. */
const takesUp = (whole: LexiconForm, { parted, term }: LexiconForm): boolean =>
  parted?.link === '' &&
  whole.parted === undefined &&
  whole.lower.length > parted.head.length &&
  whole.term.language === term.language;

/** The same to their end: *búsqueda y captura* in *orden de búsqueda y captura*. */
const takesUpEnd = (whole: LexiconForm, { parted }: LexiconForm): boolean =>
  parted !== undefined &&
  whole.parted === undefined &&
  whole.lower.length > parted.link.length + 1 + parted.tail.length;

/**
 * Leaves out spans that lie within a longer one of the same language, *trata* in *trata de personas*, and those parted by the words of
 * one that is warned of. What is parted hides nothing that takes up its words.
 */
function withoutContained(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const covers = new Map<string, Span>();
  for (const [at, span] of spans.entries()) {
    const isHidden = (form: LexiconForm): boolean => {
      const cover = covers.get(form.term.language);
      if (cover === undefined || cover.end < span.end) return false;
      const { start, end, forms } = cover;
      return !(
        (start === span.start && forms.every((parted) => takesUp(form, parted))) ||
        (start < span.start && end === span.end && forms.every((parted) => takesUpEnd(form, parted)))
      );
    };
    const wholes: LexiconForm[] = [];
    // Those that begin at the same place follow, shorter ones last.
    for (let next = at + 1; spans[next]?.start === span.start; next += 1) {
      wholes.push(...(spans[next]?.forms ?? []).filter(({ term }) => term.warned));
    }
    const own = span.forms.filter((form) => !isHidden(form) && !wholes.some((whole) => takesUp(whole, form)));
    if (own.length === 0) continue;
    const one = own.length === span.forms.length ? span : { ...span, forms: own };
    for (const { term } of own) {
      const cover = covers.get(term.language);
      if (cover === undefined || cover.end < span.end) covers.set(term.language, one);
    }
    kept.push(one);
  }
  return kept;
}

const encoder = new TextEncoder();
let buffer = new Uint8Array(1 << 16);

/** UTF-8 in a buffer that is used again and again: read it before the next call. */
function encode(text: string): Uint8Array {
  if (buffer.length < text.length * 3) buffer = new Uint8Array(text.length * 3);
  return buffer.subarray(0, encoder.encodeInto(text, buffer).written);
}

/** What was found in a text. */
export interface Found {
  /** The text that the spans are of: without invisible characters. */
  readonly clean: Unfolded;
  /** In code units of it. */
  readonly spans: readonly Span[];
}

/** The spans of forms in a text. */
export function spansOfText(index: FormIndex, text: string): Found {
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
