import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { folderOf, smallToolkit } from '../bundle/small-toolkit.ts';
import { expectPrivate, serving } from './serving.ts';

const snapshot = compileSnapshot(loadToolkit([folderOf(smallToolkit)]).toolkit);
const ask = serving(snapshot);
const { routes } = ask.app.site.addresses;
const text = async (path: string, init?: RequestInit) => (await ask(path, init)).text();
const words = (language: string) => {
  const strings = snapshot.toolkit.strings[language];
  if (strings === undefined) throw new Error(`no interface in ${language}`);
  return strings;
};
/** The elements of this name, without their tags. */
const elements = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, 'gs'))].map(([, inner = '']) => inner);
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

describe('every address', () => {
  test.each(routes.map(({ path }) => path))(
    '%s answers with and without a slash at its end, to GET and HEAD',
    async (path) => {
      const whole = await ask(path);
      const html = await whole.text();
      expect(whole.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(Number(whole.headers.get('content-length'))).toBe(Buffer.byteLength(html));
      expect(await text(path.slice(0, -1))).toBe(html);
      const head = await ask(path, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect([...head.headers]).toEqual([...whole.headers]);
    },
  );

  test('carries no script of its own, no style of its own, and nothing of a third party', async () => {
    for (const { path } of routes) {
      const html = await text(path);
      for (const [tag] of html.matchAll(/<(?:script|link|img|iframe|form|source)\b[^>]*>/g)) {
        const address = attribute(tag, 'src') ?? attribute(tag, 'action') ?? attribute(tag, 'href');
        if (/rel="(?:canonical|alternate)"/.test(tag) || tag.includes('type="application/ld+json"')) continue;
        expect(address, `${path}: ${tag}`).toMatch(/^(?:\/(?!\/)|data:)/);
      }
      expect(html, path).not.toMatch(/\son[a-z]+=|\sstyle=|<style|javascript:/);
    }
  });
});

describe('/', () => {
  const choices = async (accept: string | undefined) => {
    const response = await ask('/', accept === undefined ? {} : { headers: { 'Accept-Language': accept } });
    expect(response.status).toBe(200);
    expect(response.headers.get('vary')).toContain('Accept-Language');
    expectPrivate(response);
    const html = await response.text();
    return { html, order: [...html.matchAll(/<section lang="(..)"/g)].map(([, language]) => language) };
  };

  test.each([
    [undefined, ['en', 'es']],
    ['es', ['es', 'en']],
    ['es-MX,es;q=0.9,en;q=0.8', ['es', 'en']],
    ['en-US,en;q=0.9,es;q=0.8', ['en', 'es']],
    ['en;q=0.1, es;q=0.2', ['es', 'en']],
    ['es;q=0, en', ['en', 'es']],
    ['fr, de;q=0.5', ['en', 'es']],
    ['*', ['en', 'es']],
    [';;q=,,=', ['en', 'es']],
    ['x'.repeat(100_000), ['en', 'es']],
  ])('shows both languages, the reader’s first (%j)', async (accept, order) => {
    const shown = await choices(accept);
    expect(shown.order).toEqual(order);
    expect(shown.html).toContain(`<html lang="${order[0]}"`);
  });

  test('leads to the start page and to the help page of each language', async () => {
    const { html } = await choices('es');
    for (const path of ['/en/', '/es/', '/en/help/', '/es/ayuda/']) {
      expect(html).toContain(`href="${path}"`);
      expect((await ask(path)).status).toBe(200);
    }
  });
});

describe('a concept', () => {
  const path = '/es/glosarios/trata/trata-de-personas/';

  test('shows harmful words struck out with reason and replacement, and what it is confused with', async () => {
    const html = await text(path);
    expect(elements(html, 's').join()).toContain('tráfico humano');
    expect(html).toContain('Copia el inglés palabra por palabra.');
    const confusable = /<section class="confusable".*?<\/section>/s.exec(html)?.[0] ?? '';
    expect(confusable.indexOf('tráfico ilícito de migrantes')).toBeGreaterThan(0);
    expect(confusable.indexOf('secuestro')).toBeGreaterThan(confusable.indexOf('tráfico ilícito de migrantes'));
    expect(confusable).toContain('href="/es/distinciones/trata-frente-a-trafico/"');
  });

  test('describes itself as a schema.org DefinedTerm of its glossary', async () => {
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await text(path))?.[1] ?? '';
    expect(JSON.parse(data)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      '@id': 'https://small.example/concept/human-trafficking',
      name: 'trata de personas',
      alternateName: [{ '@value': 'human trafficking', '@language': 'en' }],
      description:
        'Delito que consiste en retener o trasladar a una persona mediante fuerza, engaño o coacción para explotarla.',
      inDefinedTermSet: 'https://help.example/es/glosarios/trata/',
      inLanguage: 'es',
    });
  });

  test('cannot break out of its data', async () => {
    const file = 'glossaries/assault/concepts/rape.yaml';
    const wicked = '</script><script>alert(1)</script>';
    const escaping = compileSnapshot(
      loadToolkit([
        folderOf({
          ...smallToolkit,
          [file]: String(smallToolkit[file]).replace('{ text: rape,', `{ text: '${wicked}',`),
        }),
      ]).toolkit,
    );
    const served = serving(escaping);
    const address = served.app.site.addresses.path('en', 'concept:rape') ?? '';
    const html = await (await served(address)).text();
    expect(html).not.toContain('<script>');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(data).name).toBe(wicked);
  });

  test('has a permanent address that leads to it in both languages', async () => {
    for (const permanent of ['/concept/human-trafficking', '/concept/human-trafficking/']) {
      const response = await ask(permanent, { headers: { 'Accept-Language': 'es' } });
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).toContain(`href="${path}"`);
      expect(html.indexOf(path)).toBeLessThan(html.indexOf('/en/glossaries/trafficking/human-trafficking/'));
    }
    expect((await ask('/concept/none')).status).toBe(404);
  });
});

