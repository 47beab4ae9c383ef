import { z } from 'zod';
import { Header, Slug } from './glossary.ts';
import { CalendarDate, Identifier } from './identifier.ts';
import { LocalizedLine, LocalizedProse, localized } from './localized.ts';
import { SourceReference } from './source.ts';

/** A slide deck. Its slides are one Markdown file a language, a slide for each `##` heading. */
export const PresentationFile = z.strictObject({
  id: Identifier,
  order: z.number().int(),
  slug: localized(Slug),
  title: LocalizedLine,
  summary: LocalizedProse,
  header: Header,
  /** How long it takes to give, in minutes, activities included. */
  minutes: z.number().int().min(1).max(600),
  topics: localized(z.array(z.string().min(1)).min(1)),
  /** What the facilitator should know or have done before. */
  prerequisite: LocalizedProse,
  prepare: LocalizedProse,
  knowYourAudience: LocalizedProse,
  sources: z.array(SourceReference).default([]),
  changed: CalendarDate,
});

export interface Slide {
  readonly title: string;
  /** Markdown under the title. */
  readonly body: string;
  /** Markdown for whoever presents; empty where there are none. */
  readonly notes: string;
}

export interface Presentation extends z.infer<typeof PresentationFile> {
  /** Keyed by language; every language has the same number of slides. */
  readonly slides: Readonly<Record<string, readonly Slide[]>>;
}
