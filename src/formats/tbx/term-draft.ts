import type { GrammaticalGender } from '#model/term.ts';
import type { ImportedContext, ImportedSource, ImportedTerm } from '../imported-entry.ts';
import { ExtraDraft } from './extra-draft.ts';
import { readLabel } from './labelled-note.ts';
import { proseOf } from './prose.ts';
import { sourceOf } from './source-draft.ts';
import { languageTag, type Statement } from './statement.ts';
import { bare, genders, type Meaning, numbers, partsOfSpeech, registers, statuses, termTypes } from './vocabulary.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A term while its section is being read. */
export class TermDraft {
  readonly #language: string;
  readonly #term: Writable<ImportedTerm> = { text: '' };
  readonly #extra = new ExtraDraft();
  readonly #regions: string[] = [];
  readonly #contexts: ImportedContext[] = [];
  readonly #sources: ImportedSource[] = [];
  readonly #useInstead: string[] = [];
  readonly #reason = new Map<string, string>();
  readonly #usage = new Map<string, string>();
  /** The gender that a note tells more exactly than the picklist of TBX-Basic. */
  #fixedGender: GrammaticalGender | undefined;
  #otherGender = false;

  constructor(language: string) {
    this.#language = language;
  }

  get named(): boolean {
    return this.#term.text !== '';
  }

  /** @returns whether all that the statement means has found its place */
  say(statement: Statement, sources: readonly ImportedSource[]): boolean {
    const { category, text } = statement;
    const term = this.#term;
    switch (category) {
      case 'term':
        term.text = text;
        return true;
      case 'administrativeStatus':
        return this.#value(statement, statuses, (value) => {
          if (term.status !== 'do-not-use') term.status = value;
        });
      case 'partOfSpeech':
        return this.#value(statement, partsOfSpeech, (value) => {
          term.partOfSpeech = value;
        });
      case 'termType':
        return this.#value(statement, termTypes, (value) => {
          term.type = value;
        });
      case 'grammaticalGender':
        return this.#gender(statement);
      case 'grammaticalNumber':
        return this.#value(statement, numbers, (value) => {
          term.number = value;
        });
      case 'register':
        return this.#value(statement, registers, (value) => {
          term.register = value;
        });
      case 'geographicalUsage':
        return this.#region(statement);
      case 'usageNote':
        return this.#append(this.#usage, statement, text);
      case 'context': {
        const [source, ...more] = sources;
        this.#contexts.push({ text: proseOf(text), ...(source !== undefined && { source }) });
        for (const other of more) this.#extra.add('context source', other.source);
        return true;
      }
      case 'source':
        this.#sources.push(sourceOf(statement));
        return true;
      case 'note':
        return this.#note(statement);
      default:
        return this.keep(statement);
    }
  }

  /** Keeps a statement as the file has it. */
  keep({ written, text, target }: Statement): false {
    this.#extra.add(written, target === undefined ? text : `${text} → ${target}`);
    return false;
  }

  #value<T>(statement: Statement, meanings: ReadonlyMap<string, Meaning<T>>, set: (value: T) => void): boolean {
    const meaning = meanings.get(bare(statement.text));
    if (meaning === undefined) return this.keep(statement);
    set(meaning.value);
    // Not a problem, since it is understood; but what it was called stays on record.
    if (!meaning.exact) this.keep(statement);
    return true;
  }

  #gender(statement: Statement): boolean {
    if (bare(statement.text) === 'other') {
      this.#otherGender = true;
      return true;
    }
    return this.#value(statement, genders, (value) => {
      this.#term.gender = value;
    });
  }

  /** `es-MX` as we write it, `MX` or `es_MX` as others do; the name of a country is kept as it is. */
  #region(statement: Statement): boolean {
    const { text } = statement;
    const written = /^(?:[A-Z]{2}|\d{3})$/.test(text) ? `${this.#language.split('-')[0]}-${text}` : text;
    const tag = /^[A-Za-z]{2,3}[-_]/.test(written) ? languageTag(written) : undefined;
    if (tag === undefined) return this.keep(statement);
    this.#regions.push(tag);
    return true;
  }

  #note(statement: Statement): boolean {
    const told = readLabel(statement.text);
    const term = this.#term;
    switch (told?.label) {
      case 'reason':
        return this.#append(this.#reason, statement, told.text);
      case 'usage':
        return this.#append(this.#usage, statement, told.text);
      case 'use instead':
        this.#useInstead.push(told.text);
        return true;
      case 'feminine form':
        term.feminine = told.text;
        return true;
      case 'epicene':
        term.epicene = true;
        return true;
      case 'status':
        if (told.text === 'do not use') term.status = 'do-not-use';
        else return this.keep(statement);
        return true;
      case 'gender': {
        const gender = genders.get(told.text)?.value;
        if (gender === undefined) return this.keep(statement);
        this.#fixedGender = gender;
        return true;
      }
      case 'number':
        return this.#value({ ...statement, text: told.text }, numbers, (value) => {
          term.number = value;
        });
      case 'register':
        return this.#value({ ...statement, text: told.text }, registers, (value) => {
          term.register = value;
        });
      case 'reliability': {
        const reliability = ([1, 2, 3, 4] as const).find((code) => String(code) === told.text);
        if (reliability === undefined) return this.keep(statement);
        term.reliability = reliability;
        return true;
      }
      default:
        return this.#append(this.#usage, statement, statement.text);
    }
  }

  #append(texts: Map<string, string>, { language = this.#language }: Statement, text: string): true {
    const before = texts.get(language);
    texts.set(language, before === undefined ? proseOf(text) : `${before}\n\n${proseOf(text)}`);
    return true;
  }

  finish(): ImportedTerm {
    const gender = this.#fixedGender ?? this.#term.gender;
    if (gender === undefined && this.#otherGender) this.#extra.add('grammaticalGender', 'other');
    return {
      ...this.#term,
      ...(gender !== undefined && { gender }),
      ...(this.#regions.length > 0 && { regions: this.#regions }),
      ...(this.#reason.size > 0 && { reason: Object.fromEntries(this.#reason) }),
      ...(this.#useInstead.length > 0 && { useInstead: this.#useInstead }),
      ...(this.#usage.size > 0 && { usage: Object.fromEntries(this.#usage) }),
      ...(this.#contexts.length > 0 && { contexts: this.#contexts }),
      ...(this.#sources.length > 0 && { sources: this.#sources }),
      ...(this.#extra.any && { extra: this.#extra.finish() }),
    };
  }
}
