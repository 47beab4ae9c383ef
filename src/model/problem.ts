/** Something wrong in the content, told so that its author can mend it. */
export interface Problem {
  /** Stable name of the rule, such as `unknown-id`. */
  readonly code: string;
  /** `error`: something is wrong, and what cannot be served rightly is left out. `warning`: worth a look. */
  readonly severity: 'error' | 'warning';
  /** Path as the reader would open it, relative to the folder that was loaded. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** The author's own line. */
  readonly excerpt: string;
  readonly message: string;
  readonly expected: string;
  readonly mend: string;
}
