import { classOf, inWord, isFurther, WIDTH } from './byte-classes.ts';
import type { Trie } from './trie.ts';

/** Called for each place where a form may end: verify the boundary, the accents and the case there. */
export type OnHit = (end: number, output: number) => void;

const OUTSIDE = 0; // before a word
const INSIDE = 1; // in a word that is none of ours

/** Past this many rows of 64 numbers (64 MiB) all are forgotten and made anew before the next text. */
const MOST_ROWS = 1 << 18;

/**
 * A deterministic automaton over the bytes of UTF-8, made from a trie while it runs: a row of the table is worked
 * out when the text first gets there, as in RE2's lazy DFA, so that starting costs nothing and the table stays as
 * small as the text needs. Unlike in Aho and Corasick's, a match begins only where a word begins.
 *
 * Entries of the table are row offsets; one at or above `#limit` needs a look: a row with outputs, or none yet.
 */
export class Automaton {
  readonly #trie: Trie;
  #table = new Int32Array(WIDTH * 256);
  #rows = 0;
  /** Per row: the trie node it stands for, or -1 (outside, inside). */
  #node = new Int32Array(256);
  /** Per row: the row that knows what the same text is when it is read from a later word on. */
  #fail = new Int32Array(256);
  readonly #rowOfNode = new Map<number, number>();

  constructor(trie: Trie) {
    this.#trie = trie;
    this.#reset();
  }

