import { primaryLanguage } from '#language/tag.ts';
import type { EntryKind, LabelStatus, SearchEntry } from './entry.ts';
import { createLanguageIndex, type Hit, type LanguageIndex } from './language-index.ts';
import type { Quality } from './rank.ts';

export interface SearchResult {
  readonly kind: EntryKind;
  readonly id: string;
  /** Above 0 and up to 1. */
  readonly score: number;
  /** The label by which it was found; for an entry found through a concept, that concept's. */
  readonly match: {
    readonly language: string;
    readonly text: string;
    readonly status: LabelStatus;
    readonly quality: Quality;
  };
}

export interface SearchOptions {
  /** Match only labels of this language (BCP 47; a region does not count). */
  readonly language?: string;
  /** 20 unless told. */
  readonly limit?: number;
  readonly kinds?: readonly EntryKind[];
}

export interface Search {
  /** What answers a text, the best first, always in the same order. Never throws. */
  query(text: string, options?: SearchOptions): SearchResult[];
}

/** UTF-16 code units of a query that are read; nobody types more into a search box. */
const LONGEST_QUERY = 200;

/** What is found through one of its concepts stands so much lower: half the depth of a class of ranks. */
const THROUGH_CONCEPT = 0.02;

/** An answer for an entry; `score` is the hit's own, or less where it was found through a concept. */
interface Answer extends Hit {
  readonly score: number;
}

/** The labels of all entries, an index for each language. */
const indexLabels = (entries: readonly SearchEntry[]): ReadonlyMap<string, LanguageIndex> => {
  const indexes = new Map<string, LanguageIndex>();
  entries.forEach(({ labels }, entry) => {
    for (const label of labels) {
      const { language, text, feminine, hidden = [] } = label;
      const index = indexes.get(language) ?? createLanguageIndex(language);
      indexes.set(language, index);
      for (const form of [text, ...hidden]) index.add(form, { entry, label, shown: text });
      if (feminine) index.add(feminine, { entry, label, shown: feminine });
    }
  });
  return indexes;
};

/** Builds the index of a toolkit's entries, which must not change afterwards. */
export const createSearch = (entries: readonly SearchEntry[]): Search => {
  const indexes = indexLabels(entries);
  const conceptNumbers = new Map(
    entries.flatMap(({ kind, id }, number) => (kind === 'concept' ? [[id, number] as const] : [])),
  );
  /** Entry and concept, both by number. */
  const throughConcept = entries.flatMap(({ concepts = [] }, number) =>
    concepts.map((id) => [number, conceptNumbers.get(id) ?? -1] as const),
  );

  /** The best answer for each entry, by its number. */
  const answers = (text: string, language: string | undefined): Map<number, Answer> => {
    const best = new Map<number, Answer>();
    const offer = (entry: number, { phrase, rank }: Hit, score: number) => {
      if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { phrase, rank, score });
    };
    for (const [tag, index] of indexes) {
      if (language && primaryLanguage(tag) !== primaryLanguage(language)) continue;
      for (const hit of index.find(text)) offer(hit.phrase.entry, hit, hit.rank.score);
    }
    for (const [entry, concept] of throughConcept) {
      const answer = best.get(concept);
      if (answer) offer(entry, answer, answer.score - THROUGH_CONCEPT);
    }
    return best;
  };

  const query = (text: string, { language, limit = 20, kinds }: SearchOptions = {}) =>
    [...answers(text.slice(0, LONGEST_QUERY), language)]
      .flatMap(([number, answer]) => {
        const entry = entries[number];
        return entry && (!kinds || kinds.includes(entry.kind)) ? [{ number, entry, ...answer }] : [];
      })
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, Math.max(0, limit))
      .map(
        ({ entry: { kind, id }, phrase: { label, shown }, rank: { quality }, score }): SearchResult => ({
          kind,
          id,
          score,
          match: { language: label.language, text: shown, status: label.status, quality },
        }),
      );

  return { query };
};
