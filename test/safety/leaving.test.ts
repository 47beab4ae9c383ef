import { expect } from 'vitest';
import { prove, useWorld, type World } from './prove.ts';
import type { Visitor } from './visitor.ts';

/** What the control to leave does, and what it does not: the statements of the page `leaving`. */
useWorld();

const control = '.leave a';
const status = `document.querySelector('.leave [role="status"]').textContent`;

const isHelp = (world: World) => {
  const paths = new Set(
    world.toolkit.app.site.addresses.routes.filter((route) => route.forSurvivors).map((route) => route.path),
  );
  return (url: string): boolean => paths.has(new URL(url).pathname);
};

/** From the start page into the pages for survivors, over three of them and a jump inside the last. */
async function readOn(visitor: Visitor, world: World): Promise<string[]> {
  const { at } = world;
  const steps = [at('es', 'help'), at('es', 'page:your-rights'), at('es', 'page:immigration-options')];
  await visitor.go(at('es', 'home'));
  await visitor.click('.door--help');
  for (const [index, url] of steps.entries()) {
    await visitor.until((here) => here === url);
    const next = steps[index + 1];
    if (next !== undefined) await visitor.click(`main a[href="${new URL(next).pathname}"]`);
  }
  await visitor.click('main a[href^="#source-"]');
  await visitor.until((here) => here.includes('#source-'));
  return steps;
}

async function leave(visitor: Visitor, world: World): Promise<void> {
  await visitor.click(control);
  await visitor.until((url) => url === world.everyday.address);
}

prove(['Chromium', 'Firefox'], 'leave-everyday', async (visitor, world) => {
  await visitor.go(world.at('en', 'help'));
  await leave(visitor, world);
  expect(await visitor.evaluate('document.title')).toBe('Weather');
});

prove(['Chromium', 'Firefox'], 'leave-back', async (visitor, world) => {
  await readOn(visitor, world);
  expect((await visitor.backList()).some(isHelp(world))).toBe(true);
  await leave(visitor, world);
  const list = await visitor.backList();
  expect(list.at(-1)).toBe(world.everyday.address);
  expect(list.filter(isHelp(world))).toEqual([]);
});

prove(['Chromium', 'Firefox'], 'no-trail', async (visitor, world) => {
  await readOn(visitor, world);
  const list = await visitor.backList();
  expect(list.filter(isHelp(world))).toEqual([list.at(-1)]);
  // A link to another site: the everyday site stands in for it.
  await visitor.evaluate(`document.querySelector('main a[rel]').href = ${JSON.stringify(world.everyday.address)}`);
  await visitor.click('main a[rel]');
  await visitor.until((url) => url === world.everyday.address);
  expect((await visitor.backList()).filter(isHelp(world))).toEqual([]);
});

prove(['Chromium', 'Firefox'], 'leave-no-referer', async (visitor, world) => {
  world.everyday.referers.length = 0;
  await visitor.go(world.at('en', 'near:US-CA'));
  await leave(visitor, world);
  expect(world.everyday.referers).toEqual([undefined]);
});

prove(['Chromium', 'Firefox'], 'leave-at-once', async (visitor, world) => {
  await visitor.go(world.at('en', 'help'));
  await world.everyday.whileStalled(async () => {
    // The page tells what it shows in the same moment: a tool would wait for the page that never comes.
    const shown = await visitor.evaluate(`new Promise((resolve) => {
      new MutationObserver(() => setTimeout(() => {
        resolve([getComputedStyle(document.documentElement).display, document.title]);
      })).observe(document.documentElement, { attributeFilter: ['hidden'] });
      document.querySelector('${control}').click();
    })`);
    expect(shown).toEqual(['none', 'localhost']);
  });
});

prove(['Chromium', 'Firefox'], 'leave-shift', async (visitor, world) => {
  await visitor.go(world.at('en', 'page:your-rights'));
  await visitor.press('ShiftLeft', 'ShiftRight');
  expect(await visitor.evaluate(status)).toBe('Shift: 1 more to leave');
  await visitor.press('a');
  expect(await visitor.evaluate(status)).toBe('');
  await visitor.press('ShiftLeft', 'ShiftRight');
  expect(await visitor.evaluate('location.href')).toBe(world.at('en', 'page:your-rights'));
  await visitor.press('ShiftLeft');
  await visitor.until((url) => url === world.everyday.address);
  expect((await visitor.backList()).filter(isHelp(world))).toEqual([]);
});

