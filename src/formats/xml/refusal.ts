/** A place in a file, both 1-based; the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A place, and how many code units of the file lie before it. */
export interface Spot extends Place {
  readonly offset: number;
}

/** Why a file is not read on: what an author needs to mend it. */
export class XmlRefusal extends Error {
  readonly code: string;
  readonly place: Place;
  readonly excerpt: string;
  readonly expected: string;
  readonly mend: string;

  constructor(code: string, message: string, where: Place & { excerpt: string }, expected: string, mend: string) {
    super(message);
    this.name = 'XmlRefusal';
    this.code = code;
    this.place = { line: where.line, column: where.column };
    this.excerpt = where.excerpt;
    this.expected = expected;
    this.mend = mend;
  }
}
