import { primaryLanguage } from '#language/tag.ts';
import { struckFrom } from './list.ts';
import {
  isBlur,
  isInnocent,
  isWide,
  isWithoutSubject,
  meaningWords,
  personsIn,
  pronounsIn,
  type Stretch,
  unnamedIn,
  vagueIn,
  WITHOUT_SUBJECT,
  type Word,
  weightOf,
} from './meaning-words.ts';
import type { Occurrence } from './occurrence.ts';
import { conceptsOf, type PairContext } from './rules/pair.ts';
import { meaningsOf } from './same-words.ts';
import { sentenceAround } from './sentence.ts';
import { Words } from './words.ts';

/** In long sentences more is said in other words: one word in so many finds no word of its own. */
const SLACK = 6;

/** So much more says a term of something else than any other word. */
const UNASKED = 0.5;

/** So much of what is left a blurred translation takes: *papers*, *the process*. */
const BLURRED = 0.5;

/** So much where the thing stood in a list that has become shorter, of two and of more. */
const STRUCK = { two: 0.5, more: 1.5 };

/** So many words a language takes to say the same, against English. */
const LENGTH: Readonly<Record<string, number>> = { en: 1, es: 1.07 };

const lengthOf = (text: string, language: string): number =>
  new Words(text).length / (LENGTH[primaryLanguage(language)] ?? 1);

/** So few words stand before a subject: *if the victim*. */
const BEFORE_SUBJECT = 3;

/** Who is spoken to, in any of the languages; and where a sentence begins with that. */
const YOU = /(?:^|[^\p{L}])(?:your?|usted(?:es)?)(?!\p{L})/iu;
const BEGINS_WITH_YOU = /^[^\p{L}]*(?:you|usted(?:es)?)(?!\p{L})/iu;

/** Letters that two words must begin with alike to be one word in two languages. */
export const ROOT = 4;

/** Whether two words that begin alike look like one word of two languages: peonage, peonaje; prohibited, prohibido. */
function areCognates(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let same = ROOT;
  while (same < shorter && a[same] === b[same]) same += 1;
  return shorter >= ROOT && same * 2 >= shorter;
}

/** Words to be asked for one that looks like another, by the letters they begin with. */
class Cognates {
  readonly #words: Map<string, Word[]>;

  constructor(words: readonly Word[]) {
    this.#words = new Map();
    for (const word of words) {
      const root = word.text.slice(0, ROOT);
      const own = this.#words.get(root) ?? [];
      this.#words.set(root, own);
      own.push(word);
    }
  }

  of({ text }: Word): Word | undefined {
    return this.#words.get(text.slice(0, ROOT))?.find((word) => areCognates(word.text, text));
  }

  without(word: Word): void {
    const own = this.#words.get(word.text.slice(0, ROOT));
    own?.splice(own.indexOf(word), 1);
  }
}

