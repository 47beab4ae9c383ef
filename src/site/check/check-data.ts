import type { Vocabulary, VocabularyConcept } from '#check/vocabulary.ts';
import { vocabularyOf } from '#check/vocabulary.ts';
import { plainText } from '#model/markdown.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Addresses } from '../addresses.ts';

/** All that a browser needs to check a text on a page of one language. */
export interface CheckData {
  readonly vocabulary: Vocabulary;
  /** The definition in plain words of each concept that most findings are about: the others are a link away. */
  readonly meanings: Readonly<Record<string, string>>;
}

const only = <V>(record: Readonly<Record<string, V>>, language: string): Record<string, V> => {
  const value = record[language];
  return value === undefined ? {} : { [language]: value };
};

/**
 * The vocabulary with the texts of one language only, and with the addresses of this site instead of the permanent
 * ones; what is for the toolkit's own content is left out.
 */
export function checkDataOf(snapshot: Snapshot, addresses: Addresses, language: string): CheckData {
  const vocabulary = vocabularyOf(snapshot);
  const concepts = vocabulary.concepts.map(
    (concept): VocabularyConcept => ({
      ...concept,
      url: addresses.path(language, `concept:${concept.id}`) ?? concept.url,
      names: only(concept.names, language),
      terms: concept.terms.map((term) => ({ ...term, ...(term.reason && { reason: only(term.reason, language) }) })),
      confusable: concept.confusable.map((one) => ({ ...one, explanation: only(one.explanation, language) })),
    }),
  );
  const meanings = concepts.flatMap(({ id, terms, confusable }) => {
    const plain = snapshot.concept(id)?.languages[language]?.plain;
    const warned = terms.some(({ status }) => status === 'deprecated' || status === 'do-not-use');
    return plain === undefined || (!warned && confusable.length === 0) ? [] : [[id, plainText(plain)] as const];
  });
  return {
    vocabulary: { ...vocabulary, concepts, figures: [], phones: [], strings: only(vocabulary.strings, language) },
    meanings: Object.fromEntries(meanings),
  };
}
