import type { Concept, ConceptFile } from '#model/concept.ts';
import { ConceptFile as ConceptSchema } from '#model/concept.ts';
import type { SourceReference } from '#model/source.ts';
import type { ImportedEntry, ImportedLanguage, ImportedSource, ImportedTerm } from './imported-entry.ts';

/** What an imported entry gets where its file says nothing. */
export interface EntryDefaults {
  readonly subjects: readonly string[];
  readonly jurisdiction: readonly string[];
  /** `YYYY-MM-DD`, the day of the import. */
  readonly changed: string;
}

/** Why an imported entry is no concept of a toolkit yet: a field, and what is wrong with it. */
export interface Shortcoming {
  readonly field: string;
  readonly message: string;
}

const importedSource = (reference: SourceReference): ImportedSource =>
  typeof reference === 'string' ? { source: reference } : { ...reference };

const sourceReference = ({ source, at }: ImportedSource): SourceReference =>
  at === undefined ? source : { source, at };

/** Drops the keys that have no value, since the schemas tell "missing" from "undefined". */
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

/** A concept of the toolkit as the neutral entry that writers take. Nothing is lost. */
export function entryOfConcept(concept: Concept): ImportedEntry {
  const { id, glossary, subjects, jurisdiction, relations, review, changed } = concept;
  const languages = Object.entries(concept.languages).map(([language, part]): [string, ImportedLanguage] => [
    language,
    defined({
      definition: part.definition.text,
      definitionSources: part.definition.sources.map(importedSource),
      plain: part.plain,
      note: part.note,
      terms: part.terms.map((term) =>
        defined({
          ...term,
          sources: term.sources.map(importedSource),
          contexts: term.contexts.map(({ text, source }) => ({
            text,
            ...(source !== undefined && { source: importedSource(source) }),
          })),
        }),
      ),
    }) as ImportedLanguage,
  ]);
  return {
    id,
    glossary,
    subjects,
    jurisdiction,
    languages: Object.fromEntries(languages),
    relations,
    review,
    changed,
    extra: {},
  };
}

function termFile({ extra: _extra, sources, contexts, ...term }: ImportedTerm): object {
  return defined({
    ...term,
    status: term.status ?? 'admitted',
    sources: sources?.map(sourceReference),
    contexts: contexts?.map(({ text, source }) =>
      defined({ text, source: source === undefined ? undefined : sourceReference(source) }),
    ),
  });
}

/**
 * An imported entry as the file of a concept. A term without a status becomes "admitted": nobody has
 * said that it is preferred.
 * @returns the concept where the entry has all that one needs, else what it lacks
 */
export function conceptOfEntry(
  entry: ImportedEntry,
  defaults: EntryDefaults,
): { concept?: ConceptFile; shortcomings: Shortcoming[] } {
  const languages = Object.entries(entry.languages).map(([language, part]) => [
    language,
    defined({
      definition: { text: part.definition, sources: part.definitionSources?.map(sourceReference) ?? [] },
      plain: part.plain,
      note: part.note,
      terms: part.terms.map(termFile),
    }),
  ]);
  const result = ConceptSchema.safeParse(
    {
      id: entry.id,
      subjects: entry.subjects.length > 0 ? entry.subjects : defaults.subjects,
      jurisdiction: entry.jurisdiction.length > 0 ? entry.jurisdiction : defaults.jurisdiction,
      languages: Object.fromEntries(languages),
      relations: entry.relations,
      ...(entry.review && { review: entry.review }),
      changed: entry.changed ?? defaults.changed,
    },
    { reportInput: true },
  );
  if (result.success) return { concept: result.data, shortcomings: [] };
  return {
    shortcomings: result.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : issue.message,
    })),
  };
}
