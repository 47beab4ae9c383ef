import { ConceptFile } from '#model/concept.ts';
import { DistinctionFile } from '#model/distinction.ts';
import { Glossary } from '#model/glossary.ts';
import { InterfaceStrings } from '#model/interface-strings.ts';
import { Organization } from '#model/organization.ts';
import { PageFile } from '#model/page.ts';
import { PresentationFile } from '#model/presentation.ts';
import { Resource } from '#model/resource.ts';
import { Source } from '#model/source.ts';
import { ToolFile } from '#model/tool.ts';
import { ToolkitFile } from '#model/toolkit.ts';
import { Twins } from '#model/twins.ts';

/** Where each kind of entry lies, and the schema of its YAML file. */
export const layout = {
  meta: { path: /^toolkit\.yaml$/, schema: ToolkitFile },
  organization: { path: /^organization\.yaml$/, schema: Organization },
  twins: { path: /^twins\.yaml$/, schema: Twins },
  strings: { path: /^interface\/([^/]+)\.yaml$/, schema: InterfaceStrings },
  glossaries: { path: /^glossaries\/([^/]+)\/glossary\.yaml$/, schema: Glossary },
  concepts: { path: /^glossaries\/[^/]+\/concepts\/([^/]+)\.yaml$/, schema: ConceptFile },
  distinctions: { path: /^distinctions\/([^/]+)\/distinction\.yaml$/, schema: DistinctionFile },
  pages: { path: /^pages\/([^/]+)\/page\.yaml$/, schema: PageFile },
  presentations: { path: /^presentations\/([^/]+)\/presentation\.yaml$/, schema: PresentationFile },
  tools: { path: /^tools\/([^/]+)\/tool\.yaml$/, schema: ToolFile },
  resources: { path: /^resources\/([^/]+)\.yaml$/, schema: Resource },
  sources: { path: /^sources\/([^/]+)\.yaml$/, schema: Source },
} as const;

export type Kind = keyof typeof layout;
export const kinds = Object.keys(layout) as Kind[];

/** What a file is: the YAML file of an entry, or the text of one in a language. */
export interface Place {
  readonly kind: Kind;
  /** The name of the entry's file or folder; undefined for a kind that has one entry only. */
  readonly name: string | undefined;
  /** Only of a text. */
  readonly language?: string;
}

const textPath = /^(distinctions|pages|presentations|tools)\/([^/]+)\/([^/]+)\.md$/;

/** Reads a path of the content folder; undefined where nothing is kept there. */
export function placeOf(path: string): Place | undefined {
  const [, folder, name, language] = textPath.exec(path) ?? [];
  if (language !== undefined) return { kind: folder as Kind, name, language };
  for (const kind of kinds) {
    const found = layout[kind].path.exec(path);
    if (found) return { kind, name: found[1] };
  }
  return undefined;
}
