import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Makes `dist/` from `src/`: the program for Node. Does nothing where `dist/` is current, so that it can
 * stand before every command. Files are put in place by renaming: two runs at once do no harm.
 */
const root = join(import.meta.dirname, '..');
const stampFile = join(root, 'dist', '.stamp');

const hash = createHash('sha256');
for (const file of globSync(['src/**/*.{ts,tsx,scss}', 'package.json', 'scripts/compile.ts'], { cwd: root }).sort()) {
  hash.update(file).update(readFileSync(join(root, file)));
}
const stamp = hash.digest('hex');

let current = '';
try {
  current = readFileSync(stampFile, 'utf8');
} catch {
  // First run: there is no dist yet.
}

function put(path: string, contents: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

if (current !== stamp) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { 'cli/main': 'src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    write: false,
    logLevel: 'warning',
  });
  for (const file of [...result.outputFiles].reverse()) put(join(root, 'dist', relative(join(root, 'dist'), file.path)), file.contents);
  put(stampFile, stamp);
}
