import type { AdministrativeStatus } from '#model/term.ts';

/** What a result may be; the order in which they stand where nothing else decides. */
export const ENTRY_KINDS = ['concept', 'distinction', 'page', 'tool', 'presentation', 'resource'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** How far a label may be used: a term's status, or `title` for the name of anything but a concept. */
export type LabelStatus = AdministrativeStatus | 'title';

/** One name of an entry in one language. */
export interface SearchLabel {
  readonly language: string;
  /** As it is shown. */
  readonly text: string;
  readonly status: LabelStatus;
  /** The feminine form, shown in place of `text` where it is what was typed. */
  readonly feminine?: string;
  /** Forms it is also found by, which are never shown. */
  readonly hidden?: readonly string[];
}

/** Something that can be found. Entries are given to the index in order of prominence: ties follow it. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly labels: readonly SearchLabel[];
  /** Ids of the concepts it is about: whatever finds one of them finds this entry too, further down. */
  readonly concepts?: readonly string[];
}

/** The name to show for an entry: its first in the language asked for, or its first in any. */
export const titleOf = (entry: SearchEntry, language: string): string =>
  (entry.labels.find((label) => label.language === language) ?? entry.labels[0])?.text ?? entry.id;
