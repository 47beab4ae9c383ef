import type { Concept } from '#model/concept.ts';
import { plainText } from '#model/markdown.ts';
import { inDisplayOrder } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';

/** A term and one that may stand for it in the other language. */
export interface TermPair {
  readonly concept: Concept;
  readonly source: Term;
  readonly target: Term;
  /** The pair's place among those of its source term; 0 is the first to offer. */
  readonly rank: number;
}

export const usable = (term: Term): boolean => term.status === 'preferred' || term.status === 'admitted';

/**
 * All pairs of terms of a concept that may be used, preferred targets first. A deprecated or do-not-use
 * term is in none of them, on neither side.
 */
export function* termPairs(concepts: readonly Concept[], from: string, to: string): Generator<TermPair> {
  for (const concept of concepts) {
    const sources = inDisplayOrder(concept.languages[from]?.terms ?? []).filter(usable);
    const targets = inDisplayOrder(concept.languages[to]?.terms ?? []).filter(usable);
    for (const source of sources) {
      for (const [rank, target] of targets.entries()) yield { concept, source, target, rank };
    }
  }
}

/** Every ordered pair of two languages of a toolkit. */
export const orderedPairs = (languages: readonly string[]): [from: string, to: string][] =>
  languages.flatMap((from) => languages.filter((to) => to !== from).map((to): [string, string] => [from, to]));

/** The words that comments are written with; other languages get the English ones. */
const wordings = {
  en: {
    avoid: 'Do not use',
    instead: 'Say',
    where: 'Used in',
    register: 'Register',
    registers: { legal: 'legal', neutral: 'neutral', popular: 'popular', slang: 'slang' },
  },
  es: {
    avoid: 'No usar',
    instead: 'Diga',
    where: 'Se usa en',
    register: 'Registro',
    registers: { legal: 'jurídico', neutral: 'neutro', popular: 'popular', slang: 'jerga' },
  },
} as const;

export const wordingFor = (language: string) => (language.startsWith('es') ? wordings.es : wordings.en);

/** "Do not use: X (why). Say: Y." for each term of the target language that must not be offered. */
export function warnings(concept: Concept, language: string): string[] {
  const words = wordingFor(language);
  return (concept.languages[language]?.terms ?? [])
    .filter((term) => !usable(term))
    .map((term) => {
      const reason = term.reason?.[language];
      const why = reason === undefined ? '' : ` (${plainText(reason).replace(/\.$/, '')})`;
      const instead = term.useInstead === undefined ? '' : ` ${words.instead}: ${term.useInstead.join(', ')}.`;
      return `${words.avoid}: ${term.text}${why}.${instead}`;
    });
}

/** What a translator should know of the target term itself: where it is used, how formal it is, its note. */
export function remarks(target: Term, language: string): string[] {
  const words = wordingFor(language);
  const usage = target.usage?.[language];
  return [
    ...(target.regions.length > 0 ? [`${words.where}: ${target.regions.join(', ')}.`] : []),
    ...(target.register === 'neutral' ? [] : [`${words.register}: ${words.registers[target.register]}.`]),
    ...(usage === undefined ? [] : [plainText(usage)]),
  ];
}
