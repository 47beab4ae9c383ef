import { type Mentions, mentionsOf } from '#language/mentions.ts';
import { compilePatterns, type PatternList } from './context-pattern.ts';

const compiled = new Map<string, Readonly<Record<keyof Mentions, PatternList>>>();

/** How a language speaks of a word, ready to be asked. */
export function mentionPatterns(language: string): Readonly<Record<keyof Mentions, PatternList>> {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const of = (kind: keyof Mentions): PatternList => compilePatterns(mentionsOf(language)?.[kind] ?? []);
  const made = {
    mentioning: of('mentioning'),
    ofNouns: of('ofNouns'),
    doubted: of('doubted'),
    soCalled: of('soCalled'),
    works: of('works'),
  };
  compiled.set(language, made);
  return made;
}
