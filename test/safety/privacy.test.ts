import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fullestOfEachKind } from '../browser/toolkit-app.ts';
import { prove, proveOfServer, useWorld, type World } from './prove.ts';
import type { Visitor } from './visitor.ts';

/** What a visit leaves and tells: the statements of the page `privacy`. */
useWorld();

/** The pages for survivors in every language; of the pages of single states, two. */
function survivorPages({ toolkit }: World): string[] {
  return toolkit.app.site.addresses.routes
    .filter(
      ({ forSurvivors, view }) => forSurvivors && (view.type !== 'near' || /CA|TX|^undefined/.test(`${view.area}`)),
    )
    .map(({ path }) => toolkit.origin + path);
}

/** All of them, and of the other pages one of each kind. */
async function manyPages(world: World): Promise<string[]> {
  const { toolkit } = world;
  const others = await Promise.all(toolkit.snapshot.languages.map((language) => fullestOfEachKind(toolkit, language)));
  const paths = others.flatMap((kinds) => [...kinds.values()].map(({ path }) => toolkit.origin + path));
  return [...new Set([...paths, ...survivorPages(world)])];
}

/** Reads pages as people do: opens what is folded, chooses in every list, ticks every box. */
async function useEach(visitor: Visitor, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await visitor.go(url);
    await visitor.evaluate(`(() => {
      for (const summary of document.querySelectorAll('summary')) summary.click();
      for (const list of document.querySelectorAll('main select')) {
        list.selectedIndex = list.options.length - 1;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      }
      for (const box of document.querySelectorAll('main input[type=checkbox]')) box.click();
    })()`);
  }
}

prove(
  ['Chromium', 'Firefox'],
  'no-cookies',
  async (visitor, world) => {
    const urls = await manyPages(world);
    expect(urls.length).toBeGreaterThan(50);
    await useEach(visitor, urls);
    expect(await visitor.evaluate('document.cookie')).toBe('');
    expect((await visitor.leaveBrowser()).cookies).toBe(0);
  },
  { ownBrowser: true },
);

prove(
  ['Chromium', 'Firefox'],
  'no-storage',
  async (visitor, world, browser) => {
    await useEach(visitor, survivorPages(world));
    if (browser === 'Firefox') {
      // Not asked in the page: Firefox would make an empty folder for the answer.
      expect((await visitor.leaveBrowser()).stored).toEqual([]);
      return;
    }
    const kept = await visitor.evaluate(`(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).length,
    }))()`);
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, workers: 0, caches: 0 });
  },
  { ownBrowser: true },
);

prove(['Chromium', 'Firefox'], 'no-third-party', async (visitor, world) => {
  await useEach(visitor, await manyPages(world));
  await visitor.go(world.at('en', 'home'));
  const { origin } = world.toolkit;
  expect(visitor.requests.length).toBeGreaterThan(100);
  expect(visitor.requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
});

proveOfServer('no-copy', async ({ toolkit, at }) => {
  const { routes } = toolkit.app.site.addresses;
  const survivors = routes.filter(({ forSurvivors }) => forSurvivors).map(({ path }) => toolkit.origin + path);
  expect(survivors.length).toBeGreaterThan(100);
  for (const url of [...survivors, `${at('es', 'search')}?q=promotora`]) {
    const response = await fetch(url);
    await response.arrayBuffer();
    expect([url, response.headers.get('cache-control')]).toEqual([url, 'no-store']);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('set-cookie')).toBeNull();
  }
});

