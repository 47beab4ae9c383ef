import { classOf, inWord } from './byte-classes.ts';

// The table of an `Automaton` as the loops that read it know it; what its entries mean is told there.

/** Entries before those of a state: the state to fall back to, its trie node, that node's first output. */
export const HEADER = 3;
export const FAIL = 3;
export const NODE = 2;
export const OUTPUT = 1;

/** Marks a state with a list; above every offset. */
export const LISTED = 1 << 27;
/** Marks an entry by which the word ends that a form may end with; above every state. */
export const LOOK = 1 << 29;
export const UNKNOWN = LOOK | (1 << 28);

/** The entry of a list for a class; 0 where the state has no such way on. */
export function entryOf(table: Int32Array, list: number, byteClass: number): number {
  const classes = table[list] as number;
  if ((classes & 0xff) === byteClass) return list + 1;
  if (((classes >> 8) & 0xff) === byteClass) return list + 2;
  if (((classes >> 16) & 0xff) === byteClass) return list + 3;
  return classes >>> 24 === byteClass ? list + 4 : 0;
}

/** The step from a state with a list: its own, or that of the first state it falls back to that has one or has a row. */
function stepFrom(table: Int32Array, listed: number, byteClass: number): number {
  let state = listed;
  let look = 0;
  while (state >= LISTED) {
    const list = state - LISTED;
    const entry = entryOf(table, list, byteClass);
    if (entry > 0) return (table[entry] as number) | look;
    if ((table[list - OUTPUT] as number) !== 0 && inWord[byteClass] === 0) look = LOOK;
    state = table[list - FAIL] as number;
  }
  return (table[state + byteClass] as number) | look;
}

/** Where one reads, and the entry that was met there where it needs a look. */
export interface Cursor {
  at: number;
  state: number;
  next: number;
}

// The hot loops: nothing but look-ups, none of them guarded (`as number`), since every index is in range and a guard
// costs half the speed. They end where something has to be done, or at `to`. While no state has a list, none is asked
// whether it has, which would cost as much again.

export function runRows(table: Int32Array, bytes: Uint8Array, cursor: Cursor, to: number): void {
  let { at, state, next } = cursor;
  for (; at < to; at += 1) {
    next = table[state + (classOf[bytes[at] as number] as number)] as number;
    if (next >= LOOK) break;
    state = next;
  }
  place(cursor, at, state, next);
}

export function runLists(table: Int32Array, bytes: Uint8Array, cursor: Cursor, to: number): void {
  let { at, state, next } = cursor;
  for (; at < to; at += 1) {
    const byteClass = classOf[bytes[at] as number] as number;
    next = state < LISTED ? (table[state + byteClass] as number) : stepFrom(table, state, byteClass);
    if (next >= LOOK) break;
    state = next;
  }
  place(cursor, at, state, next);
}

/** @param to where the first cursor ends */
export function runTwoRows(table: Int32Array, bytes: Uint8Array, one: Cursor, two: Cursor, to: number): void {
  const apart = two.at - one.at;
  let { at, state: first, next: nextA } = one;
  let { state: second, next: nextB } = two;
  for (; at < to; at += 1) {
    nextA = table[first + (classOf[bytes[at] as number] as number)] as number;
    nextB = table[second + (classOf[bytes[at + apart] as number] as number)] as number;
    if ((nextA | nextB) >= LOOK) break;
    first = nextA;
    second = nextB;
  }
  place(one, at, first, nextA);
  place(two, at + apart, second, nextB);
}

export function runTwoLists(table: Int32Array, bytes: Uint8Array, one: Cursor, two: Cursor, to: number): void {
  const apart = two.at - one.at;
  let { at, state: first, next: nextA } = one;
  let { state: second, next: nextB } = two;
  for (; at < to; at += 1) {
    const classA = classOf[bytes[at] as number] as number;
    const classB = classOf[bytes[at + apart] as number] as number;
    nextA = first < LISTED ? (table[first + classA] as number) : stepFrom(table, first, classA);
    nextB = second < LISTED ? (table[second + classB] as number) : stepFrom(table, second, classB);
    if ((nextA | nextB) >= LOOK) break;
    first = nextA;
    second = nextB;
  }
  place(one, at, first, nextA);
  place(two, at + apart, second, nextB);
}

function place(cursor: Cursor, at: number, state: number, next: number): void {
  cursor.at = at;
  cursor.state = state;
  cursor.next = next;
}
