import { functionWords } from '#language/function-words.ts';
import { primaryLanguage } from '#language/tag.ts';
import type { Occurrence } from './occurrence.ts';
import { conceptsOf, type PairContext } from './rules/pair.ts';
import { sentenceAround } from './sentence.ts';
import { wordsOf } from './words.ts';

/** Words that may stand for what was said before, or for nothing in particular. Written with their accents: él is no el. */
const PRONOUNS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('he she they it him them one ones who someone this that these those'.split(' ')),
  es: new Set('él ella ellos ellas quien quienes uno alguien ello esto eso aquello'.split(' ')),
};

/**
 * Words that one language needs where the other has none, or that say how things go together: auxiliaries,
 * prepositions, the pronouns that a Spanish verb holds. Folded.
 */
const LIGHT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'been being done doing make makes made can could may might must should will would get got any all each both other another some such more most ' +
      'about after against among before between during into off out over since than then there through under until up ' +
      'upon while within without because if thing things something nothing us his hers theirs yours'
    ).split(' '),
  ),
  es: new Set(
    (
      'era eran fue fueron sea sean hay haya esta estan estaba hace hacen hacer haga hizo hecho tiene tienen tener tenia puede pueden podria debe deben ' +
      'todo toda todos todas cada ambos ambas otro otra otros otras alguna algunas alguno algunos tal tales mas ' +
      'antes bajo despues dentro donde durante hacia hasta mediante mientras porque segun tras cuando ' +
      'cosa cosas algo nada suya suyas suyo suyos aqui ahi usted ustedes nosotros nosotras'
    ).split(' '),
  ),
};

/** Languages whose verbs need no pronoun: what the other language adds stands for a subject that is not said. */
const WITHOUT_SUBJECT = new Set(['es']);

/** In long sentences more is said in other words: one word in so many finds no word of its own. */
const SLACK = 4;

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word of a text: folded, and where it stands. */
interface Word extends Stretch {
  readonly text: string;
}

/** Words of two letters are grammar; two capitals are a name for something: ID, DV. */
const ACRONYM = /^\p{Lu}{2}$/u;

/** Letters that two words must begin with alike to be one word in two languages. */
const ROOT = 4;

/** Whether two words that begin alike look like one word of two languages: peonage, peonaje; prohibited, prohibido. */
function areCognates(a: string, b: string): boolean {
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

/** The words of a text that carry meaning. */
function meaningWords(text: string, language: string): Word[] {
  const grammar = functionWords(language);
  const own = primaryLanguage(language);
  const { starts, ends, folded } = wordsOf(text);
  return folded.flatMap((word, index): Word[] => {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const says =
      (word.length > 2 || ACRONYM.test(text.slice(start, end))) &&
      !grammar.has(word) &&
      !LIGHT[own]?.has(word) &&
      !PRONOUNS[own]?.has(text.slice(start, end).toLowerCase());
    return says ? [{ text: word, start, end }] : [];
  });
}

/** Those of the words that stand outside of some occurrences. Both are in their order. */
function outside(words: readonly Word[], occurrences: readonly Occurrence[]): Word[] {
  let next = 0;
  return words.filter(({ start, end }) => {
    while ((occurrences[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (occurrences[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

function pronounsIn(text: string, language: string): number {
  const pronouns = PRONOUNS[primaryLanguage(language)];
  const { starts, ends } = wordsOf(text);
  return starts.filter((start, index) => pronouns?.has(text.slice(start, ends[index]).toLowerCase())).length;
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
  /** Whether a pronoun may stand for it that the source has not. */
  pronounFor(occurrence: Occurrence): boolean;
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
 * Takes away what answers to each other: occurrences of one concept, and words that look alike in both languages. A
 * translator may say a thing in words that no glossary has; then words are left that nothing else in the source asks
 * for. Where none are left, the thing is not there. Sentence is held against sentence where both have as many.
 * @param rendering see `renderingOf`
 */
export function leftoverOf(context: PairContext, rendering: readonly Occurrence[]): Leftover {
  const { source, sourceText, sourceLanguage, text, language } = context;
  const spoken = new Set(rendering.flatMap(conceptsOf));
  const rendered = source.filter((one) => conceptsOf(one).some((id) => spoken.has(id)));
  const words = meaningWords(text, language);
  const theirs = new Cognates(words);
  const free = outside(words, rendering);
  const untaken = new Cognates(free);
  const spare = new Set(free);
  const unanswered = outside(meaningWords(sourceText, sourceLanguage), rendered).filter((word) => {
    const cognate = untaken.of(word);
    if (cognate === undefined) return true;
    untaken.without(cognate);
    spare.delete(cognate);
    return false;
  });
  // What looks like a word that renders something else is not unlike all words, but it asks for one of its own.
  const left = unanswered.filter((word) => theirs.of(word) === undefined);
  const sentences = sentencesOf(sourceText);
  const targetSentences = sentencesOf(text);
  const within = (words: Iterable<Word>, { start, end }: Stretch): number =>
    [...words].filter((word) => word.start >= start && word.start < end).length;
  const unlike = (occurrence: Occurrence): number => within(left, occurrence);
  const around = (occurrence: Occurrence): { own: Stretch; other: Stretch } => {
    const at = sentences.findIndex(({ end }) => end > occurrence.start);
    const [own, other] = [sentences[at], targetSentences[at]];
    return own === undefined || other === undefined || sentences.length !== targetSentences.length
      ? { own: { start: 0, end: sourceText.length }, other: { start: 0, end: text.length } }
      : { own, other };
  };
  return {
    unlike,
    roomFor: (occurrence) => {
      const { own, other } = around(occurrence);
      const asked = within(unanswered, own) - within(unanswered, occurrence);
      return within(spare, other) - asked + Math.floor(asked / SLACK);
    },
    pronounFor: (occurrence) => {
      const { own, other } = around(occurrence);
      const added =
        pronounsIn(text.slice(other.start, other.end), language) -
        pronounsIn(sourceText.slice(own.start, own.end), sourceLanguage);
      const before = meaningWords(sourceText.slice(own.start, occurrence.start), sourceLanguage);
      return added > 0 && (before.length === 0 || !WITHOUT_SUBJECT.has(primaryLanguage(sourceLanguage)));
    },
  };
}
