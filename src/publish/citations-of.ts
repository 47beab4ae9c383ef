import { type Citations, createCitations } from '#formats/csl/citations.ts';
import type { Snapshot } from '#model/snapshot.ts';

const known = new WeakMap<Snapshot, Map<string, Citations>>();

/**
 * The rendered citations of a snapshot in a language. A snapshot never changes, so a source is rendered
 * once for all its decks, documents and printed pieces: rendering takes most of the time of a first deck.
 */
export function citationsOf(snapshot: Snapshot, language: string): Citations {
  const byLanguage = known.get(snapshot) ?? new Map<string, Citations>();
  known.set(snapshot, byLanguage);
  const citations = byLanguage.get(language) ?? createCitations(language);
  byLanguage.set(language, citations);
  return citations;
}
