import { inflectEnglish } from './en/inflect.ts';
import { inflectSpanish } from './es/inflect.ts';

/** What the grammar of a term says of its forms; the words of the model, kept apart so that languages need no model. */
export interface Grammar {
  readonly partOfSpeech: 'noun' | 'verb' | 'adjective' | 'adverb' | 'other';
  readonly number: 'singular' | 'plural' | 'mass';
  /** The feminine form of a paired term: defensora. */
  readonly feminine?: string | undefined;
  /** An acronym or a name: written as it stands, in the plural at most with an s. */
  readonly acronym?: boolean | undefined;
}

/** A form of a term, and the place it has in the paradigm where that is known. */
export interface Form {
  readonly text: string;
  readonly number: 'singular' | 'plural' | undefined;
  /** The slot of the paradigm that it shares with the same slot of another term: `singular`, `plural`, `infinitive` … */
  readonly slot: string;
  readonly feminine: boolean;
}

export type Inflector = (text: string, grammar: Grammar) => readonly Form[];

const inflectors: Readonly<Record<string, Inflector>> = { en: inflectEnglish, es: inflectSpanish };

/**
 * All forms of a term that a text may hold, the term itself first. A language without rules of its own gives the
 * term as it is.
 * @param language BCP 47; only its first subtag counts
 */
export function formsOf(text: string, grammar: Grammar, language: string): readonly Form[] {
  const inflect = inflectors[language.split('-')[0] ?? ''];
  const forms = inflect?.(text, grammar) ?? [{ text, number: undefined, slot: 'base', feminine: false }];
  const seen = new Set<string>();
  return forms.filter((form) => !seen.has(form.text) && seen.add(form.text));
}
