import {
  APOSTROPHE,
  asciiClass,
  E2_80,
  E2_80_APOSTROPHE,
  E2_80_HYPHENS,
  HYPHEN,
  LATIN,
  LETTER,
  markedLetters,
  NO_BREAK,
  PUNCTUATION,
  SIGN,
  SPACE,
} from './byte-classes.ts';

const encoder = new TextEncoder();

/**
 * The words to look for, letter by letter, in classes of bytes. A letter with an accent leads to the same node as
 * the bare one, so a missing accent is no obstacle; between two words any white space or one hyphen will do.
 * Held in flat arrays: a glossary of a million forms must fit in memory.
 */
export class Trie {
  /** Per node: its first edge, or 0. Node 0 is the start of a word. */
  firstEdge = new Int32Array(1024);
  /** Per node: the first of its outputs, or 0; output numbers begin at 1. */
  firstOutput = new Int32Array(1024);
  nodes = 1;
  edgeClass = new Uint8Array(2048);
  edgeTarget = new Int32Array(2048);
  edgeNext = new Int32Array(2048);
  #edges = 1;
  outputValue = new Int32Array(1024);
  outputNext = new Int32Array(1024);
  #outputs = 1;

  /** The node that an edge of this class leads to, or -1. */
  child(node: number, byteClass: number): number {
    for (let edge = this.firstEdge[node] ?? 0; edge !== 0; edge = this.edgeNext[edge] ?? 0) {
      if (this.edgeClass[edge] === byteClass) return this.edgeTarget[edge] ?? -1;
    }
    return -1;
  }

  /** The classes of a node's edges in ascending order (a space first); undefined where there are more than `most`. */
  classesAt(node: number, most: number): number[] | undefined {
    const classes: number[] = [];
    for (let edge = this.firstEdge[node] ?? 0; edge !== 0; edge = this.edgeNext[edge] ?? 0) {
      if (classes.length === most) return undefined;
      classes.push(this.edgeClass[edge] ?? 0);
    }
    return classes.sort((a, b) => a - b);
  }

  #node(): number {
    if (this.nodes === this.firstEdge.length) {
      this.firstEdge = grown(this.firstEdge);
      this.firstOutput = grown(this.firstOutput);
    }
    this.nodes += 1;
    return this.nodes - 1;
  }

  #link(node: number, byteClass: number, target: number): void {
    if (this.#edges === this.edgeClass.length) {
      const classes = new Uint8Array(this.edgeClass.length * 2);
      classes.set(this.edgeClass);
      this.edgeClass = classes;
      this.edgeTarget = grown(this.edgeTarget);
      this.edgeNext = grown(this.edgeNext);
    }
    const edge = this.#edges;
    this.#edges += 1;
    this.edgeClass[edge] = byteClass;
    this.edgeTarget[edge] = target;
    this.edgeNext[edge] = this.firstEdge[node] ?? 0;
    this.firstEdge[node] = edge;
  }

  #step(node: number, byteClass: number): number {
    const known = this.child(node, byteClass);
    if (known >= 0) return known;
    const made = this.#node();
    this.#link(node, byteClass, made);
    return made;
  }

  /** Leads an edge to a node that is there already, unless it leads somewhere. */
  #join(node: number, byteClass: number, target: number): void {
    if (this.child(node, byteClass) < 0) this.#link(node, byteClass, target);
  }

  #gap(node: number): number {
    const gap = this.#step(node, SPACE);
    this.#join(gap, SPACE, gap);
    this.#join(node, HYPHEN, gap);
    this.#join(this.#step(node, SIGN), NO_BREAK, gap);
    const general = this.#step(this.#step(node, PUNCTUATION), E2_80);
    for (const hyphen of E2_80_HYPHENS) this.#join(general, hyphen, gap);
    return gap;
  }

  #letter(node: number, letter: string): number {
    const plain = asciiClass(letter);
    if (plain !== undefined) return this.#step(node, plain);
    const marked = markedLetters.get(letter);
    if (marked !== undefined) {
      if (marked.bare === undefined) return this.#step(this.#step(node, LATIN), marked.second);
      const target = this.#step(node, marked.bare);
      this.#join(this.#step(node, LATIN), marked.second, target);
      return target;
    }
    if (letter === "'" || letter === '\u2019') {
      const target = this.#step(node, APOSTROPHE);
      this.#join(this.#step(this.#step(node, PUNCTUATION), E2_80), E2_80_APOSTROPHE, target);
      return target;
    }
    // Any other character stands for itself, byte by byte; its class may hold others, which the verification tells apart.
    let at = node;
    for (const byte of encoder.encode(letter)) at = this.#step(at, otherClass(byte));
    return at;
  }

  /**
   * Adds a form; the same value may be reached by many forms, and one node may hold many values.
   * @param form NFC; upper and lower case alike
   * @param value a number that the caller knows again, ≥ 0
   */
  add(form: string, value: number): void {
    let node = 0;
    let open = false;
    for (const letter of form.toLowerCase()) {
      if (/[\s\u2010\u2011-]/.test(letter)) {
        open = node !== 0;
        continue;
      }
      if (open) node = this.#gap(node);
      open = false;
      node = this.#letter(node, letter);
    }
    if (node === 0) return;
    if (this.#outputs === this.outputValue.length) {
      this.outputValue = grown(this.outputValue);
      this.outputNext = grown(this.outputNext);
    }
    this.outputValue[this.#outputs] = value;
    this.outputNext[this.#outputs] = this.firstOutput[node] ?? 0;
    this.firstOutput[node] = this.#outputs;
    this.#outputs += 1;
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    return [this.firstEdge, this.firstOutput, this.edgeTarget, this.edgeNext, this.outputValue, this.outputNext].reduce(
      (sum, array) => sum + array.byteLength,
      this.edgeClass.byteLength,
    );
  }
}

import { classOf } from './byte-classes.ts';

const otherClass = (byte: number): number => classOf[byte] ?? LETTER;

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