proveOfServer('no-log', async (world) => {
  const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
  const server = spawn(process.execPath, [program, 'serve'], { env: { ...process.env, PORT: '0' } });
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    await expect.poll(() => /http:\/\/\S+:\d+/.exec(said)?.[0], { timeout: 20_000 }).toBeDefined();
    const origin = (/http:\/\/\S+:\d+/.exec(said)?.[0] ?? '').replace('localhost', '127.0.0.1');
    const before = said;
    const paths = [...survivorPages(world), `${world.at('es', 'search')}?q=promotora`, `${world.at('en', 'home')}none`];
    for (const url of paths) {
      const { pathname, search } = new URL(url);
      const response = await fetch(origin + pathname + search);
      expect(response.status).toBe(pathname.endsWith('none') ? 404 : 200);
      await response.arrayBuffer();
    }
    expect(said).toBe(before);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
});

prove(['Chromium', 'Firefox'], 'search-stays', async (visitor, world) => {
  world.asked.length = 0;
  await visitor.go(world.at('es', 'search'));
  await visitor.type('#q', 'promotora');
  await expect.poll(() => visitor.evaluate('document.querySelectorAll(".answers a").length')).toBeGreaterThan(0);
  expect(world.asked.length).toBeGreaterThan(0);
  expect([...world.asked, ...visitor.requests].filter((url) => url.includes('promotora'))).toEqual([]);
});

prove(
  ['Chromium', 'Firefox'],
  'search-sent',
  async (visitor, world) => {
    world.asked.length = 0;
    await visitor.go(world.at('es', 'search'));
    await visitor.type('#q', 'promotora');
    await visitor.click('form.search button');
    await visitor.until((url) => url.endsWith('?q=promotora'));
    expect(world.asked.filter((path) => path.includes('promotora'))).toHaveLength(1);
  },
  { javaScript: false },
);

/** How many cards of the directory are to be seen. */
const shownCards =
  '[...document.querySelectorAll(".resource")].filter((card) => card.getClientRects().length > 0).length';

prove(['Chromium', 'Firefox'], 'choices-stay', async (visitor, world) => {
  const { asked, at } = world;
  const url = at('es', 'near:US-CA');
  await visitor.go(url);
  asked.length = 0;
  const all = await visitor.evaluate<number>(shownCards);
  const choose = (name: string, index: number): string => `(() => {
    const list = document.querySelector('#${name}');
    list.selectedIndex = ${index};
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return ${shownCards};
  })()`;
  expect(await visitor.evaluate<number>(choose('language', 1))).toBeLessThan(all);
  expect(await visitor.evaluate<number>(choose('language', 0))).toBe(all);
  expect(await visitor.evaluate<number>(choose('service', 1))).toBeLessThan(all);
  expect(await visitor.evaluate('location.href')).toBe(url);
  expect(asked).toEqual([]);
});

prove(['Chromium', 'Firefox'], 'state-sent', async (visitor, world) => {
  const state = world.at('es', 'near:US-CA');
  await visitor.go(world.at('es', 'near'));
  world.asked.length = 0;
  await visitor.click(`main nav a[href$="${new URL(state).pathname}"]`);
  await visitor.until((url) => url === state);
  expect(state).toMatch(/\/ca\/$/);
  expect(world.asked).toContain(new URL(state).pathname);
});

prove(
  ['Chromium'],
  'choices-no-script',
  async (visitor, world) => {
    const url = world.at('es', 'near:US-CA');
    await visitor.go(url);
    world.asked.length = 0;
    const all = await visitor.evaluate<number>(shownCards);
    // A click on the label puts the focus into the list; an arrow key chooses in it.
    await visitor.click('label[for=language]');
    await visitor.press('ArrowDown');
    const some = await visitor.evaluate<number>(shownCards);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await visitor.evaluate('location.href')).toBe(url);
    expect(world.asked).toEqual([]);
  },
  { javaScript: false },
);

prove(['Chromium'], 'nothing-plays', async (visitor, world) => {
  for (const url of survivorPages(world)) {
    await visitor.go(url);
    const moving = await visitor.evaluate(`[
      ...document.querySelectorAll('audio, video, embed, object, iframe, marquee, [autoplay]'),
      ...document.getAnimations(),
    ].length`);
    expect([url, moving]).toEqual([url, 0]);
  }
});
