import type { LanguageTag } from '#model/localized.ts';
import { languageTagOf } from '../passage/language.ts';

const tag = /<(\/?)([A-Za-z][A-Za-z\d-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const languageAttribute = /(?:^|\s)(?:xml:)?lang\s*=\s*["']?([\w-]+)/i;
/** More elements than this one within another are not kept. */
const deepest = 256;

/** The language of Markdown between blocks of HTML: `<div lang="es">`, an empty line, Markdown, `</div>`. */
export class HtmlLanguage {
  readonly #document: LanguageTag | undefined;
  readonly #open: { readonly name: string; readonly language: LanguageTag | undefined }[] = [];

  constructor(document: LanguageTag | undefined) {
    this.#document = document;
  }

  get current(): LanguageTag | undefined {
    return this.#open.length === 0 ? this.#document : this.#open.at(-1)?.language;
  }

  /** Told of every block of HTML, in order. Nothing is kept until an element has a language. */
  read(html: string): void {
    if (this.#open.length === 0 && !/lang\s*=/i.test(html)) return;
    for (const { 1: slash, 2: written = '', 3: attributes = '' } of html.matchAll(tag)) {
      const name = written.toLowerCase();
      if (slash === '/') {
        const index = this.#open.findLastIndex((element) => element.name === name);
        if (index >= 0) this.#open.length = index;
        continue;
      }
      const language = languageAttribute.exec(attributes)?.[1];
      if (attributes.endsWith('/') || this.#open.length >= deepest) continue;
      if (language !== undefined) this.#open.push({ name, language: languageTagOf(language) });
      else if (this.#open.some((element) => element.name === name)) this.#open.push({ name, language: this.current });
    }
  }
}
