/** A run of `*`, `_` or `~` that may mark emphasis. */
export interface Delimiter {
  readonly character: string;
  /** Its length as written. */
  readonly length: number;
  /** Where the characters of it lie that are no marks: all of them at first. */
  from: number;
  to: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const space = /^[\s\u00A0]$/;
const punctuation = /^[\p{P}\p{S}]$/u;

/** Two marks that belong together. */
export interface MarkPair {
  readonly open: { readonly from: number; readonly to: number };
  readonly close: { readonly from: number; readonly to: number };
}

/** What a run is by the characters on both sides of it (CommonMark 0.31, section 6.2; GFM, section 6.5). */
export function delimiterAt(text: string, from: number, to: number): Delimiter {
  const character = text[from] ?? '';
  const before = characterBefore(text, from);
  const after = text.codePointAt(to) === undefined ? ' ' : String.fromCodePoint(text.codePointAt(to) ?? 32);
  const [spaceBefore, spaceAfter] = [space.test(before), space.test(after)];
  const [markBefore, markAfter] = [punctuation.test(before), punctuation.test(after)];
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const length = to - from;
  if (character === '_') {
    return {
      character,
      length,
      from,
      to,
      opens: left && (!right || markBefore),
      closes: right && (!left || markAfter),
    };
  }
  const isMark = character !== '~' || length <= 2;
  return { character, length, from, to, opens: left && isMark, closes: right && isMark };
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const unit = text.charCodeAt(at - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return isLow && at > 1 ? text.slice(at - 2, at) : (text[at - 1] ?? ' ');
}

/**
 * Finds which characters of the runs are marks: the procedure of CommonMark 0.31 (appendix, "process emphasis").
 * Afterwards `from` and `to` of each run say which of its characters are text.
 */
export function matchDelimiters(delimiters: readonly Delimiter[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  const openers: Delimiter[] = [];
  /** Below this many openers, none can match a closer of a kind: each is looked at once. */
  const bottoms = new Map<string, number>();
  for (const closer of delimiters) {
    while (closer.closes && closer.to > closer.from) {
      const strike = closer.character === '~' ? closer.length : '';
      const kind = `${closer.character}${closer.opens}${closer.length % 3}${strike}`;
      const bottom = bottoms.get(kind) ?? 0;
      let index = openers.length - 1;
      while (index >= bottom && !matches(openers[index] as Delimiter, closer)) index -= 1;
      if (index < bottom) {
        bottoms.set(kind, openers.length);
        break;
      }
      const opener = openers[index] as Delimiter;
      const used =
        closer.character === '~' ? closer.length : Math.min(2, opener.to - opener.from, closer.to - closer.from);
      // Marks are those next to the words: the end of an opener, the beginning of a closer.
      pairs.push({
        open: { from: opener.to - used, to: opener.to },
        close: { from: closer.from, to: closer.from + used },
      });
      opener.to -= used;
      closer.from += used;
      openers.length = opener.to > opener.from ? index + 1 : index;
      for (const [known, below] of bottoms) if (below > openers.length) bottoms.set(known, openers.length);
    }
    if (closer.opens && closer.to > closer.from) openers.push(closer);
  }
  return pairs;
}

function matches(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.character !== closer.character) return false;
  if (closer.character === '~') return opener.length === closer.length && opener.to - opener.from === opener.length;
  // "If one of the delimiters can both open and close, the sum of the lengths must not be a multiple of 3 …"
  const both = opener.closes || closer.opens;
  return !both || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}
