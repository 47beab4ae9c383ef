import { loadToolkit } from '#bundle/load.ts';
import { renderProblem } from '#bundle/report.ts';
import type { Problem } from '#model/problem.ts';
import { type Command, UsageError } from '../command.ts';
import { pathFromHere, toolkitFolders } from '../toolkit-folders.ts';

/** @throws {UsageError} where it is no list of codes */
function codesOf(list: string | boolean | undefined): ReadonlySet<string> {
  if (typeof list !== 'string') return new Set();
  const codes = list.split(',');
  if (codes.every((code) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))) return new Set(codes);
  throw new UsageError(`--fail-on needs codes with commas between them, such as no-stage,no-context; not "${list}"`);
}

export const validate: Command = {
  name: 'validate',
  summary: 'check a toolkit folder and list every problem',
  help: `Usage: existe-ayuda validate [DIR] [--json] [--quiet] [--fail-on CODE,CODE]

Checks all entries of a toolkit and how they hang together. Each problem is shown with its
place, what was expected and how to mend it. Without DIR, the toolkit that comes with the program.

Options:
  --json                one JSON array of problems; their paths are those inside the toolkit
  --quiet               errors only, no warnings
  --fail-on CODE,CODE   count warnings of these codes as errors, such as no-stage,no-source

Exit code: 0 no errors (there may be warnings), 1 errors, 2 unreadable folder.

Examples:
  existe-ayuda validate
  existe-ayuda validate ./our-toolkit
  existe-ayuda validate --quiet --fail-on no-stage,no-context,no-examples`,
  options: { json: { type: 'boolean' }, quiet: { type: 'boolean' }, 'fail-on': { type: 'string' } },
  async run({ options, positionals }, terminal) {
    const failing = codesOf(options['fail-on']);
    const folders = toolkitFolders(positionals[0]);
    const { toolkit, problems: found } = loadToolkit(folders);
    const problems = found.map(
      (problem): Problem => (failing.has(problem.code) ? { ...problem, severity: 'error' } : problem),
    );
    const shown = options['quiet'] ? problems.filter((problem) => problem.severity === 'error') : problems;
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (options['json']) {
      terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
    } else {
      for (const problem of shown) {
        terminal.out(`${renderProblem({ ...problem, path: pathFromHere(folders, problem.path) })}\n\n`);
      }
      terminal.out(
        `${toolkit.concepts.length} concepts, ${toolkit.sources.length} sources, ${toolkit.pages.length} pages; ` +
          `${errors} errors, ${problems.length - errors} warnings\n`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
};
