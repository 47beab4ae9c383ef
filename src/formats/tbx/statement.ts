import type { Spot } from '../xml/refusal.ts';
import { bare, categories } from './vocabulary.ts';

/** One thing that a file says of a concept, a language or a term: DCA element and category, or DCT element. */
export interface Statement {
  /** Local name of the element; in DCT style that is the category. */
  readonly element: string;
  /** The data category as the file names it; the element's name where it has none. */
  readonly written: string;
  /** The category that we know it as; `note` and the like for elements without one, "" for an unknown one. */
  readonly category: string;
  /** Without white space at the ends. */
  readonly text: string;
  readonly target: string | undefined;
  /** The language of the statement itself, as a BCP 47 tag. */
  readonly language: string | undefined;
  readonly place: Spot;
}

const byElement: ReadonlySet<string> = new Set(['note', 'date', 'term']);

/** The category that a statement has for us. */
export const categoryOf = (element: string, written: string): string =>
  byElement.has(element) ? element : (categories.get(bare(written)) ?? '');

const tags = new Map<string, string | undefined>();

/** A language code as files write it (`EN`, `en_US`, `es-mx`, `eng`) as a BCP 47 tag; undefined for no code at all. */
export function languageTag(written: string): string | undefined {
  const known = tags.get(written);
  if (known !== undefined || tags.has(written)) return known;
  let tag: string | undefined;
  try {
    tag = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0];
  } catch {
    tag = undefined;
  }
  // Files have a handful of languages; one that has thousands is not worth the memory.
  if (written.length < 40 && tags.size < 1000) tags.set(Array.from(written).join(''), tag);
  return tag;
}
