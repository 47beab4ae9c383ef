import type { LanguageTag } from '#model/localized.ts';
import type { PassageBuilder } from './builder.ts';
import { isLanguage, languageTagOf } from './language.ts';
import type { Escape, PlacedPassage } from './placed.ts';

interface OpenMap {
  /** How many strings were told before it. */
  readonly first: number;
  /** Whether every key so far is the tag of a language. */
  areTags: boolean;
  /** Where the strings of each key begin. */
  readonly keys: { readonly tag: LanguageTag | undefined; readonly from: number }[];
}

interface StringDraft {
  readonly builder: PassageBuilder;
  readonly segment: string;
  readonly escape: Escape;
  language: LanguageTag | undefined;
}

const tagLike = /^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,4}){0,2}$/;

/**
 * The strings of a file of keys and values, named by the keys that lead to them. Where all keys of a map are languages
 * (`{ "en": …, "es": … }`, or the one at the top as Rails has it), what lies under each is in that language.
 */
export class KeyedStrings {
  readonly #language: LanguageTag | undefined;
  readonly #maps: OpenMap[] = [];
  readonly #path: string[] = [];
  readonly #strings: StringDraft[] = [];

  /** @param language of strings for which the keys tell none */
  constructor(language: LanguageTag | undefined) {
    this.#language = language;
  }

  openMap(): void {
    this.#maps.push({ first: this.#strings.length, areTags: true, keys: [] });
  }

  closeMap(): void {
    const map = this.#maps.pop();
    if (map === undefined || !map.areTags || (map.keys.length < 2 && this.#maps.length > 0)) return;
    for (const [index, { tag, from }] of map.keys.entries()) {
      const to = map.keys[index + 1]?.from ?? this.#strings.length;
      for (let at = from; at < to; at += 1) {
        const string = this.#strings[at];
        if (string !== undefined) string.language ??= tag;
      }
    }
  }

  /** Goes into the value of a key, or into an item of a list by its number. */
  enter(key: string, isKey: boolean): void {
    this.#path.push(key);
    const map = this.#maps.at(-1);
    if (!isKey || map === undefined) return;
    const tag = tagLike.test(key) && isLanguage(key) ? languageTagOf(key) : undefined;
    if (tag === undefined) map.areTags = false;
    map.keys.push({ tag, from: this.#strings.length });
  }

  leave(): void {
    this.#path.pop();
  }

  add(builder: PassageBuilder, written: Escape): void {
    this.#strings.push({ builder, segment: this.#path.join('.'), escape: written, language: undefined });
  }

  finish(): PlacedPassage[] {
    return this.#strings.flatMap((draft) => {
      const segment = draft.segment === '' ? null : draft.segment;
      const passage = draft.builder.finish(draft.language ?? this.#language, segment);
      return passage === undefined ? [] : [{ passage, escape: draft.escape }];
    });
  }
}
