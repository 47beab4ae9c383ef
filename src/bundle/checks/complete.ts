import type { Concept } from '#model/concept.ts';
import { type ContentPath, problemAt } from '../content-file.ts';
import { citedBy, coreBar, heldToCoreBar } from '../core-bar.ts';
import type { Check, CheckResult, Draft, Entry } from '../draft.ts';

const warning = (
  entry: Entry<Concept>,
  path: ContentPath,
  text: { code: string; message: string; expected: string; mend: string },
): CheckResult => ({ problem: problemAt(entry.file, entry.file.locate(path), { severity: 'warning', ...text }) });

/** What everything else rests on must itself rest on what somebody read. */
function belowTheBar(draft: Draft): CheckResult[] {
  const sources = new Map(draft.sources.map(({ value }) => [value.id, value]));
  return draft.concepts.flatMap((entry) => {
    if (!entry.value.core) return [];
    // A source that cannot be read was reported where it is broken; it may be the one that is missing here.
    if (citedBy(entry.value).some((id) => draft.broken.ids.sources.has(id))) return [];
    const { verified, official, met } = heldToCoreBar(entry.value, (id) => sources.get(id));
    if (met) return [];
    return [
      {
        problem: problemAt(entry.file, entry.file.locate(['core']), {
          code: 'core-below-bar',
          severity: 'error' as const,
          message: `the definitions and terms of this core concept rest on ${verified} verified sources, ${official} of them official`,
          expected: `${coreBar.verified} or more verified sources, ${coreBar.official} of them of kind official: a statute, a treaty, a government, an intergovernmental body`,
          mend: 'Open and read a further source, record it in sources/ and cite it; or take "core: true" out.',
        }),
      },
    ];
  });
}

const withoutStage = (entry: Entry<Concept>): CheckResult[] =>
  entry.value.stages.length > 0
    ? []
    : [
        warning(entry, ['id'], {
          code: 'no-stage',
          message: 'the concept stands at no stage of a person’s way',
          expected: 'one to three stages, such as "stages: [report, court]"',
          mend: 'Say where on the way the word is needed. Until then it is not among the words by stage.',
        }),
      ];

/** The sentence may stand with any of the preferred terms of a language: a region's own term is one. */
const withoutContext = (entry: Entry<Concept>): CheckResult[] =>
  Object.entries(entry.value.languages).flatMap(([language, { terms }]) => {
    const index = terms.findIndex((term) => term.status === 'preferred');
    const preferred = terms[index];
    if (preferred === undefined) return [];
    if (terms.some((term) => term.status === 'preferred' && term.contexts.length > 0)) return [];
    return [
      warning(entry, ['languages', language, 'terms', index, 'text'], {
        code: 'no-context',
        message: `no sentence shows how the preferred term "${preferred.text}" is used`,
        expected: 'at least one sentence under "contexts"',
        mend: 'Write a sentence with the term in it, or take one from a source and name the source.',
      }),
    ];
  });

const withoutExamples = (entry: Entry<Concept>): CheckResult[] =>
  entry.value.relations.confusable.flatMap(({ concept, examples }, index) =>
    examples !== undefined
      ? []
      : [
          warning(entry, ['relations', 'confusable', index, 'concept'], {
            code: 'no-examples',
            message: `nothing shows a checker how "${entry.value.id}" and "${concept}" are told apart`,
            expected: '"examples" with a wrong and a right pair of sentences',
            mend: 'Write "wrong: [{ en: …, es: … }]" where the two are mixed up, and "right" where they are not.',
          }),
        ],
  );

/**
 * A toolkit that marks core concepts means to be relied on, and every concept is looked at for what it lacks.
 * Only a core concept below its bar is an error: an agency that adds a word of its own over such a toolkit
 * is told what would make it complete, and its word is served as it is.
 */
export const complete: Check = (draft) =>
  draft.concepts.some(({ value }) => value.core)
    ? [
        ...belowTheBar(draft),
        ...draft.concepts.flatMap((entry) => [
          ...withoutStage(entry),
          ...withoutContext(entry),
          ...withoutExamples(entry),
        ]),
      ]
    : [];
