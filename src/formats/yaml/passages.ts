import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { LanguageTag } from '#model/localized.ts';
import { type IgnoreMark, ignoreMarkIn } from '../passage/ignore.ts';
import { KeyedStrings } from '../passage/keyed-strings.ts';
import { languageOfPath } from '../passage/language.ts';
import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import type { PlacedDocument, PlacedPassage } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';
import { type ScalarStyle, scalarText } from './scalar.ts';

/** The parser keeps a node for each token: a larger file would take too much memory. UTF-16 code units. */
const longest = 32 * 2 ** 20;

const styles = new Set<string>(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED']);
const comment = /(?:^|[ \t])#[ \t]*(existe-ayuda-ignore-.*)$/gm;

/** What the comments of a file leave out, by their places: asked of nodes in the order of the file. */
class IgnoredNodes {
  readonly #marks: { readonly at: number; readonly mark: IgnoreMark }[] = [];
  #index = 0;
  #between = false;

  constructor(text: string) {
    for (const { index, 1: words = '' } of text.matchAll(comment)) {
      const mark = ignoreMarkIn(words);
      if (mark !== undefined) this.#marks.push({ at: index, mark });
    }
  }

  /**
   * Whether a node is left out; marks within it are then done with.
   * @param at where it begins
   * @param end where it ends
   */
  takes(at: number, end: number): boolean {
    const isNext = this.#pass(at);
    if (isNext) this.#pass(end);
    return isNext || this.#between;
  }

  /** Goes on to a place. @returns whether the next node was to be left out */
  #pass(to: number): boolean {
    let isNext = false;
    for (let mark = this.#marks[this.#index]; mark !== undefined && mark.at < to; mark = this.#marks[this.#index]) {
      if (mark.mark === 'next') isNext = true;
      else this.#between = mark.mark === 'start';
      this.#index += 1;
    }
    return isNext;
  }
}

class YamlReader {
  readonly #text: string;
  readonly #path: string;
  readonly #depth: number;
  /** Where the YAML begins in the file. */
  readonly #offset: number;
  readonly #source: string;
  readonly #strings: KeyedStrings;
  readonly #ignored: IgnoredNodes;

  constructor(text: string, path: string, depth: number, range: { from: number; to: number }, language?: LanguageTag) {
    this.#text = text;
    this.#path = path;
    this.#depth = depth;
    this.#offset = range.from;
    this.#source = range.from === 0 && range.to === text.length ? text : text.slice(range.from, range.to);
    this.#strings = new KeyedStrings(language);
    this.#ignored = new IgnoredNodes(this.#source);
  }

  read(): PlacedPassage[] {
    const documents = parseAllDocuments(this.#source, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    if (!Array.isArray(documents)) return [];
    for (const document of documents) {
      const [error] = document.errors;
      if (error !== undefined) {
        throw refusalAt(this.#path, this.#text, this.#offset + error.pos[0], {
          code: 'not-yaml',
          message: error.message.replace(/\s+/g, ' '),
          expected: 'YAML 1.2: names and values, indented with spaces',
          mend: 'Look at this line and the one above it: a missing space after ":", a tab, or a text with ": " that needs quotes.',
        });
      }
      this.#node(document.contents, 0);
    }
    return this.#strings.finish();
  }

  #node(node: unknown, depth: number): void {
    if (depth > this.#depth) {
      throw refusalAt(this.#path, this.#text, this.#offset, {
        code: 'too-deep',
        message: `there are more than ${this.#depth} levels`,
        expected: `at most ${this.#depth} levels`,
        mend: 'Split the file.',
      });
    }
    if (isMap(node)) {
      this.#strings.openMap();
      for (const { key, value } of node.items) {
        const start = rangeOf(key)?.[0] ?? rangeOf(value)?.[0] ?? 0;
        const end = rangeOf(value)?.[1] ?? start;
        const name = isScalar(key) ? String(key.value) : '?';
        if (this.#ignored.takes(start, end)) continue;
        this.#strings.enter(name, true);
        this.#node(value, depth + 1);
        this.#strings.leave();
      }
      this.#strings.closeMap();
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const [start, end] = rangeOf(item) ?? [0, 0];
        if (this.#ignored.takes(start, end)) continue;
        this.#strings.enter(String(index), false);
        this.#node(item, depth + 1);
        this.#strings.leave();
      }
    } else if (isScalar(node) && typeof node.value === 'string' && node.range && styles.has(node.type ?? '')) {
      const [from, to] = node.range;
      const range = [this.#offset + from, this.#offset + to] as const;
      const scalar = scalarText(this.#text, range, node.type as ScalarStyle, node.value);
      this.#strings.add(scalar.builder, scalar.escape);
    }
  }
}

/** Where a node begins and ends in what was parsed. */
function rangeOf(node: unknown): readonly [from: number, to: number] | undefined {
  const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return undefined;
  const [from, to]: unknown[] = range;
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : undefined;
}

/**
 * The strings of YAML that is a part of a file, such as the metadata of a Markdown page.
 * @throws {PassageRefusal}
 */
export const yamlStrings = (
  text: string,
  path: string,
  range: { from: number; to: number },
  depth: number,
  language?: LanguageTag,
): PlacedPassage[] => new YamlReader(text, path, depth, range, language).read();

/**
 * YAML files of strings: a passage for each value that is a string, named by the keys that lead to it. Keys are no
 * text, aliases are not followed.
 */
export const yaml: TextReader = {
  parse(text: string, path: string, options: ReadingOptions): PlacedDocument {
    if (text.length > longest) {
      throw refusalAt(path, text, 0, {
        code: 'file-too-large',
        message: `the file has ${text.length} characters`,
        expected: `at most ${longest} characters of YAML`,
        mend: 'Split it into several files.',
      });
    }
    const depth = Math.min(options.limits?.depth ?? readingLimits.depth, 200);
    const range = { from: 0, to: text.length };
    return { placed: yamlStrings(text, path, range, depth, languageOfPath(path)), pairs: [] };
  },
};
