import type { Review } from '#model/concept.ts';
import type { ImportedConfusable, ImportedEntry, ImportedSource } from '../imported-entry.ts';
import type { Spot } from '../xml/refusal.ts';
import { ExtraDraft } from './extra-draft.ts';
import { conceptOfName, subjectOfName } from './identifiers.ts';
import { readConfusable, readLabel } from './labelled-note.ts';
import { LanguageDraft } from './language-draft.ts';
import { proseOf } from './prose.ts';
import type { Statement } from './statement.ts';

interface ConfusableDraft extends Pick<ImportedConfusable, 'severity' | 'kind'> {
  readonly explanation: Map<string, string>;
}

/** A concept while its entry is being read. */
export class EntryDraft {
  readonly place: Spot;
  readonly languages = new Map<string, LanguageDraft>();
  readonly #id: string | undefined;
  readonly #subjects: string[] = [];
  readonly #jurisdiction: string[] = [];
  readonly #broader: string[] = [];
  readonly #related: string[] = [];
  readonly #confusable = new Map<string, ConfusableDraft>();
  readonly #extra = new ExtraDraft();
  readonly #definitions: { statement: Statement; sources: readonly ImportedSource[] }[] = [];
  #glossary: string | undefined;
  #review: Review | undefined;
  #changed: string | undefined;
  /** An error was found in it: it is not handed out. */
  broken = false;

  constructor(id: string | undefined, place: Spot) {
    this.#id = id;
    this.place = place;
  }

  /** The part in a language, begun where there is none yet. */
  inLanguage(language: string): LanguageDraft {
    let draft = this.languages.get(language);
    if (draft === undefined) {
      draft = new LanguageDraft(language);
      this.languages.set(language, draft);
    }
    return draft;
  }

  /** @returns whether all that the statement means has found its place */
  say(statement: Statement, sources: readonly ImportedSource[]): boolean {
    const { category, text, target } = statement;
    switch (category) {
      case 'subjectField':
        this.#subjects.push((target === undefined ? undefined : subjectOfName(target)) ?? text);
        return true;
      case 'definition':
        this.#definitions.push({ statement, sources });
        return true;
      case 'crossReference':
        return target === undefined ? this.keep(statement) : this.#relation(text, conceptOfName(target));
      case 'note':
        return this.#note(statement);
      default:
        return this.keep(statement);
    }
  }

  /** The day of a transaction, `YYYY-MM-DD`; the latest is the last change. */
  changedOn(date: string): boolean {
    if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
    if (this.#changed === undefined || date > this.#changed) this.#changed = date;
    return true;
  }

  /** What goes wrong when this concept is taken for another; told under a language. */
  confuse(text: string, language: string): boolean {
    const told = readConfusable(text);
    if (told === undefined) return false;
    const { concept, severity, kind, explanation } = told;
    const known = this.#confusable.get(concept)?.explanation ?? new Map<string, string>();
    known.set(language, proseOf(explanation));
    this.#confusable.set(concept, { severity, kind, explanation: known });
    return true;
  }

  /** Keeps a statement as the file has it. */
  keep({ written, text, target }: Statement): false {
    this.#extra.add(written, target === undefined ? text : `${text} → ${target}`);
    return false;
  }

  #relation(text: string, concept: string): true {
    const kind = /^(broader|related|confusable): /.exec(text)?.[1];
    if (kind === 'broader') this.#broader.push(concept);
    else if (kind !== 'confusable') this.#related.push(concept);
    else if (!this.#confusable.has(concept)) this.#confusable.set(concept, { explanation: new Map() });
    return true;
  }

  #note(statement: Statement): boolean {
    const told = readLabel(statement.text);
    if (told?.label === 'glossary') this.#glossary = told.text;
    else if (told?.label === 'jurisdiction') this.#jurisdiction.push(...told.text.split(', '));
    else if (told?.label === 'review') return this.#readReview(told.text) || this.keep(statement);
    else this.keep(statement);
    return true;
  }

  #readReview(text: string): boolean {
    const [, on, by] = /^reviewed on (\d{4}-\d\d-\d\d) by (.+)$/s.exec(text) ?? [];
    if (on !== undefined && by !== undefined) this.#review = { state: 'reviewed', on, by };
    else if (text === 'not reviewed') this.#review = { state: 'not-reviewed' };
    else return false;
    return true;
  }

  /**
   * @param ownLanguage what a definition for all languages is taken to be written in
   * @param number of the entry in the file, for one without id and without a usable term
   */
  finish(ownLanguage: string | undefined, number: number): ImportedEntry {
    for (const { statement, sources } of this.#definitions) {
      const draft = this.languages.get(statement.language ?? ownLanguage ?? '');
      if (draft === undefined || draft.defined) this.keep(statement);
      else draft.say(statement, sources);
    }
    const languages = [...this.languages].map(([tag, draft]) => [tag, draft.finish()] as const);
    const confusable = [...this.#confusable].map(([concept, { explanation, ...rest }]) => ({
      concept,
      ...rest,
      explanation: Object.fromEntries(explanation),
    }));
    return {
      id: this.#id ?? identifierOf(languages[0]?.[1].terms[0]?.text ?? '', number),
      ...(this.#glossary !== undefined && { glossary: this.#glossary }),
      subjects: this.#subjects,
      jurisdiction: this.#jurisdiction,
      languages: Object.fromEntries(languages),
      relations: { broader: this.#broader, related: this.#related, confusable },
      ...(this.#review !== undefined && { review: this.#review }),
      ...(this.#changed !== undefined && { changed: this.#changed }),
      extra: this.#extra.finish(),
      place: { line: this.place.line, column: this.place.column },
    };
  }
}

/** An identifier made from a term: its letters without accents, and digits. */
function identifierOf(term: string, number: number): string {
  const words = term
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words === null ? `entry-${number}` : words.join('-').slice(0, 80).replace(/-$/, '');
}
