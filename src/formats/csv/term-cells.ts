import { readContexts, readShortList, readSources } from './cell.ts';
import type { Column } from './columns.ts';
import type { CellFault, TermDraft } from './entry-draft.ts';
import { allowedValues, vocabularyValue } from './vocabulary.ts';

function readNumber(term: TermDraft, name: 'votes' | 'reliability', text: string): CellFault | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (name === 'votes' && !Number.isNaN(value)) term.votes = value;
  else if (name === 'reliability' && (value === 1 || value === 2 || value === 3 || value === 4))
    term.reliability = value;
  else {
    return {
      code: 'value-not-allowed',
      message: `"${text}" is not a number that fits here`,
      expected: name === 'votes' ? 'a whole number from 0' : '1, 2, 3 or 4',
      mend: 'Correct it, or empty the cell.',
    };
  }
  return undefined;
}

function readClosed(term: TermDraft, name: string, header: string, text: string): CellFault | undefined {
  const value = vocabularyValue(name, text);
  if (value === undefined) {
    return {
      code: 'value-not-allowed',
      message: `"${text}" is not known under "${header}"`,
      expected: `one of: ${allowedValues(name).join(', ')}`,
      mend: 'Choose one of these.',
    };
  }
  if (name === 'epicene') term.epicene = value === 'yes';
  // The vocabulary holds only values of the field's own type.
  else Object.assign(term, { [name]: value });
  return undefined;
}

/** Reads a cell into the term of its row. `language`: that of a localized text whose header names none. */
export function readTermCell(
  term: TermDraft,
  { field, language: own }: Column,
  text: string,
  language: string,
): CellFault | undefined {
  switch (field.name) {
    case 'reason':
    case 'usage':
      term[field.name] = { ...term[field.name], [own ?? language]: text };
      return undefined;
    case 'useInstead':
    case 'regions':
    case 'searchForms':
      term[field.name] = readShortList(text);
      return undefined;
    case 'contexts':
      term.contexts = readContexts(text);
      return undefined;
    case 'sources':
      term.sources = readSources(text);
      return undefined;
    case 'feminine':
      term.feminine = text;
      return undefined;
    case 'votes':
    case 'reliability':
      return readNumber(term, field.name, text);
    default:
      return readClosed(term, field.name, field.header, text);
  }
}
