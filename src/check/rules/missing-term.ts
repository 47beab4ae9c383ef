import { functionWords } from '#language/function-words.ts';
import { stemmer } from '#language/stem.ts';
import type { LexiconTerm } from '../lexicon.ts';
import { wordsOf } from '../words.ts';
import { conceptsOf, type PairContext, type PairFinding, rendered, renderedBadly, spokenOf } from './pair.ts';
import { fill, nameIn } from './rule.ts';

/** Words shorter than this are everyday ones: case, court, victim. In UTF-16 code units. */
const SHORT = 8;

/** A text says the same words again and again: so many roots are kept, then all are forgotten. */
const MOST_ROOTS = 1 << 15;
const rootsByLanguage = new Map<string, Map<string, string>>();

/** The root of each folded word. */
function rootsOf(words: readonly string[], language: string): string[] {
  const known = rootsByLanguage.get(language) ?? new Map<string, string>();
  rootsByLanguage.set(language, known);
  if (known.size > MOST_ROOTS) known.clear();
  const stem = stemmer(language);
  return words.map((word) => {
    const old = known.get(word);
    if (old !== undefined) return old;
    const root = stem(word);
    known.set(word, root);
    return root;
  });
}

/** The roots of a text's words, found when first asked for: most translations have a word for each term. */
function presentIn(text: string, language: string): () => ReadonlySet<string> {
  let present: ReadonlySet<string> | undefined;
  return () => {
    present ??= new Set(rootsOf(wordsOf(text).folded, language));
    return present;
  };
}

const meanings = new WeakMap<LexiconTerm, readonly string[]>();

/** The roots of the words of a term that carry its meaning. */
function meaningOf(term: LexiconTerm, language: string): readonly string[] {
  const known = meanings.get(term);
  if (known !== undefined) return known;
  const grammar = functionWords(language);
  const words = wordsOf(`${term.text} ${term.feminine ?? ''}`).folded;
  const meaning = rootsOf(
    words.filter((word) => !grammar.has(word) && word.length > 2),
    language,
  );
  meanings.set(term, meaning);
  return meaning;
}

/** Whether half of a term's words are there: a part of it stands for the whole (*la agresión* for *agresión sexual*). */
function inOtherWords(term: LexiconTerm, language: string, present: ReadonlySet<string>): boolean {
  const roots = meaningOf(term, language);
  return roots.length > 0 && roots.filter((root) => present.has(root)).length * 2 >= roots.length;
}

/**
 * A concept of the source of which nothing in the target speaks. A translation may say it in other words, so it is
 * reported only where not even half of any term for it is there by its roots, nor a wider or narrower concept.
 */
export function missingTerm(context: PairContext): PairFinding[] {
  const { lexicon, target, text, language, strings, ui } = context;
  const present = presentIn(text, language);
  const covered = spokenOf(target);
  return context.uses.flatMap(({ alternatives, occurrence, reading }): PairFinding[] => {
    const { concept } = reading.term;
    // An everyday word of several meanings may be put in a hundred ways, and a verb even more.
    const short = !/[\s-]/.test(occurrence.text) && occurrence.text.length < SHORT;
    if (short || alternatives.size > 1 || reading.term.partOfSpeech !== 'noun') return [];
    if (rendered(context, alternatives) || renderedBadly(context, alternatives)) return [];
    if (context.foreign.some((left) => conceptsOf(left).has(concept.id) && context.isUsed(left))) return [];
    if ([...alternatives].some((id) => lexicon.concept(id)?.kin.some((near) => covered.has(near)))) return [];
    const words = [...alternatives].flatMap((id) => lexicon.termsOf(id, language));
    if (words.length === 0 || present().size === 0) return [];
    if (words.some((term) => inOtherWords(term, language, present()))) return [];
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
