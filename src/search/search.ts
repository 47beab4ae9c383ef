import { primaryLanguage } from '#language/tag.ts';
import type { EntryKind, LabelStatus, SearchEntry } from './entry.ts';
import { createLanguageIndex, type Hit, type LanguageIndex } from './language-index.ts';
import type { Quality } from './rank.ts';

export interface SearchResult {
  readonly kind: EntryKind;
  readonly id: string;
  /** Above 0 and up to 1, the best first. */
  readonly score: number;
  /** The label by which it was found; for an entry found by its concept, that concept's. */
  readonly match: {
    readonly language: string;
    readonly text: string;
    readonly status: LabelStatus;
    readonly quality: Quality;
  };
}

export interface SearchOptions {
  /** Match only labels of this language (BCP 47; the region does not count). */
  readonly language?: string;
  /** 20 unless told. */
  readonly limit?: number;
  readonly kinds?: readonly EntryKind[];
}

export interface Search {
  /** What answers a text, the best first; the same text always in the same order. Never throws. */
  query(text: string, options?: SearchOptions): SearchResult[];
}

/** UTF-16 code units of a query that are read; nobody types more into a search box. */
const LONGEST_QUERY = 200;

/** What is found through one of its concepts stands so much lower: half a class of ranks. */
const THROUGH_CONCEPT = 0.02;

/** Builds the index; the entries are not looked at again. */
export const createSearch = (entries: readonly SearchEntry[]): Search => {
  const indexes = new Map<string, LanguageIndex>();
  const indexOf = (language: string): LanguageIndex => {
    let index = indexes.get(language);
    if (!index) indexes.set(language, (index = createLanguageIndex(language)));
    return index;
  };
  const numberOf = new Map<string, number>();
  entries.forEach((entry, number) => {
    if (entry.kind === 'concept') numberOf.set(entry.id, number);
    for (const label of entry.labels) {
      const index = indexOf(label.language);
      index.add(label.text, { entry: number, label, shown: label.text });
      if (label.feminine) {
        index.add(label.feminine, { entry: number, label, shown: label.feminine });
      }
      for (const form of label.hidden ?? []) {
        index.add(form, { entry: number, label, shown: label.text });
      }
    }
  });

  const query = (text: string, options: SearchOptions = {}): SearchResult[] => {
    const { language, limit = 20, kinds } = options;
    const typed = text.slice(0, LONGEST_QUERY);
    const best = new Map<number, Hit & { score: number }>();
    const offer = (entry: number, hit: Hit, score: number) => {
      if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { ...hit, score });
    };
    for (const [tag, index] of indexes) {
      if (language && primaryLanguage(tag) !== primaryLanguage(language)) continue;
      for (const hit of index.find(typed)) offer(hit.phrase.entry, hit, hit.rank.score);
    }
    entries.forEach((entry, number) => {
      for (const concept of entry.concepts ?? []) {
        const found = best.get(numberOf.get(concept) ?? -1);
        if (found) offer(number, found, found.score - THROUGH_CONCEPT);
      }
    });

    const results: SearchResult[] = [];
    const ranked = [...best].sort(([a, { score: x }], [b, { score: y }]) => y - x || a - b);
    for (const [number, { phrase, rank, score }] of ranked) {
      if (results.length >= limit) break;
      const entry = entries[number];
      if (!entry || (kinds && !kinds.includes(entry.kind))) continue;
      const { language, status } = phrase.label;
      results.push({
        kind: entry.kind,
        id: entry.id,
        score,
        match: { language, text: phrase.shown, status, quality: rank.quality },
      });
    }
    return results;
  };

  return { query };
};
