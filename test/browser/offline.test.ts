import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import type { App } from '#server/app.tsx';
import { folderOf, smallToolkit } from '../bundle/small-toolkit.ts';
import { serving } from '../server/serving.ts';
import { launchChromium } from './chromium.ts';
import { createToolkitApp } from './toolkit-app.ts';

/** Hundreds of pages are fetched and opened; a busy machine takes a while, in milliseconds. */
const patience = 300_000;

/** A copy on the device: a browser, a site that can be changed or cut off, and somebody who presses the buttons. */
let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: Server;
let origin: string;
/** What the site answers with at the moment; undefined: the network is cut. */
let app: App | undefined;
/** Lets a test spoil an answer. */
let spoil: (path: string, response: Response) => Promise<Response> | Response;
let asked: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  server = createServer((request, response) => {
    const current = app;
    if (current === undefined) {
      request.socket.destroy();
      return;
    }
    asked.push(request.url ?? '');
    const listener = getRequestListener(async (each) => spoil(new URL(each.url).pathname, await current.fetch(each)));
    void listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  asked = [];
  spoil = (_, response) => response;
});
afterEach(async () => {
  await context.close();
});

const small = (files: Readonly<Record<string, string>> = {}): App =>
  serving(compileSnapshot(loadToolkit([folderOf({ ...smallToolkit, ...files })]).toolkit)).app;

const pathOf = (site: App, key: string, language = 'es'): string => {
  const path = site.site.addresses.path(language, key);
  if (path === undefined) throw new Error(`no ${key}`);
  return path;
};
const state = () => page.locator('.copy__state');
const button = (name: string) => page.locator(`button[name=${name}]`);

/** Opens the page for copies, and keeps one. */
async function keep(site: App, language = 'es'): Promise<void> {
  app = site;
  await page.goto(origin + pathOf(site, 'offline', language));
  await button('keep').click();
  await button('delete').waitFor({ timeout: patience });
}

/** Nothing can be reached any more, by pages and workers alike. */
function cut(): void {
  app = undefined;
  server.closeAllConnections();
}

const onDevice = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const paths = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map((key) => new URL(key.url).pathname)),
    );
    const workers = await navigator.serviceWorker.getRegistrations();
    return { paths: paths.flat(), scopes: workers.map(({ scope }) => new URL(scope).pathname).sort() };
  });

test('nothing is kept, and no worker is there, until somebody presses the button', async () => {
  app = small();
  await page.goto(origin + pathOf(app, 'offline'));
  await button('keep').waitFor();
  expect(await state().textContent()).toMatch(/MB/);
  expect(await onDevice()).toEqual({ paths: [], scopes: [] });
  expect(await button('delete').isVisible()).toBe(false);
});

