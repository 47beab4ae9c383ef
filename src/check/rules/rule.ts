import type { CheckStrings } from '#model/interface-strings.ts';
import type { Finding, RuleKind, Severity } from '../finding.ts';
import type { Lexicon, LexiconTerm } from '../lexicon.ts';
import type { Occurrence, Reading } from '../occurrence.ts';
import type { Replacement } from '../suggestion.ts';

/** A finding before its places in the file are known: offsets in the passage's text, UTF-16 code units. */
export interface Draft extends Pick<Finding, 'rule' | 'severity' | 'concept' | 'message'> {
  readonly start: number;
  readonly end: number;
  readonly replacements: readonly Replacement[];
}

/** What every rule may look at. */
export interface RuleContext {
  readonly lexicon: Lexicon;
  /** The passage's text, and the language it is in. */
  readonly text: string;
  readonly language: string;
  /** The language that messages are in, and its words. */
  readonly ui: string;
  readonly strings: CheckStrings;
  readonly audience: string | undefined;
  /** Whether the text is the toolkit's own: its figures and telephone numbers are looked at too. */
  readonly own: boolean;
}

/** The two kinds of readings that an occurrence has. */
export interface Sides {
  readonly warned: readonly Reading[];
  readonly right: readonly Reading[];
}

export const sidesOf = ({ readings }: Occurrence): Sides => ({
  warned: readings.filter(({ term }) => term.warned),
  right: readings.filter(({ term }) => !term.warned),
});

/** Fills the places of a message; what has nothing to say leaves no gap. */
export const fill = (template: string, values: Readonly<Record<string, string | undefined>>): string =>
  template
    .replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

export const nameIn = (
  concept: { readonly id: string; readonly names: Readonly<Record<string, string>> },
  ui: string,
): string => concept.names[ui] ?? concept.id;

/** The terms to say instead of a warned-of one, in the audience's region if it has its own. */
export function insteadOf(context: RuleContext, term: LexiconTerm): LexiconTerm[] {
  const { lexicon, language } = context;
  const named = (term.useInstead ?? []).flatMap((text) => lexicon.named(text, language, term.concept.id) ?? []);
  return named.length > 0 ? named : preferredTerms(context, term.concept.id, language);
}

export function preferredTerms({ lexicon, audience }: RuleContext, concept: string, language: string): LexiconTerm[] {
  const preferred = lexicon.termsOf(concept, language).filter(({ status }) => status === 'preferred');
  const regional = preferred.filter(({ regions }) => audience !== undefined && regions?.includes(audience));
  const general = preferred.filter(({ regions }) => regions === undefined);
  return (regional.length > 0 ? regional : general.length > 0 ? general : preferred).slice(0, 1);
}

/**
 * The severity of a status: a term not to use is an error, a deprecated one a warning; one step less where in doubt. A
 * deprecated term that counts only in some contexts is in one of them, and so no mere note.
 */
export function severityOf(term: LexiconTerm, certain: boolean): Severity {
  if (term.status === 'do-not-use') return certain ? 'error' : 'warning';
  return certain || term.compiled?.only !== undefined ? 'warning' : 'note';
}

export type OccurrenceRule = (context: RuleContext, occurrence: Occurrence) => Draft | undefined;

export type { RuleKind };
