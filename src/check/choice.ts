/** So many letters tell a word from most others. */
const FIRST = 3;

const keyOfLetters = (first: number, second: number, third: number): number => (first * 37 + second) * 37 + third;

/** A number for the first letters of a word; others may have the same. */
export const keyOf = (word: string): number =>
  keyOfLetters(word.charCodeAt(0) | 0, word.charCodeAt(1) | 0, word.charCodeAt(2) | 0);

/** The same of the word that stands in a text from `start` to `end`. */
export const keyFrom = (text: string, start: number, end: number): number =>
  keyOfLetters(
    text.charCodeAt(start),
    end - start < 2 ? 0 : text.charCodeAt(start + 1),
    end - start < 3 ? 0 : text.charCodeAt(start + 2),
  );

/** With more keys than these nearly every word meets a bit that is set. */
const MANY = 8;
const MORE = 32;

interface Alike {
  readonly whole: string[];
  readonly beginnings: string[];
}

function beginsWithOne(word: string, beginnings: readonly string[]): boolean {
  for (const beginning of beginnings) if (word.startsWith(beginning)) return true;
  return false;
}

/** Words of which one will do, or what a word may begin with. By its key, a word is told apart from most of them at once. */
export class Choice {
  readonly #alike = new Map<number, Alike>();
  /** A bit for each key, by its last five bits: what most words are told apart by. */
  #bits = 0;
  /** The same by five bits more, once there are so many keys that most of those are set. */
  #more: Int32Array | undefined;
  /** Beginnings with fewer letters than a key has. */
  readonly #short: string[] = [];

  add(text: string, isBeginning: boolean): void {
    if (isBeginning && text.length < FIRST) {
      this.#short.push(text);
      this.#bits = -1;
      return;
    }
    const key = keyOf(text);
    const alike = this.#alike.get(key) ?? { whole: [], beginnings: [] };
    this.#alike.set(key, alike);
    this.#mark(key);
    (isBeginning ? alike.beginnings : alike.whole).push(text);
  }

  #mark(key: number): void {
    this.#bits |= 1 << key;
    if (this.#alike.size <= MANY) return;
    const more = this.#more ?? new Int32Array(MORE);
    const keys = this.#more === undefined ? this.#alike.keys() : [key];
    for (const one of keys) more[(one >>> 5) % MORE] = (more[(one >>> 5) % MORE] ?? 0) | (1 << one);
    this.#more = more;
  }

  addAll(other: Choice): void {
    for (const { whole, beginnings } of other.#alike.values()) {
      for (const text of whole) this.add(text, false);
      for (const text of beginnings) this.add(text, true);
    }
    for (const text of other.#short) this.add(text, true);
  }

  /** Whether it may have a word with this key. */
  mayHave(key: number): boolean {
    if ((this.#bits & (1 << key)) === 0) return false;
    const more = this.#more;
    return more === undefined || ((more[(key >>> 5) % MORE] ?? 0) & (1 << key)) !== 0 || this.#short.length > 0;
  }

  /** @param key of the word */
  has(word: string, key: number): boolean {
    return this.mayHave(key) && this.#find(word, key);
  }

  #find(word: string, key: number): boolean {
    const alike = this.#alike.get(key);
    if (alike !== undefined && (alike.whole.includes(word) || beginsWithOne(word, alike.beginnings))) return true;
    return beginsWithOne(word, this.#short);
  }
}

/** @param words folded; with a star at its end one stands for all that begins so */
export function choiceOf(words: readonly string[]): Choice {
  const choice = new Choice();
  for (const word of words) choice.add(word.replace(/\*$/, ''), word.endsWith('*'));
  return choice;
}
