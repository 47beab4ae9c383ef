export const ruleKinds = [
  'do-not-use',
  'false-friend',
  'wrong-concept',
  'missing-term',
  'untranslated-term',
  'inconsistent-term',
  'region',
  'outdated-figure',
  'unverified-phone',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** A place in the decoded text of a file: line and column count from 1, the offset from 0, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Suggestion {
  /** What to write in place of the finding's text or, where `start` and `end` are there, of what they span. */
  readonly text: string;
  /** Whether it may be put in without a look: one replacement, agreement settled, no doubt about the meaning. */
  readonly safe: boolean;
  readonly start?: Place;
  readonly end?: Place;
  /** The part of `text` that is the article before the term, and where the present one ends. No part of the JSON contract. */
  readonly lead?: { readonly text: string; readonly end: Place };
}

/** The words around a finding, on one line. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** How much of a line is shown on each side, in UTF-16 code units. */
const AROUND = 80;

/** The line around a stretch of text, shortened, its white space made plain. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  const plain = (part: string) => part.replace(/[\s\uFFFC]+/g, ' ');
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const line = text.indexOf('\n', end);
  const to = Math.min(line < 0 ? text.length : line, end + AROUND);
  return {
    before: `${from > 0 && from === start - AROUND ? '…' : ''}${plain(text.slice(from, start)).trimStart()}`,
    text: plain(text.slice(start, end)),
    after: `${plain(text.slice(end, to)).trimEnd()}${to === end + AROUND && to < text.length ? '…' : ''}`,
  };
}

/** Something to look at in a text, in the words of SARIF 2.1.0 where it has them. */
export interface Finding {
  readonly rule: RuleKind;
  readonly severity: Severity;
  /** The concept at stake; empty where the rule is not about one. */
  readonly concept: string;
  /** Exactly what stands in the file from `start` to `end`. */
  readonly text: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  /** The id of the segment, where the format names its segments. */
  readonly segment: string | null;
  readonly suggestions: readonly Suggestion[];
  /** The permanent address of the concept. */
  readonly url: string;
  /** For people; no part of the JSON contract. */
  readonly excerpt: Excerpt;
}

/** What was found in one file. */
export interface FileReport {
  readonly path: string;
  /** The language of most of it, or `en>es` of a bilingual document. */
  readonly language: string;
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
}

export const summaryOf = (findings: Iterable<Finding>): Summary => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
};
