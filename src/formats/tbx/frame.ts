import type { Spot } from '../xml/refusal.ts';
import type { LanguageDraft } from './language-draft.ts';
import type { Statement } from './statement.ts';
import type { TermDraft } from './term-draft.ts';

/** An open element. */
export interface Frame {
  /** Local name. */
  readonly name: string;
  readonly place: Spot;
  readonly attributes: Readonly<Record<string, string>>;
  /** An element of another namespace: a data category in DCT style. */
  readonly module: boolean;
  /** The text so far; undefined where text has no place. */
  text: string | undefined;
  /** How far the order "term, term notes, other statements, inner sections" has come. */
  phase: number;
  readonly term: TermDraft | undefined;
  readonly language: LanguageDraft | undefined;
  /** The statements of a group, handed on when it closes. */
  readonly grouped: Statement[] | undefined;
}

export function frame(
  name: string,
  place: Spot,
  attributes: Readonly<Record<string, string>>,
  parts: Partial<Pick<Frame, 'module' | 'text' | 'term' | 'language' | 'grouped'>> = {},
): Frame {
  const { module = false, text, term, language, grouped } = parts;
  return { name, place, attributes, module, text, phase: 0, term, language, grouped };
}
