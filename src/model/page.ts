import { z } from 'zod';
import { Slug } from './glossary.ts';
import { CalendarDate, Identifier } from './identifier.ts';
import { LocalizedLine, LocalizedProse, localized } from './localized.ts';
import { SourceReference } from './source.ts';

/**
 * Something the site does or does not do for its reader, that a test proves. A page shows these and says so;
 * `test/safety` fails where a statement has no test that names it, or a test no statement.
 */
export const ProvenFact = z.strictObject({
  id: Identifier,
  /** `does`: a protection that is there. `does-not`: one that is missing, so that nobody relies on it. */
  kind: z.enum(['does', 'does-not']),
  /** The browsers it is proven in; empty where it is about the server alone. */
  browsers: z.array(z.enum(['Chromium', 'Firefox'])).default([]),
  text: LocalizedProse,
});
export type ProvenFact = z.infer<typeof ProvenFact>;

/** A page of running text. Its body is one Markdown file a language. */
export const PageFile = z.strictObject({
  id: Identifier,
  /** The section of the site it belongs to. */
  section: z.enum(['about', 'message', 'help', 'site']),
  order: z.number().int(),
  slug: localized(Slug),
  title: LocalizedLine,
  /** What the browser's tab, its history and a link preview say, where the title would tell too much. */
  tab: LocalizedLine.optional(),
  summary: LocalizedProse,
  proven: z.array(ProvenFact).default([]),
  sources: z.array(SourceReference).default([]),
  changed: CalendarDate,
});
export interface Page extends z.infer<typeof PageFile> {
  /** Markdown, keyed by language. */
  readonly body: Readonly<Record<string, string>>;
}
