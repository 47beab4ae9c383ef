import { Identifier } from '#model/identifier.ts';
import { LanguageTag } from '#model/localized.ts';
import type { Problem } from '#model/problem.ts';
import type { ImportedEntry } from '../imported-entry.ts';
import { undefuse } from './cell.ts';
import { type Column, mapColumns } from './columns.ts';
import { ConceptCells } from './concept-cells.ts';
import { type EntryDraft, finished, idFrom, newEntry, partOf, type Report, type TermDraft } from './entry-draft.ts';
import { foldHeader } from './fields.ts';
import { type CellPlace, problemInCell } from './table-problem.ts';
import { readTermCell } from './term-cells.ts';

interface FilledCell {
  readonly column: Column | undefined;
  readonly header: string;
  readonly text: string;
  readonly place: CellPlace;
}

/** Makes entries of a table's rows. Collects problems instead of throwing. */
export class TableReader {
  readonly problems: Problem[] = [];
  readonly #entries = new Map<string, EntryDraft>();
  readonly #path: string;
  readonly #columns: readonly (Column | undefined)[];
  readonly #headers: readonly string[];
  /** That of terms whose row and column name none. */
  readonly #language: string | undefined;
  readonly #conceptCells: ConceptCells;
  readonly #report: Report;
  /** The entry of the row above: a row without an id belongs to it. */
  #above: EntryDraft | undefined;

