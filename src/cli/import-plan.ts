import { isDeepStrictEqual } from 'node:util';
import { conceptOfEntry, type EntryDefaults, type Shortcoming } from '#formats/concept-of-entry.ts';
import type { ImportedEntry } from '#formats/imported-entry.ts';
import { withOwnParts } from '#formats/own-parts.ts';
import type { ConceptFile } from '#model/concept.ts';
import type { Snapshot } from '#model/snapshot.ts';

/** What an import would do with an entry. */
export type Outcome =
  | { readonly kind: 'added' | 'changed' | 'unchanged'; readonly concept: ConceptFile }
  /** It cannot stand beside what is there, or beside another entry of the same file. */
  | { readonly kind: 'conflicting'; readonly id: string; readonly why: string }
  /** It lacks something without which nobody would be helped. */
  | { readonly kind: 'incomplete'; readonly id: string; readonly shortcomings: readonly Shortcoming[] };

const label = (text: string): string => text.normalize('NFC').toLowerCase();

/** The terms a concept warns of. An import must not take a warning away without a word. */
const warnedTerms = (concept: ConceptFile): string[] =>
  Object.values(concept.languages).flatMap(({ terms }) =>
    terms.filter(({ status }) => status === 'deprecated' || status === 'do-not-use').map(({ text }) => text),
  );

/** Holds entries against a toolkit, one after the other. */
export class ImportPlan {
  readonly #seen = new Set<string>();
  /** Who has a preferred term, as `language label`. */
  readonly #owners = new Map<string, string>();
  readonly #snapshot: Snapshot;
  readonly #glossary: string;
  readonly #defaults: EntryDefaults;

  constructor(snapshot: Snapshot, glossary: string, defaults: EntryDefaults) {
    this.#snapshot = snapshot;
    this.#glossary = glossary;
    this.#defaults = defaults;
    for (const concept of snapshot.conceptsOf(glossary)) this.#own(concept);
  }

  /** Claims the preferred terms of a concept; gives the first that another concept already has. */
  #own(concept: ConceptFile): { readonly term: string; readonly owner: string } | undefined {
    let taken: { readonly term: string; readonly owner: string } | undefined;
    for (const [language, { terms }] of Object.entries(concept.languages)) {
      for (const term of terms.filter(({ status }) => status === 'preferred')) {
        const key = `${language} ${label(term.text)}`;
        const owner = this.#owners.get(key);
        if (owner !== undefined && owner !== concept.id) taken ??= { term: term.text, owner };
        else this.#owners.set(key, concept.id);
      }
    }
    return taken;
  }

  outcomeOf(entry: ImportedEntry): Outcome {
    if (this.#seen.has(entry.id)) return { kind: 'conflicting', id: entry.id, why: 'the file has this id twice' };
    this.#seen.add(entry.id);
    const { concept, shortcomings } = conceptOfEntry(entry, this.#defaults);
    const missing = this.#snapshot.languages
      .filter((language) => entry.languages[language] === undefined)
      .map((language) => ({ field: `languages.${language}`, message: 'is missing' }));
    if (concept === undefined || missing.length > 0) {
      return { kind: 'incomplete', id: entry.id, shortcomings: [...shortcomings, ...missing] };
    }
    const present = this.#snapshot.concept(concept.id);
    if (present !== undefined && present.glossary !== this.#glossary) {
      return { kind: 'conflicting', id: concept.id, why: `the glossary "${present.glossary}" has this id` };
    }
    const taken = this.#own(concept);
    if (taken !== undefined) {
      return {
        kind: 'conflicting',
        id: concept.id,
        why: `"${taken.term}" is already the preferred term of ${taken.owner}`,
      };
    }
    if (present === undefined) return { kind: 'added', concept };
    const forgotten = warnedTerms(present).filter((term) => !warnedTerms(concept).includes(term));
    if (forgotten.length > 0) {
      const why = `the file does not have its warnings: ${forgotten.join(', ')}. Import a format that carries them (tbx, csv, xlsx)`;
      return { kind: 'conflicting', id: concept.id, why };
    }
    const { glossary: _glossary, ...file } = present;
    const whole = withOwnParts(concept, file);
    return { kind: isDeepStrictEqual(file, whole) ? 'unchanged' : 'changed', concept: whole };
  }
}
