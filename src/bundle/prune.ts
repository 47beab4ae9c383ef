import type { Concept } from '#model/concept.ts';
import { sourceId } from '#model/source.ts';
import type { Toolkit } from '#model/toolkit.ts';
import type { Draft, Entry } from './draft.ts';

/**
 * The toolkit that can be served: without the entries that had to be dropped or cannot stand without
 * them, and without relations to what is not there. Why something is missing was reported where it broke.
 */
export function prune(draft: Draft, dropped: ReadonlySet<Entry<unknown>>): Toolkit {
  const kept = <T>(entries: readonly Entry<T>[]): T[] =>
    entries.filter((entry) => !dropped.has(entry)).map((entry) => entry.value);
  const inOrder = <T extends { order: number; id: string }>(values: T[]): T[] =>
    values.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

  const glossaries = inOrder(kept(draft.glossaries));
  const glossaryIds = new Set(glossaries.map((glossary) => glossary.id));
  const subjects = new Map(glossaries.map(({ id, subjects }) => [id, new Set(subjects.map((subject) => subject.id))]));
  /** Of the other glossaries that list a concept, those that are there, with the subjects that they have. */
  const listed = ({ alsoIn, glossary }: Concept): Concept['alsoIn'] =>
    Object.fromEntries(
      Object.entries(alsoIn)
        .filter(([id]) => id !== glossary && glossaryIds.has(id))
        .map(([id, named]) => [id, named.filter((subject) => subjects.get(id)?.has(subject))]),
    );
  const present = kept(draft.concepts).filter((concept) => glossaryIds.has(concept.glossary));
  const ids = new Set(present.map((concept) => concept.id));
  const concepts = present.map((concept) => ({
    ...concept,
    alsoIn: listed(concept),
    relations: {
      broader: concept.relations.broader.filter((id) => id !== concept.id && ids.has(id)),
      related: concept.relations.related.filter((id) => id !== concept.id && ids.has(id)),
      confusable: concept.relations.confusable.filter(
        (relation) => relation.concept !== concept.id && ids.has(relation.concept),
      ),
    },
  }));

  const sources = kept(draft.sources);
  const sourceIds = new Set(sources.map((source) => source.id));

  const strings = Object.fromEntries(draft.strings.map((entry) => [entry.value.language, entry.value]));
  return {
    // No page can be shown in a language that has no interface.
    meta: { ...draft.meta.value, languages: draft.meta.value.languages.filter((language) => language in strings) },
    strings,
    organization: draft.organization?.value,
    glossaries,
    concepts,
    distinctions: inOrder(kept(draft.distinctions)).filter(
      (distinction) => glossaryIds.has(distinction.glossary) && distinction.concepts.every((id) => ids.has(id)),
    ),
    pages: inOrder(kept(draft.pages)),
    presentations: inOrder(kept(draft.presentations)),
    tools: inOrder(kept(draft.tools)).map((tool) => ({
      ...tool,
      concepts: tool.concepts.filter((id) => ids.has(id)),
    })),
    // Someone in need calls these numbers: none is given that nobody can look up.
    resources: inOrder(kept(draft.resources)).filter((resource) =>
      resource.contacts.every((contact) => sourceIds.has(sourceId(contact.source))),
    ),
    sources,
  };
}
