import {
  bullet,
  cellsOf,
  delimiterRow,
  fence,
  footnoteDefinition,
  type HtmlBlockStart,
  heading,
  htmlBlockStart,
  ordered,
  setextUnderline,
  thematicBreak,
} from './block-starts.ts';
import { linesOf } from './lines.ts';
import type { Stretch } from './logical-text.ts';

/** A block that has text, in the order of the file. */
export type TextBlock =
  /** Lines of inline Markdown: a paragraph, a heading, a cell. */
  | { readonly kind: 'lines'; readonly lines: readonly Stretch[] }
  /** Lines of HTML. */
  | { readonly kind: 'html'; readonly lines: readonly Stretch[] };

/** A block quotation, or an item whose lines are indented by so many columns. */
type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number; blank: boolean };

type Leaf =
  | { readonly kind: 'paragraph'; readonly lines: Stretch[] }
  | { readonly kind: 'table' }
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  | { readonly kind: 'html'; readonly lines: Stretch[]; readonly end: RegExp | undefined };

const tab = 4;

/**
 * Finds the blocks of Markdown line by line (CommonMark 0.31, appendix "phase 1"; GFM tables and footnotes), without
 * making a tree of them: only what is text, and where. Code is left out.
 */
export class BlockParser {
  readonly blocks: TextBlock[] = [];
  /** The beginning of the last line before which nothing was open, and how many blocks were there by then. */
  lastBegun: { readonly at: number; readonly blocks: number };
  readonly #file: string;
  readonly #containers: Container[] = [];
  readonly #depth: number;
  #leaf: Leaf | undefined;
  /** The line that is read: where we are in it, in which column, and where it ends. */
  #at = 0;
  #column = 0;
  #end = 0;
  /** Columns of a tab that are not yet used up. */
  #pending = 0;

  /** @param depth containers within containers; deeper marks are text */
  constructor(file: string, from: number, depth: number) {
    this.#file = file;
    this.#depth = depth;
    this.lastBegun = { at: from, blocks: 0 };
    for (const line of linesOf(file, from)) this.#line(line);
    this.#closeLeaf();
  }

  #line({ from, to }: Stretch): void {
    this.#at = from;
    this.#end = to;
    this.#column = 0;
    this.#pending = 0;
    const wasOpen = this.#leaf !== undefined;
    const matched = this.#matchContainers();
    if (!wasOpen && matched === 0) this.lastBegun = { at: from, blocks: this.blocks.length };
    if (matched === this.#containers.length && this.#continueLeaf()) return;
    this.#openBlocks(matched);
  }

  /** How many columns of space lie before the next character, and where that is. */
  #indent(): { columns: number; at: number } {
    let at = this.#at;
    let column = this.#column;
    for (; at < this.#end; at += 1) {
      const code = this.#file.charCodeAt(at);
      if (code === 0x20) column += 1;
      else if (code === 0x09) column += tab - (column % tab);
      else break;
    }
    return { columns: column - this.#column + this.#pending, at };
  }

  /** Goes on by some columns of space, perhaps into a tab. */
  #skip(columns: number): void {
    let left = columns;
    const used = Math.min(left, this.#pending);
    this.#pending -= used;
    left -= used;
    while (left > 0 && this.#at < this.#end) {
      const code = this.#file.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x09) return;
      const width = code === 0x20 ? 1 : tab - (this.#column % tab);
      this.#at += 1;
      this.#column += width;
      if (width > left) this.#pending = width - left;
      left -= Math.min(width, left);
    }
  }

  #moveTo(at: number): void {
    this.#column += at - this.#at;
    this.#at = at;
    this.#pending = 0;
  }

