/**
 * Programs of others that read what is exported. They are no dependencies of the project: where one is not
 * installed, its tests are skipped, and a line on standard error says which and why.
 */
import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

export interface Ran {
  /** -1: it could not be started, or took longer than 50 seconds. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without a shell. */
export function run(program: string, args: readonly string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 50_000,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { status: status ?? -1, stdout: stdout ?? '', stderr: stderr || (error?.message ?? '') };
}

/** Runs a program and gives its standard output. @throws Error with what it complained of, if it does not exit with 0 */
export function outputOf(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = run(program, args);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.trim()}`);
  return stdout;
}

/** `describe`, or a skip that anyone sees, where something is missing. */
export function describeUnless(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`SKIPPED ${name}: ${missing}\n`);
  describe.skip(`${name} (skipped: ${missing})`, tests);
}
