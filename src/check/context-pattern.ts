import { fold } from '#language/fold.ts';
import { type Token, tokenise } from '#language/tokenise.ts';

/** A sentence as patterns see it: its words folded, and where each stands. */
export interface Words {
  readonly tokens: readonly Token[];
  /** The folded words, in the same order. */
  readonly folded: readonly string[];
}

export function wordsOf(text: string): Words {
  const tokens = tokenise(text);
  return { tokens, folded: tokens.map((token) => fold(token.text)) };
}

/** Words of which one will do, or what a word begins with. */
interface Choice {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** One place of a pattern: words it may be, or a number of words it may skip. */
interface Slot {
  /** Undefined: any word. */
  readonly words?: Choice;
  /** How many words this place may span. */
  readonly least: number;
  readonly most: number;
}

/** A compiled pattern; see `ContextPattern` in the model for how one is written. */
export interface CompiledPattern {
  /** Right beside the term, or anywhere in its sentence. */
  readonly beside: boolean;
  /** Before the term, nearest first; for a pattern without `~`, all of it, in the order of the text. */
  readonly before: readonly Slot[];
  readonly after: readonly Slot[];
}

const choiceOf = (words: readonly { readonly text: string; readonly prefix: boolean }[]): Choice => ({
  whole: new Set(words.flatMap(({ text, prefix }) => (prefix ? [] : text))),
  beginnings: words.flatMap(({ text, prefix }) => (prefix ? text : [])),
});

function slotsOf(text: string): Slot[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part): Slot[] => {
      if (part === '...' || part === '\u2026') return [{ least: 0, most: 4 }];
      if (part === '*') return [{ least: 1, most: 1 }];
      const choices = part.split('/').map((choice) => {
        const prefix = choice.endsWith('*');
        return { words: tokenise(choice.replace(/\*$/, '')).map((token) => fold(token.text)), prefix };
      });
      // A choice of several words, such as EE.UU. or year-old, stands for itself, one place a word.
      const [only] = choices;
      if (choices.length === 1 && only !== undefined && only.words.length > 1) {
        return only.words.map((word, index) => ({
          words: choiceOf([{ text: word, prefix: only.prefix && index === only.words.length - 1 }]),
          least: 1,
          most: 1,
        }));
      }
      const words = choices.flatMap(({ words: own, prefix }) =>
        own.slice(0, 1).map((word) => ({ text: word, prefix })),
      );
      return words.length === 0 ? [] : [{ words: choiceOf(words), least: 1, most: 1 }];
    });
}

export function compilePattern(pattern: string): CompiledPattern {
  const at = pattern.indexOf('~');
  if (at < 0) return { beside: false, before: slotsOf(pattern), after: [] };
  return { beside: true, before: slotsOf(pattern.slice(0, at)).reverse(), after: slotsOf(pattern.slice(at + 1)) };
}

const fits = (slot: Slot, word: string): boolean =>
  slot.words === undefined ||
  slot.words.whole.has(word) ||
  slot.words.beginnings.some((beginning) => word.startsWith(beginning));

/** Whether the slots match the words from `at` on, going by `step`. */
function runsFrom(slots: readonly Slot[], words: readonly string[], at: number, step: 1 | -1, index = 0): boolean {
  const slot = slots[index];
  if (slot === undefined) return true;
  for (let length = slot.least; length <= slot.most; length += 1) {
    let whole = true;
    for (let offset = 0; offset < length && whole; offset += 1) {
      const word = words[at + offset * step];
      whole = word !== undefined && fits(slot, word);
    }
    if (!whole) return false;
    if (runsFrom(slots, words, at + length * step, step, index + 1)) return true;
  }
  return false;
}

/**
 * Whether a pattern holds for the term that spans the words from `first` to `last` of a sentence.
 * The slots before the term are matched backwards, from the term on.
 */
export function holds(pattern: CompiledPattern, words: readonly string[], first: number, last: number): boolean {
  const { beside, before, after } = pattern;
  if (beside) return runsFrom(before, words, first - 1, -1) && runsFrom(after, words, last + 1, 1);
  for (let at = 0; at < words.length; at += 1) if (runsFrom(before, words, at, 1)) return true;
  return false;
}
