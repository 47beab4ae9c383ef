import { CalendarDate } from '#model/identifier.ts';
import type { ImportedConfusable } from '../imported-entry.ts';
import { readConfusables, readExplanations, readShortList, readSources } from './cell.ts';
import type { Column } from './columns.ts';
import type { EntryDraft, LanguageDraft, Report } from './entry-draft.ts';
import type { CellPlace } from './table-problem.ts';

/** Reads cells that belong to a concept or to its part in a language, and may stand on any of its rows. */
export class ConceptCells {
  readonly #report: Report;
  constructor(report: Report) {
    this.#report = report;
  }

  /** Two rows of one concept must not say different things; the first one counts. */
  #once<T>(known: T | undefined, next: T, place: CellPlace, header: string): T {
    if (known === undefined || JSON.stringify(known) === JSON.stringify(next)) return next;
    this.#report(place, {
      code: 'conflicting-cells',
      message: `"${header}" was given otherwise in an earlier row of the same concept`,
      expected: 'the same text in every row of a concept, or in one row only',
      mend: 'Decide which is right and take the other one out.',
    });
    return known;
  }

  /** `fallback`: the language of an explanation whose header names none. */
  readConcept(entry: EntryDraft, { field, language }: Column, text: string, place: CellPlace, fallback: string): void {
    const { header } = field;
    const list = (known: readonly string[]): string[] =>
      this.#once(known.length > 0 ? [...known] : undefined, readShortList(text), place, header);
    switch (field.name) {
      case 'glossary':
        entry.glossary = this.#once(entry.glossary, text, place, header);
        break;
      case 'subjects':
        entry.subjects = list(entry.subjects);
        break;
      case 'jurisdiction':
        entry.jurisdiction = list(entry.jurisdiction);
        break;
      case 'broader':
        entry.relations.broader = list(entry.relations.broader);
        break;
      case 'related':
        entry.relations.related = list(entry.relations.related);
        break;
      case 'confusable':
        this.#confusable(entry, text, place, header);
        break;
      case 'explanation':
        for (const { concept, text: explanation } of readExplanations(text)) {
          entry.explanations.push({ language: language ?? fallback, concept, text: explanation, place });
        }
        break;
      case 'review':
        this.#review(entry, text, place);
        break;
      default:
        this.#changed(entry, text, place, header);
    }
  }

  readLanguage(part: LanguageDraft, { field: { name, header } }: Column, text: string, place: CellPlace): void {
    if (name === 'definitionSources') {
      part.definitionSources = this.#once(part.definitionSources, readSources(text), place, header);
    } else if (name === 'definition' || name === 'plain' || name === 'note') {
      part[name] = this.#once(part[name], text, place, header);
    }
  }

  #confusable(entry: EntryDraft, text: string, place: CellPlace, header: string): void {
    const { relations, odd } = readConfusables(text);
    for (const mark of odd) {
      this.#report(place, {
        code: 'value-not-allowed',
        message: `"${mark}" is neither a severity nor a kind`,
        expected: 'high, medium, low; false-friend, same-word, near-meaning',
        mend: 'Write it so: human-smuggling (high, false-friend)',
      });
    }
    const made = relations.map((relation) => ({ ...relation, explanation: {} }));
    const known = entry.relations.confusable.length > 0 ? entry.relations.confusable : undefined;
    entry.relations.confusable = this.#once<ImportedConfusable[]>(known, made, place, header);
  }

  #review(entry: EntryDraft, text: string, place: CellPlace): void {
    const [, by, on] = /^reviewed by (.+) on (\d{4}-\d\d-\d\d)$/s.exec(text) ?? [];
    if (by !== undefined && on !== undefined) entry.review = { state: 'reviewed', by, on };
    else if (/^not[- ]reviewed$/i.test(text)) entry.review = { state: 'not-reviewed' };
    else {
      this.#report(place, {
        code: 'value-not-allowed',
        message: `"${text}" does not say whether someone reviewed it`,
        expected: '"not reviewed", or "reviewed by NAME on 2026-11-23"',
        mend: 'Write one of the two.',
      });
    }
  }

  #changed(entry: EntryDraft, text: string, place: CellPlace, header: string): void {
    if (CalendarDate.safeParse(text).success) entry.changed = this.#once(entry.changed, text, place, header);
    else {
      this.#report(place, {
        code: 'value-not-allowed',
        message: `"${text}" is no date`,
        expected: 'a date such as 2026-11-23',
        mend: 'Write it so, and let the spreadsheet treat the column as text.',
      });
    }
  }
}
