import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * Makes `dist/types/`, the types of `existe-ayuda/check`. The compiler leaves our own names of rooms (`#check/…`) in
 * them, which mean nothing in another package: they become relative.
 */
const root = join(import.meta.dirname, '..');
const made = mkdtempSync(join(tmpdir(), 'existe-ayuda-types-'));
const settings = join(made, 'tsconfig.json');
try {
  writeFileSync(
    settings,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: join(root, 'src'),
        outDir: join(made, 'types'),
        typeRoots: [join(root, 'node_modules', '@types')],
      },
      include: [],
      files: [join(root, 'src/checking/library.ts')],
    }),
  );
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '--project', settings], {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: root,
  });
  const types = join(made, 'types');
  const target = join(root, 'dist', 'types');
  rmSync(target, { recursive: true, force: true });
  for (const file of globSync('**/*.d.ts', { cwd: types })) {
    const text = readFileSync(join(types, file), 'utf8').replace(
      /(from |import\()(['"])(#[a-z]+\/|\.{1,2}\/)([^'"]+)\.tsx?\2/g,
      (_, before: string, quote: string, start: string, path: string) => {
        if (!start.startsWith('#')) return `${before}${quote}${start}${path}.js${quote}`;
        const way = relative(dirname(file), join(start.slice(1), path)).replaceAll('\\', '/');
        return `${before}${quote}${way.startsWith('.') ? way : `./${way}`}.js${quote}`;
      },
    );
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), text);
  }
} finally {
  rmSync(made, { recursive: true, force: true });
}
