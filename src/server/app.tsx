import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { Hono } from 'hono';
import type { Snapshot } from '#model/snapshot.ts';
import type { Route } from '#site/addresses.ts';
import { contentSecurityPolicy } from '#site/components/layout.tsx';
import { packPath, workerPath } from '#site/offline/copy-format.ts';
import { createSite, type Site } from '#site/site.tsx';
import { type Asset, type Assets, assetOf } from './assets.ts';
import { createCheckEndpoint } from './check-endpoint.ts';
import { preferredLanguages } from './languages.ts';
import { offlineFiles } from './offline-files.ts';
import { answerPrintForm, type Printer } from './print-form.ts';

export interface Services {
  readonly snapshot: Snapshot;
  readonly assets: Assets;
  /** Where the site is published, without a slash at the end. */
  readonly origin: string;
  /** False for a static build: its pages say that search needs script. */
  readonly live: boolean;
  /** Makes files for one agency; without it, forms that ask for one answer 405. */
  readonly print?: Printer | undefined;
  /** Told what went wrong inside, without anything of the request. */
  onError(error: Error): void;
}

export interface App {
  readonly site: Site;
  /** Everything a static copy consists of, beside the pages themselves. */
  readonly files: readonly string[];
  fetch(request: Request): Response | Promise<Response>;
}

interface Body {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  /** Compressed when first asked for. */
  brotli(): Buffer;
}

const page = 'text/html; charset=utf-8';

function bodyOf(type: string, content: string | Buffer): Body {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  let compressed: Buffer | undefined;
  return {
    type,
    bytes,
    brotli: () => (compressed ??= brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
    // Weak (RFC 9110, section 8.8.1): compressed or not, it is the same page.
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
}

/** Whether a browser takes Brotli (RFC 9110, section 12.5.3: `br;q=0` refuses it). */
const acceptsBrotli = (header: string): boolean =>
  header.split(',').some((part) => /^\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/.test(part));

/** `If-None-Match` (RFC 9110, section 13.1.2): a list of tags compared without their weakness, or `*`. */
const matches = (header: string, etag: string): boolean =>
  header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));

/** What a copy on the device holds of the readers of documents, each, in bytes. */
const largestReaderInCopy = 250_000;

const everyday = 'public, max-age=0, must-revalidate';
const forEver = 'public, max-age=31536000, immutable';
/** Nothing of it is kept on the device: pages for survivors, and whatever somebody typed. */
const never = 'no-store';

const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * The application over one snapshot: pages, assets, sitemap. Rendered pages are kept in memory; a new
 * release is a new application. Nothing about a request is written down.
 */
