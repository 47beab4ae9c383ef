import { LanguageTag } from '#model/localized.ts';
import type { ColumnMapping } from '../imported-entry.ts';
import { type Field, fieldNamed, fields, foldHeader } from './fields.ts';

/** A column of the table: a field, and for a localized one its language. */
export interface Column {
  readonly field: Field;
  readonly language?: string;
}

/** The columns a toolkit is written in; the order is the order of the table. */
export const columnsFor = (languages: readonly string[]): Column[] =>
  fields.flatMap((field): Column[] =>
    field.localized ? languages.map((language) => ({ field, language })) : [{ field }],
  );

export const headerOf = ({ field, language }: Column): string =>
  language === undefined ? field.header : `${field.header} (${language})`;

const languageNames: Readonly<Record<string, string>> = {
  english: 'en',
  ingles: 'en',
  spanish: 'es',
  espanol: 'es',
  castellano: 'es',
  french: 'fr',
  frances: 'fr',
  portuguese: 'pt',
  portugues: 'pt',
  german: 'de',
  aleman: 'de',
  italian: 'it',
  italiano: 'it',
  catalan: 'ca',
  haitian: 'ht',
  haitiano: 'ht',
};

/** A language by its name in English or Spanish, or by its tag: "Español", "es", "es-MX". */
function languageNamed(text: string): string | undefined {
  const named = languageNames[foldHeader(text)];
  if (named !== undefined) return named;
  const [language = '', region] = text.trim().split(/[-_]/);
  const tag = region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
  return /^[a-z]{2,3}(?:-|$)/.test(tag) && LanguageTag.safeParse(tag).success ? tag : undefined;
}

const byFolded = new Map<string, Field>(
  fields.flatMap((field): [string, Field][] =>
    [field.header, field.name, ...field.aliases].map((name) => [foldHeader(name), field]),
  ),
);

function guess(header: string): Column | undefined {
  const folded = foldHeader(header);
  const plain = byFolded.get(folded);
  if (plain !== undefined) return { field: plain };

  const bracketed = /^(.*\S)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(header.trim());
  if (bracketed !== null) {
    const field = byFolded.get(foldHeader(bracketed[1] ?? ''));
    const language = languageNamed(bracketed[2] ?? '');
    if (field !== undefined && language !== undefined) return { field, language };
  }
  const term = fieldNamed('term');
  const whole = languageNamed(header);
  // A column called "English" or "Español" holds the terms in that language.
  if (whole !== undefined && term !== undefined) return { field: term, language: whole };

  for (const pattern of [/^(?<language>\S+) (?<rest>.+)$/, /^(?<rest>.+?) (?:en |in )?(?<language>\S+)$/]) {
    const groups = pattern.exec(folded)?.groups;
    const language = languageNamed(groups?.['language'] ?? '');
    const field = byFolded.get(groups?.['rest'] ?? '');
    if (language !== undefined && field !== undefined) return { field, language };
  }
  return undefined;
}

const isOwnHeader = (header: string, { field, language }: Column): boolean =>
  header === headerOf({ field, ...(language !== undefined && { language }) });

/** What the caller says a column is: a field's name, or a field and a language (`definition:es`). */
function asTold(told: string): Column | undefined {
  const [name = '', language] = told.split(':');
  const field = fieldNamed(name);
  if (field === undefined) return undefined;
  const tag = language === undefined ? undefined : languageNamed(language);
  if (language !== undefined && tag === undefined) return undefined;
  return { field, ...(tag !== undefined && { language: tag }) };
}

/**
 * What each column of a table is, from its header; the caller's word goes before any guess.
 * @param told field by header, such as `{ 'Palabra clave': 'term:es' }`; `''` leaves a column out
 */
export function mapColumns(
  headers: readonly string[],
  told: Readonly<Record<string, string>> = {},
): { columns: (Column | undefined)[]; mapping: ColumnMapping[] } {
  const mapping: ColumnMapping[] = [];
  const columns = headers.map((header, index) => {
    const wish = Object.hasOwn(told, header) ? told[header] : undefined;
    const column = wish === undefined ? guess(header) : asTold(wish);
    const how =
      wish !== undefined && (column !== undefined || wish === '')
        ? 'given'
        : column === undefined
          ? 'unknown'
          : isOwnHeader(header, column)
            ? 'exact'
            : 'guessed';
    mapping.push({
      column: index + 1,
      header,
      field: column?.field.name,
      ...(column?.language !== undefined && { language: column.language }),
      how,
    });
    return column;
  });
  return { columns, mapping };
}
