import { describe, expect, test } from 'vitest';
import { aReader } from './reader.ts';
import { fullestOfEachKind } from './toolkit-app.ts';

/** What a visit tells to others, and what it leaves on the device. */
const reader = aReader();

describe.each(['en', 'es'])('a visit of a page of each kind, in %s', (language) => {
  test('asks nobody else, keeps nothing, and breaks no rule of its own policy', async () => {
    const { page, toolkit } = reader;
    const foreign: string[] = [];
    const complaints: string[] = [];
    const cookies: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${toolkit.origin}/`) && !url.startsWith('data:')) foreign.push(url);
      // Empty where the browser has been told to send none.
      if (request.headers()['referer']) complaints.push(`${url} was told where the reader comes from`);
    });
    page.on('response', (response) => {
      if (response.headers()['set-cookie'] !== undefined) cookies.push(response.url());
    });
    page.on('websocket', (socket) => foreign.push(socket.url()));
    page.on('console', (message) => complaints.push(`${page.url()} ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));

    const search = `${reader.pathOf(language, 'search')}?q=promotora`;
    const fullest = await fullestOfEachKind(toolkit, language);
    expect(fullest.size).toBeGreaterThan(15);
    for (const path of ['/', ...[...fullest.values()].map((route) => route.path), search]) {
      await reader.go(path);
      await page.locator('summary').evaluateAll((all) => {
        for (const summary of all) if (summary instanceof HTMLElement) summary.click();
      });
      const kept = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: (await caches.keys()).length,
      }));
      expect({ path, ...kept }).toEqual({
        path,
        cookie: '',
        local: 0,
        session: 0,
        databases: 0,
        workers: 0,
        caches: 0,
      });
    }
    // What the last page's scripts load is waited for.
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(cookies).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test("only survivors' pages and answers to a query are kept nowhere", async () => {
  const { toolkit } = reader;
  const cacheOf = async (path: string): Promise<string | null> =>
    (await toolkit.app.fetch(new Request(toolkit.origin + path))).headers.get('cache-control');
  const { routes } = toolkit.app.site.addresses;
  const help = routes.filter((route) => route.forSurvivors);
  expect(help.length).toBeGreaterThanOrEqual(2);
  for (const { path } of help) expect([path, await cacheOf(path)]).toEqual([path, 'no-store']);
  for (const language of toolkit.snapshot.languages) {
    expect(await cacheOf(`${reader.pathOf(language, 'search')}?q=promotora`)).toBe('no-store');
    expect(await cacheOf(reader.pathOf(language, 'glossaries'))).toContain('must-revalidate');
  }
});

test("a survivor's page is not shown again from the browser's memory", async () => {
  const { page } = reader;
  await reader.go(reader.pathOf('es', 'help'));
  await reader.go(reader.pathOf('es', 'home'));
  reader.asked.length = 0;
  await page.goBack();
  expect(reader.here).toBe(reader.pathOf('es', 'help'));
  expect(reader.asked).toContain(reader.pathOf('es', 'help'));
});