prove(
  ['Chromium', 'Firefox'],
  'leave-plain',
  async (visitor, world) => {
    await visitor.go(world.at('en', 'near'));
    await leave(visitor, world);
  },
  { javaScript: false },
);

prove(['Chromium'], 'leave-within-reach', async (visitor, world) => {
  const { routes } = world.toolkit.app.site.addresses;
  const survivors = routes.filter(({ forSurvivors, view }) => forSurvivors && !(view.type === 'near' && view.area));
  expect(survivors.length).toBeGreaterThan(20);
  for (const { path } of [...survivors, { path: new URL(world.at('es', 'near:US-CA')).pathname }]) {
    await visitor.go(world.toolkit.origin + path);
    await visitor.press('Tab', 'Tab');
    const reached = await visitor.evaluate(`(() => {
      const focused = document.activeElement;
      scrollTo(0, document.body.scrollHeight);
      const box = document.querySelector('${control}').getBoundingClientRect();
      const atItsPlace = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return {
        second: focused === document.querySelector('${control}'),
        bigEnough: box.height >= 44 && box.width >= 44,
        inView: box.top >= 0 && box.bottom <= innerHeight && atItsPlace.closest('.leave') !== null,
      };
    })()`);
    expect({ path, ...(reached as object) }).toEqual({ path, second: true, bigEnough: true, inView: true });
  }
});

prove(
  ['Chromium', 'Firefox'],
  'quiet-names',
  async (visitor, world) => {
    const { snapshot } = world.toolkit;
    const { pages, strings } = snapshot.toolkit;
    const quiet = new Set([
      ...pages.flatMap(({ tab }) => (tab === undefined ? [] : Object.values(tab))),
      ...Object.values(strings).flatMap(({ near, survivor }) => [near.tab, survivor.tab]),
    ]);
    const telling = pages.filter(({ section }) => section === 'help').flatMap(({ title }) => Object.values(title));
    const survivors = world.toolkit.app.site.addresses.routes.filter(
      ({ forSurvivors, view }) => forSurvivors && !(view.type === 'near' && view.area),
    );
    for (const { path } of survivors) {
      await visitor.go(world.toolkit.origin + path);
      const said = await visitor.evaluate<string[]>(`[document.title, ...['og:title', 'og:description', 'og:site_name']
      .map((name) => document.querySelector('meta[property="' + name + '"]')?.content ?? ''),
      document.querySelector('meta[name="description"]').content]`);
      expect(quiet).toContain(said[0]);
      expect(said[1]).toBe(said[0]);
      expect(said[3]).toBe('');
      for (const title of telling) {
        if (!quiet.has(title)) expect(said.filter((text) => text.includes(title))).toEqual([]);
      }
    }
    const { history } = await visitor.leaveBrowser();
    const named = (history ?? []).filter(({ url }) => isHelp(world)(url)).map(({ title }) => title);
    expect(named.filter((title) => !quiet.has(title))).toEqual([]);
  },
  { ownBrowser: true },
);

prove(['Chromium', 'Firefox'], 'not-in-memory', async (visitor, world) => {
  const { at, asked } = world;
  await visitor.go(at('es', 'page:your-rights'));
  await visitor.go(at('es', 'home'));
  asked.length = 0;
  await visitor.back();
  await visitor.until((url) => url === at('es', 'page:your-rights'));
  expect(asked).toContain(new URL(at('es', 'page:your-rights')).pathname);
});

prove(
  ['Chromium', 'Firefox'],
  'history-stays',
  async (visitor, world) => {
    const read = await readOn(visitor, world);
    await leave(visitor, world);
    const { history } = await visitor.leaveBrowser();
    expect(history?.map(({ url }) => url)).toEqual(expect.arrayContaining(read));
  },
  { ownBrowser: true, history: true },
);

prove(['Chromium', 'Firefox'], 'start-stays', async (visitor, world) => {
  await readOn(visitor, world);
  await leave(visitor, world);
  expect(await visitor.backList()).toContain(world.at('es', 'home'));
});

prove(['Chromium', 'Firefox'], 'other-tabs', async (visitor, world) => {
  await visitor.go(world.at('en', 'help'));
  const other = await visitor.openTab(world.at('en', 'page:your-rights'));
  await leave(visitor, world);
  expect(await other()).toBe(world.at('en', 'page:your-rights'));
});

prove(
  ['Chromium', 'Firefox'],
  'no-script-back',
  async (visitor, world) => {
    await readOn(visitor, world);
    await leave(visitor, world);
    expect((await visitor.backList()).filter(isHelp(world)).length).toBeGreaterThanOrEqual(3);
  },
  { javaScript: false },
);