  #reset(): void {
    this.#rows = 0;
    this.#rowOfNode.clear();
    this.#row(0, OUTSIDE);
    this.#row(-1, OUTSIDE);
    this.#rowOfNode.set(0, OUTSIDE);
    this.#fill(OUTSIDE);
    this.#fill(INSIDE);
  }

  /** Bytes held by the table. */
  get bytes(): number {
    return this.#table.byteLength + this.#trie.bytes;
  }

  #row(node: number, fail: number): number {
    if (this.#rows === this.#node.length) {
      const grow = (array: Int32Array): Int32Array<ArrayBuffer> => {
        const larger = new Int32Array(array.length * 2);
        larger.set(array);
        return larger;
      };
      this.#table = grow(this.#table);
      this.#node = grow(this.#node);
      this.#fail = grow(this.#fail);
    }
    const row = this.#rows;
    this.#rows += 1;
    this.#node[row] = node;
    this.#fail[row] = fail;
    if (node > 0) this.#rowOfNode.set(node, row);
    this.#table.fill(UNKNOWN, row * WIDTH, (row + 1) * WIDTH);
    return row;
  }

  #fill(row: number): void {
    for (let byteClass = 0; byteClass < WIDTH; byteClass += 1) this.#resolve(row, byteClass);
  }

  /** Whether a form ends in this row or in one that it falls back to. */
  #hasOutput(row: number): boolean {
    for (let at = row; at > INSIDE; at = this.#fail[at] ?? 0) {
      if ((this.#trie.firstOutput[this.#node[at] ?? 0] ?? 0) !== 0) return true;
    }
    return false;
  }

  /** Works out one entry of the table. @returns the row it leads to */
  #resolve(row: number, byteClass: number): number {
    const known = this.#table[row * WIDTH + byteClass] ?? UNKNOWN;
    if (known < UNKNOWN) return (known & ~LOOK) / WIDTH;
    const node = this.#node[row] ?? -1;
    const child = node < 0 ? -1 : this.#trie.child(node, byteClass);
    let target: number;
    if (row === INSIDE) target = inWord[byteClass] === 1 || isFurther(byteClass) ? INSIDE : OUTSIDE;
    else if (child >= 0) {
      const fallen = row === OUTSIDE ? this.#plain(byteClass) : this.#resolve(this.#fail[row] ?? OUTSIDE, byteClass);
      target = this.#rowOfNode.get(child) ?? this.#row(child, fallen);
    } else target = row === OUTSIDE ? this.#plain(byteClass) : this.#resolve(this.#fail[row] ?? OUTSIDE, byteClass);
    this.#table[row * WIDTH + byteClass] = target * WIDTH + (this.#hasOutput(target) ? LOOK : 0);
    return target;
  }

  /** Where a byte leads that begins none of our words. */
  #plain(byteClass: number): number {
    return isFurther(byteClass) ? OUTSIDE : inWord[byteClass] === 1 ? INSIDE : OUTSIDE;
  }

  #report(row: number, end: number, onHit: OnHit): void {
    for (let at = row; at > INSIDE; at = this.#fail[at] ?? 0) {
      let output = this.#trie.firstOutput[this.#node[at] ?? 0] ?? 0;
      for (; output !== 0; output = this.#trie.outputNext[output] ?? 0) {
        onHit(end, this.#trie.outputValue[output] ?? 0);
      }
    }
  }

  /**
   * Reads bytes and reports each place where a form ends and no word goes on. A long text is read in two places at
   * once, from its beginning and from a space near its middle: one chain of look-ups waits for memory while the other
   * goes on. The places of each half come in order, the second half's after the first's.
   * @param bytes UTF-8; what is not valid is read as letters
   * @param onHit gets the byte offset after the form, and the value it was added with
   */
  scan(bytes: Uint8Array, onHit: OnHit): void {
    if (this.#rows > MOST_ROWS) this.#reset();
    const split = bytes.length < 4096 ? -1 : bytes.indexOf(SPACE_BYTE, bytes.length >> 1);
    if (split < 0) {
      this.#walk(bytes, 0, bytes.length, OUTSIDE, onHit);
      return;
    }
    const later: number[] = [];
    const state = this.#walkTwo(bytes, split, onHit, (end, value) => later.push(end, value));
    // A form that spans the middle is only known to the first half, which therefore reads on until it has none begun.
    const seen = new Set<string>();
    this.#readOn(bytes, split, state, (end, value) => {
      seen.add(`${end} ${value}`);
      onHit(end, value);
    });
    for (let at = 0; at < later.length; at += 2) {
      const [end, value] = [later[at] ?? 0, later[at + 1] ?? 0];
      if (seen.size === 0 || !seen.has(`${end} ${value}`)) onHit(end, value);
    }
  }

  #readOn(bytes: Uint8Array, from: number, start: number, onHit: OnHit): void {
    let state = start;
    for (let at = from; at < bytes.length && state > INSIDE * WIDTH; at += 1) {
      const next = this.#table[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
      state = this.#look(next, state, bytes, at, onHit);
    }
  }

  /** @returns the offset of the row that it ends in */
  #walk(bytes: Uint8Array, from: number, to: number, start: number, onHit: OnHit): number {
    let state = start;
    let at = from;
    while (at < to) {
      const table = this.#table;
      // The hot loop: nothing but look-ups, none of them guarded (`as number`), since every index is in range and a
      // guard costs half the speed. It is left only where something has to be done.
      let next = 0;
      for (; at < to; at += 1) {
        next = table[state + (classOf[bytes[at] as number] as number)] as number;
        if (next >= LOOK) break;
        state = next;
      }
      if (at === to) break;
      state = this.#look(next, state, bytes, at, onHit);
      at += 1;
    }
    return state;
  }

  /** @returns the offset of the row in which the first half ends */
  #walkTwo(bytes: Uint8Array, split: number, onFirst: OnHit, onSecond: OnHit): number {
    let first = OUTSIDE;
    let second = OUTSIDE;
    const steps = Math.min(split, bytes.length - split);
    let at = 0;
    while (at < steps) {
      const table = this.#table;
      let nextA = 0;
      let nextB = 0;
      for (; at < steps; at += 1) {
        nextA = table[first + (classOf[bytes[at] as number] as number)] as number;
        nextB = table[second + (classOf[bytes[split + at] as number] as number)] as number;
        if ((nextA | nextB) >= LOOK) break;
        first = nextA;
        second = nextB;
      }
      if (at === steps) break;
      first = this.#look(nextA, first, bytes, at, onFirst);
      second = this.#look(nextB, second, bytes, split + at, onSecond);
      at += 1;
    }
    this.#walk(bytes, split + steps, bytes.length, second, onSecond);
    return this.#walk(bytes, steps, split, first, onFirst);
  }

  /** Takes the step to an entry that needs a look. @returns the offset of the row that it leads to */
  #look(next: number, state: number, bytes: Uint8Array, at: number, onHit: OnHit): number {
    if (next < LOOK) return next;
    const row = next >= UNKNOWN ? this.#resolve(state / WIDTH, classOf[bytes[at] ?? 0] ?? 0) : (next - LOOK) / WIDTH;
    if (endsWord(bytes, at + 1)) this.#report(row, at + 1, onHit);
    return row * WIDTH;
  }
}

const SPACE_BYTE = 0x20;

/** Marks an entry whose row has outputs; above every row offset. */
const LOOK = 1 << 29;
const UNKNOWN = LOOK | (1 << 28);

const endsWord = (bytes: Uint8Array, at: number): boolean =>
  at >= bytes.length || inWord[classOf[bytes[at] ?? 0] ?? 0] === 0;
