import type { Concept } from '#model/concept.ts';
import type { Distinction } from '#model/distinction.ts';
import type { Glossary } from '#model/glossary.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Organization } from '#model/organization.ts';
import type { Page } from '#model/page.ts';
import type { Presentation } from '#model/presentation.ts';
import type { Problem } from '#model/problem.ts';
import type { Resource } from '#model/resource.ts';
import type { Source } from '#model/source.ts';
import type { Tool } from '#model/tool.ts';
import type { ToolkitFile } from '#model/toolkit.ts';
import type { ContentFile, YamlFile } from './content-file.ts';

/** An entry together with the files it was read from, so that a check can point into them. */
export interface Entry<T> {
  readonly value: T;
  readonly file: YamlFile;
  /** Its Markdown files, keyed by language. */
  readonly texts: Readonly<Record<string, ContentFile>>;
}

/** Everything that fits its schema, before the checks between entries. */
export interface Draft {
  readonly meta: Entry<ToolkitFile>;
  readonly strings: readonly Entry<InterfaceStrings>[];
  readonly organization: Entry<Organization> | undefined;
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

/** The entries that readers can be sent to, with the kind their links name. */
export const linkable = (draft: Draft) =>
  ({
    concept: draft.concepts,
    glossary: draft.glossaries,
    distinction: draft.distinctions,
    page: draft.pages,
    presentation: draft.presentations,
    tool: draft.tools,
    resource: draft.resources,
  }) as const;

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
