import type { ImportedEntry, ImportedLanguage, ImportedTerm } from '../imported-entry.ts';
import { defuse, writeConfusables, writeContexts, writeExplanations, writeShortList, writeSources } from './cell.ts';
import { type Column, columnsFor, headerOf } from './columns.ts';

const reviewText = ({ review }: ImportedEntry): string =>
  review === undefined ? '' : review.state === 'reviewed' ? `reviewed by ${review.by} on ${review.on}` : 'not reviewed';

function conceptCell(entry: ImportedEntry, { field, language }: Column): string {
  const { relations } = entry;
  switch (field.name) {
    case 'glossary':
      return entry.glossary ?? '';
    case 'subjects':
      return writeShortList(entry.subjects);
    case 'jurisdiction':
      return writeShortList(entry.jurisdiction);
    case 'broader':
      return writeShortList(relations.broader);
    case 'related':
      return writeShortList(relations.related);
    case 'confusable':
      return writeConfusables(relations.confusable);
    case 'explanation':
      return writeExplanations(relations.confusable, language ?? '');
    case 'review':
      return reviewText(entry);
    case 'changed':
      return entry.changed ?? '';
    default:
      return '';
  }
}

function languageCell(part: ImportedLanguage, name: string): string {
  switch (name) {
    case 'definition':
      return part.definition ?? '';
    case 'definitionSources':
      return writeSources(part.definitionSources ?? []);
    case 'plain':
      return part.plain ?? '';
    case 'note':
      return part.note ?? '';
    default:
      return '';
  }
}

function termCell(term: ImportedTerm, { field, language = '' }: Column): string {
  switch (field.name) {
    case 'term':
      return term.text;
    case 'reason':
      return term.reason?.[language] ?? '';
    case 'usage':
      return term.usage?.[language] ?? '';
    case 'useInstead':
      return writeShortList(term.useInstead ?? []);
    case 'epicene':
      return term.epicene === true ? 'yes' : '';
    case 'regions':
      return writeShortList(term.regions ?? []);
    case 'contexts':
      return writeContexts(term.contexts ?? []);
    case 'searchForms':
      return writeShortList(term.searchForms ?? []);
    case 'sources':
      return writeSources(term.sources ?? []);
    case 'votes':
      return term.votes === undefined || term.votes === 0 ? '' : String(term.votes);
    case 'reliability':
      return term.reliability === undefined ? '' : String(term.reliability);
    case 'feminine':
      return term.feminine ?? '';
    case 'status':
    case 'type':
    case 'partOfSpeech':
    case 'gender':
    case 'number':
    case 'register':
      return term[field.name] ?? '';
    default:
      return '';
  }
}

/**
 * Entries as the rows of a table, the headers first. One row is one term; a text that could run as a
 * formula has a `'` before it.
 * @param languages those that localized fields get a column for
 */
export function* rowsOf(entries: Iterable<ImportedEntry>, languages: readonly string[]): Generator<string[]> {
  const columns = columnsFor(languages);
  yield columns.map(headerOf);
  for (const entry of entries) {
    let firstOfConcept = true;
    for (const [language, part] of Object.entries(entry.languages)) {
      for (const [index, term] of part.terms.entries()) {
        yield columns.map((column) => {
          const { name, level } = column.field;
          if (name === 'concept') return defuse(entry.id);
          if (name === 'language') return language;
          if (level === 'term') return defuse(termCell(term, column));
          if (level === 'language') return index === 0 ? defuse(languageCell(part, name)) : '';
          return firstOfConcept ? defuse(conceptCell(entry, column)) : '';
        });
        firstOfConcept = false;
      }
    }
  }
}
