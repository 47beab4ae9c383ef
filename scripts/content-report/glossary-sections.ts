import { coreBar, heldToCoreBar } from '#bundle/core-bar.ts';
import { highestGrade } from '#bundle/reading-levels.ts';
import { readingFormula } from '#language/reading-level.ts';
import { type Concept, Stage } from '#model/concept.ts';
import { nameOf, type Snapshot } from '#model/snapshot.ts';
import { AdministrativeStatus } from '#model/term.ts';
import { atStage, confusablePairs, missing, partsOf, plainLevels, support, termsOf, warnedOf } from './figures.ts';
import { byText, mean, median, percent, table } from './table.ts';

/** A glossary's own concepts, or those of all glossaries together. */
export interface Group {
  readonly name: string;
  readonly concepts: readonly Concept[];
  /** How many concepts of other glossaries it lists too. */
  readonly also: number;
}

export function groupsOf(snapshot: Snapshot): Group[] {
  const [first = 'en'] = snapshot.languages;
  const groups = snapshot.toolkit.glossaries.map((glossary) => {
    const concepts = snapshot.conceptsOf(glossary.id);
    return {
      name: glossary.title[first] ?? glossary.id,
      concepts,
      also: snapshot.listedIn(glossary.id).length - concepts.length,
    };
  });
  return [...groups, { name: '**All**', concepts: snapshot.toolkit.concepts, also: 0 }];
}

export const concepts = (snapshot: Snapshot, groups: readonly Group[]): string =>
  [
    '## Glossaries',
    'A concept is counted in the glossary where it is written; *also listed* are those of other glossaries that it shows too.',
    table(
      [
        'Glossary',
        'Concepts',
        'Also listed',
        'Definitions',
        'Plain definitions',
        ...snapshot.languages.map((tag) => `Terms (${tag})`),
      ],
      groups.map(({ name, concepts, also }) => {
        const terms = termsOf(concepts);
        const parts = partsOf(concepts);
        return [
          name,
          concepts.length,
          also,
          parts.length,
          parts.filter(({ part }) => part.plain !== '').length,
          ...snapshot.languages.map((tag) => terms.filter(({ language }) => language === tag).length),
        ];
      }),
    ),
    '### Terms by status',
    table(
      ['Glossary', ...AdministrativeStatus.options, 'Warned of, together'],
      groups.map(({ name, concepts }) => {
        const terms = termsOf(concepts);
        return [
          name,
          ...AdministrativeStatus.options.map((status) => terms.filter(({ term }) => term.status === status).length),
          warnedOf(terms).length,
        ];
      }),
    ),
    '### Terms by region',
    'Terms that belong to certain countries only. A term of several countries counts in each.',
    byRegion(groups),
    '### Confusable pairs',
    'Each pair of concepts once, whichever of the two it is written on. Its examples are sentences that the checker is held to.',
    table(
      ['Glossary', 'Pairs', 'With examples', 'False friends', 'Same word', 'Near in meaning'],
      groups.map(({ name, concepts }) => {
        const pairs = confusablePairs(concepts);
        const ofKind = (kind: string) => pairs.filter((pair) => pair.kind === kind).length;
        return [
          name,
          pairs.length,
          pairs.filter(({ examples }) => examples !== undefined).length,
          ofKind('false-friend'),
          ofKind('same-word'),
          ofKind('near-meaning'),
        ];
      }),
    ),
    '### Stages of a person’s way',
    table(
      ['Glossary', ...Stage.options, 'At none'],
      groups.map(({ name, concepts }) => [
        name,
        ...Stage.options.map((stage) => atStage(concepts, stage)),
        concepts.filter(({ stages }) => stages.length === 0).length,
      ]),
    ),
  ].join('\n\n');

function byRegion(groups: readonly Group[]): string {
  const terms = groups.map(({ concepts }) => termsOf(concepts).map(({ term }) => term));
  const regions = [...new Set(terms.flat().flatMap((term) => term.regions))].sort(byText);
  return table(
    ['Region', ...groups.map(({ name }) => name)],
    regions.map((region) => [
      `\`${region}\``,
      ...terms.map((group) => group.filter((term) => term.regions.includes(region)).length),
    ]),
  );
}