  constructor(
    path: string,
    columns: readonly (Column | undefined)[],
    headers: readonly string[],
    language: string | undefined,
  ) {
    this.#path = path;
    this.#columns = columns;
    this.#headers = headers;
    this.#language = language;
    this.#report = (place, fault) => {
      this.problems.push(problemInCell(place, { severity: 'error', ...fault }));
    };
    this.#conceptCells = new ConceptCells(this.#report);
  }

  /** To be called once, after the last row. */
  entries(): ImportedEntry[] {
    return [...this.#entries.values()].map((draft) => finished(draft, this.#report));
  }

  /** @param row as a spreadsheet counts, with the header as 1 */
  readRow(row: number, line: number, cells: readonly string[]): void {
    const filled = this.#filled(row, line, cells);
    if (filled.length === 0) return;
    const cellOf = (name: string) => filled.find(({ column }) => column?.field.name === name);
    const language = this.#rowLanguage(cellOf('language'));
    const entry = this.#entryOf(cellOf('concept'), cellOf('term')?.text, line);
    if (entry === undefined) {
      const place = { path: this.#path, row, line, column: 0, cell: cells.join(' | ') };
      this.#report(place, {
        code: 'no-term',
        message: 'the row has neither a concept nor a term',
        expected: 'a term in each row',
        mend: 'Fill the term in, or take the row out.',
      });
      return;
    }
    const terms = this.#terms(entry, filled, language);
    for (const cell of filled) this.#cell(entry, terms, language, cell);
  }

  #filled(row: number, line: number, cells: readonly string[]): FilledCell[] {
    return cells.flatMap((raw, index) => {
      const text = undefuse(raw.trim());
      if (text === '') return [];
      const place = { path: this.#path, row, line, column: index + 1, cell: raw };
      if (index < this.#headers.length) {
        return [{ column: this.#columns[index], header: this.#headers[index] ?? '', text, place }];
      }
      this.#report(place, {
        code: 'cell-without-header',
        message: 'the cell stands beyond the last header',
        expected: `at most ${this.#headers.length} cells`,
        mend: 'Give the column a header, or empty the cell. In CSV, put quotes around a text with a comma.',
      });
      return [];
    });
  }

  #rowLanguage(cell: FilledCell | undefined): string | undefined {
    if (cell === undefined) return this.#language;
    const named = mapColumns([cell.text]).columns[0]?.language;
    const language = LanguageTag.safeParse(cell.text).success ? cell.text : named;
    if (language === undefined) {
      this.#report(cell.place, {
        code: 'unknown-language',
        message: `"${cell.text}" is no language`,
        expected: 'a BCP 47 tag such as "en" or "es-MX", or the name of a language',
        mend: 'Write the tag.',
      });
    }
    return language ?? this.#language;
  }

  #entryOf(cell: FilledCell | undefined, term: string | undefined, line: number): EntryDraft | undefined {
    const hasIds = this.#columns.some((column) => column?.field.name === 'concept');
    if (cell === undefined && hasIds && this.#above !== undefined) return this.#above;
    if (cell === undefined && term === undefined) return undefined;
    const id = cell === undefined ? this.#unusedId(term ?? '') : this.#ownId(cell);
    const entry = this.#entries.get(id) ?? newEntry(id, { line, column: cell?.place.column ?? 1 });
    this.#entries.set(id, entry);
    this.#above = entry;
    return entry;
  }

  #unusedId(term: string): string {
    const stem = idFrom(term);
    let id = stem;
    for (let count = 2; this.#entries.has(id); count += 1) id = `${stem}-${count}`;
    return id;
  }

  #ownId({ text, place }: FilledCell): string {
    if (Identifier.safeParse(text).success) return text;
    const id = idFrom(text);
    if (foldHeader(text).replace(/ /g, '-') !== id) {
      this.#report(place, {
        code: 'identifier-changed',
        severity: 'warning',
        message: `"${text}" is no identifier and is read as "${id}"`,
        expected: 'lower-case letters, digits and hyphens, such as "human-trafficking"',
        mend: 'Write it so, to be sure that it stays the same next time.',
      });
    }
    return id;
  }

  /** A row holds one term, or in a table with a column for each language one term in each of them. */
  #terms(entry: EntryDraft, filled: readonly FilledCell[], language: string | undefined): Map<string, TermDraft> {
    const terms = new Map<string, TermDraft>();
    for (const { column, text, place } of filled) {
      if (column?.field.name !== 'term') continue;
      const own = column.language ?? language;
      if (own === undefined) {
        this.#report(place, {
          code: 'no-language',
          message: `no language is given for "${text}"`,
          expected: 'a language such as "es" in the column "Language"',
          mend: 'Fill the language in, or name it when importing.',
        });
        continue;
      }
      const term: TermDraft = { text };
      terms.set(own, term);
      partOf(entry, own).terms.push(term);
    }
    return terms;
  }

  #cell(
    entry: EntryDraft,
    terms: ReadonlyMap<string, TermDraft>,
    language: string | undefined,
    cell: FilledCell,
  ): void {
    const { column, header, text, place } = cell;
    if (column === undefined) {
      const list = entry.extras.get(header) ?? [];
      if (!list.includes(text)) entry.extras.set(header, [...list, text]);
      return;
    }
    const { name, level, localized } = column.field;
    if (name === 'concept' || name === 'term' || name === 'language') return;
    const fallback = this.#language ?? 'en';
    if (level === 'concept') {
      this.#conceptCells.readConcept(entry, column, text, place, fallback);
      return;
    }
    const own = localized ? language : (column.language ?? language);
    if (level === 'language') {
      if (own !== undefined) this.#conceptCells.readLanguage(partOf(entry, own), column, text, place);
      else {
        this.#report(place, {
          code: 'no-language',
          message: 'no language is given for this text',
          expected: 'a language in the row, or in the header: "Definition (es)"',
          mend: 'Fill the language in.',
        });
      }
      return;
    }
    // With one column a language, "Gender" says whose gender it is only if there is one term.
    const term = terms.get(own ?? '') ?? (terms.size === 1 ? [...terms.values()][0] : undefined);
    if (term === undefined) {
      this.#report(place, {
        code: 'no-term',
        message: `"${header}" belongs to a term, and the row has ${terms.size}`,
        expected: 'one term in the row, or the language in the header: "Gender (es)"',
        mend: 'Name the language in the header, or put each term in a row of its own.',
      });
      return;
    }
    const fault = readTermCell(term, column, text, fallback);
    if (fault !== undefined) this.#report(place, fault);
  }
}
