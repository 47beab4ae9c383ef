import type { Extra } from '../imported-entry.ts';

/** What has no other place, by the name it has in the file. */
export class ExtraDraft {
  readonly #values = new Map<string, string[]>();

  add(name: string, text: string): void {
    const values = this.#values.get(name);
    if (values === undefined) this.#values.set(name, [text]);
    else values.push(text);
  }

  get any(): boolean {
    return this.#values.size > 0;
  }

  finish(): Extra {
    return Object.fromEntries(this.#values);
  }
}
