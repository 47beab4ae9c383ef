import { type MentionPatterns, mentionsOf } from '#language/mentions.ts';
import { compilePatterns, type PatternList } from './context-pattern.ts';

const compiled = new Map<string, Readonly<Record<keyof MentionPatterns, PatternList>>>();

/** How a language speaks of a word, ready to be asked. */
export function mentionPatterns(language: string): Readonly<Record<keyof MentionPatterns, PatternList>> {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const of = (kind: keyof MentionPatterns): PatternList => compilePatterns(mentionsOf(language)?.[kind] ?? []);
  const made = {
    mentioning: of('mentioning'),
    ofNouns: of('ofNouns'),
    ofBare: of('ofBare'),
    doubted: of('doubted'),
    soCalled: of('soCalled'),
    speaking: of('speaking'),
    using: of('using'),
    works: of('works'),
    unnamed: of('unnamed'),
  };
  compiled.set(language, made);
  return made;
}
