import type { Search } from '#search/search.ts';

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

/** Answers a query from the cards. */
export function answer(
  search: Search,
  cards: Readonly<Record<string, AnswerCard>>,
  query: string,
  limit = 20,
): Answer[] {
  return search.query(query, { limit }).flatMap((result): Answer[] => {
    const card = cards[`${result.kind}:${result.id}`];
    if (card === undefined) return [];
    const { status, language, text } = result.match;
    if (status !== 'deprecated' && status !== 'do-not-use') return [card];
    return [{ ...card, caution: { status, language, term: text } }];
  });
}
