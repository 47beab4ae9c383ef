import type { Terminal } from './command.ts';

const width = 24;
/** Between two drawings, in milliseconds. */
const pause = 100;

/**
 * A bar with an estimate of the time left, on a terminal where a person watches; nothing elsewhere.
 * @param total how much there is to do, in any unit
 */
export function createProgress(total: number, terminal: Terminal): { done(amount: number): void; end(): void } {
  if (!terminal.interactive || total <= 0) return { done: () => undefined, end: () => undefined };
  const started = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    done(amount) {
      const now = performance.now();
      if (now - drawn < pause) return;
      drawn = now;
      const share = Math.min(1, amount / total);
      const left = share > 0 ? ((now - started) * (1 - share)) / share / 1000 : 0;
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
      terminal.err(`\r${bar} ${Math.round(share * 100)} %  ${Math.ceil(left)} s left `);
    },
    end: () => terminal.err(`\r${' '.repeat(width + 30)}\r`),
  };
}
