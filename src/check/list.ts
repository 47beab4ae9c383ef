/**
 * What joins the things of a list, in any of the languages. A comma before the conjunction joins nothing more (Spanish
 * has none there), and one within a number nothing at all; what is no longer one sentence was joined too.
 */
const JOINS =
  /,?\s(?:and|or|nor|y|e|o|u|ni|tanto|como|as well as|along with)(?!\p{L})|,(?!\d)|[;:.!?](?=\s+\p{L})|(?:^|[^\p{L}])(?:and|or|nor|neither|y|e|o|u|ni)(?!\p{L})/gu;
const JOINED_BEFORE = /(?:,|(?:^|[^\p{L}])(?:and|or|nor|y|e|o|u|ni))(?:\s+\p{L}{1,5}){0,2}\s*$/iu;
const JOINED_BEHIND = /^,?\s+(?:and|or|nor|y|e|o|u|ni)(?!\p{L})/iu;
/** The first of several things: others of few words come between it and the conjunction. */
const FIRST_OF_MORE = /^(?:,(?:\s+[\p{L}\p{N}'\u2019-]+){1,3}){1,3},?\s+(?:and|or|nor|y|e|o|u|ni)(?!\p{L})/iu;

/** A joint and what may stand between it and a thing are not longer. In UTF-16 code units. */
const REACH = 60;

/** A list of more things than two has so many joints; a sentence with more of them has several lists. */
const JOINTS = { least: 2, most: 4 };

const jointsIn = (text: string): number => text.match(JOINS)?.length ?? 0;

/**
 * Whether a thing stands in a list of a source that has become shorter in the target, and whether it was one of more
 * than two things.
 * @param source the sentence or the text with the list, in which the thing stands from `start` to `end`
 */
export function struckFrom(source: string, start: number, end: number, target: string): 'two' | 'more' | undefined {
  const isListed =
    JOINED_BEHIND.test(source.slice(end, end + REACH)) ||
    FIRST_OF_MORE.test(source.slice(end, end + REACH)) ||
    JOINED_BEFORE.test(source.slice(Math.max(0, start - REACH), start));
  if (!isListed) return undefined;
  const joints = jointsIn(source);
  if (jointsIn(target) >= joints) return undefined;
  return joints >= JOINTS.least && joints <= JOINTS.most ? 'more' : 'two';
}

/** Whether some words go on with one thing, since nothing joins another to it. */
export const isOneThing = (words: string): boolean => words.length <= REACH && jointsIn(words) === 0;
