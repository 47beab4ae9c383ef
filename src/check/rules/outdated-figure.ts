import type { Draft, RuleContext } from './rule.ts';
import { fill } from './rule.ts';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A figure of the toolkit that a newer one has replaced, said without the newer one. For the toolkit's own texts. */
export function outdatedFigure({ lexicon, text, language, strings }: RuleContext): Draft[] {
  return lexicon.vocabulary.figures.flatMap((figure): Draft[] => {
    const value = figure.value[language];
    const newer = figure.newer[language];
    if (value === undefined || newer === undefined || text.includes(newer) || text.includes(String(figure.year)))
      return [];
    return [...text.matchAll(new RegExp(`(^|[^\\p{L}\\p{N}])(${escaped(value)})(?![\\p{L}\\p{N}])`, 'giu'))].map(
      ({ index, 1: before = '', 2: found = '' }) => ({
        rule: 'outdated-figure',
        severity: 'warning',
        concept: '',
        start: index + before.length,
        end: index + before.length + found.length,
        message: fill(strings.messages.outdatedFigure, {
          text: found,
          year: String(figure.year),
          newerYear: String(figure.newerYear),
          newer,
        }),
        replacements: [],
      }),
    );
  });
}
