import type { Concept } from '#model/concept.ts';
import { plainText } from '#model/markdown.ts';
import { inDisplayOrder, nameOf, type Snapshot } from '#model/snapshot.ts';

/** A concept as an assistant is told it: no marks, and nothing that it would have to guess. */
export interface ToldConcept {
  readonly id: string;
  readonly url: string;
  readonly languages: Readonly<
    Record<
      string,
      {
        readonly definition: string;
        readonly plain: string;
        readonly note?: string;
        readonly terms: readonly {
          readonly text: string;
          readonly status: string;
          readonly regions: readonly string[];
          readonly reason?: string;
          readonly useInstead?: readonly string[];
        }[];
      }
    >
  >;
  readonly doNotConfuseWith: readonly {
    readonly id: string;
    readonly names: Readonly<Record<string, string>>;
    readonly explanation: Readonly<Record<string, string>>;
  }[];
  /** Whether a qualified linguist has read the entry. */
  readonly reviewed: boolean;
}

const plainOf = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, plainText(text)]));

export const namesOf = (snapshot: Snapshot, concept: Concept): Record<string, string> =>
  Object.fromEntries(snapshot.languages.map((language) => [language, nameOf(concept, language)]));

export function toldConcept(snapshot: Snapshot, concept: Concept): ToldConcept {
  const languages = Object.entries(concept.languages).map(([language, part]) => {
    const terms = inDisplayOrder(part.terms).map(({ text, status, regions, reason, useInstead }) => ({
      text,
      status,
      regions,
      ...(reason !== undefined && { reason: plainText(reason[language] ?? Object.values(reason)[0] ?? '') }),
      ...(useInstead !== undefined && { useInstead }),
    }));
    const note = part.note === undefined ? {} : { note: plainText(part.note) };
    return [
      language,
      { definition: plainText(part.definition.text), plain: plainText(part.plain), ...note, terms },
    ] as const;
  });
  return {
    id: concept.id,
    url: snapshot.uri(concept),
    languages: Object.fromEntries(languages),
    doNotConfuseWith: snapshot.confusables(concept.id).map(({ concept: other, explanation }) => ({
      id: other.id,
      names: namesOf(snapshot, other),
      explanation: plainOf(explanation),
    })),
    reviewed: concept.review.state === 'reviewed',
  };
}

/** Two concepts side by side, as an assistant is told them. */
export interface ToldDistinction {
  readonly concepts: readonly ToldConcept[];
  /** What goes wrong where one is taken for the other; empty where nobody has written it down. */
  readonly explanation: Readonly<Record<string, string>>;
  /** Pages that set them side by side. */
  readonly distinctions: readonly {
    readonly title: Readonly<Record<string, string>>;
    readonly summary: Readonly<Record<string, string>>;
    readonly trap: Readonly<Record<string, string>>;
    readonly criteria: readonly {
      readonly name: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
    }[];
  }[];
}

export function toldDistinction(snapshot: Snapshot, first: Concept, second: Concept): ToldDistinction {
  const relation = snapshot.confusables(first.id).find(({ concept }) => concept.id === second.id);
  const pages = snapshot.distinctionsOf(first.id).filter(({ concepts }) => concepts.includes(second.id));
  return {
    concepts: [toldConcept(snapshot, first), toldConcept(snapshot, second)],
    explanation: relation === undefined ? {} : plainOf(relation.explanation),
    distinctions: pages.map(({ title, summary, trap, criteria }) => ({
      title,
      summary: plainOf(summary),
      trap: plainOf(trap),
      criteria: criteria.map(({ name, values }) => ({
        name,
        values: Object.fromEntries(
          [first.id, second.id].flatMap((id) => (values[id] === undefined ? [] : [[id, plainOf(values[id])]])),
        ),
      })),
    })),
  };
}
