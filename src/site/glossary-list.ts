import { type Concept, subjectsIn } from '#model/concept.ts';
import { preferredTerm } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';

/** What a reader has chosen to see; `undefined`: all. */
export interface Choice {
  readonly subject: string | undefined;
  readonly region: string | undefined;
  readonly register: string | undefined;
  readonly stage: string | undefined;
}

/** One line of an A–Z list: a term of the headword language and what it is in the others. */
export interface Headword {
  readonly text: string;
  readonly term: Term;
  readonly concept: Concept;
  /** What it has to do with in the glossary that lists it. */
  readonly subjects: readonly string[];
  /** Preferred terms of the other languages, by language. */
  readonly equivalents: readonly { readonly language: string; readonly text: string }[];
}

export const fits = (choice: Choice, { term, concept, subjects }: Omit<Headword, 'text' | 'equivalents'>): boolean =>
  (choice.subject === undefined || subjects.includes(choice.subject)) &&
  (choice.stage === undefined || concept.stages.some((stage) => stage === choice.stage)) &&
  (choice.region === undefined || term.regions.includes(choice.region)) &&
  (choice.register === undefined || term.register === choice.register);

/**
 * The A–Z list of a glossary in one direction. Both directions come from the same concepts, so nothing
 * is found in one and missing in the other.
 * @param glossary the id of the glossary
 * @param concepts those it lists
 */
export function headwords(
  glossary: string,
  concepts: readonly Concept[],
  from: string,
  languages: readonly string[],
  compare: (a: string, b: string) => number,
): Headword[] {
  return concepts
    .flatMap((concept) => {
      const subjects = subjectsIn(concept, glossary);
      const equivalents = languages.flatMap((language) => {
        const part = language === from ? undefined : concept.languages[language];
        return part === undefined ? [] : [{ language, text: preferredTerm(part).text }];
      });
      return (concept.languages[from]?.terms ?? []).flatMap((term) => {
        const line = { term, concept, subjects, equivalents };
        return [
          { ...line, text: term.text },
          ...(term.feminine === undefined ? [] : [{ ...line, text: term.feminine }]),
        ];
      });
    })
    .sort((a, b) => compare(a.text, b.text) || compare(a.concept.id, b.concept.id));
}

/**
 * The letter a headword stands under, as its language sorts: in Spanish Ñ has its own, and Á stands under A.
 * What begins with no letter stands under #.
 */
export function letterOf(text: string, language: string): string {
  const [first = ''] = text.trim();
  const letter = first.toLocaleUpperCase(language);
  if (!/^\p{L}/u.test(letter)) return '#';
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const same = new Intl.Collator(language, { sensitivity: 'base' }).compare(plain, letter) === 0;
  return same ? plain : letter;
}
