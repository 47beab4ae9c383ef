import type { Problem } from '#model/problem.ts';

/** How much of a long line is shown before and after the place, in UTF-16 code units. */
const before = 60;
const after = 60;

/** The author's line around the place, and how far the caret stands in. */
function excerptAround({ excerpt, column }: Problem): { line: string; caret: number } {
  const start = Math.max(0, column - 1 - before);
  const head = start > 0 ? '…' : '';
  const tail = excerpt.length > column - 1 + after ? '…' : '';
  return {
    line: `${head}${excerpt.slice(start, column - 1 + after)}${tail}`,
    caret: column - 1 - start + head.length,
  };
}

/** A problem as an author reads it: where, what, the line itself with a caret, how to mend it. */
export function renderProblem(problem: Problem): string {
  const { path, line, column, severity, code, message, expected, mend } = problem;
  const around = excerptAround(problem);
  const shown = problem.excerpt === '' ? [] : [`    ${around.line}`, `    ${' '.repeat(around.caret)}^`];
  return [
    `${path}:${line}:${column}  ${severity}  ${code}: ${message}`,
    ...shown,
    `    expected: ${expected}`,
    `    mend:     ${mend}`,
  ].join('\n');
}