  /** @returns how many of the open containers go on in this line */
  #matchContainers(): number {
    let matched = 0;
    for (; matched < this.#containers.length; matched += 1) {
      const container = this.#containers[matched] as Container;
      const { columns, at } = this.#indent();
      if (container.kind === 'quote') {
        if (columns > 3 || this.#file[at] !== '>' || at >= this.#end) break;
        this.#skip(columns);
        this.#moveTo(at + 1);
        if (this.#indent().columns > 0) this.#skip(1);
      } else if (at >= this.#end) {
        // An item that begins with an empty line ends at a second one.
        if (container.blank && matched === this.#containers.length - 1 && this.#leaf === undefined) break;
      } else if (columns >= container.indent) {
        this.#skip(container.indent);
        container.blank = false;
      } else break;
    }
    return matched;
  }

  /** @returns whether the line belongs to the open block as it is */
  #continueLeaf(): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind === 'fence') {
      const { columns, at } = this.#indent();
      const rest = this.#file.slice(at, this.#end).trimEnd();
      const isClosing = columns < 4 && rest.length >= leaf.length && rest === leaf.mark.repeat(rest.length);
      if (isClosing) this.#leaf = undefined;
      return true;
    }
    if (leaf?.kind === 'html') {
      const { at } = this.#indent();
      if (leaf.end === undefined && at >= this.#end) {
        this.#closeLeaf();
        return true;
      }
      leaf.lines.push({ from: this.#at, to: this.#end });
      if (leaf.end?.test(this.#file.slice(this.#at, this.#end)) === true) this.#closeLeaf();
      return true;
    }
    return false;
  }

  #openBlocks(matchedContainers: number): void {
    let matched = matchedContainers;
    for (;;) {
      const { columns, at } = this.#indent();
      const isAll = matched === this.#containers.length;
      const paragraph = this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
      if (at >= this.#end) {
        this.#closeTo(matched);
        this.#closeLeaf();
        return;
      }
      if (columns >= 4) {
        // Indented code, unless it goes on with a paragraph.
        if (paragraph !== undefined) paragraph.lines.push(this.#trimmed(at));
        else this.#closeTo(matched);
        return;
      }
      const rest = this.#file.slice(at, this.#end);
      const next = this.#container(rest, columns, at, isAll ? paragraph : undefined, matched);
      if (next) {
        matched = this.#containers.length;
        continue;
      }
      this.#leafIn(rest, at, matched, isAll);
      return;
    }
  }

  /** Opens a container where one begins. @returns whether it did */
  #container(
    rest: string,
    columns: number,
    at: number,
    paragraph: { readonly lines: readonly Stretch[] } | undefined,
    matched: number,
  ): boolean {
    if (matched >= this.#depth) return false;
    if (rest.startsWith('>')) {
      this.#closeTo(matched);
      this.#closeLeaf();
      this.#skip(columns);
      this.#moveTo(at + 1);
      if (this.#indent().columns > 0) this.#skip(1);
      this.#containers.push({ kind: 'quote' });
      return true;
    }
    const note = footnoteDefinition.exec(rest);
    if (note !== null) {
      this.#closeTo(matched);
      this.#closeLeaf();
      this.#moveTo(at + note[0].length);
      this.#containers.push({ kind: 'item', indent: tab, blank: false });
      return true;
    }
    if (paragraph !== undefined && setextUnderline.test(rest)) return false;
    if (thematicBreak.test(rest)) return false;
    const number = ordered.exec(rest);
    const marker = number ?? bullet.exec(rest);
    if (marker === null) return false;
    const isEmpty = /^[ \t]*$/.test(rest.slice(marker[0].length));
    // Only some items may follow a paragraph without an empty line (CommonMark 0.31, section 5.2).
    if (paragraph !== undefined && (isEmpty || (number !== null && Number(number[1]) !== 1))) return false;
    this.#closeTo(matched);
    this.#closeLeaf();
    this.#skip(columns);
    this.#moveTo(at + marker[0].length);
    const space = this.#indent().columns;
    const after = isEmpty || space > 4 ? 1 : space;
    this.#skip(after);
    this.#containers.push({ kind: 'item', indent: columns + marker[0].length + after, blank: isEmpty });
    return true;
  }

  #leafIn(rest: string, at: number, matched: number, isAll: boolean): void {
    const paragraph = this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
    const fenced = fence.exec(rest);
    const html = htmlBlockStart(rest, paragraph !== undefined);
    const isHeading = heading.test(rest);
    const isRule = thematicBreak.test(rest);
    if (paragraph !== undefined && isAll && setextUnderline.test(rest)) {
      this.#closeLeaf();
      return;
    }
    if (fenced === null && html === undefined && !isHeading && !isRule) {
      if (paragraph !== undefined) {
        if (isAll && this.#table(paragraph, rest)) return;
        // A line that is no block of its own goes on with a paragraph even outside of its containers.
        paragraph.lines.push(this.#trimmed(at));
        return;
      }
      this.#closeTo(matched);
      if (this.#leaf?.kind === 'table' && isAll) this.#row(rest, at);
      else {
        this.#closeLeaf();
        this.#leaf = { kind: 'paragraph', lines: [this.#trimmed(at)] };
      }
      return;
    }
    this.#closeTo(matched);
    this.#closeLeaf();
    if (isHeading) this.#heading(rest, at);
    else if (fenced !== null) {
      this.#leaf = { kind: 'fence', mark: fenced[0][0] ?? '`', length: fenced[0].length };
    } else if (html !== undefined) this.#html(html, rest, at);
  }

  #heading(rest: string, at: number): void {
    const mark = heading.exec(rest)?.[0].length ?? 0;
    const text = rest
      .slice(mark)
      .replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
      .trimEnd();
    this.#tell([{ from: at + mark, to: at + mark + text.length }]);
  }

  #html({ end }: HtmlBlockStart, rest: string, at: number): void {
    const lines = [{ from: at, to: this.#end }];
    this.#leaf = { kind: 'html', lines, end };
    if (end?.test(rest) === true) this.#closeLeaf();
  }

  /** Makes the last line of a paragraph the header of a table where this line is the row under it. */
  #table(paragraph: { readonly lines: Stretch[] }, rest: string): boolean {
    const header = paragraph.lines.at(-1);
    if (header === undefined || !rest.includes('-') || !delimiterRow.test(rest)) return false;
    const row = this.#file.slice(header.from, header.to);
    if (!rest.includes('|') && !row.includes('|')) return false;
    if (cellsOf(row).length !== cellsOf(rest).length) return false;
    paragraph.lines.pop();
    this.#closeLeaf();
    this.#row(row, header.from);
    this.#leaf = { kind: 'table' };
    return true;
  }

  #row(row: string, at: number): void {
    for (const { from, to } of cellsOf(row)) this.#tell([{ from: at + from, to: at + to }]);
  }

  #trimmed(at: number): Stretch {
    return { from: at, to: this.#end };
  }

  /** Closes containers beyond the first few, and the block in them. */
  #closeTo(count: number): void {
    if (this.#containers.length <= count) return;
    this.#closeLeaf();
    this.#containers.length = count;
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf?.kind === 'paragraph') this.#tell(leaf.lines);
    else if (leaf?.kind === 'html') this.blocks.push({ kind: 'html', lines: leaf.lines });
  }

  #tell(lines: readonly Stretch[]): void {
    if (lines.some(({ from, to }) => to > from)) this.blocks.push({ kind: 'lines', lines });
  }
}
