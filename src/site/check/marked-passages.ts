import type { Finding } from '#check/finding.ts';
import type { Passage, PassageDocument } from '#model/passage.ts';

export interface NumberedFinding {
  /** From 1, in the order in which they are shown. */
  readonly number: number;
  readonly finding: Finding;
}

/** A stretch of a text of which something is said; findings that overlap share one. */
export interface Mark {
  /** Offsets in the text of the passage, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly findings: readonly NumberedFinding[];
}

export interface MarkedText {
  readonly text: string;
  readonly language: string | undefined;
  readonly marks: readonly Mark[];
}

/** A passage as a reader sees it, with what was found in it. */
export interface MarkedPassage {
  readonly segment: string | null;
  /** What it was translated from. */
  readonly original: MarkedText | undefined;
  readonly text: MarkedText;
  readonly findings: readonly NumberedFinding[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The place in a passage of an offset of its file; undefined where the passage does not hold it. */
function placeOf({ text, runs }: Passage, offset: number): Stretch | undefined {
  for (const [index, run] of runs.entries()) {
    const length = (runs[index + 1]?.at ?? text.length) - run.at;
    if (offset < run.from || offset >= (run.to ?? run.from + length)) continue;
    if (run.to !== undefined) return { start: run.at, end: run.at + length };
    const at = run.at + offset - run.from;
    return { start: at, end: at + 1 };
  }
  return undefined;
}

function stretchOf(passage: Passage, { start, end }: Finding): Stretch | undefined {
  const first = placeOf(passage, start.offset);
  const last = placeOf(passage, end.offset - 1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** The findings from an offset of the file on; they are in the order of their places. */
function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.start.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rangeOf = ({ text, runs }: Passage): Stretch => {
  const last = runs.at(-1);
  return { start: runs[0]?.from ?? 0, end: last === undefined ? 0 : (last.to ?? last.from + text.length - last.at) };
};

function marksOf(placed: readonly (Stretch & { readonly numbered: NumberedFinding })[]): Mark[] {
  const marks: { start: number; end: number; findings: NumberedFinding[] }[] = [];
  for (const { start, end, numbered } of placed) {
    const last = marks.at(-1);
    if (last === undefined || start >= last.end) marks.push({ start, end, findings: [numbered] });
    else {
      last.end = Math.max(last.end, end);
      last.findings.push(numbered);
    }
  }
  return marks;
}

/**
 * Puts findings back into the passages that they are of, as a reader sees them: without marks or entities.
 * @param findings in the order of their places, as the checker gives them
 */
export function markPassages(document: PassageDocument, findings: readonly Finding[]): MarkedPassage[] {
  const ordered = [...findings].sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
  const taken = new Set<Finding>();
  let number = 0;

  const marked = (passage: Passage): { text: MarkedText; found: NumberedFinding[] } => {
    const { start, end } = rangeOf(passage);
    const placed: (Stretch & { numbered: NumberedFinding })[] = [];
    for (let index = firstFrom(ordered, start); index < ordered.length; index += 1) {
      const finding = ordered[index];
      if (finding === undefined || finding.start.offset >= end) break;
      const stretch = taken.has(finding) ? undefined : stretchOf(passage, finding);
      if (stretch === undefined) continue;
      taken.add(finding);
      number += 1;
      placed.push({ ...stretch, numbered: { number, finding } });
    }
    return {
      text: { text: passage.text, language: passage.language, marks: marksOf(placed) },
      found: placed.map(({ numbered }) => numbered),
    };
  };

  const alone = document.passages.map((passage): MarkedPassage => {
    const { text, found } = marked(passage);
    return { segment: passage.segment, original: undefined, text, findings: found };
  });
  const pairs = document.pairs.map((pair): MarkedPassage => {
    const original = marked(pair.source);
    const { text, found } = marked(pair.target);
    return { segment: pair.target.segment, original: original.text, text, findings: [...original.found, ...found] };
  });
  return [...alone, ...pairs];
}
