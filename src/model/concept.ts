import { z } from 'zod';
import { CalendarDate, Identifier } from './identifier.ts';
import { type LanguageTag, localized, Prose } from './localized.ts';
import { SourceReference } from './source.ts';
import { ConfusableRelation, ContextPattern, Term } from './term.ts';

/** Whether a qualified linguist has read the entry. Nothing says so unless one did. */
export const Review = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not-reviewed') }),
  z.strictObject({ state: z.literal('reviewed'), by: z.string().min(1), on: CalendarDate }),
]);
export type Review = z.infer<typeof Review>;

/** Where on a person's way the concept matters: first contact to recovery, in the order in which they are shown. */
export const Stage = z.enum([
  'first-contact',
  'safety',
  'medical-care',
  'report',
  'investigation',
  'court',
  'immigration-relief',
  'recovery',
]);
export type Stage = z.infer<typeof Stage>;

/** A concept in one language: what it means there, and the terms for it. */
export const ConceptLanguage = z.strictObject({
  definition: z.strictObject({ text: Prose, sources: z.array(SourceReference).default([]) }),
  /** The definition for a survivor: short everyday words. */
  plain: Prose,
  /** For the interpreter or translator. */
  note: Prose.optional(),
  /**
   * For the checker: words by which a translation says it without a term, such as *under oath* for a testimony. Patterns
   * without `~`; where one of them is there, the concept is not missing.
   */
  paraphrases: z.array(ContextPattern).min(1).optional(),
  terms: z.array(Term).min(1),
});
export type ConceptLanguage = z.infer<typeof ConceptLanguage>;

export const Relations = z.strictObject({
  broader: z.array(Identifier).default([]),
  related: z.array(Identifier).default([]),
  confusable: z.array(ConfusableRelation).default([]),
});

/** A concept as it stands in its file. Its glossary is the folder it lies in. */
export const ConceptFile = z.strictObject({
  id: Identifier,
  /** Subject fields; each must be declared in the glossary. */
  subjects: z.array(Identifier).min(1),
  /** Other glossaries that list the concept too, each with the subjects it has there. */
  alsoIn: z.record(Identifier, z.array(Identifier).min(1)).default({}),
  /** The stages of a person's way where the word is needed. */
  stages: z.array(Stage).default([]),
  /** One of the concepts that everything else rests on: held to two sources, one of them official. */
  core: z.boolean().default(false),
  /** Where the meaning holds: ISO 3166 codes, or `INT` for international law. */
  jurisdiction: z.array(z.string().regex(/^(?:INT|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/)).min(1),
  languages: localized(ConceptLanguage),
  relations: Relations.default({ broader: [], related: [], confusable: [] }),
  review: Review.default({ state: 'not-reviewed' }),
  changed: CalendarDate,
});
export type ConceptFile = z.infer<typeof ConceptFile>;

export interface Concept extends ConceptFile {
  readonly glossary: string;
}

/** The part of a concept in one language, or undefined where it has none. */
export const inLanguage = (concept: Concept, language: LanguageTag): ConceptLanguage | undefined =>
  concept.languages[language];

/** The subjects a concept has in a glossary that lists it: its own, or another. */
export const subjectsIn = (concept: Concept, glossary: string): readonly string[] =>
  concept.glossary === glossary ? concept.subjects : (concept.alsoIn[glossary] ?? []);
