import type { Finding, Suggestion } from './finding.ts';

/** So many texts that come again are looked up; a text full of different ones does not fill the memory with them. */
const MOST = 10_000;

/**
 * The findings of one window of a document after the other, in little memory. They are copied, since the engine would
 * keep a whole window for a word that was cut out of it; and what many of them say alike is kept once.
 */
export class KeptFindings {
  readonly all: Finding[] = [];
  readonly #texts = new Map<string, string>();
  readonly #suggestions = new Map<string, readonly Suggestion[]>();

  add(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    for (const finding of structuredClone(findings)) {
      const { rule, severity, concept, text, message, url, suggestions } = finding;
      this.all.push({
        ...finding,
        rule: this.#once(rule),
        severity: this.#once(severity),
        concept: this.#once(concept),
        text: this.#once(text),
        message: this.#once(message),
        url: this.#once(url),
        suggestions: this.#suggested(suggestions),
      });
    }
  }

  #once<Text extends string>(text: Text): Text {
    const known = this.#texts.get(text);
    if (known !== undefined) return known as Text;
    if (this.#texts.size < MOST) this.#texts.set(text, text);
    return text;
  }

  /** Suggestions with places of their own are alike nowhere. */
  #suggested(suggestions: readonly Suggestion[]): readonly Suggestion[] {
    if (suggestions.some(({ start, lead }) => start !== undefined || lead !== undefined)) return suggestions;
    const key = JSON.stringify(suggestions);
    const known = this.#suggestions.get(key);
    if (known === undefined && this.#suggestions.size < MOST) this.#suggestions.set(key, suggestions);
    return known ?? suggestions;
  }
}
