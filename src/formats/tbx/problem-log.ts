import type { Problem } from '#model/problem.ts';
import type { Spot, XmlRefusal } from '../xml/refusal.ts';

export type ProblemText = Pick<Problem, 'code' | 'severity' | 'message' | 'expected' | 'mend'>;

/** Problems of one kind that are told in full; of a file with a million of them, the rest is counted. */
const toldOfEach = 50;

/** Makes problems of a file and keeps their number within bounds. */
export class ProblemLog {
  readonly #path: string;
  readonly #tell: (problem: Problem) => void;
  readonly #excerptAt: (place: Spot) => string;
  readonly #counts = new Map<string, number>();
  /** Problems of severity `error`, told or not. */
  errors = 0;

  constructor(path: string, tell: (problem: Problem) => void, excerptAt: (place: Spot) => string) {
    this.#path = path;
    this.#tell = tell;
    this.#excerptAt = excerptAt;
  }

  add(text: ProblemText, place: Spot): void {
    const count = (this.#counts.get(text.code) ?? 0) + 1;
    this.#counts.set(text.code, count);
    if (text.severity === 'error') this.errors += 1;
    if (count > toldOfEach) return;
    const { line, column } = place;
    this.#tell({ ...text, path: this.#path, line, column, excerpt: this.#excerptAt(place) });
  }

  /** The problem after which the file was not read on. */
  refuse({ code, message, place, excerpt, expected, mend }: XmlRefusal): void {
    this.errors += 1;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    this.#tell({ code, severity: 'error', path: this.#path, ...place, excerpt, message, expected, mend });
  }

  /** How often each kind of problem occurred, told or not. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}
