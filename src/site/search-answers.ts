import type { Search } from '#search/search.ts';
import { nameOf, type Snapshot } from '#model/snapshot.ts';
import type { Addresses } from './addresses.ts';

/** A search result as a page shows it; plain data, so that server and browser show the same. */
export interface Answer {
  readonly href: string;
  readonly kind: 'concept' | 'distinction' | 'page' | 'presentation' | 'tool' | 'resource';
  readonly title: string;
  /** The other languages' names. */
  readonly others: readonly { readonly language: string; readonly text: string }[];
  /** Set where what was typed is a term that misleads. */
  readonly caution?: { readonly status: 'deprecated' | 'do-not-use'; readonly language: string; readonly term: string };
}

/** What is shown of an entry, whatever was typed. */
export type AnswerCard = Omit<Answer, 'caution'>;

/** The cards of all entries of a toolkit for the pages of one language, by `kind:id`. */
export function answerCards(snapshot: Snapshot, addresses: Addresses, language: string): Record<string, AnswerCard> {
  const { toolkit, languages } = snapshot;
  const cards: Record<string, AnswerCard> = {};
  const others = languages.filter((other) => other !== language);
  const add = (kind: Answer['kind'], id: string, name: (language: string) => string): void => {
    const href = addresses.path(language, `${kind}:${id}`);
    if (href === undefined) return;
    cards[`${kind}:${id}`] = {
      href,
      kind,
      title: name(language),
      others: others.map((other) => ({ language: other, text: name(other) })),
    };
  };
  for (const concept of toolkit.concepts) add('concept', concept.id, (each) => nameOf(concept, each));
  for (const kind of ['distinction', 'page', 'presentation', 'tool'] as const) {
    for (const entry of toolkit[`${kind}s`]) add(kind, entry.id, (each) => entry.title[each] ?? entry.id);
  }
  for (const resource of toolkit.resources) add('resource', resource.id, (each) => resource.name[each] ?? resource.id);
  return cards;
}

/** Answers a query from the cards. */
export function answer(search: Search, cards: Readonly<Record<string, AnswerCard>>, query: string, limit = 20): Answer[] {
  return search.query(query, { limit }).flatMap((result): Answer[] => {
    const card = cards[`${result.kind}:${result.id}`];
    if (card === undefined) return [];
    const { status, language, text } = result.match;
    if (status !== 'deprecated' && status !== 'do-not-use') return [card];
    return [{ ...card, caution: { status, language, term: text } }];
  });
}
