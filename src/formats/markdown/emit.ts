import type { LanguageTag } from '#model/localized.ts';
import { PassageBuilder } from '../passage/builder.ts';
import type { PlacedPassage } from '../passage/placed.ts';
import { escapeMarkdown } from './escape.ts';
import type { InlineNode } from './inline-nodes.ts';
import type { LogicalText } from './logical-text.ts';

/** Whether what is read now is left out by a comment between `ignore-start` and `ignore-end`. */
export interface Ignoring {
  between: boolean;
}

/** Makes the passages of one block from its inline nodes: its own, and those that stand apart in it. */
export class InlineEmitter {
  readonly #logical: LogicalText;
  readonly #ignoring: Ignoring;
  readonly #placed: PlacedPassage[] = [];
  readonly #outer: { readonly builder: PassageBuilder; readonly language: LanguageTag | undefined }[] = [];
  #builder = new PassageBuilder();
  #language: LanguageTag | undefined;
  /** From an `ignore-next` on, to the end of the block. */
  #rest = false;

  constructor(logical: LogicalText, language: LanguageTag | undefined, ignoring: Ignoring) {
    this.#logical = logical;
    this.#language = language;
    this.#ignoring = ignoring;
  }

  /** @param segment what the block is called, where it is */
  emit(nodes: readonly InlineNode[], segment: string | null = null): PlacedPassage[] {
    for (const node of nodes) {
      if (node.kind === 'ignore') this.#ignore(node.mark, node.from, node.to);
      else if (!this.#rest && !this.#ignoring.between) this.#add(node);
    }
    while (this.#outer.length > 0) this.#together(segment);
    this.#finish(segment);
    return this.#placed;
  }

  #add(node: InlineNode): void {
    const { from, to } = node;
    const builder = this.#builder;
    if (node.kind === 'text' || node.kind === 'bracket') this.#logical.addTo(builder, from, to);
    else if (node.kind === 'object') builder.object(...this.#range(from, to));
    else if (node.kind === 'atom') builder.atom(node.text, ...this.#range(from, to));
    else if (node.kind === 'break') this.#break(from, to);
    else if (node.kind === 'delimiter') {
      this.#logical.addTo(builder, node.delimiter.from, node.delimiter.to);
    } else if (node.kind === 'apart') {
      builder.object(...this.#range(from, to));
      this.#outer.push({ builder, language: this.#language });
      this.#builder = new PassageBuilder();
      if (node.language !== 'same') this.#language = node.language;
    } else if (node.kind === 'together') this.#together(null);
  }

  #range(from: number, to: number): [from: number, to: number] {
    return [this.#logical.placeOf(from), this.#logical.placeOf(to - 1) + 1];
  }

  /** A tag, or the end of a line with the spaces or the backslash before it. */
  #break(from: number, to: number): void {
    if (this.#logical.text[to - 1] !== '\n') this.#builder.lineBreak(...this.#range(from, to));
    else this.#builder.lineBreak(this.#logical.placeOf(from), this.#logical.breakAt(to - 1).to);
  }

  #ignore(mark: 'next' | 'start' | 'end', from: number, to: number): void {
    if (!this.#rest && !this.#ignoring.between) this.#builder.object(...this.#range(from, to));
    if (mark === 'next') this.#rest = true;
    else this.#ignoring.between = mark === 'start';
  }

  #together(segment: string | null): void {
    this.#finish(segment);
    const outer = this.#outer.pop();
    this.#builder = outer?.builder ?? new PassageBuilder();
    this.#language = outer === undefined ? this.#language : outer.language;
  }

  #finish(segment: string | null): void {
    const passage = this.#builder.finish(this.#language, segment);
    if (passage !== undefined) this.#placed.push({ passage, escape: escapeMarkdown });
  }
}
