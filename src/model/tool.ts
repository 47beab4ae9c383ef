import { z } from 'zod';
import { Header, Slug } from './glossary.ts';
import { CalendarDate, Identifier } from './identifier.ts';
import { LocalizedLine, LocalizedProse, localized } from './localized.ts';
import { SourceReference } from './source.ts';

/** A printable. Its text is one Markdown file a language, one panel between `---` lines. */
export const ToolFile = z.strictObject({
  id: Identifier,
  order: z.number().int(),
  slug: localized(Slug),
  title: LocalizedLine,
  summary: LocalizedProse,
  header: Header,
  howToUse: LocalizedProse,
  /**
   * The sheet it is made for. `business-card`: 3.5 × 2 in panels; `letter`: one or more US Letter
   * pages; `script`: a text to be spoken, timed by its words.
   */
  layout: z.enum(['business-card', 'letter', 'script']),
  sources: z.array(SourceReference).default([]),
  changed: CalendarDate,
});

export interface Tool extends z.infer<typeof ToolFile> {
  /** The panels' Markdown, keyed by language; every language has the same number of panels. */
  readonly panels: Readonly<Record<string, readonly string[]>>;
}
