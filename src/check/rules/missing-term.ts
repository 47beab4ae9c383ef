import { functionWords } from '#language/function-words.ts';
import { stemmer } from '#language/stem.ts';
import { wordsOf } from '../context-pattern.ts';
import type { LexiconTerm } from '../lexicon.ts';
import { conceptsOf, type PairContext, type PairFinding, rendered, renderedBadly, sourceUses } from './pair.ts';
import { fill, nameIn } from './rule.ts';

/** The stems of the words of a term that carry its meaning. */
function stemsOf(term: LexiconTerm, language: string): string[] {
  const stem = stemmer(language);
  const grammar = functionWords(language);
  return wordsOf(`${term.text} ${term.feminine ?? ''}`)
    .folded.filter((word) => !grammar.has(word) && word.length > 2)
    .map(stem);
}

/**
 * A concept of the source of which nothing in the target speaks. A translation may say it in other words, so it is
 * reported only where not even the root of a word for it, or for what is near to it, is there.
 */
export function missingTerm(context: PairContext): PairFinding[] {
  const { lexicon, target, text, language, strings, ui } = context;
  const stem = stemmer(language);
  const present = new Set(wordsOf(text).folded.map(stem));
  if (present.size === 0) return [];
  const covered = target.flatMap((occurrence) => [...conceptsOf(occurrence)]);
  return sourceUses(context).flatMap(({ alternatives, occurrence, reading }): PairFinding[] => {
    const { concept } = reading.term;
    if (rendered(context, alternatives) || renderedBadly(context, alternatives)) return [];
    // An everyday word that only sometimes is a term may be put in a hundred ways.
    if (reading.term.compiled !== undefined && !occurrence.text.includes(' ')) return [];
    if (context.foreign.some((left) => conceptsOf(left).has(concept.id))) return [];
    const near = new Set([...concept.near, ...concept.confusable.map(({ concept: other }) => other)]);
    if (covered.some((id) => near.has(id))) return [];
    const words = [...alternatives, ...concept.near].flatMap((id) => lexicon.termsOf(id, language));
    if (words.length === 0 || words.some((term) => stemsOf(term, language).some((root) => present.has(root))))
      return [];
    return [
      {
        side: 'source',
        draft: {
          rule: 'missing-term',
          severity: 'warning',
          concept: concept.id,
          start: occurrence.start,
          end: occurrence.end,
          message: fill(strings.messages.missing, { source: occurrence.text, concept: nameIn(concept, ui) }),
          replacements: [],
        },
      },
    ];
  });
}