export function sources(snapshot: Snapshot, groups: readonly Group[]): string {
  const supports = groups.map((group) => ({ name: group.name, ...support(snapshot, group.concepts), group }));
  return [
    '## What the claims rest on',
    'A source is *verified* when somebody opened and read it for the claim; its file says when, and what it supports. Nobody who is qualified as a linguist has reviewed an entry unless the entry says so.',
    table(
      [
        'Glossary',
        'Verified sources a concept (mean)',
        'a definition (mean)',
        'Concepts with one or more',
        'Definitions with one or more',
        'Preferred terms whose very word is sourced',
        'Reviewed by a linguist',
      ],
      supports.map((each) => [
        each.name,
        mean(each.perConcept),
        mean(each.perDefinition),
        percent(each.perConcept.filter((count) => count > 0).length, each.perConcept.length),
        percent(each.definitionsVerified, each.definitions),
        percent(each.preferredVerified, each.preferred),
        each.group.concepts.filter(({ review }) => review.state === 'reviewed').length,
      ]),
    ),
    '### Reliability of preferred and admitted terms',
    '1: neither the word nor the definition has a verified source. 2: the meaning has, the word not, or by one source that is not official. 3: the word has an official source, or two. 4: as 3, and reviewed by a qualified linguist.',
    table(
      ['Glossary', '1', '2', '3', '4'],
      supports.map(({ name, reliability }) => {
        const all = reliability.reduce((sum, count) => sum + count, 0);
        return [name, ...reliability.map((count) => `${count} (${percent(count, all)})`)];
      }),
    ),
    core(snapshot, groups),
  ].join('\n\n');
}

function core(snapshot: Snapshot, groups: readonly Group[]): string {
  const held = (concept: Concept) => heldToCoreBar(concept, (id) => snapshot.source(id));
  const below = snapshot.toolkit.concepts
    .filter((concept) => concept.core && !held(concept).met)
    .toSorted((a, b) => byText(a.id, b.id));
  return [
    '### Core concepts',
    `Held to ${coreBar.verified} verified sources over definitions and terms, ${coreBar.official} of them official (statute, treaty, government, intergovernmental body). \`npm run check\` fails on one that is below.`,
    table(
      ['Glossary', 'Core concepts', 'Meet the bar', 'Verified sources (mean)', 'of them official (mean)'],
      groups.map(({ name, concepts }) => {
        const all = concepts.filter((concept) => concept.core).map(held);
        return [
          name,
          all.length,
          all.filter(({ met }) => met).length,
          mean(all.map(({ verified }) => verified)),
          mean(all.map(({ official }) => official)),
        ];
      }),
    ),
    below.length === 0
      ? 'None is below.'
      : `Below: ${below.map((concept) => `${nameOf(concept, 'en')} (${held(concept).verified} verified, ${held(concept).official} official)`).join('; ')}.`,
  ].join('\n\n');
}

export function pieces(groups: readonly Group[]): string {
  const all = groups.at(-1)?.concepts ?? [];
  const lacking = missing(all);
  const listed = (what: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [
          `- ${what}: ${ids
            .toSorted(byText)
            .map((id) => `\`${id}\``)
            .join(', ')}`,
        ];
  const list = [
    ...listed('Without a stage', lacking.stage),
    ...listed('Preferred term without a sentence', lacking.context),
    ...listed('Confusable pair without examples', lacking.examples),
    ...listed('Definition without a source', lacking.source),
  ];
  return [
    '## Missing pieces',
    table(
      [
        'Glossary',
        'No stage',
        'Preferred term without a sentence',
        'Confusable pair without examples',
        'Definition without a source',
      ],
      groups.map(({ name, concepts }) => {
        const { stage, context, examples, source } = missing(concepts);
        return [name, stage.length, context.length, examples.length, source.length];
      }),
    ),
    ...(list.length === 0 ? [] : [list.join('\n')]),
  ].join('\n\n');
}

export const plainReading = (snapshot: Snapshot, groups: readonly Group[]): string =>
  [
    '### Plain definitions',
    `Years of school, each definition by itself (${snapshot.languages.flatMap((tag) => readingFormula(tag) ?? []).join(', ')}). Meant: ${highestGrade} or fewer. These are short texts, in which one long word weighs much.`,
    table(
      [
        'Glossary',
        ...snapshot.languages.flatMap((tag) => [
          `Median (${tag})`,
          `Hardest (${tag})`,
          `Within ${highestGrade} (${tag})`,
        ]),
      ],
      groups.map(({ name, concepts }) => [
        name,
        ...snapshot.languages.flatMap((tag) => {
          const { grades, within } = plainLevels(concepts, tag);
          const values = grades.map(({ grade }) => grade);
          return [
            median(values),
            values.length === 0 ? '–' : Math.max(...values).toFixed(1),
            percent(within, values.length),
          ];
        }),
      ]),
    ),
  ].join('\n\n');
