import type { Concept } from '#model/concept.ts';
import type { Distinction } from '#model/distinction.ts';
import type { Glossary } from '#model/glossary.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Organization } from '#model/organization.ts';
import type { Page } from '#model/page.ts';
import type { Presentation } from '#model/presentation.ts';
import type { Problem } from '#model/problem.ts';
import type { EntryKind } from '#model/reference.ts';
import type { Resource } from '#model/resource.ts';
import type { Source } from '#model/source.ts';
import type { Tool } from '#model/tool.ts';
import type { ToolkitFile } from '#model/toolkit.ts';
import type { Twins } from '#model/twins.ts';
import type { ContentFile, YamlFile } from './content-file.ts';
import type { Kind } from './layout.ts';

/** An entry together with the files it was read from, so that a check can point into them. */
export interface Entry<T> {
  readonly value: T;
  readonly file: YamlFile;
  /** Its Markdown files, keyed by language. */
  readonly texts: Readonly<Record<string, ContentFile>>;
}

/**
 * The entries that are there but cannot be read: not in UTF-8, no YAML, not in the form of their schema.
 * Each was reported where it is broken, so what refers to it is not reported again.
 */
export interface Broken {
  /** What others call them. */
  readonly ids: Readonly<Record<Kind, ReadonlySet<string>>>;
  /** What stands in their YAML files, as far as it is text at all. */
  readonly texts: readonly string[];
}

/** Everything that fits its schema, before the checks between entries. */
export interface Draft {
  readonly broken: Broken;
  readonly meta: Entry<ToolkitFile>;
  readonly strings: readonly Entry<InterfaceStrings>[];
  readonly organization: Entry<Organization> | undefined;
  /** What was declared in step, in all folders. */
  readonly twins: Twins;
  readonly glossaries: readonly Entry<Glossary>[];
  readonly concepts: readonly Entry<Concept>[];
  readonly distinctions: readonly Entry<Distinction>[];
  readonly pages: readonly Entry<Page>[];
  readonly presentations: readonly Entry<Presentation>[];
  readonly tools: readonly Entry<Tool>[];
  readonly resources: readonly Entry<Resource>[];
  readonly sources: readonly Entry<Source>[];
}

/** What a check found. With `drop`, that entry cannot be served. */
export interface CheckResult {
  readonly problem: Problem;
  readonly drop?: Entry<unknown>;
}

/** A rule over the whole toolkit. It reads the draft and changes nothing. */
export type Check = (draft: Draft) => CheckResult[];

/** The kinds of entry that readers can be sent to, by the name that links have for them. */
export const linkedKinds = {
  concept: 'concepts',
  glossary: 'glossaries',
  distinction: 'distinctions',
  page: 'pages',
  presentation: 'presentations',
  tool: 'tools',
  resource: 'resources',
} as const satisfies Record<EntryKind, Kind>;

type KindWithId = (typeof linkedKinds)[EntryKind] | 'sources';

/** The ids that may be named: of the entries that are there, broken ones among them. */
export const idsOf = (draft: Draft, kind: KindWithId): ReadonlySet<string> =>
  new Set([...draft[kind].map((entry) => entry.value.id), ...draft.broken.ids[kind]]);

/** Whether a broken entry holds these words: it may be the one that cites, recommends or allows them. */
export const inBrokenEntry = (draft: Draft, words: string): boolean =>
  draft.broken.texts.some((text) => text.includes(words));

/** All entries with an id, of every kind. */
export const allEntries = (draft: Draft): readonly Entry<{ id: string }>[] => [
  ...draft.glossaries,
  ...draft.concepts,
  ...draft.distinctions,
  ...draft.pages,
  ...draft.presentations,
  ...draft.tools,
  ...draft.resources,
  ...draft.sources,
];
