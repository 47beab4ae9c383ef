import {
  type Cursor,
  entryOf,
  FAIL,
  HEADER,
  LISTED,
  LOOK,
  NODE,
  OUTPUT,
  runLists,
  runRows,
  runTwoLists,
  runTwoRows,
  UNKNOWN,
} from './automaton-table.ts';
import { classOf, inWord, isFurther, WIDTH } from './byte-classes.ts';
import type { Trie } from './trie.ts';

/** Called for each place where a form may end: verify the boundary, the accents and the case there. */
export type OnHit = (end: number, output: number) => void;

const ROW = HEADER + WIDTH;

const OUTSIDE = HEADER; // before a word
const INSIDE = OUTSIDE + ROW; // in a word that is none of ours

/** Past this many entries (64 MiB) all states are forgotten and made anew before the next text. */
const MOST_ENTRIES = 1 << 24;

/** The states that a text comes to first have a row each: a mebibyte of them, which the cache of a processor holds. */
const FIRST_ROWS = 4096;
/** A later state with no more ways on than this has them in a list. */
const FEW = 4;
/** No class: fills a list. */
const NONE = 0xff;

/**
 * A deterministic automaton over the bytes of UTF-8, made from a trie while it runs: a state is worked out when the
 * text first gets there, as in RE2's lazy DFA, so that starting costs nothing and the table stays as small as the text
 * needs. Unlike in Aho and Corasick's, a match begins only where a word begins.
 *
 * The first states have a row with an entry for each class. A large vocabulary has a hundred thousand more, most of
 * them with one way on: those have a short list instead, and fall back where it does not help; rows would be sixteen
 * times as large, and nearly every byte of a text would wait for memory.
 *
 * An entry is the offset of a state in the table. One at or above `LISTED` is that of a state with a list; at or above
 * `LOOK` it needs a look: a word ends there with which a form may end, or it is not worked out yet.
 */
export class Automaton {
  readonly #trie: Trie;
  readonly #firstRows: number;
  #table = new Int32Array(ROW * 256);
  #used = 0;
  #rows = 0;
  /** Whether any state has a list; while none has, the loop need not ask. */
  #lists = false;
  /**
   * By node and by the state it falls back to. What a node falls back to may depend on the way to it: after *de la ví*
   * no word of ours may have begun, after *de la vi* one may, and both are one node.
   */
  readonly #states = new Map<number, number>();

  /** @param firstRows how many states have a row before the others have lists */
  constructor(trie: Trie, firstRows = FIRST_ROWS) {
    this.#trie = trie;
    this.#firstRows = firstRows;
    this.#reset();
  }

