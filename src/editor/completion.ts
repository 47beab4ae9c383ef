import { fold } from '#language/fold.ts';
import { primaryLanguage } from '#language/tag.ts';
import type { Concept } from '#model/concept.ts';
import { inDisplayOrder, type Snapshot } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';

/** A term that can be written where somebody types. */
export interface Offered {
  readonly term: Term;
  readonly concept: Concept;
  /** How many code units before the cursor are replaced by it. */
  readonly typed: number;
}

/** Fewer letters would offer half of the glossary. */
const fewestLetters = 2;
const mostOffered = 50;

/** What is typed before the cursor: the last word, and with the words before it, the longest first. */
function beginnings(before: string): string[] {
  const words = /(?:[\p{L}\p{M}\p{N}’'-]+[ \t]+){0,4}[\p{L}\p{M}\p{N}’'-]+$/u.exec(before)?.[0] ?? '';
  const starts = [0, ...[...words.matchAll(/[ \t]+/g)].map(({ index, 0: gap }) => index + gap.length)];
  return starts.map((start) => words.slice(start)).filter((text) => text.length >= fewestLetters);
}

/**
 * The preferred and admitted terms of a language that go on from what is typed, the preferred first. Accents and case
 * may be left out.
 * @param before the text before the cursor, of its line
 * @param language BCP 47; only its first subtag counts
 */
export function offeredTerms(snapshot: Snapshot, before: string, language: string): Offered[] {
  const started = beginnings(before).map((text) => ({ folded: fold(text), typed: text.length }));
  if (started.length === 0) return [];
  const offered: Offered[] = [];
  for (const concept of snapshot.toolkit.concepts) {
    for (const term of inDisplayOrder(concept.languages[primaryLanguage(language)]?.terms ?? [])) {
      if (term.status !== 'preferred' && term.status !== 'admitted') continue;
      const folded = fold(term.text);
      const match = started.find((one) => folded.startsWith(one.folded));
      if (match !== undefined) offered.push({ term, concept, typed: match.typed });
    }
  }
  const rank = ({ term }: Offered): number => (term.status === 'preferred' ? 0 : 1);
  return offered.sort((a, b) => b.typed - a.typed || rank(a) - rank(b)).slice(0, mostOffered);
}
