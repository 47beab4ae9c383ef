import { partingOf } from '#language/parting.ts';
import type { OnHit } from './automaton.ts';
import type { FormIndex, LexiconForm } from './lexicon.ts';
import { type Unfolded, unfolded } from './unfolded.ts';
import { codeUnits, hasHidden } from './utf8.ts';
import { endsOfHead, startOfForm, startOfHead } from './verify-form.ts';

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
      if (form.head !== undefined && span.forms.some(({ head }) => head === undefined)) return;
      if (form.head === undefined && span.forms.every(({ head }) => head !== undefined)) span.forms.length = 0;
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
    const group = parted[output - forms.length];
    const parting = group && partingOf(group.language);
    if (parting === undefined) continue;
    for (const before of endsOfHead(bytes, end, group?.tail ?? '', parting)) {
      for (const one of group?.forms ?? []) {
        const start = startOfHead(bytes, before, one.head ?? '');
        if (start >= 0) add(start, end, one);
      }
    }
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

/**
 * Leaves out spans that lie within a longer one of the same language: *trata* in *trata de personas*. Two that share their noun are both
 * kept: *tráfico laboral o sexual*.
 */
function withoutContained(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const covers = new Map<string, { readonly end: number; readonly partedFrom: number | undefined }>();
  for (const span of spans) {
    const isCovered = ({ term, lower }: LexiconForm): boolean => {
      const cover = covers.get(term.language);
      if (cover === undefined || cover.end < span.end) return false;
      return cover.partedFrom !== span.start || !lower.includes(' ');
    };
    const own = span.forms.some(isCovered) ? span.forms.filter((form) => !isCovered(form)) : span.forms;
    if (own.length === 0) continue;
    for (const { term, head } of own) {
      // One that shares its noun with a longer one is within that one still.
      if ((covers.get(term.language)?.end ?? -1) < span.end)
        covers.set(term.language, { end: span.end, partedFrom: head === undefined ? undefined : span.start });
    }
    kept.push(own === span.forms ? span : { ...span, forms: own });
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
