/**
 * What the benchmarks share: each case runs in a process of its own, so that its memory is its own, several
 * times in turn with its peers, so that what else the machine does falls on all of them; the table says the
 * median and how busy the machine was.
 */
import { execFile } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { promisify } from 'node:util';

/** One process that did the same thing several times over. Times in milliseconds, memory in MB (10⁶ bytes). */
export interface Measured {
  /** The first time, with everything that is read and made ready only once. */
  readonly first: number;
  /** The times after the warm-up, on the clock. */
  readonly times: readonly number[];
  /** What of the processors it took, once; undefined where other processes did the work. */
  readonly cpu?: number | undefined;
  /** Size of what it made. */
  readonly bytes: number;
  /** The most memory it held at once. */
  readonly memory: number;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The most memory this process has held so far, in MB; `maxRSS` is in KiB (getrusage(2)). */
export const peakMemory = (): number => (process.resourceUsage().maxRSS * 1024) / 1e6;

/**
 * Does something again and again and tells how long it took.
 * @param make gives what it made, or its size in bytes
 */
export async function measure(
  make: () => number | Promise<number>,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<Measured> {
  const started = performance.now();
  let bytes = await make();
  const first = performance.now() - started;
  for (let round = 1; round < warmUp; round += 1) await make();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    bytes = await make();
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  return { first, times, cpu: (user + system) / 1000 / rounds, bytes, memory: peakMemory() };
}

/** What a measuring process tells the one that asked for it: one line of JSON on standard output. */
export const report = (measured: unknown): void => {
  process.stdout.write(JSON.stringify(measured));
};

const execute = promisify(execFile);

/** Runs a module of this folder as a process of its own and gives what it reported. */
export async function inOwnProcess<T>(module: string, ...parameters: string[]): Promise<T> {
  const { stdout } = await execute(process.execPath, ['--no-warnings', module, ...parameters], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as T;
}

/** Several processes of one case as one: the median of what they took, the most of what they held. */
export function together(runs: readonly Measured[]): Measured | undefined {
  const [one] = runs;
  if (one === undefined) return undefined;
  const cpus = runs.flatMap(({ cpu }) => cpu ?? []);
  return {
    first: median(runs.map(({ first }) => first)),
    times: runs.flatMap(({ times }) => times),
    cpu: cpus.length === 0 ? undefined : median(cpus),
    bytes: one.bytes,
    memory: Math.max(...runs.map(({ memory }) => memory)),
  };
}

/** How busy other work keeps the machine: the load average of the last minute (uptime(1)), at this moment. */
export const machine = (): string =>
  `${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}, Node.js ${process.versions.node}, ${process.platform}`;

/** Prints a table in columns: the first to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [head, ...rows]) {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
}

export const fixed = (value: number | undefined, digits = 0): string => value?.toFixed(digits) ?? '–';

/** The columns of a case beside those of its own: what it took, and how that compares with ours. */
export const measuredHead = ['first ms', 'median ms', 'CPU ms', '× ours', 'KB', 'peak MB'] as const;

/** Cells under `measuredHead`. */
export function measuredCells(measured: Measured, ours: Measured | undefined): string[] {
  const middle = median(measured.times);
  return [
    fixed(measured.first),
    fixed(middle, middle < 100 ? 1 : 0),
    fixed(measured.cpu, middle < 100 ? 1 : 0),
    ours === undefined ? '–' : (middle / median(ours.times)).toFixed(1),
    (measured.bytes / 1000).toFixed(1),
    fixed(measured.memory),
  ];
}
