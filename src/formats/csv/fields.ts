/** Whose property a field is: of the concept, of the concept in one language, or of one term. */
export type Level = 'concept' | 'language' | 'term';

export interface Field {
  readonly name: string;
  /** The header that is written. */
  readonly header: string;
  readonly level: Level;
  /** One column for each language of the toolkit: "Reason (en)", "Reason (es)". */
  readonly localized: boolean;
  /** Column width in a workbook, in characters. */
  readonly width: number;
  /** Further headers that are taken for it, in English and Spanish, folded (see `foldHeader`). */
  readonly aliases: readonly string[];
}

const field = (
  name: string,
  header: string,
  level: Level,
  width: number,
  aliases: readonly string[],
  localized = false,
): Field => ({ name, header, level, localized, width, aliases });

/**
 * The fields of the flat table, in the order of its columns. One row is one term. What belongs to the
 * concept or to its part in a language stands on the first row of the concept or of the language, and
 * may stand on any.
 *
 * How cells are written: lists of ids, regions and forms are separated by `;` (a `;` inside an item is
 * `\;`); sources, examples and explanations stand one a line (a line break inside one is `\n`); a source
 * is `id` or `id: place`; an example may end in ` {source}`; texts are Markdown as in the toolkit.
 */
export const fields = [
  field('concept', 'Concept', 'concept', 24, ['id', 'concept id', 'entry', 'concepto', 'identificador', 'entrada']),
  field('glossary', 'Glossary', 'concept', 18, ['glosario']),
  field('subjects', 'Subjects', 'concept', 16, [
    'subject',
    'subject field',
    'domain',
    'topic',
    'tema',
    'temas',
    'materia',
    'area',
    'dominio',
    'campo tematico',
  ]),
  field('language', 'Language', 'term', 10, ['lang', 'locale', 'idioma', 'lengua']),
  field('term', 'Term', 'term', 30, ['word', 'expression', 'termino', 'palabra', 'expresion', 'voz']),
  field('status', 'Status', 'term', 13, ['usage status', 'administrative status', 'estado', 'estatus']),
  field('reason', 'Reason', 'term', 40, ['why', 'why not', 'motivo', 'razon', 'por que'], true),
  field('useInstead', 'Use instead', 'term', 26, [
    'instead',
    'replacement',
    'say instead',
    'use en su lugar',
    'en su lugar',
    'reemplazo',
    'diga',
  ]),
  field('type', 'Term type', 'term', 12, ['type', 'tipo', 'tipo de termino']),
  field('partOfSpeech', 'Part of speech', 'term', 12, ['pos', 'word class', 'categoria gramatical', 'categoria']),
  field('gender', 'Gender', 'term', 11, ['genero', 'grammatical gender', 'genero gramatical']),
  field('feminine', 'Feminine form', 'term', 20, ['feminine', 'femenino', 'forma femenina']),
  field('epicene', 'Epicene', 'term', 9, ['epiceno']),
  field('number', 'Number', 'term', 10, ['grammatical number', 'numero']),
  field('regions', 'Regions', 'term', 18, [
    'region',
    'country',
    'countries',
    'used in',
    'regiones',
    'pais',
    'paises',
    'se usa en',
  ]),
  field('register', 'Register', 'term', 10, ['registro']),
  field('usage', 'Usage', 'term', 40, ['usage note', 'uso', 'nota de uso'], true),
  field('definition', 'Definition', 'language', 60, ['meaning', 'definicion', 'significado']),
  field('plain', 'Plain words', 'language', 60, [
    'plain',
    'plain definition',
    'plain language',
    'en palabras sencillas',
    'palabras sencillas',
    'lenguaje claro',
    'definicion sencilla',
  ]),
  field('note', 'Note', 'language', 40, ['notes', 'comment', 'comments', 'nota', 'notas', 'comentario', 'comentarios']),
  field('contexts', 'Examples', 'term', 50, [
    'example',
    'context',
    'contexts',
    'ejemplo',
    'ejemplos',
    'contexto',
    'contextos',
  ]),
  field('searchForms', 'Also searched as', 'term', 22, ['search forms', 'misspellings', 'tambien se busca como']),
  field('sources', 'Term sources', 'term', 26, [
    'source',
    'sources',
    'reference',
    'references',
    'fuente',
    'fuentes',
    'fuentes del termino',
  ]),
  field('definitionSources', 'Definition sources', 'language', 26, ['fuentes de la definicion']),
  field('votes', 'Votes', 'term', 7, ['votos']),
  field('reliability', 'Reliability cap', 'term', 9, ['reliability', 'fiabilidad']),
  field('jurisdiction', 'Jurisdiction', 'concept', 12, ['jurisdiccion']),
  field('broader', 'Broader concepts', 'concept', 22, ['broader', 'concepto superior', 'conceptos superiores']),
  field('related', 'Related concepts', 'concept', 22, ['related', 'see also', 'relacionados', 'vease tambien']),
  field('confusable', 'Easily confused with', 'concept', 30, ['confusable', 'false friend', 'se confunde con']),
  field('explanation', 'How they differ', 'concept', 50, ['explanation', 'diferencia', 'en que se diferencian'], true),
  field('review', 'Review', 'concept', 16, ['revision']),
  field('changed', 'Changed', 'concept', 11, ['last changed', 'modified', 'fecha', 'modificado']),
] as const satisfies readonly Field[];

export type FieldName = (typeof fields)[number]['name'];

const byName = new Map<string, Field>(fields.map((one) => [one.name, one]));

/** The field of that name. */
export const fieldNamed = (name: string): Field | undefined => byName.get(name);

/** A header as it is compared: lower case, without accents, only letters and digits. */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