  #reset(): void {
    this.#used = 0;
    this.#rows = 0;
    this.#lists = false;
    this.#states.clear();
    this.#row(0, OUTSIDE);
    this.#row(-1, OUTSIDE);
    for (const state of [OUTSIDE, INSIDE]) {
      for (let byteClass = 0; byteClass < WIDTH; byteClass += 1) this.#resolve(state, byteClass);
    }
  }

  /** Bytes held by the table. */
  get bytes(): number {
    return this.#table.byteLength + this.#trie.bytes;
  }

  /** Makes room for a state and writes what stands before its entries. @returns its offset */
  #begin(entries: number, node: number, fail: number): number {
    if (this.#used + HEADER + entries > this.#table.length) {
      const larger = new Int32Array(this.#table.length * 2);
      larger.set(this.#table);
      this.#table = larger;
    }
    const at = this.#used + HEADER;
    this.#used = at + entries;
    this.#table[at - FAIL] = fail;
    this.#table[at - NODE] = node;
    this.#table[at - OUTPUT] = node > 0 ? (this.#trie.firstOutput[node] ?? 0) : 0;
    return at;
  }

  #row(node: number, fail: number): number {
    const at = this.#begin(WIDTH, node, fail);
    this.#rows += 1;
    this.#table.fill(UNKNOWN, at, at + WIDTH);
    return at;
  }

  #list(node: number, fail: number, classes: readonly number[]): number {
    const at = this.#begin(1 + classes.length, node, fail);
    this.#lists = true;
    const [first = NONE, second = NONE, third = NONE, fourth = NONE] = classes;
    this.#table[at] = first | (second << 8) | (third << 16) | (fourth << 24);
    this.#table.fill(UNKNOWN, at + 1, at + 1 + classes.length);
    return at + LISTED;
  }

  #state(node: number, fail: number): number {
    const key = node * LOOK + fail;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const classes = this.#rows < this.#firstRows ? undefined : this.#trie.classesAt(node, FEW);
    const state = classes === undefined ? this.#row(node, fail) : this.#list(node, fail, classes);
    this.#states.set(key, state);
    return state;
  }

  #header(state: number, field: number): number {
    return this.#table[(state & ~LISTED) - field] ?? 0;
  }

  /** Whether a form ends in this state or in one that it falls back to. */
  #hasOutput(state: number): boolean {
    for (let at = state; at > INSIDE; at = this.#header(at, FAIL)) if (this.#header(at, OUTPUT) !== 0) return true;
    return false;
  }

  /** Works out one entry of the table. @returns the state it leads to */
  #resolve(state: number, byteClass: number): number {
    const fail = this.#header(state, FAIL);
    const entry = state < LISTED ? state + byteClass : entryOf(this.#table, state - LISTED, byteClass);
    if (entry === 0) return this.#resolve(fail, byteClass);
    const known = this.#table[entry] ?? UNKNOWN;
    if (known < UNKNOWN) return known & ~LOOK;
    const node = this.#header(state, NODE);
    const child = node < 0 ? -1 : this.#trie.child(node, byteClass);
    const fallen = state <= INSIDE ? plain(state, byteClass) : this.#resolve(fail, byteClass);
    const target = child < 0 ? fallen : this.#state(child, fallen);
    this.#table[entry] = target | (inWord[byteClass] === 0 && this.#hasOutput(state) ? LOOK : 0);
    return target;
  }

  #report(state: number, end: number, onHit: OnHit): void {
    for (let at = state; at > INSIDE; at = this.#header(at, FAIL)) {
      for (let output = this.#header(at, OUTPUT); output !== 0; output = this.#trie.outputNext[output] ?? 0) {
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
    if (this.#used > MOST_ENTRIES) this.#reset();
    const split = bytes.length < 4096 ? -1 : bytes.indexOf(SPACE_BYTE, bytes.length >> 1);
    if (split < 0) {
      this.#report(this.#walk(bytes, 0, bytes.length, OUTSIDE, onHit), bytes.length, onHit);
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
    const one: Cursor = { at: from, state: start, next: start };
    while (one.at < bytes.length && one.state > INSIDE) {
      runLists(this.#table, bytes, one, one.at + 1);
      if (one.next >= LOOK) this.#look(one, bytes, onHit);
    }
    if (one.at === bytes.length) this.#report(one.state, one.at, onHit);
  }

  /** Reads on to an offset. @returns the state that it ends in */
  #walk(bytes: Uint8Array, from: number, to: number, start: number, onHit: OnHit): number {
    const one: Cursor = { at: from, state: start, next: start };
    for (;;) {
      if (this.#lists) runLists(this.#table, bytes, one, to);
      else runRows(this.#table, bytes, one, to);
      if (one.at === to) return one.state;
      this.#look(one, bytes, onHit);
    }
  }

  /** @returns the state in which the first half ends */
  #walkTwo(bytes: Uint8Array, split: number, onFirst: OnHit, onSecond: OnHit): number {
    const first: Cursor = { at: 0, state: OUTSIDE, next: OUTSIDE };
    const second: Cursor = { at: split, state: OUTSIDE, next: OUTSIDE };
    const steps = Math.min(split, bytes.length - split);
    for (;;) {
      if (this.#lists) runTwoLists(this.#table, bytes, first, second, steps);
      else runTwoRows(this.#table, bytes, first, second, steps);
      if (first.at === steps) break;
      this.#look(first, bytes, onFirst);
      this.#look(second, bytes, onSecond);
    }
    this.#report(this.#walk(bytes, second.at, bytes.length, second.state, onSecond), bytes.length, onSecond);
    return this.#walk(bytes, first.at, split, first.state, onFirst);
  }

  /** Takes the step to an entry, which may need a look. */
  #look(cursor: Cursor, bytes: Uint8Array, onHit: OnHit): void {
    const { next, state, at } = cursor;
    const byteClass = classOf[bytes[at] ?? 0] ?? 0;
    cursor.at = at + 1;
    cursor.state = next >= UNKNOWN ? this.#resolve(state, byteClass) : next & ~LOOK;
    if (next >= LOOK && inWord[byteClass] === 0) this.#report(state, at, onHit);
  }
}

const SPACE_BYTE = 0x20;

/** Where a byte leads that begins none of our words, or goes on in one that is none of ours. */
function plain(state: number, byteClass: number): number {
  if (isFurther(byteClass)) return state;
  return inWord[byteClass] === 1 ? INSIDE : OUTSIDE;
}
