import type { LanguageTag } from '#model/localized.ts';
import type { PassagePart, WindowReader } from '#model/passage.ts';
import { HtmlReader } from '../html/reader.ts';
import { PassageBuilder } from '../passage/builder.ts';
import { ignoreMarkIn } from '../passage/ignore.ts';
import { languageTagOf } from '../passage/language.ts';
import { Gathering, type PlacedPart, type PlacedPassage, partOf, type Replacement } from '../passage/placed.ts';
import { PassageRefusal } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';
import { yamlStrings } from '../yaml/passages.ts';
import { BlockParser, type TextBlock } from './blocks.ts';
import { type Definitions, definitionsIn } from './definitions.ts';
import { type Ignoring, InlineEmitter } from './emit.ts';
import { escapeMarkdown } from './escape.ts';
import { beginsFrontMatter, frontMatterOf } from './front-matter.ts';
import { HtmlLanguage } from './html-language.ts';
import { foldLabel, parseInline } from './inline.ts';
import { LogicalText, type Stretch } from './logical-text.ts';
import { type MarkedBlock, tidyMarks } from './tidy.ts';

/** Quotations and lists within one another. */
const deepestBlocks = 100;
const deepestHtml = 256;

/** What has no other meaning in a block than that of its characters does not match. */
const marked = /[\\`*_~[\]<&@]| {2}\n|:\/\/|www\.|mailto:/i;

const NO_DEFINITIONS: Definitions = { labels: [], titles: [], end: 0 };

class MarkdownReader extends Gathering {
  readonly #path: string;
  readonly #ignoring: Ignoring = { between: false };
  readonly #labels: Set<string>;
  /** The file, or the window of it. */
  #file = '';
  #language = new HtmlLanguage(undefined);
  #blocks: readonly TextBlock[] = [];
  /** The definitions of links at the beginnings of blocks. */
  readonly #definitions = new Map<TextBlock, Definitions>();
  /** What has marks around text, for who writes. */
  #marked: MarkedBlock[] = [];
  /** The next block is left out. */
  #next = false;

  /** @param labels of definitions that are known already */
  constructor(path: string, labels = new Set<string>()) {
    super();
    this.#path = path;
    this.#labels = labels;
  }

  /** Begins a file with what stands before its text. @returns where that begins */
  begin(file: string): number {
    this.#file = file;
    const front = frontMatterOf(file);
    if (front?.yaml !== undefined) this.#language = new HtmlLanguage(this.#metadata(front.yaml));
    return front?.end ?? 0;
  }

  /**
   * Finds the blocks of a file, or of the window of it that comes next.
   * @param isLast whether the file ends with it
   * @returns where those end that are whole
   */
  goOnIn(file: string, from: number, isLast: boolean): number {
    this.#file = file;
    const { blocks, lastBegun } = new BlockParser(file, from, deepestBlocks);
    this.#blocks = isLast ? blocks : blocks.slice(0, lastBegun.blocks);
    this.#definitions.clear();
    for (const block of this.#blocks) {
      // Most blocks define nothing and need not be put together for that.
      if (block.kind === 'html' || file[block.lines[0]?.from ?? file.length] !== '[') continue;
      const definitions = definitionsIn(new LogicalText(file, block.lines));
      for (const label of definitions.labels) this.#labels.add(label);
      this.#definitions.set(block, definitions);
    }
    return isLast ? file.length : lastBegun.at;
  }

  whole(file: string): this {
    this.goOnIn(file, this.begin(file), true);
    for (const block of this.#blocks) this.#read(block);
    return this;
  }

  /** Reads the blocks that were found part by part; then it can not be written. */
  *parts(): Generator<PlacedPart> {
    for (const block of this.#blocks) {
      this.#read(block);
      this.#marked = [];
      if (this.isFull) yield this.take();
    }
    yield this.take();
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

  #read(block: TextBlock): void {
    const logical = new LogicalText(this.#file, block.lines);
    const { end: start, titles } = this.#definitions.get(block) ?? NO_DEFINITIONS;
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
    const { nodes, pairs, titles: linked, tags } = parseInline(logical.text, this.#labels, start);
    if (pairs.length > 0) this.#marked.push({ logical, pairs });
    const language = this.#language.current;
    this.placed.push(...new InlineEmitter(logical, language, this.#ignoring).emit(nodes));
    if (this.#ignoring.between) return;
    for (const title of [...titles, ...linked]) this.#title(logical, title);
    for (const { from, to } of tags) {
      const range = { start: logical.placeOf(from), end: logical.placeOf(to - 1) + 1 };
      this.placed.push(...new HtmlReader(this.#path, deepestHtml, language).whole(this.#file, range).placed);
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
        this.placed.push(...new HtmlReader(this.#path, deepestHtml, language).whole(this.#file, { start, end }).placed);
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

/** A definition of a link, wherever it stands; foreseen, one in code does no harm. */
const anyDefinition = /(?:^|[\n\r])[ \t>*+\-\d.)]{0,40}\[(?!\^)((?:[^[\]\\]|\\.){1,999})\]:/g;
/** A definition is no longer up to its colon, in UTF-16 code units. */
const longestDefinition = 1100;

/** Markdown window by window: each is read up to the last line before which nothing is open. */
class MarkdownWindows implements WindowReader {
  readonly #labels = new Set<string>();
  readonly #reader: MarkdownReader;
  #isBegun = false;
  /** The end of what was foreseen, in which a definition may begin. */
  #end = '';

  constructor(path: string) {
    this.#reader = new MarkdownReader(path, this.#labels);
  }

  /** Links are defined anywhere, mostly at the end. */
  foresee(piece: string): void {
    const text = this.#end + piece;
    for (const { 1: label = '' } of text.matchAll(anyDefinition)) this.#labels.add(foldLabel(label));
    this.#end = text.slice(-longestDefinition);
  }

  *read(window: string, isLast: boolean): Generator<PassagePart, number> {
    let from = 0;
    if (!this.#isBegun) {
      // Its metadata may end behind the window.
      if (!isLast && beginsFrontMatter(window) && frontMatterOf(window) === undefined) return 0;
      from = this.#reader.begin(window);
      this.#isBegun = true;
    }
    const end = this.#reader.goOnIn(window, from, isLast);
    for (const part of this.#reader.parts()) yield partOf(part);
    return end;
  }
}

/**
 * Markdown (CommonMark, GFM tables, strikethrough and footnotes): a passage for each paragraph, heading and cell, and
 * for the alternative texts of pictures and the titles of links. Code, addresses, tags and the names of metadata are
 * left out; HTML in it is read as HTML.
 */
export const markdown: TextReader = {
  parse: (text, path) => new MarkdownReader(path).whole(text),
  parts(text, path) {
    const reader = new MarkdownReader(path);
    reader.goOnIn(text, reader.begin(text), true);
    return reader.parts();
  },
  windows: (path) => new MarkdownWindows(path),
};
