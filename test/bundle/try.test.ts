import { test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { renderProblem } from '#bundle/report.ts';
import { folderOf, smallToolkit } from './small-toolkit.ts';
test('x', () => {
  const { problems } = loadToolkit([folderOf(smallToolkit)]);
  console.log(problems.map(renderProblem).join('\n'));
});
