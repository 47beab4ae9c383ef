import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * Makes `dist/` from `src/`: the program for Node, the scripts for browsers, the style. Does nothing
 * where `dist/` is current, so that it can stand before every command. Files are put in place by
 * renaming: two runs at once do no harm.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** A hash over the files of some patterns, by which a later run knows that nothing has changed. */
function stampOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns, 'package-lock.json', 'scripts/*.ts'], { cwd: root }).sort()) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function put(path: string, contents: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

/** Runs a step unless it was done before for the same input. */
async function step(name: string, patterns: readonly string[], work: () => Promise<void>): Promise<void> {
  const file = join(dist, `.${name}`);
  const stamp = stampOf(patterns);
  let known = '';
  try {
    known = readFileSync(file, 'utf8');
  } catch {
    // Not done yet.
  }
  if (known === stamp) return;
  await work();
  put(file, stamp);
}

const browsers = ['es2022', 'chrome109', 'firefox115', 'safari15.6'];
/**
 * Look-behind, for which Safari before 16.4 refuses the whole script, fails here rather than there. Properties of Unicode
 * all of these browsers know, whatever the bundler's tables say.
 */
const patterns = {
  supported: { 'regexp-unicode-property-escapes': true },
  logOverride: { 'unsupported-regexp': 'error' },
} as const;

/**
 * The library that tells languages apart knows 82 of them, in 160 KB. A browser gets those that a toolkit may have
 * (`src/language/detect.ts`), and those that are told apart by their script alone.
 */
const onlyLikelyLanguages: Plugin = {
  name: 'only-likely-languages',
  setup(bundle) {
    bundle.onLoad({ filter: /franc-min[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = (await import(path)) as { data: Record<string, Record<string, string>> };
      const { likelyLanguages } = await import('../src/language/detect.ts');
      const kept = Object.entries(data).map(([script, languages]) => [
        script,
        Object.fromEntries(Object.entries(languages).filter(([code]) => likelyLanguages.has(code))),
      ]);
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(kept))}` };
    });
  },
};

await step('program', ['src/**/*.{ts,tsx}', 'package.json'], async () => {
  const program = await build({
    absWorkingDir: root,
    entryPoints: { 'cli/main': 'src/cli/main.ts', 'cli/check-worker': 'src/cli/check-worker.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    write: false,
    logLevel: 'warning',
  });
  // The entry point comes last: it must not name a chunk that is not there yet.
  const files = program.outputFiles.toReversed();
  for (const file of files) put(file.path, file.contents);
  const current = new Set(files.map((file) => file.path));
  for (const name of readdirSync(dist)) {
    if (/^chunk-.*\.js$/.test(name) && !current.has(join(dist, name))) rmSync(join(dist, name), { force: true });
  }
});

// The checks take seconds: the toolkit that comes with the program is read once, here, and not by every command.
await step('toolkit', ['content/**/*.{yaml,md}', 'src/{model,language,formats,bundle,check}/**/*.ts'], async () => {
  const { loadToolkit } = await import('../src/bundle/load.ts');
  const { compileSnapshot } = await import('../src/model/snapshot.ts');
  const { vocabularyOf } = await import('../src/check/vocabulary.ts');
  // What is broken is left out; `validate` tells of it.
  const { toolkit } = loadToolkit([join(root, 'content')]);
  put(join(dist, 'toolkit.json'), JSON.stringify(toolkit));
  put(join(dist, 'vocabulary.json'), JSON.stringify(vocabularyOf(compileSnapshot(toolkit))));
});

await step('library', ['src/{checking,check,language,model,formats}/**/*.ts'], async () => {
  const library = await build({
    absWorkingDir: root,
    entryPoints: { check: 'src/checking/library.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    target: browsers,
    ...patterns,
    plugins: [onlyLikelyLanguages],
    write: false,
    logLevel: 'warning',
  });
  for (const file of library.outputFiles) put(file.path, file.contents);
});

await step('client', ['src/{site,search,language,model,check,formats}/**/*.{ts,tsx}'], async () => {
  const client = await build({
    absWorkingDir: root,
    entryPoints: ['search', 'filter', 'slides', 'leave', 'fill', 'near', 'offline', 'worker', 'pack', 'check'].map(
      (name) => `src/site/client/${name}.ts`,
    ),
    outdir: 'dist/assets',
    bundle: true,
    minify: true,
    format: 'iife',
    target: browsers,
    ...patterns,
    write: false,
    logLevel: 'warning',
  });
  for (const file of client.outputFiles) put(file.path, file.contents);
  // The checker is loaded when somebody begins to use it, and each reader of documents when one is opened: modules,
  // whose names hold a hash because they name each other.
  const checker = await build({
    absWorkingDir: root,
    entryPoints: ['src/site/client/checker.ts'],
    outdir: 'dist/assets/checker',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: browsers,
    ...patterns,
    plugins: [onlyLikelyLanguages],
    write: false,
    logLevel: 'warning',
  });
  for (const file of checker.outputFiles.toReversed()) put(file.path, file.contents);
  const current = new Set(checker.outputFiles.map((file) => file.path));
  const folder = join(dist, 'assets', 'checker');
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.js') && !current.has(join(folder, name))) rmSync(join(folder, name), { force: true });
  }
});

await step('style', ['src/site/**/*.{tsx,ts,scss}'], async () => {
  const { makeStyle } = await import('./style.ts');
  put(join(dist, 'assets', 'site.css'), await makeStyle(root));
});
