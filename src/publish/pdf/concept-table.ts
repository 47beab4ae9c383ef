import type { Concept, ConceptLanguage } from '#model/concept.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import { inDisplayOrder } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';
import { array, joined, languageArguments, literal } from './typst-code.ts';

/** Admitted terms shown after the preferred one; an interpreter needs the word, not the entry. */
const admittedShown = 2;

function written(term: Term, regions: Intl.DisplayNames): string {
  const both = term.gender === 'paired' && term.feminine !== undefined ? `${term.text}, ${term.feminine}` : term.text;
  const places = term.regions.map((tag) => regions.of(tag.split('-').at(-1) ?? tag) ?? tag);
  return places.length === 0 ? both : `${both} (${places.join(', ')})`;
}

/** The terms to say, then those never to say, in one language. */
function cell(part: ConceptLanguage, language: string, strings: InterfaceStrings, regions: Intl.DisplayNames): string {
  const terms = inDisplayOrder(part.terms);
  const preferred = terms.filter((term) => term.status === 'preferred');
  const admitted = terms.filter((term) => term.status === 'admitted').slice(0, admittedShown);
  const never = terms.filter((term) => term.status === 'do-not-use');
  const line = (list: readonly Term[]): string =>
    `text(${languageArguments(language)}, ${literal(list.map((term) => written(term, regions)).join('; '))})`;
  return joined([
    `strong(${line(preferred)})`,
    ...(admitted.length === 0 ? [] : ['linebreak()', line(admitted)]),
    ...(never.length === 0
      ? []
      : [
          'linebreak()',
          `text(size: 0.85em, { ${literal(`${strings.status['do-not-use']}: `)}; emph(${line(never)}) })`,
        ]),
  ]);
}

/**
 * The chosen concepts as a table: a column a language, the reader's own first.
 * @param languages of the toolkit
 */
export function conceptTable(
  concepts: readonly Concept[],
  languages: readonly string[],
  strings: InterfaceStrings,
): string {
  const own = strings.language;
  const columns = [own, ...languages.filter((language) => language !== own)];
  const names = new Intl.DisplayNames(own, { type: 'language' });
  const regions = new Intl.DisplayNames(own, { type: 'region' });
  const head = columns.map((language) => {
    const name = names.of(language) ?? language;
    return `strong(${literal(name.charAt(0).toLocaleUpperCase(own) + name.slice(1))})`;
  });
  const cells = concepts.flatMap((concept) =>
    columns.map((language) => {
      const part = concept.languages[language];
      return part === undefined ? '[]' : cell(part, language, strings, regions);
    }),
  );
  return `table(
    columns: ${array(columns.map(() => '1fr'))}, inset: (x: 0.5em, y: 0.45em),
    stroke: (x: none, y: 0.5pt + rule-gray), align: left + top,
    table.header(${head.join(', ')}), ${cells.map((code) => `table.cell(breakable: false, ${code})`).join(', ')})`;
}
