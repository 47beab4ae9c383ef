import { describe, expect, test } from 'vitest';
import type { Problem } from '#model/problem.ts';
import { renderProblem } from './report.ts';

const problem: Problem = {
  code: 'unknown-id',
  severity: 'error',
  path: 'a/b.yaml',
  line: 3,
  column: 12,
  excerpt: '  related: [nothing]',
  message: 'there is no concept "nothing"',
  expected: 'the id of a concept',
  mend: 'Add it.',
};

describe('a problem', () => {
  test('is shown as path:line:column, with a caret under the place', () => {
    expect(renderProblem(problem)).toBe(
      [
        'a/b.yaml:3:12  error  unknown-id: there is no concept "nothing"',
        '      related: [nothing]',
        '               ^',
        '    expected: the id of a concept',
        '    mend:     Add it.',
      ].join('\n'),
    );
  });

  test('in a long line is shown with what stands around it', () => {
    const excerpt = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const [, line = '', caret = ''] = renderProblem({ ...problem, excerpt, column: 501 }).split('\n');
    expect(line).toBe(`    …${'a'.repeat(60)}HERE${'b'.repeat(56)}…`);
    expect(line.slice(caret.indexOf('^'))).toMatch(/^HERE/);
  });

  test('in an empty line is shown without it', () => {
    expect(renderProblem({ ...problem, excerpt: '' })).not.toContain('^');
  });
});
