import { fold } from '#language/fold.ts';
import { primaryLanguage } from '#language/tag.ts';
import { anyHolds } from '../context-pattern.ts';
import { type Leftover, leftoverOf, ROOT, renderingOf } from '../leftover.ts';
import type { LexiconTerm } from '../lexicon.ts';
import { isOneThing, struckFrom } from '../list.ts';
import {
  exactStemsOf,
  isInnocent,
  isWide,
  type Stretch,
  stemOf,
  stemsOf,
  tellingStemsOf,
  vagueIn,
} from '../meaning-words.ts';
import type { Occurrence } from '../occurrence.ts';
import { sentenceAround } from '../sentence.ts';
import { Words } from '../words.ts';
import { conceptsOf, isRendered, type PairContext, type PairFinding } from './pair.ts';
import { fill, nameIn } from './rule.ts';

/** Words shorter than this are everyday ones: fee, use; with a second meaning also: pena, bond. In UTF-16 code units. */
const SHORT = 4;

/** What may mean more things than these may be put in a hundred ways. */
const MEANINGS = 2;

/** Parts of speech that name a thing or mark it: a verb is put in too many ways. */
const NAMING: ReadonlySet<string> = new Set(['noun', 'adjective']);

/** A name that only a letter tells from others. */
const LETTERED = /(?:^|\s)\p{Lu}(?:\s|$)/u;

/** A paraphrase stands beside no term. */
const NOWHERE = { first: -1, last: -1 };

/** Three words or more. */
const PHRASE = /\s\S+\s/;

/** The stems of a term. */
interface Roots {
  /** Those that tell it from other things; where it is made of wide words alone, all of them. */
  readonly all: readonly string[];
  /** Those of them that do so by themselves. */
  readonly telling: readonly string[];
  /** The head of a phrase, if it tells something: *examen* médico forense, forensic *exam*, *statute* of limitations. */
  readonly head: string | undefined;
}

const rootsOfTerms = new WeakMap<LexiconTerm, Roots>();

function rootsOf(term: LexiconTerm): Roots {
  const known = rootsOfTerms.get(term);
  if (known !== undefined) return known;
  const { text, language, type } = term;
  // A letter tells a U visa from a T visa, and no word beside it does.
  if (LETTERED.test(text)) return { all: [], telling: [], head: undefined };
  const all = exactStemsOf(text, language);
  const isEnglish = primaryLanguage(language) === 'en';
  const words = stemsOf(isEnglish ? (text.split(/ (?:of|in|for|to|with|on) /)[0] ?? '') : text, language);
  const head = words.at(isEnglish ? -1 : 0);
  const telling = tellingStemsOf(text, language);
  const made = {
    all,
    telling,
    // What begins a description is mostly no name for it: *trabajo* para pagar una deuda.
    head: type !== 'phrase' && head !== undefined && telling.includes(head) ? head : undefined,
  };
  rootsOfTerms.set(term, made);
  return made;
}

/** A root of fewer letters stands in other words by chance. In UTF-16 code units. */
const COMPOUND = 5;

/** Whether a longer word ends in a root of a term, or has it inside: *radioterapia*, *transfronteriza*. */
const isInCompound = (term: LexiconTerm, words: ReadonlySet<string>): boolean =>
  rootsOf(term).all.some((root) => root.length >= COMPOUND && [...words].some((word) => word.indexOf(root) > 0));

/** Words of one family begin with so many letters alike: *prescripción*, *prescribió*. In UTF-16 code units. */
const FAMILY = 5;

/** Whether what tells a term from others is there in words of other classes. */
const isInFamily = (term: LexiconTerm, words: readonly string[]): boolean => {
  const { telling } = rootsOf(term);
  return (
    telling.length > 0 &&
    telling.every((root) => {
      const begins = root.slice(0, Math.max(FAMILY, root.length / 2));
      return begins.length >= FAMILY && words.some((word) => word.startsWith(begins));
    })
  );
};

const HYPHEN = /[-\u2010\u2011]/;
const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/** Whether a hyphen makes an occurrence a part of another word: *bullet-proof*, *cross-border*. */
function isPartOfWord(text: string, { start, end }: Occurrence): boolean {
  const isBefore = HYPHEN.test(text.charAt(start - 1)) && isLetter(text.charAt(start - 2));
  return isBefore || (HYPHEN.test(text.charAt(end)) && isLetter(text.charAt(end + 1)));
}

