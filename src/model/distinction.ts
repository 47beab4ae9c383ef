import { z } from 'zod';
import { Slug } from './glossary.ts';
import { CalendarDate, Identifier } from './identifier.ts';
import { Line, LocalizedLine, LocalizedProse, localized } from './localized.ts';
import { SourceReference } from './source.ts';

/** A number with the year it speaks of and the source it comes from. */
export const Figure = z.strictObject({
  id: Identifier,
  year: z.number().int().min(1900).max(2100),
  value: LocalizedLine,
  statement: LocalizedProse,
  source: SourceReference,
  /** The id of the newer figure that has taken its place; both are then shown, dated. */
  supersededBy: Identifier.optional(),
});
export type Figure = z.infer<typeof Figure>;

export const Criterion = z.strictObject({
  name: LocalizedLine,
  /** What holds for each concept, keyed by concept id. */
  values: z.record(Identifier, LocalizedProse),
  sources: z.array(SourceReference).default([]),
});
export type Criterion = z.infer<typeof Criterion>;

/** Two overlapping sets as short labels, from which the site draws the picture. */
export const Overlap = z.strictObject({
  description: LocalizedProse,
  /** Keyed by concept id (two of them): what only that one has. */
  only: z.record(Identifier, localized(z.array(Line).min(1).max(6))),
  both: localized(z.array(Line).min(1).max(6)),
});
export type Overlap = z.infer<typeof Overlap>;

/** Two or more confusable concepts side by side. Its narrative is one Markdown file a language. */
export const DistinctionFile = z.strictObject({
  id: Identifier,
  order: z.number().int(),
  glossary: Identifier,
  concepts: z.array(Identifier).min(2).max(4),
  title: LocalizedLine,
  slug: localized(Slug),
  summary: LocalizedProse,
  trap: LocalizedProse,
  criteria: z.array(Criterion).min(2),
  overlap: Overlap.optional(),
  figures: z.array(Figure).default([]),
  sources: z.array(SourceReference).min(1),
  changed: CalendarDate,
});
export interface Distinction extends z.infer<typeof DistinctionFile> {
  /** Markdown, keyed by language. */
  readonly narrative: Readonly<Record<string, string>>;
}