export function createApp(services: Services): App {
  const { snapshot, assets, origin, live } = services;
  const { languages } = snapshot;
  const indexes = new Map<string, Asset>();
  const vocabularies = new Map<string, Asset>();
  const site = createSite(snapshot, {
    origin,
    live,
    assets: {
      style: assets.style.path,
      searchScript: assets.searchScript.path,
      filterScript: assets.filterScript.path,
      slidesScript: assets.slidesScript.path,
      leaveScript: assets.leaveScript.path,
      fillScript: assets.fillScript.path,
      nearScript: assets.nearScript.path,
      offlineScript: assets.offlineScript.path,
      pack: packPath,
      checkScript: assets.checkScript.path,
      checker: assets.checker.path,
    },
    searchIndex: (language) => indexes.get(language)?.path ?? '',
    checkData: (language) => vocabularies.get(language)?.path ?? '',
  });
  for (const language of languages) {
    const index = Buffer.from(site.searchIndex(language), 'utf8');
    indexes.set(language, assetOf(`search-${language}`, 'txt', 'text/plain; charset=utf-8', index));
    const words = Buffer.from(site.checkData(language), 'utf8');
    vocabularies.set(language, assetOf(`words-${language}`, 'json', 'application/json', words));
  }
  const files = new Map(
    [...Object.values(assets).flat(), ...indexes.values(), ...vocabularies.values()].map((asset) => [
      asset.path,
      asset,
    ]),
  );
  files.delete(assets.packScript.path);

  const kept = new Map<string, Body>();
  const once = (key: string, make: () => Body): Body => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    return made;
  };

  const bodyOfRoute = (route: Route): Body =>
    once(route.path, () => bodyOf(page, site.renderRoute(route, new URLSearchParams())));
  /** What pages of a language load; the scripts of survivors' pages are not among it. */
  const loadedBy = (language: string): string[] => {
    const { worker, packScript, leaveScript, nearScript, checkerParts, ...loaded } = assets;
    // The reader of PDF is larger than all the others together: it is left to the network.
    const readers = checkerParts.filter(({ bytes }) => bytes.length < largestReaderInCopy);
    const own = [indexes.get(language) ?? [], vocabularies.get(language) ?? []].flat();
    return [...Object.values(loaded), ...readers, ...own].map((asset) => asset.path);
  };
  const bytesAt = (path: string): Buffer => {
    const route = site.addresses.match(path);
    const bytes = route === undefined ? files.get(path)?.bytes : bodyOfRoute(route).bytes;
    if (bytes === undefined) throw new Error(`nothing is at ${path}`);
    return bytes;
  };
  const packScript = assets.packScript.bytes.toString('utf8');
  const offline = offlineFiles(site, snapshot, loadedBy, bytesAt, packScript);

  /** Answers with a body, or with 304 where the browser already has it. */
  const answer = (
    request: Request,
    body: Body,
    status: number,
    cache: string,
    more?: Record<string, string>,
  ): Response => {
    const brotli = acceptsBrotli(request.headers.get('accept-encoding') ?? '');
    const headers = new Headers({
      ...securityHeaders,
      'Content-Type': body.type,
      'Cache-Control': cache,
      Vary: 'Accept-Encoding',
      ...(cache !== never && { ETag: body.etag }),
      ...(brotli && { 'Content-Encoding': 'br' }),
      ...more,
    });
    const known = cache !== never && matches(request.headers.get('if-none-match') ?? '', body.etag);
    if (known && status === 200) return new Response(null, { status: 304, headers });
    const bytes = brotli ? body.brotli() : body.bytes;
    headers.set('Content-Length', String(bytes.length));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status, headers });
  };

  /** The reader's languages: that of the address first, then those of the browser. */
  const languagesFor = (request: Request): string[] => {
    const first = new URL(request.url).pathname.split('/')[1] ?? '';
    const preferred = preferredLanguages(request.headers.get('accept-language') ?? undefined, languages);
    return languages.includes(first) ? [...new Set([first, ...preferred])] : preferred;
  };

  const failure = (request: Request, kind: 'notFound' | 'failed', status: number): Response => {
    const chosen = languagesFor(request);
    const body = once(`${kind} ${chosen.join()}`, () => bodyOf(page, site.renderFailure(kind, chosen)));
    return answer(request, body, status, never, { Vary: 'Accept-Encoding, Accept-Language' });
  };

  /** Where a form is sent: the page it stands on, or `/print/TOOL` for programs. */
  const formAt = (path: string): { readonly route: Route; readonly tool: string | undefined } | undefined => {
    const tool = /^\/print\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
    const route =
      tool === undefined
        ? site.addresses.match(path)
        : site.addresses.routes.find(({ view, language }) => view.type === 'print' && language === languages[0]);
    return route?.view.type === 'print' ? { route, tool } : undefined;
  };

  const checking = createCheckEndpoint(snapshot, site);
  const isCheck = (path: string): boolean => path === '/check' || site.addresses.match(path)?.view.type === 'check';

  const app = new Hono();

  app.use(async (context, next) => {
    const { method } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    if (method === 'POST' && live && isCheck(context.req.path)) return next();
    if (method === 'POST' && services.print !== undefined && formAt(context.req.path)) return next();
    const allowed = live && isCheck(context.req.path) ? 'GET, HEAD, POST' : 'GET, HEAD';
    return new Response(null, { status: 405, headers: { ...securityHeaders, Allow: allowed } });
  });

  app.get('/', (context) => {
    const chosen = languagesFor(context.req.raw);
    const body = once(`/ ${chosen.join()}`, () => bodyOf(page, site.renderChoice(chosen)));
    return answer(context.req.raw, body, 200, everyday, { Vary: 'Accept-Encoding, Accept-Language' });
  });

  app.get('/assets/*', (context) => {
    const asset = files.get(context.req.path);
    if (asset === undefined) return failure(context.req.raw, 'notFound', 404);
    return answer(
      context.req.raw,
      once(asset.path, () => bodyOf(asset.type, asset.bytes)),
      200,
      forEver,
    );
  });

  app.get(workerPath, (context) => {
    const { type, bytes } = assets.worker;
    return answer(
      context.req.raw,
      once(workerPath, () => bodyOf(type, bytes)),
      200,
      everyday,
    );
  });

  app.get('/offline/*', async (context) => {
    const { path } = context.req;
    const make = offline.get(path);
    if (make === undefined) return failure(context.req.raw, 'notFound', 404);
    const { type, bytes } = await make();
    return answer(
      context.req.raw,
      once(path, () => bodyOf(type, bytes)),
      200,
      everyday,
    );
  });

  app.get('/sitemap.xml', (context) => {
    const body = once('/sitemap.xml', () => bodyOf('application/xml; charset=utf-8', site.sitemap()));
    return answer(context.req.raw, body, 200, everyday);
  });

  app.get('/robots.txt', (context) => {
    const body = once('/robots.txt', () =>
      bodyOf('text/plain; charset=utf-8', `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`),
    );
    return answer(context.req.raw, body, 200, everyday);
  });

  app.get('/concept/*', (context) => {
    const id = context.req.path.slice('/concept/'.length).replace(/\/$/, '');
    if (snapshot.concept(id) === undefined) return failure(context.req.raw, 'notFound', 404);
    const chosen = languagesFor(context.req.raw);
    const body = once(`/concept/${id} ${chosen.join()}`, () => bodyOf(page, site.renderPermanentLink(id, chosen)));
    return answer(context.req.raw, body, 200, everyday, { Vary: 'Accept-Encoding, Accept-Language' });
  });

  // An address for programs, which send something.
  app.get('/check', () => new Response(null, { status: 405, headers: { ...securityHeaders, Allow: 'POST' } }));

  app.post('*', async (context) => {
    const { raw } = context.req;
    if (live && isCheck(context.req.path)) {
      const route = site.addresses.match(context.req.path);
      const { status, type, body } = await (route === undefined ? checking.json(raw) : checking.form(raw, route));
      return answer(raw, bodyOf(type, body), status, never);
    }
    const form = formAt(context.req.path);
    if (form === undefined || services.print === undefined) return failure(raw, 'notFound', 404);
    const { route, tool } = form;
    const decks = snapshot.toolkit.presentations.map(({ id }) => ({ id, switches: [] }));
    const pieces = [...snapshot.toolkit.tools, ...decks];
    const outcome = await answerPrintForm(raw, route, { languages, pieces, tool }, services.print);
    const headers = { ...securityHeaders, 'Cache-Control': never };
    if ('status' in outcome) {
      const { status } = outcome;
      if (status === 503) return failure(raw, 'failed', status);
      // Only a logo can make a form too large: the page says how large it may be.
      const text = status === 413 ? snapshot.toolkit.strings[route.language]?.print.tooLarge : undefined;
      if (text === undefined) return new Response(null, { status, headers });
      const refusals = [{ text, field: 'logo' }];
      return answer(raw, bodyOf(page, site.renderPrintProblems(route, {}, [], refusals)), status, never);
    }
    if ('file' in outcome) {
      const { bytes, type, name } = outcome.file;
      return new Response(new Uint8Array(bytes), {
        headers: { ...headers, 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
      });
    }
    const { fields, problems, refusals } = outcome;
    return answer(raw, bodyOf(page, site.renderPrintProblems(route, fields, problems, refusals)), 422, never);
  });

  app.get('*', (context) => {
    const { raw } = context.req;
    const url = new URL(raw.url);
    const route = site.addresses.match(url.pathname);
    if (route === undefined) return failure(raw, 'notFound', 404);
    const asksSomething = url.search !== '' && ['search', 'glossary', 'print', 'tool'].includes(route.view.type);
    if (asksSomething) return answer(raw, bodyOf(page, site.renderRoute(route, url.searchParams)), 200, never);
    return answer(raw, bodyOfRoute(route), 200, route.forSurvivors ? never : everyday);
  });

  app.onError((error, context) => {
    services.onError(error);
    return failure(context.req.raw, 'failed', 500);
  });

  return {
    site,
    files: [...files.keys(), ...offline.keys(), '/sitemap.xml', '/robots.txt'],
    fetch: (request) => app.fetch(request),
  };
}
