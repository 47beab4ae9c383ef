import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as toolkitApp from '../test/browser/toolkit-app.ts';

const root = join(import.meta.dirname, '..');

/**
 * The pages of all tools as the application answers them, with the style in the page, by `LANGUAGE/TOOL`. Needs
 * the style that `node scripts/compile.ts` makes.
 *
 * Node.js does not read the site's JSX, so the application is bundled first, two folders below the root,
 * whence it finds its content.
 */
export async function toolPages(): Promise<Record<string, string>> {
  const folder = join(root, 'dist', `bench-${process.pid}`);
  const outfile = join(folder, 'app.mjs');
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      entryPoints: [join(root, 'test', 'browser', 'toolkit-app.ts')],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
    });
    const { createToolkitApp, htmlOf } = (await import(pathToFileURL(outfile).href)) as typeof toolkitApp;
    const toolkit = createToolkitApp();
    const pages: Record<string, string> = {};
    for (const { path, view, language } of toolkit.app.site.addresses.routes) {
      if (view.type !== 'tool') continue;
      const html = await htmlOf(toolkit, path);
      const link = /<link [^>]*rel="stylesheet"[^>]*>/;
      const address = /href="([^"]*)"/.exec(link.exec(html)?.[0] ?? '')?.[1];
      if (address === undefined) throw new Error(`${path} has no style`);
      const style = await htmlOf(toolkit, new URL(address, `http://x${path}`).pathname);
      pages[`${language}/${view.id}`] = html.replace(link, () => `<style>${style}</style>`);
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
