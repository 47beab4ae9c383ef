import { z } from 'zod';
import { fold } from '#language/fold.ts';
import { formsOf } from '#language/inflection.ts';
import { tokenise } from '#language/tokenise.ts';
import type { Concept } from '#model/concept.ts';
import { CalendarDate, Identifier, WebAddress } from '#model/identifier.ts';
import { LanguageTag, Line } from '#model/localized.ts';
import type { AdministrativeStatus } from '#model/term.ts';
import { termsOf } from './figures.ts';
import { byText } from './table.ts';

/** `docs/real-texts/documents.yaml`: texts that nobody of the project wrote, and the terms that stand in them. */
export const RealTexts = z.strictObject({
  /** The day they were read. */
  read: CalendarDate,
  documents: z.array(
    z.strictObject({
      id: Identifier,
      language: LanguageTag,
      kind: z.enum([
        'government',
        'court',
        'intergovernmental',
        'ngo',
        'hospital',
        'academic',
        'newsroom',
        'press',
        'legal-information',
      ]),
      /** ISO 3166, or `INT`; absent where the text does not tell. */
      country: z
        .string()
        .regex(/^[A-Z]{2,3}$/)
        .optional(),
      publisher: Line,
      title: Line,
      address: WebAddress,
      /** As the text gives it: a year, a month or a day. */
      date: z.union([z.number().int(), z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/)]).optional(),
      terms: z.array(Line).min(1),
    }),
  ),
});
export type RealTexts = z.infer<typeof RealTexts>;

/** A term as it stands in the texts, and the best place it has in the glossaries. */
export interface Occurrence {
  readonly language: string;
  readonly term: string;
  /** Ids of the texts that hold it. */
  readonly documents: readonly string[];
  /** Of the concepts whose terms or search forms it is; undefined where the glossaries do not have it. */
  readonly found: { readonly concept: string; readonly status: AdministrativeStatus } | undefined;
}

/** The form under which terms are compared: folded, and its words run together, so that a hyphen tells none apart. */
const comparable = (term: string): string =>
  tokenise(term)
    .map(({ text }) => fold(text))
    .join('');

const statuses: readonly AdministrativeStatus[] = ['preferred', 'admitted', 'deprecated', 'do-not-use'];

/** All that the glossaries know, in all its forms: the best status of each, then the first concept by id. */
function known(concepts: readonly Concept[]): Map<string, { concept: string; status: AdministrativeStatus }> {
  const all = new Map<string, { concept: string; status: AdministrativeStatus }>();
  const places = termsOf(concepts).toSorted(
    (a, b) => statuses.indexOf(a.term.status) - statuses.indexOf(b.term.status) || byText(a.concept.id, b.concept.id),
  );
  for (const { language, term, concept } of places) {
    const grammar = { ...term, acronym: term.type === 'acronym' };
    for (const text of [term.text, ...term.forms, ...term.searchForms]) {
      for (const form of formsOf(text, grammar, language)) {
        const key = `${language} ${comparable(form.text)}`;
        if (!all.has(key)) all.set(key, { concept: concept.id, status: term.status });
      }
    }
  }
  return all;
}

/** Every term of the texts, those in most texts first. */
export function occurrences({ documents }: RealTexts, concepts: readonly Concept[]): Occurrence[] {
  const glossaries = known(concepts);
  const terms = new Map<string, { language: string; forms: string[]; documents: Set<string> }>();
  for (const { id, language, terms: listed } of documents) {
    for (const form of listed) {
      const key = `${language} ${comparable(form)}`;
      const term = terms.get(key) ?? { language, forms: [], documents: new Set<string>() };
      term.forms.push(form);
      term.documents.add(id);
      terms.set(key, term);
    }
  }
  return [...terms]
    .map(([key, { language, forms, documents }]) => ({
      language,
      term: forms.toSorted((a, b) => a.length - b.length || byText(a, b))[0] ?? key,
      documents: [...documents].sort(byText),
      found: glossaries.get(key),
    }))
    .sort(
      (a, b) =>
        byText(a.language, b.language) || b.documents.length - a.documents.length || byText(fold(a.term), fold(b.term)),
    );
}

/** In how many texts a term must stand to be looked for. */
export const fewestDocuments = 3;
/** The share of them that the glossaries are meant to have, in percent. */
export const targetShare = 90;
