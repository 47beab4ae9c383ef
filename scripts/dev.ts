import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';

/** Serves the toolkit and starts anew whenever content or code changes. */
const root = join(import.meta.dirname, '..');
let server: ChildProcess | undefined;
let waiting: NodeJS.Timeout | undefined;

function start(): void {
  const compiled = spawnSync(process.execPath, ['scripts/compile.ts'], { cwd: root, stdio: 'inherit' });
  // What does not compile is told above; the last state goes on being served.
  if (compiled.status !== 0) return;
  server?.kill();
  spawnSync(process.execPath, ['dist/cli/main.js', 'validate', '--quiet'], { cwd: root, stdio: 'inherit' });
  server = spawn(process.execPath, ['dist/cli/main.js', 'serve', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
}

for (const folder of ['src', 'content', 'scripts']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(start, 150);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server?.kill();
    process.exit(0);
  });
}
start();
