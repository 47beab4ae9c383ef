import type { Snapshot } from '#model/snapshot.ts';
import type { App } from './app.tsx';

/** A file of the static site: its path below the folder, with `/`, and its bytes. */
export interface StaticFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const ask = async (app: App, path: string): Promise<Response> => app.fetch(new Request(`http://static.invalid${path}`));

/**
 * Every page and file of an application as a static site, through the same routes that serve it live.
 * The same snapshot gives the same bytes.
 * @throws {Error} where an address that must answer does not
 */
export async function* staticFiles(app: App, snapshot: Snapshot): AsyncGenerator<StaticFile> {
  const pages = [
    '/',
    ...app.site.addresses.routes.map((route) => route.path),
    ...snapshot.toolkit.concepts.map((concept) => `/concept/${concept.id}/`),
  ];
  for (const path of [...pages, ...app.files]) {
    const response = await ask(app, path);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    yield { path: file.slice(1), bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  const missing = await ask(app, '/404');
  yield { path: '404.html', bytes: new Uint8Array(await missing.arrayBuffer()) };
  // Hosts that read this file (Netlify, Cloudflare Pages …) then send what the server would send.
  const help = snapshot.languages.flatMap((language) => app.site.addresses.path(language, 'help') ?? []);
  const headers = [
    '/*',
    ...[...missing.headers]
      .filter(([name]) => /policy|options/.test(name))
      .map(([name, value]) => `  ${name}: ${value}`),
    ...help.flatMap((path) => [`${path}*`, '  Cache-Control: no-store']),
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    // What tells whether a copy is still current is never taken from a cache.
    '/worker.js',
    '  Cache-Control: no-cache',
    '/offline/*',
    '  Cache-Control: no-cache',
  ];
  yield { path: '_headers', bytes: new TextEncoder().encode(`${headers.join('\n')}\n`) };
}
