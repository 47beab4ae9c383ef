import { functionWords } from '#language/function-words.ts';
import { stemmer } from '#language/stem.ts';
import { primaryLanguage } from '#language/tag.ts';
import { type Leftover, leftoverOf, renderingOf } from '../leftover.ts';
import type { LexiconTerm } from '../lexicon.ts';
import type { Occurrence } from '../occurrence.ts';
import { wordsOf } from '../words.ts';
import { conceptsOf, isRendered, type PairContext, type PairFinding } from './pair.ts';
import { fill, nameIn } from './rule.ts';

/** Words shorter than this are everyday ones: case, court, order. In UTF-16 code units. */
const SHORT = 6;

/** Parts of speech that name a thing or mark it: a verb is put in too many ways. */
const NAMING: ReadonlySet<string> = new Set(['noun', 'adjective']);

/** A text says the same words again and again: so many stems are kept, then all are forgotten. */
const MOST_STEMS = 1 << 15;
const stemsByLanguage = new Map<string, Map<string, string>>();

/** The stems of the words of a text that carry its meaning. */
function stemsOf(text: string, language: string): string[] {
  const known = stemsByLanguage.get(language) ?? new Map<string, string>();
  stemsByLanguage.set(language, known);
  if (known.size > MOST_STEMS) known.clear();
  const stem = stemmer(language);
  const grammar = functionWords(language);
  return wordsOf(text)
    .folded.filter((word) => !grammar.has(word) && word.length > 2)
    .map((word) => {
      const old = known.get(word);
      if (old !== undefined) return old;
      const made = stem(word);
      known.set(word, made);
      return made;
    });
}

/** The stems of a term. */
interface Roots {
  readonly all: readonly string[];
  /** The head of a phrase: *examen* médico forense, forensic *exam*, *statute* of limitations. */
  readonly head: string | undefined;
}

const rootsOfTerms = new WeakMap<LexiconTerm, Roots>();

function rootsOf(term: LexiconTerm): Roots {
  const known = rootsOfTerms.get(term);
  if (known !== undefined) return known;
  const { text, language } = term;
  const all = stemsOf(text, language);
  const isEnglish = primaryLanguage(language) === 'en';
  const head = isEnglish ? stemsOf(text.split(/ (?:of|in|for|to|with|on) /)[0] ?? '', language).at(-1) : all[0];
  const made = { all, head };
  rootsOfTerms.set(term, made);
  return made;
}

/** A text without some stretches of it. */
const without = (text: string, stretches: readonly Occurrence[]): string =>
  [...stretches, undefined]
    .map((stretch, index) => text.slice(stretches[index - 1]?.end ?? 0, stretch?.start))
    .join(' ');

/**
 * A concept of the source of which nothing in the target speaks. A translation may say it in other words, by a
 * pronoun, or more widely, so it is reported only where no word of the target is left to say it, neither the head nor
 * half of any term for it is there by its roots, nor a wider or narrower concept. What renders one concept of the
 * source does not speak of another: *orden de arresto* is not half of *orden de comparecencia*.
 */
export function missingTerm(context: PairContext): PairFinding[] {
  const { lexicon, target, text, language, strings, ui } = context;
  const candidates = context.uses.filter(({ alternatives, occurrence, reading }) => {
    const short = !/[\s-]/.test(occurrence.text) && occurrence.text.length < SHORT;
    // A word of several meanings may be put in a hundred ways, and a verb even more.
    const free = short || alternatives.length > 1 || !NAMING.has(reading.term.partOfSpeech);
    return !free && !isRendered(context, alternatives) && !alternatives.some((id) => context.saidBadly.has(id));
  });
  if (candidates.length === 0) return [];
  const rendering = renderingOf(context);
  const renders = new Set(rendering);
  const near = new Set(target.flatMap((one) => (renders.has(one) ? [] : conceptsOf(one))));
  const free = new Set(stemsOf(without(text, rendering), language));
  const bound = rendering.map((occurrence) => new Set(stemsOf(occurrence.text, language)));
  const isSaid = (term: LexiconTerm): boolean => {
    const { all, head } = rootsOf(term);
    return (
      (head !== undefined && free.has(head)) ||
      all.filter((root) => free.has(root)).length * 2 >= Math.max(all.length, 1) ||
      bound.some((words) => all.length > 0 && all.every((root) => words.has(root)))
    );
  };
  // Most terms are said; what is left is worked out for those that are not.
  let leftover: Leftover | undefined;
  return candidates.flatMap(({ occurrence, reading: { term } }): PairFinding[] => {
    const { concept } = term;
    const words = lexicon.termsOf(concept.id, language);
    if (words.length === 0 || words.some(isSaid) || concept.kin.some((kin) => near.has(kin))) return [];
    // One word of the target may say what takes several in the source: a child, *menor de edad*.
    leftover ??= leftoverOf(context, rendering);
    const left = leftover;
    const lengths = words.map((word) => rootsOf(word).all.length).filter((length) => length > 0);
    const needed = Math.min(left.unlike(occurrence), ...lengths);
    if (needed === 0 || left.pronounFor(occurrence) || left.roomFor(occurrence) >= needed) return [];
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
