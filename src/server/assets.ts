import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerPath } from '#site/offline/copy-format.ts';

/** A file that pages load. Its address holds a hash of its bytes, so it may be kept for ever. */
export interface Asset {
  /** Begins with `/assets/`. */
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Assets {
  readonly style: Asset;
  readonly searchScript: Asset;
  readonly filterScript: Asset;
  readonly slidesScript: Asset;
  readonly leaveScript: Asset;
  readonly fillScript: Asset;
  readonly nearScript: Asset;
  readonly offlineScript: Asset;
  /** What answers in place of the network where somebody keeps a copy; at an address of its own. */
  readonly worker: Asset;
  /** Stands inside the single file. */
  readonly packScript: Asset;
  readonly checkScript: Asset;
  /** The checker's entry, and the readers of documents that it loads when one is opened. */
  readonly checker: Asset;
  readonly checkerParts: readonly Asset[];
}

export function assetOf(name: string, extension: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { path: `/assets/${name}.${hash}.${extension}`, type, bytes };
}

/**
 * Reads what `scripts/compile.ts` made.
 * @param folder the `assets` folder of the compiled program
 */
export function readAssets(folder: string): Assets {
  const script = (name: string): Asset =>
    assetOf(name, 'js', 'text/javascript; charset=utf-8', readFileSync(join(folder, `${name}.js`)));
  // Their names already hold a hash, because they name each other.
  const modules = readdirSync(join(folder, 'checker')).map(
    (name): Asset => ({
      path: `/assets/checker/${name}`,
      type: 'text/javascript; charset=utf-8',
      bytes: readFileSync(join(folder, 'checker', name)),
    }),
  );
  const checker = modules.find(({ path }) => path.startsWith('/assets/checker/checker-'));
  if (checker === undefined) throw new Error(`no checker in ${folder}: run scripts/compile.ts`);
  return {
    style: assetOf('site', 'css', 'text/css; charset=utf-8', readFileSync(join(folder, 'site.css'))),
    searchScript: script('search'),
    filterScript: script('filter'),
    slidesScript: script('slides'),
    leaveScript: script('leave'),
    fillScript: script('fill'),
    nearScript: script('near'),
    offlineScript: script('offline'),
    worker: { ...script('worker'), path: workerPath },
    packScript: script('pack'),
    checkScript: script('check'),
    checker,
    checkerParts: modules.filter((module) => module !== checker),
  };
}
