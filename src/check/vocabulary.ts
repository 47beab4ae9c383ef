import type { Concept } from '#model/concept.ts';
import type { CheckStrings } from '#model/interface-strings.ts';
import { plainText } from '#model/markdown.ts';
import { nameOf, type Snapshot } from '#model/snapshot.ts';
import type { AdministrativeStatus, ConfusableRelation, Term } from '#model/term.ts';

/** A term as the checker needs it. Texts for people are keyed by language and hold no marks. */
export interface VocabularyTerm {
  readonly text: string;
  readonly language: string;
  readonly status: AdministrativeStatus;
  readonly partOfSpeech: Term['partOfSpeech'];
  readonly number: Term['number'];
  readonly type: Term['type'];
  readonly gender?: Term['gender'];
  readonly feminine?: string;
  readonly regions?: readonly string[];
  /** `a/b` is either word. */
  readonly forms?: readonly string[];
  readonly sense?: NonNullable<Term['sense']>;
  readonly reason?: Readonly<Record<string, string>>;
  readonly useInstead?: readonly string[];
}

export interface VocabularyConfusable {
  readonly concept: string;
  readonly severity: ConfusableRelation['severity'];
  readonly explanation: Readonly<Record<string, string>>;
}

export interface VocabularyConcept {
  readonly id: string;
  readonly url: string;
  readonly names: Readonly<Record<string, string>>;
  readonly terms: readonly VocabularyTerm[];
  /** By language: patterns of words that say it without a term. */
  readonly paraphrases?: Readonly<Record<string, readonly string[]>>;
  readonly confusable: readonly VocabularyConfusable[];
  /** Broader and narrower concepts: a translation may say it more widely or more closely. */
  readonly kin: readonly string[];
  /** It names a person: its preferred term is of any gender. */
  readonly person: boolean;
}

/** A figure that a newer one has replaced, for the toolkit's own texts. */
export interface OutdatedFigure {
  readonly value: Readonly<Record<string, string>>;
  readonly year: number;
  readonly newer: Readonly<Record<string, string>>;
  readonly newerYear: number;
}

/**
 * All that a checker knows: concepts, statuses, confusable relations, and its own words in each language. Plain data,
 * so that it can be kept in a file and sent to a browser.
 */
export interface Vocabulary {
  readonly version: 1;
  readonly release: string;
  readonly languages: readonly string[];
  readonly concepts: readonly VocabularyConcept[];
  readonly figures: readonly OutdatedFigure[];
  /** The digits of every number of the resource directory that has a source. */
  readonly phones: readonly string[];
  readonly strings: Readonly<Record<string, CheckStrings>>;
}

const mapped = <V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

function vocabularyTerm(term: Term, language: string): VocabularyTerm {
  const { text, status, partOfSpeech, number, type, gender, feminine, regions, forms, sense, reason, useInstead } =
    term;
  return {
    text,
    language,
    status,
    partOfSpeech,
    number,
    type,
    ...(gender !== undefined && { gender }),
    ...(feminine !== undefined && { feminine }),
    ...(regions.length > 0 && { regions }),
    ...(forms.length > 0 && { forms }),
    ...(sense !== undefined && { sense }),
    ...(reason !== undefined && { reason: mapped(reason, plainText) }),
    ...(useInstead !== undefined && { useInstead }),
  };
}

function paraphrasesOf({ languages }: Concept): Pick<VocabularyConcept, 'paraphrases'> {
  const own = Object.entries(languages).flatMap(([language, { paraphrases }]) =>
    paraphrases === undefined ? [] : [[language, paraphrases] as const],
  );
  return own.length === 0 ? {} : { paraphrases: Object.fromEntries(own) };
}

function vocabularyConcept(snapshot: Snapshot, concept: Concept): VocabularyConcept {
  const kin = [...concept.relations.broader, ...snapshot.narrower(concept.id).map(({ id }) => id)];
  return {
    id: concept.id,
    url: snapshot.uri(concept),
    names: Object.fromEntries(snapshot.languages.map((language) => [language, nameOf(concept, language)])),
    terms: Object.entries(concept.languages).flatMap(([language, part]) =>
      part.terms.map((term) => vocabularyTerm(term, language)),
    ),
    ...paraphrasesOf(concept),
    confusable: snapshot.confusables(concept.id).map(({ concept: other, severity, explanation }) => ({
      concept: other.id,
      severity,
      explanation: mapped(explanation, plainText),
    })),
    kin,
    person: Object.values(concept.languages).some(({ terms }) => terms.some(isOfAnyGender)),
  };
}

const isOfAnyGender = ({ status, gender, epicene }: Term): boolean =>
  status === 'preferred' && (gender === 'paired' || gender === 'common' || epicene);

/** The vocabulary of a toolkit. There is no second list: every rule reads the glossary. */
export function vocabularyOf(snapshot: Snapshot): Vocabulary {
  const { toolkit } = snapshot;
  const figures = toolkit.distinctions.flatMap(({ figures: all }) =>
    all.flatMap((figure) => {
      const newer = all.find(({ id }) => id === figure.supersededBy);
      return newer === undefined
        ? []
        : [{ value: figure.value, year: figure.year, newer: newer.value, newerYear: newer.year }];
    }),
  );
  return {
    version: 1,
    release: toolkit.meta.release.version,
    languages: toolkit.meta.languages,
    concepts: toolkit.concepts.map((concept) => vocabularyConcept(snapshot, concept)),
    figures,
    phones: [
      ...new Set(toolkit.resources.flatMap(({ contacts }) => contacts.map(({ number }) => number.replace(/\D/g, '')))),
    ],
    strings: mapped(toolkit.strings, ({ check }) => check),
  };
}
