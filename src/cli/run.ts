import { parseArgs } from 'node:util';
import { UnreadableFolder } from '#bundle/read-folder.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { build } from './commands/build.ts';
import { exportCommand } from './commands/export.ts';
import { find } from './commands/find.ts';
import { init } from './commands/init.ts';
import { serve } from './commands/serve.ts';
import { validate } from './commands/validate.ts';

const commands: readonly Command[] = [serve, build, validate, find, exportCommand, init];

const overview = (): string => `Usage: existe-ayuda <command> [options]

The bilingual victim-services toolkit: the right word, the material made from it, the help near you.

Commands:
${commands.map((command) => `  ${command.name.padEnd(10)}${command.summary}`).join('\n')}

existe-ayuda <command> --help explains a command, with examples.
`;

/** Runs one command line. Never throws: what goes wrong is told on `err` and in the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.err(`existe-ayuda: there is no command "${name}"\n\n${overview()}`);
    return 2;
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values['help']) {
      terminal.out(`${command.help}\n`);
      return 0;
    }
    return await command.run(
      { options: values as Record<string, string | boolean | undefined>, positionals },
      terminal,
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (error instanceof UsageError || error instanceof UnreadableFolder || code.startsWith('ERR_PARSE_ARGS')) {
      terminal.err(`existe-ayuda ${name}: ${(error as Error).message}\nexiste-ayuda ${name} --help explains it.\n`);
      return 2;
    }
    throw error;
  }
}
