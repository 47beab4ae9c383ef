import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings, installAxe } from './axe.ts';
import { onEachPage } from './each-page.ts';
import { inBrowser } from './in-browser.ts';
import { kindOf } from './toolkit-app.ts';

/**
 * No page violates WCAG 2.2 A or AA or axe's best practices, nor leaves axe in doubt, on a phone
 * (360 CSS px) and on a desk (1280 CSS px).
 *
 * Contrast is held to level AAA (1.4.6). Every page is tested at both sizes, in the light; `modes.test.ts` tests the
 * dark, forced colours, large letters and enlargement.
 */
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
/** For the tests that go over hundreds of pages, in milliseconds. */
const patience = 900_000;

/** Drawn text: axe does not know what lies beneath it. `drawings.test.ts` measures it. */
const drawing = '.overlap svg';

const site = inBrowser();

async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<BrowserContext> {
  const context = await site.browser.newContext({ viewport: phone, colorScheme });
  await installAxe(context);
  return context;
}

/** What is in a disclosure is read as well as the rest: all are opened. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

async function findingsOf(context: BrowserContext, paths: readonly string[], sizes: readonly (typeof phone)[]) {
  const addresses = paths.map((path) => site.toolkit.origin + path);
  return onEachPage(context, addresses, async (page) => {
    await unfold(page);
    const found: string[] = [];
    for (const size of sizes) {
      await page.setViewportSize(size);
      found.push(...(await axeFindings(page, drawing)));
    }
    await page.setViewportSize(phone);
    return found;
  });
}

const allRoutes = () => site.toolkit.app.site.addresses.routes;
const conceptPaths = (): string[] =>
  allRoutes()
    .filter((route) => kindOf(route) === 'concept')
    .map(({ path }) => path);

test('axe sees what is wrong, on the page as it is shown', async () => {
  const context = await open();
  const page = await context.newPage();
  await page.goto(`${site.toolkit.origin}/es/`);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML(
      'beforeend',
      '<p id="pale">Some words.</p><p id="paler">Some words.</p><img src="data:,"><h5>x</h5><a href="#a">1</a><a href="#b">2</a>',
    );
    const [one, two] = [...(main?.querySelectorAll<HTMLElement>('a') ?? [])].slice(-2);
    for (const link of [one, two]) link?.style.setProperty('font-size', '8px');
    document.querySelector<HTMLElement>('#pale')?.style.setProperty('color', '#666');
    document.querySelector<HTMLElement>('#paler')?.style.setProperty('color', '#aaa');
  });
  const found = await axeFindings(page, drawing);
  for (const rule of ['image-alt', 'heading-order', 'target-size']) expect(found.join('\n')).toContain(`: ${rule} `);
  // Below 7 to 1, and below 4.5 to 1.
  for (const id of ['pale', 'paler'])
    expect(found.filter((line) => line.includes(`color-contrast-enhanced (violated) #${id} `))).toHaveLength(1);
  await context.close();
});

test('pages that are no concept, on phone and desk', { timeout: patience }, async () => {
  const context = await open();
  const concepts = new Set(conceptPaths());
  const paths = allRoutes().flatMap(({ path }) => (concepts.has(path) ? [] : [path]));
  const asked = site.toolkit.snapshot.languages.flatMap((language) => {
    const search = site.toolkit.app.site.addresses.path(language, 'search');
    return [`${search}?q=${encodeURIComponent('tráfico de personas')}`, `${search}?q=xqzvwk`];
  });
  const outside = ['/', `/concept/${site.toolkit.snapshot.toolkit.concepts[0]?.id}/`];
  expect(await findingsOf(context, [...paths, ...asked, ...outside], [phone, desk])).toEqual([]);
  await context.close();
});

test('pages that say that something went wrong', async () => {
  const context = await open();
  const page = await context.newPage();
  const found: string[] = [];
  for (const kind of ['notFound', 'failed'] as const) {
    await page.route('**/failure/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: site.toolkit.app.site.renderFailure(kind, site.toolkit.snapshot.languages),
      }),
    );
    await page.goto(`${site.toolkit.origin}/failure/`);
    expect(await page.locator('h1').count()).toBe(1);
    found.push(...(await axeFindings(page, drawing)));
    await page.unroute('**/failure/');
  }
  expect(found).toEqual([]);
  await context.close();
});

test.each(['light', 'dark'] as const)('the skip link where it shows, in the %s', async (colorScheme) => {
  const context = await open(colorScheme);
  const page = await context.newPage();
  await page.goto(`${site.toolkit.origin}/es/`);
  await page.keyboard.press('Tab');
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
  expect((await page.locator('.usa-skipnav').boundingBox())?.y).toBe(0);
  // While it shows it lies over the header; what is said of that does not matter.
  const found = await axeFindings(page, drawing);
  expect(found.filter((line) => line.includes('.usa-skipnav'))).toEqual([]);
  await context.close();
});

test('concept pages, on phone and desk', { timeout: patience }, async () => {
  const context = await open();
  expect(await findingsOf(context, conceptPaths(), [phone, desk])).toEqual([]);
  await context.close();
});
