import { loadToolkit } from '#bundle/load.ts';
import { renderProblem } from '#bundle/report.ts';
import type { Command } from '../command.ts';
import { toolkitFolders } from '../toolkit-folders.ts';

export const validate: Command = {
  name: 'validate',
  summary: 'check a toolkit folder and list every problem',
  help: `Usage: existe-ayuda validate [DIR] [--json]

Checks all entries of a toolkit and how they hang together. Each problem is shown with its
place, what was expected and how to mend it. Without DIR, the toolkit that comes with the program.

Options:
  --json   one JSON array of problems
  --quiet  errors only, no warnings

Exit code: 0 no errors (there may be warnings), 1 errors, 2 unreadable folder.

Examples:
  existe-ayuda validate
  existe-ayuda validate ./our-toolkit`,
  options: { json: { type: 'boolean' }, quiet: { type: 'boolean' } },
  async run({ options, positionals }, terminal) {
    const { toolkit, problems } = loadToolkit(toolkitFolders(positionals[0]));
    const shown = options['quiet'] ? problems.filter((problem) => problem.severity === 'error') : problems;
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (options['json']) {
      terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
    } else {
      for (const problem of shown) terminal.out(`${renderProblem(problem)}\n\n`);
      terminal.out(
        `${toolkit.concepts.length} concepts, ${toolkit.sources.length} sources, ${toolkit.pages.length} pages; ` +
          `${errors} errors, ${problems.length - errors} warnings\n`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
};
