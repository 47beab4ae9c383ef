import { functionWords } from '#language/function-words.ts';
import { stemmer } from '#language/stem.ts';
import { wordsOf } from '../context-pattern.ts';
import type { LexiconTerm } from '../lexicon.ts';
import { conceptsOf, type PairContext, type PairFinding, rendered, renderedBadly, sourceUses } from './pair.ts';
import { fill, nameIn } from './rule.ts';

/** Words shorter than this are everyday ones: case, court, victim. In UTF-16 code units. */
const SHORT = 8;

/** The stems of the words of a term that carry its meaning. */
function stemsOf(term: LexiconTerm, language: string): string[] {
  const stem = stemmer(language);
  const grammar = functionWords(language);
  return wordsOf(`${term.text} ${term.feminine ?? ''}`)
    .folded.filter((word) => !grammar.has(word) && word.length > 2)
    .map(stem);
}

/** Whether half of a term's words are there: a part of it stands for the whole (*la agresión* for *agresión sexual*). */
function inOtherWords(term: LexiconTerm, language: string, present: ReadonlySet<string>): boolean {
  const roots = stemsOf(term, language);
  return roots.length > 0 && roots.filter((root) => present.has(root)).length * 2 >= roots.length;
}

/**
 * A concept of the source of which nothing in the target speaks. A translation may say it in other words, so it is
 * reported only where not even half of any term for it is there by its roots, nor a wider or narrower concept.
 */
export function missingTerm(context: PairContext): PairFinding[] {
  const { lexicon, target, text, language, strings, ui } = context;
  const stem = stemmer(language);
  const present = new Set(wordsOf(text).folded.map(stem));
  if (present.size === 0) return [];
  const covered = new Set(target.flatMap((occurrence) => [...conceptsOf(occurrence)]));
  return sourceUses(context).flatMap(({ alternatives, occurrence, reading }): PairFinding[] => {
    const { concept } = reading.term;
    if (rendered(context, alternatives) || renderedBadly(context, alternatives)) return [];
    // An everyday word of several meanings may be put in a hundred ways, and a verb even more.
    const short = !/[\s-]/.test(occurrence.text) && occurrence.text.length < SHORT;
    if (short || alternatives.size > 1 || reading.term.partOfSpeech !== 'noun') return [];
    if (context.foreign.some((left) => conceptsOf(left).has(concept.id))) return [];
    if ([...alternatives].some((id) => lexicon.concept(id)?.kin.some((near) => covered.has(near)))) return [];
    const words = [...alternatives].flatMap((id) => lexicon.termsOf(id, language));
    if (words.length === 0 || words.some((term) => inOtherWords(term, language, present))) return [];
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
