import { fold } from '#language/fold.ts';
import { tokenise } from '#language/tokenise.ts';
import { wordings } from '#model/markdown.ts';
import { problemAt } from '../content-file.ts';
import { type Check, type Draft, inBrokenEntry } from '../draft.ts';
import { occurrences } from '../occurrences.ts';
import { passages } from '../prose.ts';

interface HarmfulTerm {
  readonly text: string;
  readonly words: readonly string[];
  readonly concept: string;
  readonly instead: string;
}

const words = (text: string): string[] => tokenise(text).map((token) => fold(token.text));

/**
 * The do-not-use terms of each language by their first word. A label that is right in another concept
 * of the same language ("tráfico de personas": smuggling) cannot be judged without its context and is
 * left to the checker; so is one that may be right in a concept whose file is broken.
 */
function harmfulTerms(draft: Draft): Map<string, Map<string, HarmfulTerm[]>> {
  const right = new Set<string>();
  const wrong: { language: string; term: HarmfulTerm }[] = [];
  for (const { value } of draft.concepts) {
    for (const [language, part] of Object.entries(value.languages)) {
      for (const term of part.terms) {
        const key = words(term.text);
        if (term.status === 'do-not-use') {
          const instead = (term.useInstead ?? []).join(', ');
          wrong.push({ language, term: { text: term.text, words: key, concept: value.id, instead } });
        } else if (term.status !== 'deprecated') {
          right.add(`${language} ${key.join(' ')}`);
        }
      }
    }
  }
  const byLanguage = new Map<string, Map<string, HarmfulTerm[]>>();
  for (const { language, term } of wrong) {
    const first = term.words[0];
    if (first === undefined || right.has(`${language} ${term.words.join(' ')}`)) continue;
    if (inBrokenEntry(draft, term.text)) continue;
    const byWord = byLanguage.get(language) ?? new Map<string, HarmfulTerm[]>();
    byLanguage.set(language, byWord);
    byWord.set(first, [...(byWord.get(first) ?? []), term]);
  }
  return byLanguage;
}

/** The toolkit keeps its own rules: no do-not-use term in its prose, unless it is spoken about. */
export const harmfulWords: Check = (draft: Draft) => {
  const harmful = harmfulTerms(draft);
  return passages(draft).flatMap((passage) =>
    wordings(passage.root, passage.language).flatMap((wording) => {
      const byWord = wording.mentioned ? undefined : harmful.get(wording.language);
      if (byWord === undefined) return [];
      const tokens = tokenise(wording.text);
      const folded = tokens.map((token) => fold(token.text));
      return folded.flatMap((word, at) =>
        (byWord.get(word) ?? [])
          .filter((term) => term.words.every((part, offset) => folded[at + offset] === part))
          .map((term) => {
            const start = tokens[at]?.start ?? 0;
            const end = tokens[at + term.words.length - 1]?.end ?? start;
            const used = wording.text.slice(start, end);
            const before = occurrences(wording.text, used).filter((earlier) => earlier < start).length;
            return {
              problem: problemAt(passage.file, passage.locate(used, wording.offset, before), {
                code: 'harmful-word',
                severity: 'error' as const,
                message: `"${used}" must not be used (concept ${term.concept})`,
                expected: `"${term.instead}"`,
                mend: `Say that instead. If the text speaks about the word, mark it: [${used}](mention:${wording.language})`,
              }),
            };
          }),
      );
    }),
  );
};