/** A text without some stretches of it. */
const without = (text: string, stretches: readonly Stretch[]): string =>
  [...stretches, undefined]
    .map((stretch, index) => text.slice(stretches[index - 1]?.end ?? 0, stretch?.start))
    .join(' ');

/** What joins a thing to what it is of. */
const OF = /^\s(?:of|de)(?: la| el| los| las)?\s$/;

/** Whether an occurrence says of what something is that the target says: *survivors of sexual violence*. */
function isOfWhatIsSaid({ source, sourceText, said }: PairContext, { start }: Occurrence): boolean {
  const whole = source.find(({ end }) => end < start && OF.test(sourceText.slice(end, start)));
  return whole !== undefined && conceptsOf(whole).some((id) => said.has(id));
}

/**
 * A concept of the source of which nothing in the target speaks. A translation may say it in other words, by a
 * pronoun, or more widely, so it is reported only where no word of the target is left to say it, neither the head nor
 * half of any term for it is there by its roots, nor a wider or narrower concept. What renders one concept of the
 * source does not speak of another: *orden de arresto* is not half of *orden de comparecencia*.
 */
export function missingTerm(context: PairContext): PairFinding[] {
  const { lexicon, target, text, language, sourceText, sourceLanguage, strings, ui } = context;
  let vague: boolean | undefined;
  const isVague = (): boolean => {
    vague ??= vagueIn(text, language) > vagueIn(sourceText, sourceLanguage);
    return vague;
  };
  let blurred: boolean | undefined;
  /** In a longer text something vague may stand for anything. */
  const isBlurred = (): boolean => {
    blurred ??= isVague() && sentenceAround(text, 0, 1).end >= text.trimEnd().length;
    return blurred;
  };
  const candidates = context.uses.filter(({ alternatives, occurrence, reading }) => {
    if (isRendered(context, alternatives) || alternatives.some((id) => context.saidBadly.has(id))) return false;
    const isOneWord = !/[\s-]/.test(occurrence.text);
    const isEveryday = !reading.term.exact && occurrence.text.length < SHORT + alternatives.length - 1;
    const short = isOneWord && (isEveryday || isWide(fold(reading.term.text), sourceLanguage));
    // A short word or a verb may be put in many ways, unless it has words with it: it is missed only where something
    // vague stands in its place, a verb also where a list has become shorter.
    const isVerb = !NAMING.has(reading.term.partOfSpeech) && !PHRASE.test(reading.term.text.replace(/^to /, ''));
    const isSure = alternatives.length <= MEANINGS && !(short || isVerb);
    const isStruck = (): boolean =>
      isVerb && struckFrom(sourceText, occurrence.start, occurrence.end, text) !== undefined;
    return (
      (isSure || (alternatives.length === 1 && (isVague() || isStruck()))) && !isPartOfWord(sourceText, occurrence)
    );
  });
  if (candidates.length === 0) return [];
  const rendering = renderingOf(context);
  const renders = new Set(rendering);
  const near = new Set<string>();
  for (const one of target) {
    if (renders.has(one)) continue;
    for (const { term } of one.readings) for (const id of [term.concept.id, ...term.concept.kin]) near.add(id);
  }
  const free = new Set(stemsOf(without(text, rendering), language));
  const bound = rendering.map((occurrence) => new Set(stemsOf(occurrence.text, language)));
  const isSaid = (term: LexiconTerm): boolean => {
    const { all } = rootsOf(term);
    if (all.length > 0 && all.every((root) => free.has(root))) return true;
    return bound.some((words) => all.length > 0 && all.every((root) => words.has(root)));
  };
  /** Its head is there, or half of it, and is no other word of the source. */
  const isHalfSaid = (term: LexiconTerm, words: ReadonlySet<string>): boolean => {
    // The head of a term that is warned of says little: AIDS *test*.
    if (term.warned) return false;
    const { telling, head } = rootsOf(term);
    if (head !== undefined && words.has(head) && !isBlurred()) return true;
    // Problems with a partner are half of a partner's violence, and something vague is the other half.
    return (
      telling.length > 0 &&
      telling.filter((root) => words.has(root)).length * 2 >= telling.length + (isBlurred() ? 1 : 0)
    );
  };
  const isTouched = (term: LexiconTerm): boolean =>
    rootsOf(term).all.some((root) => bound.some((words) => words.has(root)));
  // Most terms are said; what is left is worked out for those that are not.
  let leftover: Leftover | undefined;
  /** Whether half of a term that is there may be of another word of the source: asked before what costs more. */
  const mayBeOfAnother = (term: LexiconTerm, rest: string): boolean =>
    rootsOf(term).telling.some((root) => free.has(root) && rest.includes(root.slice(0, ROOT)));
  let said: Words | undefined;
  const isParaphrased = (id: string, occurrence: Occurrence): boolean => {
    const paraphrases = lexicon.paraphrasesOf(id, primaryLanguage(language));
    if (paraphrases === undefined) return false;
    // What renders something else that the source speaks of does not speak of this.
    said ??= new Words(without(text, rendering));
    if (!anyHolds(paraphrases, said, NOWHERE)) return false;
    // Nor, in a list that has become shorter, do words that answer to its other things.
    return (
      leftover?.struckFor(occurrence) === undefined ||
      anyHolds(paraphrases, new Words(without(text, leftover.answering())), NOWHERE)
    );
  };
  const found = candidates.flatMap(({ alternatives, occurrence, reading: { term } }): PairFinding[] => {
    const { concept } = term;
    const words = alternatives.flatMap((id) => lexicon.termsOf(id, language));
    if (
      words.length === 0 ||
      words.some(isSaid) ||
      occurrence.readings.some((one) => one.term.concept.kin.some((kin) => near.has(kin)))
    )
      return [];
    if (words.some((word) => isInCompound(word, free))) return [];
    // One word of the target may say what takes several in the source: a child, *menor de edad*.
    const isHalfThere = words.some((word) => isHalfSaid(word, free));
    const rest = isHalfThere ? fold(without(sourceText, [occurrence])) : '';
    if (isHalfThere && !words.some((word) => mayBeOfAnother(word, rest))) return [];
    leftover ??= leftoverOf(context, rendering);
    const left = leftover;
    const own = left.freeFor(occurrence);
    const roots = new Set(own.map((word) => stemOf(word, language)));
    if (isHalfThere && words.some((word) => isHalfSaid(word, roots))) return [];
    if (words.some((word) => isInFamily(word, own))) return [];
    // Where its everyday half is there, that is what was made of it.
    const everyday = new Set(own.filter((word) => isInnocent(word, language)).map((word) => stemOf(word, language)));
    const half = words.some((word) => rootsOf(word).all.some((root) => everyday.has(root))) ? 1 : 0;
    const lengths = words
      .flatMap((word) => (word.exact ? [] : rootsOf(word).all.length))
      .filter((length) => length > 0);
    const needed = Math.min(left.unlike(occurrence), ...lengths);
    // What a list of several things has lost is not in the words of the others; of persons a wider word may be.
    // Of two things neither is where only a letter tells them apart: a U visa or a T visa.
    const isLeftOut = (): boolean => {
      const struck = concept.person ? undefined : left.struckFor(occurrence);
      return struck === 'more' || (struck === 'two' && LETTERED.test(occurrence.text));
    };
    if ((needed === 0 || left.roomFor(occurrence) - half >= needed) && !isLeftOut()) return [];
    if (left.looksAlike(occurrence) || left.pronounFor(occurrence)) return [];
    // What was struck from a list is gone, however many words the others take.
    if (left.struckFor(occurrence) === undefined && left.isDescribed(occurrence)) return [];
    if (alternatives.some((id) => isParaphrased(id, occurrence))) return [];
    // Of survivors of sexual violence it is enough to say survivors where a sexual assault was named.
    if (words.some(isTouched) && isOfWhatIsSaid(context, occurrence)) return [];
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
  const ofNothingMissing = found.filter(
    ({ draft: { end } }) => !found.some(({ draft }) => OF.test(sourceText.slice(end, draft.start))),
  );
  // What is told of a thing is gone with it: *sworn statements from people who know about the abuse*.
  return ofNothingMissing.filter(
    ({ draft: { start } }) =>
      !ofNothingMissing.some(({ draft }) => draft.end < start && isOneThing(sourceText.slice(draft.end, start))),
  );
}
