// Installs what package-lock.json names, if it is not there yet. Runs on any Node from 20, before the
// pinned Node (a dependency) is there; that is why it is plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

/** The packages a lock file names, without the root entry, which only the project's own copy has. */
const packages = (text) => {
  if (text === '') return '';
  const { packages: all } = JSON.parse(text);
  return Object.entries(all)
    .filter(([name, entry]) => name !== '' && !entry.optional && !entry.peer)
    .map(([name, entry]) => `${name}@${entry.version}`)
    .sort()
    .join('\n');
};

if (packages(read('package-lock.json')) !== packages(read('node_modules/.package-lock.json'))) {
  process.stderr.write('Installing what the project needs (once; about a minute) …\n');
  // Not `npm ci`: it refuses a lock file that was written where the packages of other platforms could not
  // be seen. Without `--no-save` the lock file would be written anew.
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('The installation failed; the lines above say why.\n');
    process.exit(2);
  }
}
