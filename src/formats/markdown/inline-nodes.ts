import type { LanguageTag } from '#model/localized.ts';
import type { Delimiter, MarkPair } from './delimiters.ts';
import type { Stretch } from './logical-text.ts';

/** A piece of a block, in order. Offsets are those of its logical text. */
export type InlineNode =
  | { kind: 'text' | 'object' | 'break' | 'drop'; from: number; to: number }
  | { kind: 'atom'; from: number; to: number; text: string }
  | { kind: 'delimiter'; from: number; to: number; delimiter: Delimiter }
  /** A bracket is text unless a link is found that it opens or closes. */
  | { kind: 'bracket'; from: number; to: number; isImage: boolean }
  /** Words apart from those around: an alternative text, words in another language. */
  | { kind: 'apart'; from: number; to: number; language: LanguageTag | undefined | 'same' }
  | { kind: 'together'; from: number; to: number }
  /** Tags and marks whose content is not read, up to the matching end. */
  | { kind: 'ignore'; from: number; to: number; mark: 'next' | 'start' | 'end' };

export interface InlineResult {
  readonly nodes: readonly InlineNode[];
  /** Marks of emphasis and of links that belong together. */
  readonly pairs: readonly MarkPair[];
  /** Titles of links. */
  readonly titles: readonly Stretch[];
  /** Tags with attributes that a person reads. */
  readonly tags: readonly Stretch[];
}
