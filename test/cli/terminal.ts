import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ExitCode, Terminal } from '#cli/command.ts';
import { run } from '#cli/run.ts';

interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as the program does, and keeps what it said. */
export async function existeAyuda(
  argv: readonly string[],
  { input = [], colour = false }: { input?: readonly string[]; colour?: boolean } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
    err: (text) => {
      err += text;
    },
    colour,
    interactive: false,
    async *stdin() {
      yield* input;
    },
  };
  const code = await run(argv, terminal);
  return { code, out, err };
}

const root = join(import.meta.dirname, '..', '..');

/** The program as it is published. */
export const builtProgram = join(root, 'dist', 'cli', 'main.js');

/** Makes the program, its style and its scripts from the source. Does nothing where they are current. */
export function compileProgram(): void {
  execFileSync(process.execPath, [join(root, 'scripts', 'compile.ts')]);
}