describe('with the network cut', () => {
  const { app: whole, snapshot } = createToolkitApp();

  test('search, glossaries, distinctions, tools and decks of the whole toolkit work from the copy', {
    timeout: patience,
  }, async () => {
    await keep(whole);
    cut();
    const open = async (key: string): Promise<void> => {
      await page.goto(origin + pathOf(whole, key));
    };

    await open('search');
    await page.locator('#q').pressSequentially('tráfico de personas');
    const trafficking = pathOf(whole, 'concept:human-trafficking');
    const answer = page.locator(`.answers > li:has(> a[href="${trafficking}"])`);
    await answer.waitFor();
    expect(await answer.locator('.caution').textContent()).toContain('tráfico de personas');
    await answer.locator('a').click();
    await page.waitForURL(`**${trafficking}`);
    expect(await page.locator('h1').textContent()).toContain('trata de personas');
    // Its style is there too.
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).not.toMatch(/^Times/);

    await open('glossary:human-trafficking');
    const lines = page.locator('.a-to-z li:visible');
    const all = await lines.count();
    await page.locator('select[name=register]').selectOption('legal');
    expect(await lines.count()).toBeLessThan(all);
    await page.goto(`${origin}${pathOf(whole, 'glossary:human-trafficking')}?register=legal`);
    expect(await lines.count()).toBeLessThan(all);

    for (const { id } of snapshot.toolkit.distinctions) {
      await open(`distinction:${id}`);
      expect(await page.locator('table.comparison').count()).toBe(1);
    }
    for (const { id } of snapshot.toolkit.tools) {
      await open(`tool:${id}`);
      expect(await page.locator('h1').count()).toBe(1);
    }
    const deck = snapshot.toolkit.presentations[0]?.id;
    await open(`slides:${deck}`);
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^slide-title-\d+$/);

    // The way home leads to where the app begins.
    await page.locator('.site-title').click();
    await page.waitForURL(`**${pathOf(whole, 'offline')}`);
    await expect.poll(() => state().textContent()).toMatch(/\d/);
  });

  test('every page of the copy is there, in its language, and none for survivors', { timeout: patience }, async () => {
    await keep(whole, 'en');
    const { paths, scopes } = await onDevice();
    const { routes } = whole.site.addresses;
    const help = pathOf(whole, 'help', 'en');
    const expected = routes.filter(
      ({ language, path, view }) =>
        language === 'en' && !path.startsWith(help) && view.type !== 'home' && view.type !== 'print',
    );
    expect(routes.some(({ path }) => path.startsWith(help))).toBe(true);
    expect(paths.filter((path) => path.startsWith('/en/')).sort()).toEqual(expected.map(({ path }) => path).sort());
    expect(paths.filter((path) => /\/leave[./]/.test(path))).toEqual([]);
    // By its scopes, no worker can control the start page or a page for survivors.
    for (const { path, language } of routes) {
      const covered = scopes.some((scope) => path.startsWith(scope));
      expect([path, covered]).toEqual([
        path,
        language === 'en' && !path.startsWith(help) && path !== pathOf(whole, 'home', 'en'),
      ]);
    }
    const controlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
    await page.goto(origin + pathOf(whole, 'glossaries', 'en'));
    expect(await controlled()).toBe(true);
    await page.goto(origin + help);
    expect(await controlled()).toBe(false);
    expect(
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found === undefined)),
    ).toBe(true);
    cut();
    await expect(page.goto(origin + help)).rejects.toThrow(/ERR_/);
    page = await context.newPage();
    await page.goto(origin + pathOf(whole, 'glossaries', 'en'));
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('a copy', () => {
  const concept = 'glossaries/assault/concepts/rape.yaml';

  test('can be deleted, and then nothing of it is left', async () => {
    await keep(small());
    expect((await onDevice()).paths.length).toBeGreaterThan(20);
    await button('delete').click();
    await button('keep').waitFor();
    expect(await onDevice()).toEqual({ paths: [], scopes: [] });
    cut();
    await expect(page.goto(`${origin}/es/glosarios/`)).rejects.toThrow(/ERR_/);
  });

  test('is brought up to date on demand, and only what has changed is fetched', async () => {
    await keep(small());
    const fetched = asked.filter((path) => path.startsWith('/es/')).length;
    const next = small({ [concept]: String(smallToolkit[concept]).replaceAll('Alguien le obligó', 'Le obligaron') });
    app = next;
    await page.goto(origin + pathOf(next, 'offline'));
    await button('update').waitFor();
    asked = [];
    await button('update').click();
    await button('update').waitFor({ state: 'hidden' });
    await button('delete').waitFor();
    const again = asked.filter((path) => path.startsWith('/es/'));
    expect(again).toContain(pathOf(next, 'concept:rape'));
    expect(again.length).toBeLessThan(fetched / 2);
    cut();
    await page.goto(origin + pathOf(next, 'concept:rape'));
    expect(await page.locator('main').textContent()).toContain('Le obligaron');
    const { paths } = await onDevice();
    expect(paths.length).toBe(new Set(paths).size);
  });

  test('gives way to the site itself where there is a network', async () => {
    await keep(small());
    app = small({ [concept]: String(smallToolkit[concept]).replaceAll('Alguien le obligó', 'Le obligaron') });
    await page.goto(origin + pathOf(app, 'concept:rape'));
    expect(await page.locator('main').textContent()).toContain('Le obligaron');
  });

  test('is not made of a file that is not what the site says it is', async () => {
    const site = small();
    app = site;
    const target = pathOf(site, 'concept:rape');
    spoil = async (path, response) =>
      path === target ? new Response(`${await response.text()}<!-- more -->`, { headers: response.headers }) : response;
    await page.goto(origin + pathOf(site, 'offline'));
    await button('keep').click();
    const { offline } = parse(String(smallToolkit['interface/es.yaml']));
    await expect.poll(() => state().textContent(), { timeout: 20_000 }).toBe(offline.failed);
    expect((await onDevice()).scopes).toEqual([]);
    cut();
    await expect(page.goto(`${origin}/es/glosarios/`)).rejects.toThrow(/ERR_/);
  });

  test('that broke off is finished from where it was', async () => {
    const site = small();
    app = site;
    const target = pathOf(site, 'distinction:trafficking-smuggling');
    spoil = (path, response) => (path === target ? new Response('', { status: 503 }) : response);
    await page.goto(origin + pathOf(site, 'offline'));
    await button('keep').click();
    await button('keep').waitFor();
    const before = (await onDevice()).paths.filter((path) => path.startsWith('/es/')).length;
    spoil = (_, response) => response;
    asked = [];
    await button('keep').click();
    await button('delete').waitFor();
    const after = (await onDevice()).paths.filter((path) => path.startsWith('/es/')).length;
    expect(before).toBeGreaterThan(0);
    expect(asked.filter((path) => path.startsWith('/es/')).length).toBe(after - before);
  });
});

test.each(['es', 'en'])(
  'the app has a name and an icon that say nothing, for whoever wants that, in %s',
  async (language) => {
    const site = small();
    app = site;
    await page.goto(origin + pathOf(site, 'offline', language));
    const manifest = async () => {
      const href = await page.locator('link[rel=manifest]').getAttribute('href');
      return (await site.fetch(new Request(`${origin}${href}`))).json();
    };
    const own = await manifest();
    expect(own).toMatchObject({ lang: language, start_url: pathOf(site, 'offline', language), display: 'standalone' });
    await page.locator('.app input').last().check();
    const plain = await manifest();
    expect(plain.name).not.toBe(own.name);
    expect(JSON.stringify(plain)).not.toMatch(/ayuda|help|victim|víctima/i);
    for (const { icons } of [own, plain]) {
      for (const { src, sizes } of icons) {
        const bytes = Buffer.from(await (await site.fetch(new Request(origin + src))).arrayBuffer());
        expect(bytes.subarray(1, 4).toString()).toBe('PNG');
        expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
      }
    }
    expect(await page.locator('meta[name=apple-mobile-web-app-title]').getAttribute('content')).toBe(plain.name);
  },
);