describe('search without script', () => {
  test.each(['/es/buscar/', '/es/buscar', '/en/search/'])(
    '%s shows smuggling, trafficking, and the caution',
    async (path) => {
      const html = await text(`${path}?q=trafico%20de%20personas`);
      const answers = elements(/<ol class="answers">.*?<\/ol>/s.exec(html)?.[0] ?? '', 'li');
      const first = answers.slice(0, 2).join('\n');
      expect(answers[0]).toContain('tráfico ilícito de migrantes');
      expect(answers[0]).not.toContain('class="caution"');
      expect(answers[1]).toContain('trata de personas');
      expect(answers[1]).toContain('class="caution"');
      expect(first).toContain('tráfico de personas');
      const language = path.slice(1, 3);
      expect(html).toContain(words(language).concept.caution);
    },
  );

  test('asks with a plain form that holds what was typed', async () => {
    const html = await text('/en/search/?q=smuggling');
    const form = /<form class="search".*?<\/form>/s.exec(html)?.[0] ?? '';
    expect(form).toContain('action="/en/search/" method="get"');
    expect(attribute(/<input[^>]*>/.exec(form)?.[0] ?? '', 'name')).toBe('q');
    expect(attribute(/<input[^>]*>/.exec(form)?.[0] ?? '', 'value')).toBe('smuggling');
    expect(html).toContain('href="/en/glossaries/trafficking/human-smuggling/"');
  });

  test('says so where nothing is found, and offers the lists', async () => {
    const html = await text('/es/buscar/?q=zzzzzz');
    expect(html).toContain(words('es').search.nothing.replace('{query}', 'zzzzzz'));
    expect(html).toContain('href="/es/glosarios/trata/"');
  });

  test('in a copy without a server says that it needs script', async () => {
    const still = serving(snapshot, { live: false });
    expect(await (await still('/en/search/')).text()).toContain(words('en').search.noScript);
    expect(await text('/en/search/')).not.toContain(words('en').search.noScript);
  });
});

