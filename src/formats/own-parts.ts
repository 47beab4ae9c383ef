import type { ConceptFile } from '#model/concept.ts';
import type { Term } from '#model/term.ts';

/**
 * A concept as a file of another format has it, with what no such format has a place for (see `countOwnLosses`)
 * taken from the concept that is there: a round trip through a spreadsheet takes none of it away.
 */
export function withOwnParts(concept: ConceptFile, present: ConceptFile): ConceptFile {
  const termsThere = (language: string): ReadonlyMap<string, Term> =>
    new Map((present.languages[language]?.terms ?? []).map((term) => [term.text, term]));
  const languages = Object.entries(concept.languages).map(([language, part]) => {
    const there = termsThere(language);
    const terms = part.terms.map((term): Term => {
      const { forms = [], sense, examples } = there.get(term.text) ?? {};
      return { ...term, forms, ...(sense && { sense }), ...(examples && { examples }) };
    });
    const paraphrases = present.languages[language]?.paraphrases;
    return [language, { ...part, ...(paraphrases && { paraphrases }), terms }];
  });
  const confusable = concept.relations.confusable.map((relation) => {
    const there = present.relations.confusable.find((other) => other.concept === relation.concept);
    return { ...relation, ...(there?.examples && { examples: there.examples }) };
  });
  return {
    ...concept,
    alsoIn: present.alsoIn,
    stages: present.stages,
    core: present.core,
    languages: Object.fromEntries(languages),
    relations: { ...concept.relations, confusable },
  };
}
