/** Something that the toolkit says and a format has no place for. */
export interface Loss {
  /** What is lost, in the words of the toolkit: "usage note", "register". */
  readonly what: string;
  /** How many times it occurs in what was exported. */
  readonly count: number;
  /** What the file has instead, or why it has nothing. */
  readonly why: string;
}

/** Counts losses by what is lost; those that never occur are not reported. */
export class LossCount {
  readonly #losses = new Map<string, { count: number; why: string }>();

  add(what: string, why: string, count = 1): void {
    if (count === 0) return;
    const known = this.#losses.get(what);
    if (known === undefined) this.#losses.set(what, { count, why });
    else known.count += count;
  }

  list(): Loss[] {
    return [...this.#losses].map(([what, { count, why }]) => ({ what, count, why }));
  }
}
