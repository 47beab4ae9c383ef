import { fold } from '#language/fold.ts';
import { tokenise } from '#language/tokenise.ts';
import { Choice } from './choice.ts';
import { type Words, withoutPossessive } from './words.ts';

/** A gap spans up to so many words. */
const GAP = 4;

/** One place of a pattern: a word of a choice, any word, a gap, or where the sentence ends. */
type Slot = Choice | 'any' | 'gap' | 'end';

/** A pattern; see `ContextPattern` in the model for how one is written. */
interface Pattern {
  /** Before the term, nearest first; for a pattern without `~`, all of it, in the order of the text. */
  readonly before: readonly Slot[];
  readonly after: readonly Slot[];
}

/** Patterns of which one has to hold. */
export interface PatternList {
  /** Those that stand right beside the term. */
  readonly beside: readonly Pattern[];
  /** What those begin with that may stand anywhere in its sentence; undefined where it may be any word. */
  readonly first: Choice | undefined;
  /** Those of them that are one word, as one choice; and those of several. */
  readonly word: Choice;
  readonly phrases: readonly (readonly Slot[])[];
}

function choiceOf(words: readonly { readonly text: string; readonly prefix: boolean }[]): Choice {
  const choice = new Choice();
  for (const { text, prefix } of words) choice.add(text, prefix);
  return choice;
}

const isGap = (part: string): boolean => part === '...' || part === '\u2026';

function slotsOf(text: string): Slot[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part): Slot[] => {
      if (isGap(part)) return ['gap'];
      if (part === '*') return ['any'];
      if (part === '|') return ['end'];
      const choices = part.split('/').map((choice) => {
        const prefix = choice.endsWith('*');
        return {
          words: tokenise(choice.replace(/\*$/, '')).map((token) => withoutPossessive(fold(token.text))),
          prefix,
        };
      });
      // A choice of several words, such as EE.UU. or year-old, stands for itself, one place a word.
      const [only] = choices;
      if (choices.length === 1 && only !== undefined && only.words.length > 1) {
        return only.words.map((word, index) =>
          choiceOf([{ text: word, prefix: only.prefix && index === only.words.length - 1 }]),
        );
      }
      const words = choices.flatMap(({ words: own, prefix }) =>
        own.slice(0, 1).map((word) => ({ text: word, prefix })),
      );
      return words.length === 0 ? [] : [choiceOf(words)];
    });
}

export const isBeside = (pattern: string): boolean => pattern.includes('~');

/** Whether nothing may stand between the pattern's words and the term. */
export const isWithoutGap = (pattern: string): boolean => isBeside(pattern) && !pattern.split(/\s+/).some(isGap);

/** What patterns may begin with; undefined where it may be any word. */
function firstOf(word: Choice, phrases: readonly (readonly Slot[])[]): Choice | undefined {
  if (phrases.length === 0) return word;
  const first = new Choice();
  first.addAll(word);
  for (const [begins] of phrases) {
    if (!(begins instanceof Choice)) return undefined;
    first.addAll(begins);
  }
  return first;
}

export function compilePatterns(patterns: readonly string[]): PatternList {
  const beside: Pattern[] = [];
  const phrases: Slot[][] = [];
  const word = new Choice();
  for (const pattern of patterns) {
    const [before = '', after] = pattern.split(/~(.*)/s);
    const slots = slotsOf(before);
    const [begins] = slots;
    if (after !== undefined) beside.push({ before: slots.reverse(), after: slotsOf(after) });
    else if (slots.length === 1 && begins instanceof Choice) word.addAll(begins);
    else phrases.push(slots);
  }
  return { beside, first: firstOf(word, phrases), word, phrases };
}

/** Whether the slots from `index` on match the words from `at` on, going by `step`. */
function runsFrom(slots: readonly Slot[], words: Words, at: number, step: 1 | -1, index = 0): boolean {
  let place = at;
  for (let next = index; next < slots.length; next += 1) {
    const slot = slots[next];
    if (slot === 'gap') {
      for (let skipped = 0; skipped <= GAP; skipped += 1) {
        if (runsFrom(slots, words, place, step, next + 1)) return true;
        if (place < 0 || place >= words.length) return false;
        place += step;
      }
      return false;
    }
    const isOutside = place < 0 || place >= words.length;
    if (slot === 'end' && isOutside) continue;
    if (slot === 'end' || isOutside) return false;
    if (slot instanceof Choice && !words.isOneOf(slot, place)) return false;
    place += step;
  }
  return true;
}

/**
 * Whether one of the patterns holds for the term that spans the words from `first` to `last` of a sentence.
 * The slots before the term are matched backwards, from the term on.
 * @param isName which words stand for nothing: a pattern of one word does not hold by them
 */
export function anyHolds(
  list: PatternList,
  words: Words,
  span: { readonly first: number; readonly last: number },
  isName?: (at: number) => boolean,
) {
  const { beside, first, word, phrases } = list;
  for (const { before, after } of beside) {
    if (runsFrom(before, words, span.first - 1, -1) && runsFrom(after, words, span.last + 1, 1)) return true;
  }
  for (let at = 0; at < words.length; at += 1) {
    if (first !== undefined && !words.isOneOf(first, at)) continue;
    if (words.isOneOf(word, at) && isName?.(at) !== true) return true;
    for (const slots of phrases) if (runsFrom(slots, words, at, 1)) return true;
  }
  return false;
}
