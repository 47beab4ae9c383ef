import { z } from 'zod';
import { Slug } from './glossary.ts';
import { CalendarDate, Identifier } from './identifier.ts';
import { LocalizedLine, LocalizedProse, localized } from './localized.ts';
import { SourceReference } from './source.ts';

/** A page of running text. Its body is one Markdown file a language. */
export const PageFile = z.strictObject({
  id: Identifier,
  /** The section of the site it belongs to. */
  section: z.enum(['about', 'message', 'help', 'site']),
  order: z.number().int(),
  slug: localized(Slug),
  title: LocalizedLine,
  summary: LocalizedProse,
  sources: z.array(SourceReference).default([]),
  changed: CalendarDate,
});
export interface Page extends z.infer<typeof PageFile> {
  /** Markdown, keyed by language. */
  readonly body: Readonly<Record<string, string>>;
}
