import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { LanguageTag, Line, LocalizedLine, LocalizedProse, Prose } from './localized.ts';
import { SourceReference } from './source.ts';

/** ISO 30042 administrative statuses, in the words of the interface. */
export const AdministrativeStatus = z.enum(['preferred', 'admitted', 'deprecated', 'do-not-use']);
export type AdministrativeStatus = z.infer<typeof AdministrativeStatus>;

/** ISO 30042 term types, reduced to those an advocate can tell apart. */
export const TermType = z.enum(['full-form', 'short-form', 'acronym', 'variant', 'phrase']);
export type TermType = z.infer<typeof TermType>;

export const PartOfSpeech = z.enum(['noun', 'verb', 'adjective', 'adverb', 'other']);
export type PartOfSpeech = z.infer<typeof PartOfSpeech>;

/**
 * Grammatical gender. `common`: one form for all, the article tells (el/la sobreviviente).
 * `paired`: two forms (defensor, defensora); the second stands in `feminine`.
 */
export const GrammaticalGender = z.enum(['masculine', 'feminine', 'common', 'paired']);
export type GrammaticalGender = z.infer<typeof GrammaticalGender>;

export const Register = z.enum(['legal', 'neutral', 'popular', 'slang']);
export type Register = z.infer<typeof Register>;

/**
 * How far a term may be relied on, after IATE's reliability code:
 * 1 neither the term nor the definition has a verified source · 2 the meaning is sourced, the word itself
 * not, or by one unofficial source · 3 the word itself has a verified official source, or two verified
 * ones · 4 as 3, and reviewed by a qualified linguist.
 */
export const Reliability = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Reliability = z.infer<typeof Reliability>;

/** The term in a sentence. */
export const Context = z.strictObject({ text: Prose, source: SourceReference.optional() });

/**
 * A pattern of words around a term, for the checker. Case and accents do not matter. With `~`, which stands
 * for the term in any form, the words are right beside it (`se ~ de`); without, they stand anywhere in the
 * same sentence (`trabajo forzado`). `a/b` is either word, `explot*` any word that begins so, `*` any one
 * word, `...` up to four words, `|` the end of the sentence. `<art>` alone stands for the company that words keep in
 * a walk of life (`src/language/company.ts`); `<elsewhere>`, in a `not`, for any word of another walk of life in a
 * sentence without violence, and with words behind it for these too (`<elsewhere> school/student*`).
 */
export const ContextPattern = Line;

/** Which occurrences of the term's words mean this concept: what a checker needs to leave homographs alone. */
export const Sense = z.strictObject({
  /** Here the words mean something else, or are rightly used. */
  not: z.array(ContextPattern).default([]),
  /** Only here do the words mean this concept; empty: everywhere. For words of many meanings (*cargo*). */
  only: z.array(ContextPattern).default([]),
  /**
   * For a deprecated or do-not-use term: certain here, and elsewhere no more than a question to the writer. Right beside
   * the term it counts whatever the rest of the sentence says, a `not` of it included.
   */
  sure: z.array(ContextPattern).default([]),
});
export type Sense = z.infer<typeof Sense>;

/** Sentences in the term's language that a checker is held to: the term in this meaning, and not in it. */
export const SenseExamples = z.strictObject({
  match: z.array(Line).default([]),
  noMatch: z.array(Line).default([]),
});

export const Term = z.strictObject({
  text: Line,
  status: AdministrativeStatus,
  /** Why it is deprecated or must not be used, in every language of the toolkit. */
  reason: LocalizedProse.optional(),
  /** The terms of the same language to say instead; each must exist in the toolkit. */
  useInstead: z.array(Line).min(1).optional(),
  type: TermType.default('full-form'),
  partOfSpeech: PartOfSpeech.default('noun'),
  gender: GrammaticalGender.optional(),
  /** The feminine form, where `gender` is `paired` and `text` holds the masculine one. */
  feminine: Line.optional(),
  /** The grammatical gender is fixed, the person may be of any gender: la víctima. */
  epicene: z.boolean().default(false),
  number: z.enum(['singular', 'plural', 'mass']).default('singular'),
  /** Where it is used (BCP 47 with a region). Empty: everywhere. */
  regions: z.array(LanguageTag).default([]),
  /**
   * Forms that the rules of its language would not find: *leyes* needs none, *women* does; so does a word in between.
   * `a/b` is either word: *alleged rape/assault victim*.
   */
  forms: z.array(Line).default([]),
  sense: Sense.optional(),
  examples: SenseExamples.optional(),
  register: Register.default('neutral'),
  usage: LocalizedProse.optional(),
  contexts: z.array(Context).default([]),
  /** Found by search, never shown: frequent misspellings and the like. */
  searchForms: z.array(Line).default([]),
  sources: z.array(SourceReference).default([]),
  /** Votes of reviewers for this rendering; they order the admitted terms. */
  votes: z.number().int().min(0).default(0),
  /** A lower reliability than the sources would allow; see `Reliability`. */
  reliability: Reliability.optional(),
});
export type Term = z.infer<typeof Term>;

export const Severity = z.enum(['high', 'medium', 'low']);

/** A concept that is taken for this one, and what goes wrong then. Written once, shown on both. */
export const ConfusableRelation = z.strictObject({
  concept: Identifier,
  severity: Severity,
  /**
   * `false-friend`: the words look alike across two languages; `same-word`: one word, two meanings;
   * `near-meaning`: two words whose meanings lie close.
   */
  kind: z.enum(['false-friend', 'same-word', 'near-meaning']),
  explanation: LocalizedProse,
  /**
   * Sentence pairs that a checker is held to: in `wrong` one side speaks of this concept and the other of the
   * confused one; in `right` both speak of the same.
   */
  examples: z.strictObject({ wrong: z.array(LocalizedLine).min(1), right: z.array(LocalizedLine).min(1) }).optional(),
});
export type ConfusableRelation = z.infer<typeof ConfusableRelation>;
