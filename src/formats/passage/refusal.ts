import type { Problem } from '#model/problem.ts';

/** What is told of a refusal beside its place. */
export interface RefusalText {
  /** Stable name of the reason, such as `not-utf-8`. */
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  /** How its author can mend it. */
  readonly mend: string;
}

/** A longer line is shown around the place only, in UTF-16 code units. */
const longestExcerpt = 160;

/** Why a document is not read, or an edit not written back: what a person needs to mend it. */
export class PassageRefusal extends Error {
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'PassageRefusal';
    this.code = problem.code;
    this.problem = problem;
  }
}

/**
 * A refusal with its place in a text.
 * @param text the decoded text of the file; the empty string where there is none
 * @param offset UTF-16 code units from its beginning
 */
export function refusalAt(path: string, text: string, offset: number, told: RefusalText): PassageRefusal {
  const at = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    line += 1;
    lineStart = end + 1;
  }
  const lineEnd = text.indexOf('\n', at);
  const from = Math.max(lineStart, at - (longestExcerpt >> 1));
  const excerpt = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, from + longestExcerpt)).trimEnd();
  return new PassageRefusal({ ...told, severity: 'error', path, line, column: at - lineStart + 1, excerpt });
}

/** A refusal of a whole file, before there is any text. */
export const refusalOf = (path: string, told: RefusalText): PassageRefusal => refusalAt(path, '', 0, told);
