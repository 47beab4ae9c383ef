import { describe, expect, it } from 'vitest';
import { occurrencesIn } from '../../src/check/occurrence.ts';
import { checker, toolkit } from './toolkit.ts';

/** The sentences that the glossaries hold the checker to (content/glossaries/README.md, "For the checker"). */
const terms = toolkit.concepts.flatMap((concept) =>
  Object.entries(concept.languages).flatMap(([language, part]) =>
    part.terms.flatMap((term) => (term.examples === undefined ? [] : [{ concept: concept.id, language, term }])),
  ),
);

const reported = (sentence: string, language: string, concept: string): boolean =>
  checker
    .checkText(sentence, { language })
    .findings.some((finding) => finding.concept === concept && finding.severity !== 'note');

const seen = (sentence: string, language: string, concept: string, text: string): boolean =>
  occurrencesIn(checker.lexicon.index('all', language), sentence).some(({ readings }) =>
    readings.some(({ term }) => term.concept.id === concept && term.text === text),
  );

describe('the examples of a term', () => {
  const warned = terms.filter(({ term }) => term.status === 'do-not-use' || term.status === 'deprecated');
  it('are there for every term that is warned of', () => {
    const all = toolkit.concepts.flatMap(({ languages }) =>
      Object.values(languages).flatMap((part) =>
        part.terms.filter(({ status }) => status === 'do-not-use' || status === 'deprecated'),
      ),
    );
    expect(all.filter(({ examples }) => (examples?.match.length ?? 0) === 0).map(({ text }) => text)).toEqual([]);
  });

  it('are found where the term has its meaning', () => {
    const missed = terms.flatMap(({ concept, language, term }) =>
      (term.examples?.match ?? [])
        .filter((sentence) => !seen(sentence, language, concept, term.text))
        .map((sentence) => `${concept} [${language}] ${term.text}: ${sentence}`),
    );
    expect(missed).toEqual([]);
  });

  it('are not found where it has another', () => {
    const wrong = terms
      .filter((one) => !warned.includes(one))
      .flatMap(({ concept, language, term }) =>
        (term.examples?.noMatch ?? [])
          .filter((sentence) => seen(sentence, language, concept, term.text))
          .map((sentence) => `${concept} [${language}] ${term.text}: ${sentence}`),
      );
    expect(wrong).toEqual([]);
  });

  it('are reported, or not, where the term is warned of', () => {
    const wrong = warned.flatMap(({ concept, language, term }) =>
      (term.examples?.noMatch ?? [])
        .filter((sentence) => reported(sentence, language, concept))
        .map((sentence) => `${concept} [${language}] ${term.text}: ${sentence}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the examples of a confusable relation', () => {
  const relations = toolkit.concepts.flatMap((concept) =>
    concept.relations.confusable.flatMap(({ concept: other, examples }) =>
      examples === undefined ? [] : [{ ids: [concept.id, other], examples }],
    ),
  );
  const bothWays = (pair: Readonly<Record<string, string>>) => {
    const [en = '', es = ''] = [pair['en'], pair['es']];
    return [
      ...checker.checkTranslation(en, es, { sourceLanguage: 'en', language: 'es' }).findings,
      ...checker.checkTranslation(es, en, { sourceLanguage: 'es', language: 'en' }).findings,
    ];
  };

  it('are a wrong concept where they are wrong', () => {
    const missed = relations.flatMap(({ ids, examples }) =>
      examples.wrong
        .filter(
          (pair) => !bothWays(pair).some(({ rule, concept }) => rule === 'wrong-concept' && ids.includes(concept)),
        )
        .map((pair) => `${ids.join(' ~ ')}: ${pair['en']} | ${pair['es']}`),
    );
    expect(missed).toEqual([]);
  });

  it('are nothing to tell where they are right', () => {
    const wrong = relations.flatMap(({ ids, examples }) =>
      examples.right.flatMap((pair) =>
        bothWays(pair)
          .filter(({ severity }) => severity !== 'note')
          .map(({ rule, text }) => `${ids.join(' ~ ')}: ${pair['en']} | ${pair['es']} → ${rule} ${text}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