describe('a glossary', () => {
  /** The headwords that are not hidden. */
  const shown = async (path: string) =>
    [...(await text(path)).matchAll(/<li data-subject="[^"]*"[^>]*>.*?<\/li>/gs)]
      .filter(([line]) => !/^<li[^>]*\shidden/.test(line))
      .map(([line]) => (/<a[^>]*>(.*?)<\/a>/s.exec(line)?.[1] ?? '').replace(/<[^>]+>/g, ''));

  test('lists the headwords of either language from the same concepts', async () => {
    expect(await shown('/es/glosarios/agresion/')).toEqual([
      'rapto',
      'secuestrada',
      'secuestrado',
      'secuestro',
      'violación',
    ]);
    expect(await shown('/es/glosarios/agresion/en-es/')).toEqual(['abductee', 'abduction', 'rape']);
    expect(await shown('/en/glossaries/assault/es-en/')).toEqual(await shown('/es/glosarios/agresion/'));
  });

  test('shows only what was chosen', async () => {
    const path = '/es/glosarios/trata/';
    expect(await shown(`${path}?subject=means`)).toEqual(['esclavitud por deudas', 'servidumbre por deudas']);
    expect(await shown(`${path}?region=es-MX`)).toEqual(['coyotaje']);
    expect(await shown(`${path}?register=popular&subject=crimes`)).toEqual(['coyotaje']);
    expect(await shown(`${path}?register=popular&subject=means`)).toEqual([]);
    expect(await shown(`${path}?subject=&region=&register=`)).toEqual(await shown(path));
  });

  test('says so where nothing fits', async () => {
    const none = (html: string) => /<p class="none"[^>]*>/.exec(html)?.[0] ?? '';
    expect(none(await text('/en/glossaries/trafficking/?subject=nonsense'))).not.toContain('hidden');
    expect(none(await text('/en/glossaries/trafficking/'))).toContain('hidden');
  });
});

describe('the directory of help', () => {
  const hotline = String(smallToolkit['resources/hotline.yaml']);
  const unsure = hotline.replace('id: hotline', 'id: unsure').replace('order: 1', 'order: 0\nconfirmed: false');
  const files = { ...smallToolkit, 'resources/unsure.yaml': unsure };
  const served = serving(compileSnapshot(loadToolkit([folderOf(files)]).toolkit));

  test.each(['en', 'es'])('says which entry nobody could confirm, and lists it last (%s)', async (language) => {
    const { unconfirmed, verifiedOn } = words(language).resource;
    for (const list of ['resources', 'near']) {
      const html = await (await served(served.app.site.addresses.path(language, list) ?? '')).text();
      const cards = [...html.matchAll(/<article class="resource.*?" id="(.*?)".*?<\/article>/gs)];
      expect(cards.map(([, id]) => id)).toEqual(['hotline', 'unsure']);
      expect(cards.map(([card]) => card.includes(unconfirmed))).toEqual([false, true]);
      // Nothing about it was checked but that it is said somewhere.
      expect(cards[1]?.[0].replace(/<li>.*?<\/li>/gs, '')).not.toContain(verifiedOn);
    }
  });
});

describe('the help in a state', () => {
  const callable = String(smallToolkit['resources/hotline.yaml']).replace('reach: [US]', 'reach: [US-TX]');
  const silent = callable.replace('order: 1', 'order: 0').replace(/contacts:\n {2}- .*\n/, '');
  const inTexas = async (resources: Record<string, string>): Promise<string> => {
    const files = Object.entries(resources).map(([id, text]) => [
      `resources/${id}.yaml`,
      text.replace('id: hotline', `id: ${id}`),
    ]);
    const toolkit = loadToolkit([folderOf({ ...smallToolkit, ...Object.fromEntries(files) })]).toolkit;
    const served = serving(compileSnapshot(toolkit));
    const page = await (await served(served.app.site.addresses.path('en', 'near:US-TX') ?? '')).text();
    return /<section aria-labelledby="local">.*?<\/section>/s.exec(page)?.[0] ?? '';
  };
  const { noneInState, noWay } = words('en').near;
  const none = noneInState.replace('{state}', 'Texas');

  test('begins with those who can be called, and says of whom no way is known', async () => {
    const html = await inTexas({ silent, callable });
    const cards = [...html.matchAll(/<article class="resource.*?" id="(.*?)".*?<\/article>/gs)];
    expect(cards.map(([, id]) => id)).toEqual(['callable', 'silent']);
    expect(cards.map(([card]) => card.includes(noWay))).toEqual([false, true]);
    expect(html).not.toContain(none);
  });

  test.each([
    ['nobody', {}],
    ['nobody with a number', { silent }],
    [
      'nobody with a number that could be confirmed',
      { unsure: callable.replace('order: 1', 'order: 1\nconfirmed: false') },
    ],
  ])('points to the lines of the whole country where there is %s', async (_, resources) => {
    const html = await inTexas(resources);
    expect(html).toContain(none);
    expect(html).toContain('href="#nationwide"');
  });
});

describe('what goes wrong', () => {
  const failed = serving({
    ...snapshot,
    distinctionsOf: () => {
      throw new Error('a defect');
    },
  });

  test.each(['/nowhere/', '/es/nada', '/en/glossaries/none/', '/assets/none.css', '/concept/', '/favicon.ico'])(
    '%s is answered with 404 in both languages',
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expectPrivate(response);
      const html = await response.text();
      for (const language of ['en', 'es']) {
        expect(html).toContain(words(language).errors.notFound);
        expect(html).toContain(`href="/${language}/"`);
      }
    },
  );

  test('is told in the language of the address first, then in that of the reader', async () => {
    const first = async (path: string, accept?: string) =>
      /<section lang="(..)"/.exec(await text(path, { headers: { 'Accept-Language': accept ?? '' } }))?.[1];
    expect(await first('/es/nada/', 'en')).toBe('es');
    expect(await first('/en/nothing/', 'es')).toBe('en');
    expect(await first('/nothing/', 'es')).toBe('es');
    expect(await first('/nothing/')).toBe('en');
  });

  test('inside is answered with 500 in both languages, without a word of the error or the request', async () => {
    const path = '/es/glosarios/trata/trata-de-personas/';
    const response = await failed(`${path}?q=secret`, { headers: { 'User-Agent': 'Tell-Tale/1.0' } });
    expect(response.status).toBe(500);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expectPrivate(response);
    const html = await response.text();
    expect(html).toContain(words('es').errors.failed);
    expect(html).toContain(words('en').errors.failed);
    expect(html).not.toMatch(/a defect|secret|Tell-Tale|at .*\.tsx?:/);
    expect(failed.errors.map(({ message }) => message)).toEqual(['a defect']);
    expect(JSON.stringify(failed.errors.map(({ message, stack }) => [message, stack]))).not.toMatch(/secret|Tell-Tale/);
  });

  test('does not stay: other pages answer as before', async () => {
    expect((await failed('/es/')).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is not allowed', async (method) => {
    const response = await ask('/en/search/', { method });
    expect([response.status, await response.text()]).toEqual([405, '']);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expectPrivate(response);
  });
});

describe('what a browser may keep', () => {
  test.each([
    '/en/help/',
    '/es/ayuda/',
    '/en/search/?q=rape',
    '/es/buscar/?q=',
    '/en/glossaries/trafficking/?subject=means',
  ])('nothing of %s', async (path) => {
    const response = await ask(path, { headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });

  test('other pages, if it asks each time whether they have changed', async () => {
    for (const path of ['/', '/en/', '/es/glosarios/trata/', '/sitemap.xml', '/concept/rape']) {
      const response = await ask(path);
      const etag = response.headers.get('etag') ?? '';
      expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect(etag).toMatch(/^(?:W\/)?"[\w-]+"$/);
      const again = await ask(path, { headers: { 'If-None-Match': `"other", ${etag}` } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
      expectPrivate(again);
      expect((await ask(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    }
  });

  test('another language’s page under no other’s tag', async () => {
    const tag = async (language: string) =>
      (await ask('/', { headers: { 'Accept-Language': language } })).headers.get('etag');
    expect(await tag('en')).not.toBe(await tag('es'));
  });

  test('style, scripts and search index for ever: their names change with them', async () => {
    const assets = ask.app.files.filter((path) => path.startsWith('/assets/'));
    expect(assets.length).toBeGreaterThanOrEqual(6);
    for (const path of assets) {
      expect(path).toMatch(/\.[0-9a-f]{10}\.(?:css|js|json|txt)$|^\/assets\/checker\/[a-z-]+-[0-9A-Z]{8}\.js$/);
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expectPrivate(response);
    }
    expect(await text('/es/buscar/')).toContain(assets.find((path) => path.includes('search-es')) ?? 'none');
  });

  test('is sent compressed where the browser can read that', async () => {
    const plain = await ask('/en/');
    const small = await ask('/en/', { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('vary')).toContain('Accept-Encoding');
    const bytes = Buffer.from(await small.arrayBuffer());
    expect(bytes.length).toBe(Number(small.headers.get('content-length')));
    expect(brotliDecompressSync(bytes).toString('utf8')).toBe(await plain.text());
  });
});

describe('search engines', () => {
  test('find every page with its twin in the sitemap', async () => {
    const response = await ask('/sitemap.xml');
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const urls = elements(await response.text(), 'url');
    expect(urls.map((url) => elements(url, 'loc')[0])).toEqual(routes.map(({ path }) => `https://help.example${path}`));
    for (const [index, url] of urls.entries()) {
      const key = routes[index]?.key ?? '';
      const twins = [...url.matchAll(/hreflang="(..)" href="([^"]*)"/g)].map(([, language, href]) => [language, href]);
      expect(twins).toEqual(
        ['en', 'es'].map((language) => [language, `https://help.example${ask.app.site.addresses.path(language, key)}`]),
      );
    }
  });

  test('are told where it is', async () => {
    expect(await text('/robots.txt')).toContain('Sitemap: https://help.example/sitemap.xml\n');
  });
});

describe('hostile input', () => {
  const wicked = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus=alert(1) autofocus='",
    '{{7*7}}',
    '../../../../etc/passwd',
    'a'.repeat(100_000),
    'ñ'.repeat(5_000),
    '\u0000',
    '\uD800',
    '\u202Eevil',
    'constructor',
    '__proto__',
  ];

  test.each(wicked.map((q) => [q.slice(0, 40), q]))('a query of %j is a text like any other', async (_shown, q) => {
    const response = await ask(`/en/search/?q=${encodeURIComponent(q.toWellFormed())}`);
    expect(response.status).toBe(200);
    expectPrivate(response);
    const html = await response.text();
    expect(html).not.toMatch(/<script>|<img|\sonfocus=(?!alert\(1\) autofocus=&#39;)/);
    expect(html.length).toBeLessThan(40_000);
  });

  test('a query is shown as it was typed, marked up as text', async () => {
    const html = await text(`/en/search/?q=${encodeURIComponent('<zzzz>"&')}`);
    expect(html).toContain('value="&lt;zzzz&gt;&quot;&amp;"');
    expect(html).toContain('“&lt;zzzz&gt;&quot;&amp;”');
  });

  test.each([
    ['/en/search/?q=%00', 200],
    ['/en/search/?q=%', 200],
    ['/en/search/?q=%E0%A4%A', 200],
    ['/en/search/?q=%FF%FE', 200],
    ['/en/search/?q=a&q=b&q[]=c', 200],
    ['/en/glossaries/trafficking/?subject=%00&region=<script>', 200],
    ['/en/%00/', 404],
    ['/%', 404],
    ['/%E0%A4%A', 404],
    ['/concept/%E0%A4%A', 404],
    ['/concept/constructor', 404],
    ['/concept/__proto__', 404],
    ['/assets/%2e%2e/%2e%2e/package.json', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['//evil.example/', 404],
    ['/en//search/', 404],
    [`/en/${'a'.repeat(100_000)}`, 404],
  ])('%s is answered with %i', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expectPrivate(response);
    expect(await response.text()).not.toContain('<script>');
  });

  test('no address and no query is answered with a defect of ours', async () => {
    const served = serving(snapshot);
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }).map((any) => encodeURIComponent(any.toWellFormed())),
      fc.constantFrom('en', 'es', 'search', 'buscar', 'concept', 'assets', 'glosarios', 'trata', '..', '%', '%2f', ''),
      fc.string({ maxLength: 10 }).map((any) => any.replace(/[#\s]/g, '')),
    );
    const address = fc
      .tuple(fc.array(part, { maxLength: 5 }), fc.array(part, { maxLength: 3 }))
      .map(([path, query]) => `/${path.join('/')}${query.length > 0 ? `?q=${query.join('&subject=')}` : ''}`);
    await fc.assert(
      fc.asyncProperty(address, async (at) => {
        if (!URL.canParse(`http://server.test${at}`)) return;
        const response = await served(at);
        expect([200, 404]).toContain(response.status);
        expectPrivate(response);
      }),
      { numRuns: 300 },
    );
    expect(served.errors).toEqual([]);
  });

  test('none of it was a defect', () => {
    expect(ask.errors).toEqual([]);
  });
});
