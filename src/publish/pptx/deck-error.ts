/** A slide cannot be made as it is written. Tells the author where, why and how to mend it. */
export class DeckError extends Error {
  override readonly name = 'DeckError';
  /** Path in the content folder. */
  readonly path: string;
  /** 1-based, as in the Markdown file; 0 where the whole deck is meant. */
  readonly slide: number;
  readonly excerpt: string;
  readonly expected: string;
  readonly mend: string;

  constructor(
    place: { path: string; slide: number },
    what: { message: string; excerpt: string; expected: string; mend: string },
  ) {
    const excerpt = what.excerpt.length > 80 ? `${what.excerpt.slice(0, 79)}…` : what.excerpt;
    super(
      `${place.path}, slide ${place.slide}: ${what.message}\n` +
        `  ${excerpt}\n  expected: ${what.expected}\n  ${what.mend}`,
    );
    this.path = place.path;
    this.slide = place.slide;
    this.excerpt = excerpt;
    this.expected = what.expected;
    this.mend = what.mend;
  }
}
