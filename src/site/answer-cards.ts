import { nameOf, type Snapshot } from '#model/snapshot.ts';
import type { Addresses } from './addresses.ts';
import type { Answer, AnswerCard } from './search-answers.ts';

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
