import { expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { toolkitFolders } from '#cli/toolkit-folders.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { expectPrivate, serving } from './serving.ts';

const ask = serving(compileSnapshot(loadToolkit(toolkitFolders(undefined)).toolkit));
const { addresses } = ask.app.site;

test('every address of the whole toolkit answers in its language, and leads to its twin', async () => {
  expect(addresses.routes.length).toBeGreaterThan(400);
  for (const route of addresses.routes) {
    const response = await ask(route.path);
    expect(response.status, route.path).toBe(200);
    expectPrivate(response);
    const html = await response.text();
    expect(html, route.path).toContain(`<html lang="${route.language}"`);
    const language = route.language === 'en' ? 'es' : 'en';
    const twin = addresses.path(language, route.key);
    expect(addresses.match(twin ?? '')?.key, `the twin of ${route.path}`).toBe(route.key);
    expect(html, route.path).toContain(`<a href="${twin}" lang="${language}" hreflang="${language}">`);
    expect(html, route.path).toContain(`<link rel="canonical" href="https://help.example${route.path}"`);
    expect(html, route.path).toContain(`hreflang="${language}" href="https://help.example${twin}"`);
  }
  expect(ask.errors).toEqual([]);
});

test('no two pages share an address', () => {
  const paths = addresses.routes.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('links inside the site lead to pages and places that are there', async () => {
  const ids = new Map<string, Set<string>>();
  const links: [string, string][] = [];
  for (const { path } of addresses.routes) {
    const html = await (await ask(path)).text();
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)));
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([/#][^"]*)"/g)) links.push([path, href]);
  }
  const dead: string[] = [];
  for (const [from, href] of new Map(links.map((link) => [link.join(' '), link])).values()) {
    const [, path = '', place] = /^([^#]*)(?:#(.*))?$/.exec(href) ?? [];
    const target = path === '' ? from : path;
    const known = ids.get(target);
    if (known === undefined && (await ask(target)).status !== 200) dead.push(`${from} → ${href}`);
    else if (place !== undefined && known !== undefined && !known.has(decodeURIComponent(place))) {
      dead.push(`${from} → ${href}`);
    }
  }
  expect(links.length).toBeGreaterThan(5000);
  expect(dead).toEqual([]);
});
