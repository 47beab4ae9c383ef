import type { Snapshot } from '#model/snapshot.ts';
import { decodeEntries, encodeEntries } from '#search/encode.ts';
import { type SearchEntry, titleOf } from '#search/entry.ts';
import { createSearch, type Search } from '#search/search.ts';
import type { Addresses } from './addresses.ts';
import type { AnswerCard } from './search-answers.ts';
import { slugOf } from './slug.ts';

/** The first line of the index, as JSON. */
interface Head {
  readonly language: string;
  readonly languages: readonly string[];
  /** The addresses of the glossaries: a concept's is one of these and its name, but for a few. */
  readonly glossaries: readonly string[];
}

const conceptPath = (glossary: string, name: string): string => `${glossary}${slugOf(name)}/`;

/**
 * All that a browser needs to search a toolkit by itself, for the pages of one language: a line of JSON, then the
 * entries (see `encodeEntries`). Their names are also their titles, and most addresses follow from them.
 */
export function writeSearchIndex(
  snapshot: Snapshot,
  addresses: Addresses,
  entries: readonly SearchEntry[],
  language: string,
): string {
  const { toolkit, languages } = snapshot;
  const glossaries = toolkit.glossaries.map(({ id }) => addresses.path(language, `glossary:${id}`) ?? '');
  const placeOf = ({ kind, id, ...rest }: SearchEntry): string => {
    const path = addresses.path(language, `${kind}:${id}`) ?? '';
    const home = glossaries.findIndex(
      (glossary) => path === conceptPath(glossary, titleOf({ kind, id, ...rest }, language)),
    );
    return kind === 'concept' && home >= 0 ? String(home) : path;
  };
  const head: Head = { language, languages, glossaries };
  return `${JSON.stringify(head)}\n${encodeEntries(entries.map((entry) => ({ entry, place: placeOf(entry) })))}`;
}

/** Takes only what `writeSearchIndex` of the same release has written. */
export function readSearchIndex(text: string): {
  readonly search: Search;
  readonly cards: Readonly<Record<string, AnswerCard>>;
} {
  const end = text.indexOf('\n');
  const { language, languages, glossaries } = JSON.parse(text.slice(0, end)) as Head;
  const placed = decodeEntries(text.slice(end + 1));
  const cards = placed.map(({ entry, place }): [string, AnswerCard] => {
    const title = titleOf(entry, language);
    const card: AnswerCard = {
      href: /^\d+$/.test(place) ? conceptPath(glossaries[Number(place)] ?? '', title) : place,
      kind: entry.kind,
      title,
      others: languages
        .filter((other) => other !== language)
        .map((other) => ({ language: other, text: titleOf(entry, other) })),
    };
    return [`${entry.kind}:${entry.id}`, card];
  });
  return { search: createSearch(placed.map(({ entry }) => entry)), cards: Object.fromEntries(cards) };
}
