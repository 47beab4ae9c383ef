import type { ParseArgsConfig } from 'node:util';

/** Exit codes: 0 fine, 1 findings, 2 usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Where a command reads and writes; the real process, or a test. */
export interface Terminal {
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Whether `out` is a terminal that shows colour. */
  readonly colour: boolean;
  /** Whether a person watches `err`: only then is progress shown. */
  readonly interactive: boolean;
  stdin(): AsyncIterable<string>;
}

export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of the program: a file in `commands/`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Shown by `--help`: usage lines, options, examples. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(args: Arguments, terminal: Terminal): Promise<ExitCode>;
}

/** The command was called wrongly; the message says how it is called. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
