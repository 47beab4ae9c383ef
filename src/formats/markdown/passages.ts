import type { LanguageTag } from '#model/localized.ts';
import { HtmlReader } from '../html/reader.ts';
import { PassageBuilder } from '../passage/builder.ts';
import { ignoreMarkIn } from '../passage/ignore.ts';
import { languageTagOf } from '../passage/language.ts';
import type { ReadingOptions } from '../passage/options.ts';
import type { PlacedDocument, PlacedPassage, Replacement } from '../passage/placed.ts';
import { PassageRefusal } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';
import { yamlStrings } from '../yaml/passages.ts';
import { BlockParser, type TextBlock } from './blocks.ts';
import { definitionsIn } from './definitions.ts';
import { type Ignoring, InlineEmitter } from './emit.ts';
import { escapeMarkdown } from './escape.ts';
import { frontMatterOf } from './front-matter.ts';
import { HtmlLanguage } from './html-language.ts';
import { parseInline } from './inline.ts';
import { LogicalText, type Stretch } from './logical-text.ts';
import { type MarkedBlock, tidyMarks } from './tidy.ts';

/** Quotations and lists within one another. */
const deepestBlocks = 100;
const deepestHtml = 256;

/** What has no other meaning in a block than that of its characters does not match. */
const marked = /[\\`*_~[\]<&@]| {2}\n|:\/\/|www\.|mailto:/i;

interface ReadyBlock {
  readonly block: TextBlock;
  readonly logical: LogicalText;
  /** Where its text begins, behind definitions of links. */
  readonly start: number;
  readonly titles: readonly Stretch[];
}

class MarkdownReader {
  readonly placed: PlacedPassage[] = [];
  readonly pairs: readonly never[] = [];
  readonly #file: string;
  readonly #path: string;
  readonly #ignoring: Ignoring = { between: false };
  readonly #language: HtmlLanguage;
  readonly #marked: MarkedBlock[] = [];
  /** The next block is left out. */
  #next = false;

  constructor(file: string, path: string) {
    this.#file = file;
    this.#path = path;
    const front = frontMatterOf(file);
    this.#language = new HtmlLanguage(front?.yaml === undefined ? undefined : this.#metadata(front.yaml));
    const { blocks } = new BlockParser(file, front?.end ?? 0, deepestBlocks);
    const labels = new Set<string>();
    const ready = blocks.map((block): ReadyBlock => {
      const logical = new LogicalText(file, block.lines);
      if (block.kind === 'html' || !logical.text.startsWith('[')) return { block, logical, start: 0, titles: [] };
      const { labels: defined, titles, end } = definitionsIn(logical);
      for (const label of defined) labels.add(label);
      return { block, logical, start: end, titles };
    });
    for (const block of ready) this.#read(block, labels);
  }

  tidy(replacements: readonly Replacement[]): readonly Replacement[] {
    return tidyMarks(this.#marked, replacements);
  }

  /** The texts of the metadata. @returns the language that they tell */
  #metadata(yaml: Stretch): LanguageTag | undefined {
    let metadata: PlacedPassage[];
    try {
      metadata = yamlStrings(this.#file, this.#path, yaml, deepestBlocks);
    } catch (error) {
      // Templates fill in what is no YAML yet; the page itself can be read.
      if (error instanceof PassageRefusal || error instanceof RangeError) return undefined;
      throw error;
    }
    const isLanguage = ({ passage }: PlacedPassage): boolean => /^lang(?:uage)?$/.test(passage.segment ?? '');
    const language = languageTagOf(metadata.find(isLanguage)?.passage.text);
    for (const placed of metadata) {
      if (isLanguage(placed)) continue;
      const { passage } = placed;
      this.placed.push({ ...placed, passage: { ...passage, language: passage.language ?? language } });
    }
    return language;
  }

  #read({ block, logical, start, titles }: ReadyBlock, labels: ReadonlySet<string>): void {
    if (block.kind === 'html') {
      this.#html(block.lines, logical.text);
      return;
    }
    if (start >= logical.text.length && titles.length === 0) return;
    const isLeftOut = this.#next;
    this.#next = false;
    if (isLeftOut) return;
    const isWhole = start === 0 && titles.length === 0 && !this.#ignoring.between;
    if (isWhole && !marked.test(logical.text)) {
      const builder = new PassageBuilder();
      logical.addTo(builder, 0, logical.text.length);
      const passage = builder.finish(this.#language.current);
      if (passage !== undefined) this.placed.push({ passage, escape: escapeMarkdown });
      return;
    }
    const { nodes, pairs, titles: linked, tags } = parseInline(logical.text, labels, start);
    if (pairs.length > 0) this.#marked.push({ logical, pairs });
    const language = this.#language.current;
    this.placed.push(...new InlineEmitter(logical, language, this.#ignoring).emit(nodes));
    if (this.#ignoring.between) return;
    for (const title of [...titles, ...linked]) this.#title(logical, title);
    for (const { from, to } of tags) {
      const range = { start: logical.placeOf(from), end: logical.placeOf(to - 1) + 1 };
      this.placed.push(...new HtmlReader(this.#file, this.#path, deepestHtml, range, language).placed);
    }
  }

  /** The title of a link, without its own escapes. */
  #title(logical: LogicalText, { from, to }: Stretch): void {
    const builder = new PassageBuilder();
    logical.addTo(builder, from, to);
    const passage = builder.finish(this.#language.current);
    if (passage !== undefined) this.placed.push({ passage, escape: escapeMarkdown });
  }

  #html(lines: readonly Stretch[], text: string): void {
    const mark = ignoreMarkIn(/^<!--([\s\S]*)-->\s*$/.exec(text.trim())?.[1] ?? '');
    if (mark === 'start' || mark === 'end') this.#ignoring.between = mark === 'start';
    else if (mark === 'next') this.#next = true;
    if (mark !== undefined || /^<!--[\s\S]*-->\s*$/.test(text)) return;
    const isLeftOut = this.#next || this.#ignoring.between;
    this.#next = false;
    if (!isLeftOut) {
      for (const { start, end } of this.#ranges(lines)) {
        const language = this.#language.current;
        this.placed.push(...new HtmlReader(this.#file, this.#path, deepestHtml, { start, end }, language).placed);
      }
    }
    this.#language.read(text);
  }

  /** The block as one stretch of the file, unless a container has its marks between the lines. */
  #ranges(lines: readonly Stretch[]): { start: number; end: number }[] {
    const whole = { start: lines[0]?.from ?? 0, end: lines.at(-1)?.to ?? 0 };
    let at = whole.start;
    for (const { from, to } of lines) {
      if (/\S/.test(this.#file.slice(at, from))) return lines.map((line) => ({ start: line.from, end: line.to }));
      at = to;
    }
    return [whole];
  }
}

/**
 * Markdown (CommonMark, GFM tables, strikethrough and footnotes): a passage for each paragraph, heading and cell, and
 * for the alternative texts of pictures and the titles of links. Code, addresses, tags and the names of metadata are
 * left out; HTML in it is read as HTML.
 */
export const markdown: TextReader = {
  parse: (text: string, path: string, _options: ReadingOptions): PlacedDocument => new MarkdownReader(text, path),
};
