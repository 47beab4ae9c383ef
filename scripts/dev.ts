import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Serves the toolkit and starts anew whenever content or code changes. */
const root = join(import.meta.dirname, '..');
let server: ChildProcess | undefined;
let busy = false;
let changed = false;

const run = (args: readonly string[]): ChildProcess => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });

async function restart(): Promise<void> {
  const [code] = await once(run(['scripts/compile.ts']), 'exit');
  // What does not compile is told above; the last state goes on being served.
  if (code !== 0) return;
  if (server?.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  server = run(['dist/cli/main.js', 'serve', ...process.argv.slice(2)]);
  await once(run(['dist/cli/main.js', 'validate', '--quiet']), 'exit');
}

/** One restart at a time; what changes meanwhile causes one more. */
async function schedule(): Promise<void> {
  changed = true;
  if (busy) return;
  busy = true;
  while (changed) {
    changed = false;
    watchAnew();
    await restart();
  }
  busy = false;
}

let waiting: NodeJS.Timeout | undefined;
let watchers: readonly FSWatcher[] = [];

/**
 * Many editors save by putting a new file in the old one's place. Node on Linux goes on watching the one that is
 * gone, so the folders are watched anew after every change.
 */
function watchAnew(): void {
  const before = watchers;
  watchers = ['src', 'content'].map((folder) =>
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(schedule, 150);
    }),
  );
  for (const watcher of before) watcher.close();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server?.kill();
    process.exit(0);
  });
}
schedule();
