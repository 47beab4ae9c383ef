import type { Concept, ConceptLanguage } from '#model/concept.ts';
import type { Distinction } from '#model/distinction.ts';
import type { Localized } from '#model/localized.ts';
import { preferredTerm } from '#model/snapshot.ts';
import type { AdministrativeStatus, Term } from '#model/term.ts';
import type { Toolkit } from '#model/toolkit.ts';
import type { EntryKind, SearchEntry, SearchLabel } from './entry.ts';

const STATUS_ORDER: readonly AdministrativeStatus[] = ['preferred', 'admitted', 'deprecated', 'do-not-use'];

const labelOf = (language: string, term: Term): SearchLabel => {
  // Of the forms that no rule gives, a single word (*women*) needs to be known; of a phrase, its words are found.
  const hidden = [...term.searchForms, ...term.forms.filter((form) => !/\s/.test(form))];
  return {
    language,
    text: term.text,
    status: term.status,
    ...(term.feminine === undefined ? {} : { feminine: term.feminine }),
    ...(hidden.length === 0 ? {} : { hidden }),
  };
};

/** By status, the preferred term first: an entry's first label in a language is its name there. */
const inOrder = (part: ConceptLanguage): Term[] => {
  const name = preferredTerm(part);
  const others = STATUS_ORDER.flatMap((status) => part.terms.filter((term) => term.status === status));
  return [name, ...others.filter((term) => term !== name)];
};

const conceptEntry = (concept: Concept): SearchEntry => ({
  kind: 'concept',
  id: concept.id,
  labels: Object.entries(concept.languages).flatMap(([language, part]) =>
    inOrder(part).map((term) => labelOf(language, term)),
  ),
});

const titled = (kind: EntryKind, id: string, title: Localized<string>): SearchEntry => ({
  kind,
  id,
  labels: Object.entries(title).map(([language, text]) => ({ language, text, status: 'title' })),
});

/** How many concepts and distinctions speak of each concept: what more of them need is looked for more. */
const mentions = ({ concepts, distinctions }: Toolkit): ReadonlyMap<string, number> => {
  const count = new Map<string, number>();
  const mention = (id: string) => count.set(id, (count.get(id) ?? 0) + 1);
  for (const { relations } of concepts) {
    relations.broader.forEach(mention);
    relations.related.forEach(mention);
    for (const { concept } of relations.confusable) mention(concept);
  }
  for (const distinction of distinctions) distinction.concepts.forEach(mention);
  return count;
};

/**
 * All that the search box of a toolkit finds: the concepts by their terms, the most mentioned first;
 * then everything else by its title.
 */
export const entriesOf = (toolkit: Toolkit): SearchEntry[] => {
  const mentioned = mentions(toolkit);
  const prominence = ({ id }: Concept) => mentioned.get(id) ?? 0;
  return [
    ...toolkit.concepts.toSorted((a, b) => prominence(b) - prominence(a)).map(conceptEntry),
    ...toolkit.distinctions.map(({ id, title, concepts }: Distinction) => ({
      ...titled('distinction', id, title),
      concepts,
    })),
    ...toolkit.pages.map(({ id, title }) => titled('page', id, title)),
    ...toolkit.tools.map(({ id, title }) => titled('tool', id, title)),
    ...toolkit.presentations.map(({ id, title }) => titled('presentation', id, title)),
    ...toolkit.resources.map(({ id, name }) => titled('resource', id, name)),
  ];
};