/** Those of the words that stand outside of some occurrences. Both are in their order. */
function outside(words: readonly Word[], occurrences: readonly Occurrence[]): Word[] {
  let next = 0;
  return words.filter(({ start, end }) => {
    while ((occurrences[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (occurrences[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

const isIn = ({ start: at }: Stretch, { start, end }: Stretch): boolean => at >= start && at < end;

/** How much some words may say. */
const weigh = (words: readonly Word[], language: string): number =>
  words.reduce((sum, { text }) => sum + weightOf(text, language), 0);

/**
 * Whether an occurrence of the target names another thing than one of the source, or another person, and no kind of it:
 * a judge for a prosecutor. What may mean more things, or is no noun, may still be a way to say it.
 */
function namesAnother({ readings }: Occurrence, occurrence: Occurrence): boolean {
  const own = occurrence.readings.find(({ term }) => term.partOfSpeech === 'noun')?.term.concept;
  if (own === undefined) return false;
  const kin = new Set(occurrence.readings.flatMap(({ term }) => term.concept.kin));
  return readings.every(
    ({ term: { warned, partOfSpeech, compiled, concept } }) =>
      !warned &&
      partOfSpeech === 'noun' &&
      compiled?.only === undefined &&
      concept.person === own.person &&
      !kin.has(concept.id),
  );
}

/** What is asked more than once of an occurrence is worked out once. */
function once<T>(answer: (occurrence: Occurrence) => T): (occurrence: Occurrence) => T {
  const answers = new Map<Occurrence, { readonly is: T }>();
  return (occurrence) => {
    const known = answers.get(occurrence) ?? { is: answer(occurrence) };
    answers.set(occurrence, known);
    return known.is;
  };
}

function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (let at = 0; at < text.length; ) {
    const { end } = sentenceAround(text, at, at + 1);
    sentences.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return sentences.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

/** What is left of a text and its translation once all that answers to each other is taken away. */
export interface Leftover {
  /** How many words of an occurrence of the source have no word in the target that looks like them. */
  unlike(occurrence: Occurrence): number;
  /**
   * How many words the target has to spare for an occurrence of the source, if every other word of the source that is
   * left has taken one.
   */
  roomFor(occurrence: Occurrence): number;
  /** What in the target renders a concept, and the words that answer to one of the source outside of its terms. */
  answering(): Stretch[];
  /** Whether it stood in a list that has become shorter, of two things or of more. */
  struckFor(occurrence: Occurrence): 'two' | 'more' | undefined;
  /**
   * Whether its sentence became so long that something was put in more words: a constipation, *she hasn't been able to
   * go to the bathroom*. Words of every day alone say little each, but no one adds that many to leave a thing out.
   */
  isDescribed(occurrence: Occurrence): boolean;
  /** Whether, where it is a person, a pronoun or whatever else stands for one may stand for it. */
  pronounFor(occurrence: Occurrence): boolean;
  /** Whether a word of the target that renders nothing else looks like its head: an *exam*, *que la examinen*. */
  looksAlike(occurrence: Occurrence): boolean;
  /** The words of the target that render nothing else: no other word of the source looks like them. */
  freeFor(occurrence: Occurrence): readonly string[];
}

/** The occurrences of the target that render a concept of the source: of one concept no more than the source has. */
export function renderingOf({ source, target }: PairContext): Occurrence[] {
  const times = new Map<string, number>();
  for (const one of source) for (const id of conceptsOf(one)) times.set(id, (times.get(id) ?? 0) + 1);
  return target.filter((one) => {
    const own = conceptsOf(one).find((id) => (times.get(id) ?? 0) > 0);
    if (own !== undefined) times.set(own, (times.get(own) ?? 0) - 1);
    return own !== undefined;
  });
}

/**
 * Takes away what answers to each other: occurrences of one concept, words that look alike in both languages, and words
 * that are known to mean the same. A translator may say a thing in words that no glossary has; then words are left that nothing else in the source asks
 * for. Where none are left, the thing is not there. Sentence is held against sentence where both have as many.
 * @param rendering see `renderingOf`
 */
export function leftoverOf(context: PairContext, rendering: readonly Occurrence[]): Leftover {
  const { source, target, asked, sourceText, sourceLanguage, text, language } = context;
  const spoken = new Set(rendering.flatMap(conceptsOf));
  const rendered = source.filter((one) => conceptsOf(one).some((id) => spoken.has(id)));
  const words = meaningWords(text, language);
  const theirs = new Cognates(words);
  const free = outside(words, rendering);
  const untaken = new Cognates(free);
  const spare = new Set(free);
  /** The words of the target that look like one of the source, and which that is. */
  const taken = new Map<Word, Word>();
  /** What is confused with something in the source stands for that. */
  const isConfused = (id: string): boolean =>
    source.some(({ readings }) =>
      readings.some(({ term }) => term.concept.confusable.some(({ concept }) => concept === id)),
    );
  const asking = meaningWords(sourceText, sourceLanguage);
  // A word of a term means no more than the term does: the work of forced labor is no other work.
  const plain = new Set(outside(asking, source));
  const unmatched = outside(asking, rendered).filter((word) => {
    const cognate = untaken.of(word);
    if (cognate === undefined) return true;
    untaken.without(cognate);
    spare.delete(cognate);
    taken.set(cognate, word);
    return false;
  });
  const meant = new Map<number, Word[]>();
  for (const word of spare)
    for (const meaning of meaningsOf(word.text, language)) meant.set(meaning, [...(meant.get(meaning) ?? []), word]);
  const unanswered = unmatched.filter((word) => {
    if (!plain.has(word)) return true;
    const same = meaningsOf(word.text, sourceLanguage)
      .flatMap((meaning) => meant.get(meaning) ?? [])
      .find((one) => spare.has(one));
    if (same === undefined) return true;
    spare.delete(same);
    taken.set(same, word);
    return false;
  });
  // A term that the source does not ask for was put there for something. Both are in their order.
  const telling = [...spare].filter((word) => !isWide(word.text, language));
  let next = 0;
  const unasked = target.filter((one) => {
    while ((telling[next]?.start ?? one.start) < one.start) next += 1;
    const isSpare = (telling[next]?.start ?? one.end) < one.end;
    return isSpare && one.readings.length > 0 && !conceptsOf(one).some((id) => asked.has(id));
  });
  // What looks like a word that renders something else is not unlike all words, but it asks for one of its own.
  const left = unanswered.filter((word) => theirs.of(word) === undefined);
  const sentences = sentencesOf(sourceText);
  const targetSentences = sentencesOf(text);
  const unlike = (occurrence: Occurrence): number => left.filter((word) => isIn(word, occurrence)).length;
  const around = once((occurrence): { own: Stretch; other: Stretch } => {
    const at = sentences.findIndex(({ end }) => end > occurrence.start);
    const [own, other] = [sentences[at], targetSentences[at]];
    return own === undefined || other === undefined || sentences.length !== targetSentences.length
      ? { own: { start: 0, end: sourceText.length }, other: { start: 0, end: text.length } }
      : { own, other };
  });
  const struckFor = once((occurrence) => {
    const { own, other } = around(occurrence);
    const [start, end] = [occurrence.start - own.start, occurrence.end - own.start];
    return struckFrom(sourceText.slice(own.start, own.end), start, end, text.slice(other.start, other.end));
  });
  /** How much more often than the source a translation says some thing and not which. */
  const blursAround = (occurrence: Occurrence): number => {
    const { own, other } = around(occurrence);
    const ours = [...spare].filter((word) => isIn(word, other) && isBlur(word.text, language));
    const theirs = unanswered.filter((word) => isIn(word, own) && isBlur(word.text, sourceLanguage));
    return ours.length - theirs.length;
  };
  const vagueAround = once((occurrence): number => {
    const { own, other } = around(occurrence);
    return (
      vagueIn(text.slice(other.start, other.end), language) -
      vagueIn(sourceText.slice(own.start, own.end), sourceLanguage)
    );
  });
  return {
    unlike,
    struckFor,
    answering: () =>
      [...rendering, ...[...taken].flatMap(([word, answered]) => (plain.has(answered) ? word : []))].sort(
        (a, b) => a.start - b.start,
      ),
    looksAlike: (occurrence) => {
      const own = meaningWords(occurrence.text, sourceLanguage).filter(
        ({ text: word }) => !isWide(word, sourceLanguage) && !isInnocent(word, sourceLanguage),
      );
      const head = own.at(primaryLanguage(sourceLanguage) === 'en' ? -1 : 0);
      return [...taken.values()].some(({ start }) => start - occurrence.start === head?.start);
    },
    freeFor: (occurrence) =>
      free.filter((word) => isIn(taken.get(word) ?? occurrence, occurrence)).map((word) => word.text),
    roomFor: (occurrence) => {
      const { own, other } = around(occurrence);
      const theirs = unanswered.filter((word) => isIn(word, own));
      const terms = unasked.filter((one) => isIn(one, other));
      const others = terms.filter((one) => namesAnother(one, occurrence) && !conceptsOf(one).some(isConfused));
      const ours = [...spare].filter((word) => isIn(word, other) && !others.some((one) => isIn(word, one)));
      const needed = weigh(
        theirs.filter((word) => !isIn(word, occurrence)),
        sourceLanguage,
      );
      const spared = weigh(ours, language) + (terms.length - others.length) * UNASKED;
      const blurs =
        ours.filter((word) => isBlur(word.text, language)).length >
        theirs.filter((word) => isBlur(word.text, sourceLanguage)).length;
      const struck = struckFor(occurrence);
      return (
        spared -
        needed -
        (blurs ? BLURRED : 0) -
        (struck === undefined ? 0 : STRUCK[struck]) +
        (vagueAround(occurrence) > 0 ? -1 : Math.max(0, Math.floor((needed - 1) / SLACK)))
      );
    },
    isDescribed: (occurrence) => {
      const { own, other } = around(occurrence);
      const length = lengthOf(sourceText.slice(own.start, own.end), sourceLanguage);
      const [blurs, vague] = [blursAround(occurrence), vagueAround(occurrence)];
      // How much the length of translations varies grows like that. What says no certain thing describes nothing.
      const described =
        lengthOf(text.slice(other.start, other.end), language) - Math.max(0, blurs) - Math.max(0, vague);
      return described >= length + Math.sqrt(length);
    },
    pronounFor: (occurrence) => {
      const { own, other } = around(occurrence);
      const [theirs, ours] = [text.slice(other.start, other.end), sourceText.slice(own.start, own.end)];
      const before = sourceText.slice(own.start, occurrence.start);
      const isFirst = new Words(before).length < BEFORE_SUBJECT && meaningWords(before, sourceLanguage).length === 0;
      if (!occurrence.readings.some(({ term }) => term.concept.person)) return false;
      if (isFirst && BEGINS_WITH_YOU.test(theirs)) return !YOU.test(ours);
      // Whom the source speaks of, the translation may speak to: *where the victim lives*, *dónde vive usted*. Where a
      // verb needs no subject, the source may speak to them without a word.
      const isAddressed = WITHOUT_SUBJECT.has(primaryLanguage(sourceLanguage)) || YOU.test(sourceText);
      if (YOU.test(theirs) && !isAddressed) return true;
      if (unnamedIn(theirs, language) > unnamedIn(ours, sourceLanguage)) return true;
      if (!/[\s-]/.test(occurrence.text)) {
        if (personsIn(theirs, language) > personsIn(ours, sourceLanguage)) return true;
        if (isFirst && isWithoutSubject(theirs, language)) return true;
      }
      const added = pronounsIn(theirs, language) - pronounsIn(ours, sourceLanguage);
      return added > 0 && (isFirst || !WITHOUT_SUBJECT.has(primaryLanguage(sourceLanguage)));
    },
  };
}
