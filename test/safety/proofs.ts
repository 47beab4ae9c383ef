import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadToolkit } from '#bundle/load.ts';
import type { ProvenFact } from '#model/page.ts';

const { toolkit } = loadToolkit([join(import.meta.dirname, '..', '..', 'content')]);

/** Every statement that a page makes as proven, with the page it stands on. */
export const facts: readonly (ProvenFact & { readonly page: string })[] = toolkit.pages.flatMap((page) =>
  page.proven.map((fact) => ({ ...fact, page: page.id })),
);

/** A proof as it stands in a test file. */
export interface Proof {
  readonly id: string;
  readonly browsers: readonly string[];
  /** The test file, by its path in the project. */
  readonly file: string;
}

function proofsIn(file: string): Proof[] {
  const text = readFileSync(file, 'utf8');
  const path = `test/safety/${basename(file)}`;
  const inBrowsers = [...text.matchAll(/^prove\(\s*\[([^\]]*)\],\s*'([a-z0-9-]+)'/gm)].map(
    ([, list = '', id = '']) => ({
      id,
      browsers: [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
      file: path,
    }),
  );
  const ofServer = [...text.matchAll(/^proveOfServer\(\s*'([a-z0-9-]+)'/gm)].map(([, id = '']) => ({
    id,
    browsers: [],
    file: path,
  }));
  return [...inBrowsers, ...ofServer];
}

/** All proofs of the test files beside this one. */
export const proofs: readonly Proof[] = globSync('*.test.ts', { cwd: import.meta.dirname })
  .sort()
  .flatMap((name) => proofsIn(join(import.meta.dirname, name)));
