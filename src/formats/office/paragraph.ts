import type { LanguageTag } from '#model/localized.ts';
import type { Passage } from '#model/passage.ts';
import { PassageBuilder } from '../passage/builder.ts';

/** A paragraph while it is read. Its language is that of most of its characters. */
export class Paragraph {
  readonly builder = new PassageBuilder();
  /** The language of its style. */
  style: LanguageTag | undefined;
  /** What the run that is open says: its language, and whether it is hidden. */
  runLanguage: LanguageTag | undefined;
  isHidden = false;
  readonly #lengths = new Map<LanguageTag | undefined, number>();
  #counted = 0;

  openRun(): void {
    this.runLanguage = undefined;
    this.isHidden = false;
  }

  /** Counts what was added since the last time as of the run's language. */
  count(): void {
    const added = this.builder.length - this.#counted;
    if (added <= 0) return;
    const language = this.runLanguage ?? this.style;
    this.#lengths.set(language, (this.#lengths.get(language) ?? 0) + added);
    this.#counted = this.builder.length;
  }

  finish(segment: string | null): Passage | undefined {
    this.count();
    let language: LanguageTag | undefined;
    let most = 0;
    for (const [tag, length] of this.#lengths) {
      if (length <= most) continue;
      most = length;
      language = tag;
    }
    return this.builder.finish(language, segment);
  }
}
