import type { Problem } from '#model/problem.ts';
import type { ImportedConfusable, ImportedEntry, ImportedLanguage, ImportedTerm } from '../imported-entry.ts';
import { foldHeader } from './fields.ts';
import type { CellPlace } from './table-problem.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A term while its row is read. */
export type TermDraft = Mutable<ImportedTerm>;

export interface LanguageDraft extends Mutable<Omit<ImportedLanguage, 'terms'>> {
  terms: TermDraft[];
}

/** An entry while the rows of its concept are read. */
export interface EntryDraft extends Mutable<Omit<ImportedEntry, 'languages' | 'relations' | 'extra'>> {
  languages: Record<string, LanguageDraft>;
  relations: { broader: string[]; related: string[]; confusable: ImportedConfusable[] };
  /** They may stand before the relation that they explain. */
  explanations: { language: string; concept: string | undefined; text: string; place: CellPlace }[];
  /** A map, since a header may be called `__proto__`. */
  extras: Map<string, string[]>;
}

/** What is wrong with a cell. */
export type CellFault = Pick<Problem, 'code' | 'message' | 'expected' | 'mend'> & {
  readonly severity?: Problem['severity'];
};

export type Report = (place: CellPlace, fault: CellFault) => void;

/** The id of an entry whose table has none, from its first term. */
export const idFrom = (text: string): string =>
  foldHeader(text)
    .normalize('NFD')
    .replace(/[^a-z0-9 ]+/g, '')
    .trim()
    .replace(/ +/g, '-')
    .slice(0, 80)
    .replace(/-+$/, '') || 'entry';

export const newEntry = (id: string, place: { line: number; column: number }): EntryDraft => ({
  id,
  subjects: [],
  jurisdiction: [],
  languages: {},
  relations: { broader: [], related: [], confusable: [] },
  explanations: [],
  extras: new Map(),
  place,
});

/** The part of an entry in a language, made where there is none yet. */
export function partOf(entry: EntryDraft, language: string): LanguageDraft {
  const known = entry.languages[language];
  if (known !== undefined) return known;
  const part: LanguageDraft = { terms: [] };
  entry.languages[language] = part;
  return part;
}

/** The entry as it is handed on, each explanation with the relation it explains. */
export function finished(draft: EntryDraft, report: Report): ImportedEntry {
  const { explanations, extras, ...entry } = draft;
  const { confusable } = entry.relations;
  for (const { language, concept, text, place } of explanations) {
    const only = confusable.length === 1 ? confusable[0]?.concept : undefined;
    const index = confusable.findIndex((relation) => relation.concept === (concept ?? only));
    const relation = confusable[index];
    if (relation !== undefined) {
      confusable[index] = { ...relation, explanation: { ...relation.explanation, [language]: text } };
      continue;
    }
    report(place, {
      code: 'explanation-without-relation',
      message: `no concept is named as easily confused for "${text.slice(0, 40)}"`,
      expected: 'lines such as "human-smuggling: how they differ"',
      mend: 'Name the concept in "Easily confused with" and at the start of the line.',
    });
  }
  return { ...entry, extra: Object.fromEntries(extras) };
}
