import { z } from 'zod';
import type { Concept } from './concept.ts';
import type { Distinction } from './distinction.ts';
import type { Glossary } from './glossary.ts';
import { Identifier, WebAddress } from './identifier.ts';
import type { InterfaceStrings } from './interface-strings.ts';
import { LanguageTag, LocalizedLine, LocalizedProse } from './localized.ts';
import type { Organization } from './organization.ts';
import type { Page } from './page.ts';
import type { Presentation } from './presentation.ts';
import { Release } from './release.ts';
import type { Resource } from './resource.ts';
import type { Source } from './source.ts';
import type { Tool } from './tool.ts';

/** `toolkit.yaml`: what the toolkit is called, and in which languages it is complete. */
export const ToolkitFile = z.strictObject({
  id: Identifier,
  name: LocalizedLine,
  tagline: LocalizedLine,
  summary: LocalizedProse,
  /** Every entry must exist in each of these. The first is the one `/` falls back to. */
  languages: z.array(LanguageTag).min(1),
  /** What the permanent addresses of concepts start with, ending in `/`. */
  uriBase: WebAddress,
  release: Release,
  licence: z.strictObject({ name: z.string().min(1), url: WebAddress }),
});
export type ToolkitFile = z.infer<typeof ToolkitFile>;

/** All content, loaded and checked, each kind in its own order. */
export interface Toolkit {
  readonly meta: ToolkitFile;
  readonly strings: Readonly<Record<string, InterfaceStrings>>;
  readonly organization: Organization | undefined;
  readonly glossaries: readonly Glossary[];
  readonly concepts: readonly Concept[];
  readonly distinctions: readonly Distinction[];
  readonly pages: readonly Page[];
  readonly presentations: readonly Presentation[];
  readonly tools: readonly Tool[];
  readonly resources: readonly Resource[];
  readonly sources: readonly Source[];
}
