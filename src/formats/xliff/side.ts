import type { LanguageTag } from '#model/localized.ts';
import type { Passage } from '#model/passage.ts';
import { PassageBuilder } from '../passage/builder.ts';
import { eachTextPiece } from '../xml/references.ts';
import type { ScannedTag } from '../xml/scan.ts';
import { inlineKind } from './inline.ts';

/** The source or the target of a unit while it is read: its text as a whole, and by the segments that are marked in it. */
export class Side {
  readonly language: LanguageTag | undefined;
  readonly #file: string;
  readonly #path: string;
  readonly #whole = new PassageBuilder();
  #segments: Map<string, PassageBuilder> | undefined;
  /** The segment that is open, and how many elements are open within it. */
  #segment: { readonly builder: PassageBuilder; depth: number } | undefined;
  /** How many elements are open in one that is no text. */
  #silent = 0;

  constructor(file: string, path: string, language: LanguageTag | undefined) {
    this.#file = file;
    this.#path = path;
    this.language = language;
  }

  open(name: string, tag: ScannedTag): void {
    if (this.#segment !== undefined) this.#segment.depth += 1;
    if (this.#silent > 0) {
      this.#silent += 1;
      return;
    }
    const segment = name === 'mrk' && tag.attribute('mtype') === 'seg' ? tag.attribute('mid') : undefined;
    if (segment !== undefined && this.#segment === undefined && this.#segments?.has(segment) !== true) {
      const builder = new PassageBuilder();
      this.#segments ??= new Map();
      this.#segments.set(segment, builder);
      this.#segment = { builder, depth: 1 };
    }
    const kind = inlineKind(name, tag);
    if (kind === 'through') return;
    this.#silent = 1;
    if (kind === 'object') this.#each((builder) => builder.object(tag.start, tag.end));
    if (kind === 'break') this.#each((builder) => builder.lineBreak(tag.start, tag.end));
  }

  close(): void {
    if (this.#silent > 0) this.#silent -= 1;
    if (this.#segment === undefined) return;
    this.#segment.depth -= 1;
    if (this.#segment.depth === 0) this.#segment = undefined;
  }

  text(from: number, to: number): void {
    if (this.#silent > 0) return;
    const whole = this.#file.slice(from, to);
    if (!whole.includes('&')) {
      this.#flow(whole, from);
      return;
    }
    eachTextPiece(
      this.#file,
      this.#path,
      from,
      to,
      (piece, at) => this.#flow(piece, at),
      (piece, start, end) => this.#each((builder) => builder.atom(piece, start, end)),
    );
  }

  cdata(from: number, to: number): void {
    if (this.#silent === 0) this.#flow(this.#file.slice(from, to), from);
  }

  /** The segments that have text, by the `mid` of their mark. */
  segments(named: (mid: string) => string): Map<string, Passage> {
    const passages = new Map<string, Passage>();
    for (const [mid, builder] of this.#segments ?? []) {
      const passage = builder.finish(this.language, named(mid));
      if (passage !== undefined) passages.set(mid, passage);
    }
    return passages;
  }

  whole(segment: string | null): Passage | undefined {
    return this.#whole.finish(this.language, segment);
  }

  #flow(piece: string, at: number): void {
    this.#whole.flow(piece, at);
    this.#segment?.builder.flow(piece, at);
  }

  #each(add: (builder: PassageBuilder) => void): void {
    add(this.#whole);
    if (this.#segment !== undefined) add(this.#segment.builder);
  }
}
