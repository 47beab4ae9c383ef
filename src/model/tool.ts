import { z } from 'zod';
import { Header, Slug } from './glossary.ts';
import { CalendarDate, Identifier } from './identifier.ts';
import { LanguageTag, Line, LocalizedLine, LocalizedProse, localized } from './localized.ts';
import { plainText } from './markdown.ts';
import { SourceReference } from './source.ts';

/** How a word is said, for a speaker who does not know its language. */
export const Pronunciation = z.strictObject({
  title: LocalizedLine,
  /**
   * In each language: the words as they are written, and as they sound to a reader of that language;
   * `language` where the words are of another one.
   */
  words: localized(z.array(z.strictObject({ written: Line, said: Line, language: LanguageTag.optional() })).min(1)),
});

/** What the local agency decides about a tool's text: between choices, or (without `choices`) on and off. */
export const Switch = z.strictObject({
  id: Identifier,
  label: LocalizedLine,
  choices: z.array(z.strictObject({ id: Identifier, label: LocalizedLine })).default([]),
  /** The id of a choice; `on` or `off` where there are none. */
  default: Identifier,
});
export type Switch = z.infer<typeof Switch>;

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
   * The sheet it is made for. `business-card`: 3.5 × 2 in panels; `letter`: one US Letter or A4 page a
   * panel; `script`: a text to be spoken, timed by its words; `poster`: one page, its second panel on
   * tabs to tear off; `term-sheet`: the panels, then the concepts in two columns.
   */
  layout: z.enum(['business-card', 'letter', 'script', 'poster', 'term-sheet']),
  /** The concepts of a term sheet, in the order they are printed. */
  concepts: z.array(Identifier).default([]),
  pronunciation: Pronunciation.optional(),
  /** What `{when …}` marks in its text depend on (`tool-switches.ts`). */
  switches: z.array(Switch).default([]),
  sources: z.array(SourceReference).default([]),
  changed: CalendarDate,
});

export interface Tool extends z.infer<typeof ToolFile> {
  /** The panels' Markdown, keyed by language; every language has the same number of panels. */
  readonly panels: Readonly<Record<string, readonly string[]>>;
}

/** Words a minute of a calm public announcement; the original's scripts were timed the same way. */
export const wordsPerMinute = 145;

/** How many words a panel has to be spoken, its headings left out, and how long they take in seconds. */
export function spokenTime(panel: string): { readonly words: number; readonly seconds: number } {
  const spoken = plainText(panel.replace(/^#.*$/gm, ''));
  const words = spoken === '' ? 0 : spoken.split(' ').length;
  return { words, seconds: Math.round((words * 60) / wordsPerMinute) };
}
