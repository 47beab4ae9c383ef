import type { ImportedLanguage, ImportedSource } from '../imported-entry.ts';
import { ExtraDraft } from './extra-draft.ts';
import { readLabel } from './labelled-note.ts';
import { proseOf } from './prose.ts';
import type { Statement } from './statement.ts';
import { TermDraft } from './term-draft.ts';

/** A concept in one language while it is being read. */
export class LanguageDraft {
  readonly language: string;
  readonly terms: TermDraft[] = [];
  readonly #extra = new ExtraDraft();
  readonly #notes: string[] = [];
  #definition: { text: string; sources: readonly ImportedSource[] } | undefined;
  #plain: string | undefined;

  constructor(language: string) {
    this.language = language;
  }

  get defined(): boolean {
    return this.#definition !== undefined;
  }

  addTerm(): TermDraft {
    const term = new TermDraft(this.language);
    this.terms.push(term);
    return term;
  }

  /** @returns whether all that the statement means has found its place */
  say(statement: Statement, sources: readonly ImportedSource[]): boolean {
    const { category, text } = statement;
    if (category === 'definition' && this.#definition === undefined) {
      this.#definition = { text: proseOf(text), sources };
      return true;
    }
    if (category !== 'note') return this.keep(statement);
    const told = readLabel(text);
    if (told?.label === 'plain') this.#plain = proseOf(told.text);
    else this.#notes.push(proseOf(told?.label === 'note' ? told.text : text));
    return true;
  }

  /** Keeps a statement as the file has it. */
  keep({ written, text, target }: Statement): false {
    this.#extra.add(written, target === undefined ? text : `${text} → ${target}`);
    return false;
  }

  finish(): ImportedLanguage {
    const definition = this.#definition;
    return {
      ...(definition !== undefined && { definition: definition.text }),
      ...(definition !== undefined && definition.sources.length > 0 && { definitionSources: definition.sources }),
      ...(this.#plain !== undefined && { plain: this.#plain }),
      ...(this.#notes.length > 0 && { note: this.#notes.join('\n\n') }),
      terms: this.terms.map((term) => term.finish()),
      ...(this.#extra.any && { extra: this.#extra.finish() }),
    };
  }
}
