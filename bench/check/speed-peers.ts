/** The peers of the checker: programs that are there or are not, run on a file, with what they took of the processor. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measuring.ts';

/** Seconds of one run: on the clock, and of the processor (user and system). */
export interface Timed {
  readonly wall: number;
  readonly cpu: number;
}

/** A command line with its output in a file (at /dev/null some programs do less). Undefined: it failed or took too long. */
export function timed(command: string, folder: string, seconds: number): Timed | undefined {
  const out = join(folder, 'peer-output');
  const script = `TIMEFORMAT='%3R %3U %3S'; time timeout ${seconds} ${command} > '${out}' 2> '${out}.err'`;
  const { stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: folder });
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  rmSync(out, { force: true });
  return wall >= seconds ? undefined : { wall, cpu: user + system };
}

export const medianOf = (runs: readonly Timed[]): Timed => ({
  wall: median(runs.map(({ wall }) => wall)),
  cpu: median(runs.map(({ cpu }) => cpu)),
});

/** The first line that a program says of its version; undefined where it is not installed. */
export function versionOf(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}
