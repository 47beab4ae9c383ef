import { parseArgs } from 'node:util';
import { UnreadableFolder } from '#bundle/read-folder.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';

/** Each is loaded when it is called: a typesetter is not started to look up a word. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  build: async () => (await import('./commands/build.ts')).build,
  validate: async () => (await import('./commands/validate.ts')).validate,
  check: async () => (await import('./commands/check.ts')).check,
  twins: async () => (await import('./commands/twins.ts')).twins,
  find: async () => (await import('./commands/find.ts')).find,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  print: async () => (await import('./commands/print.ts')).print,
  pack: async () => (await import('./commands/pack.ts')).pack,
  kit: async () => (await import('./commands/kit.ts')).kit,
  document: async () => (await import('./commands/document.ts')).document,
  deck: async () => (await import('./commands/deck.ts')).deck,
  guide: async () => (await import('./commands/guide.ts')).guide,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  init: async () => (await import('./commands/init.ts')).init,
};

const overview = async (): Promise<string> => `Usage: existe-ayuda <command> [options]

The bilingual victim-services toolkit: the right word, the material made from it, the help near you.

Commands:
${(await Promise.all(Object.values(commands).map((load) => load())))
  .map((command) => `  ${command.name.padEnd(10)}${command.summary}`)
  .join('\n')}

existe-ayuda <command> --help explains a command, with examples.
`;

/** What the system says of a file it cannot read or write; the user can mend it, so no stack trace. */
const fileTrouble = new Set([
  'EACCES',
  'EEXIST',
  'EISDIR',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'EPERM',
  'EROFS',
]);

const isUsersToMend = (error: unknown): error is Error => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return (
    error instanceof UsageError ||
    error instanceof UnreadableFolder ||
    code.startsWith('ERR_PARSE_ARGS') ||
    fileTrouble.has(code)
  );
};

/** Runs one command line. What the user can mend is told on `err`, with exit code 2; a defect of ours throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    terminal.err(`existe-ayuda: there is no command "${name}"\n\n${await overview()}`);
    return 2;
  }
  const command = await load();
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
    if (isUsersToMend(error)) {
      terminal.err(`existe-ayuda ${name}: ${error.message}\nexiste-ayuda ${name} --help explains it.\n`);
      return 2;
    }
    throw error;
  }
}
