import { isNamedBy } from '#language/names.ts';
import { Words } from './words.ts';

/** What ends a sentence here: an empty line, or a mark followed by a space and what may begin the next one. */
const END =
  /[.!?\u2026]+["'\u00bb\u201d\u2019)\]]*\s+(?=["'\u00ab\u201c\u2018(\u00bf\u00a1]?[\p{Lu}\p{N}\u00bf\u00a1])|\n[ \t]*\n/gu;

/** A mark after these ends no sentence: Sr. García, EE. UU., No. 3, U.S. Attorney. */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{L}\.)*\p{L}|Sr|Sra|Srta|Dr|Dra|Lic|Ing|EE|UU|No|N\u00fam|Art|art|p|pp|Mr|Mrs|Ms|Sgt|Lt|Det|Ofc|Hon|Atty|Jr|St|vs|Sec|Inc|cf|etc)\.$/u;

/** A sentence is not looked at further than this, in UTF-16 code units each way. */
const REACH = 600;

/**
 * The sentence around a stretch of text.
 * @param start offset of the stretch, UTF-16 code units
 * @param end offset after it
 * @returns offsets of the sentence in the text
 */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const window = text.slice(from, to);
  const endsAt = ({ 0: mark, index }: RegExpExecArray): boolean =>
    mark.startsWith('\n') || !ABBREVIATION.test(window.slice(Math.max(0, index - 12), index + 1));
  const before: RegExpExecArray[] = [];
  let ends = to;
  END.lastIndex = 0;
  for (let match = END.exec(window); match !== null; match = END.exec(window)) {
    if (from + END.lastIndex <= start) before.push(match);
    else if (from + match.index >= end && endsAt(match)) {
      ends = from + match.index + 1;
      break;
    }
  }
  const last = before.findLast(endsAt);
  return { start: last === undefined ? from : from + last.index + last[0].length, end: ends };
}

const CAPITAL = /\p{Lu}/u;

/** A sentence of a passage. Its words are taken apart when first asked for: most terms mean one thing everywhere. */
export class Sentence {
  readonly text: string;
  /** Where it begins in the passage. */
  readonly start: number;
  #words: Words | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
  }

  get words(): Words {
    this.#words ??= new Words(this.text);
    return this.#words;
  }

  /** Whether a word is a name, whatever else it may mean: *Judge King*, *Eagle Pass*. */
  isName(at: number): boolean {
    const { words } = this;
    const isCapital = (place: number): boolean =>
      CAPITAL.test(this.text.charAt(words.starts[place] ?? this.text.length));
    if (!isCapital(at)) return false;
    return isNamedBy(at > 0 ? words.folded(at - 1) : '', isCapital(at + 1) ? words.folded(at + 1) : '');
  }

  /** Whether a stretch of the passage lies in it. */
  holds(start: number, end: number): boolean {
    return start >= this.start && end <= this.start + this.text.length;
  }

  /** The first and the last of its words that a stretch of the passage spans. */
  wordsFrom(start: number, end: number): { readonly first: number; readonly last: number } {
    const { starts, ends } = this.words;
    let at = 0;
    while (at < ends.length && this.start + (ends[at] as number) <= start) at += 1;
    const first = at < ends.length ? at : -1;
    while (at < starts.length && this.start + (starts[at] as number) < end) at += 1;
    return { first, last: at - 1 };
  }
}
