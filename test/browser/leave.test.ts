import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startToolkit, type ToolkitServer } from './toolkit-server.ts';

/** The everyday site that the control leads to, answered here: nothing leaves this computer. */
const decoy = 'https://weather.com/';

let browser: Browser;
let server: ToolkitServer;
let context: BrowserContext;
let page: Page;
/** The Referer with which each page of the decoy was asked for. */
let referers: (string | undefined)[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startToolkit()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  referers = [];
  context = await browser.newContext();
  await context.route(`${decoy}**`, (route) => {
    referers.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' });
  });
  page = await context.newPage();
});
afterEach(() => context.close());

/** The addresses that Back and Forward can reach in this tab. */
async function backList(): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map((entry) => entry.url);
}

const isHelp = (url: string): boolean => url.includes('/en/help') || url.includes('/en/resources');

async function readAndMoveOn(): Promise<void> {
  await page.goto(`${server.origin}/en/`);
  await page.getByRole('link', { name: /I need help/ }).click();
  await page.waitForURL('**/en/help/');
  await page.locator('main a[href*="/en/resources/"]').first().click();
  await page.waitForURL('**/en/resources/**');
}

describe('leaving a page for survivors', () => {
  it('opens an everyday site, sends no Referer, and leaves no such page in the Back list', async () => {
    await page.goto(`${server.origin}/en/`);
    await page.getByRole('link', { name: /I need help/ }).click();
    await page.waitForURL('**/en/help/');
    expect((await backList()).some(isHelp)).toBe(true);
    await page.getByRole('link', { name: 'Leave this page now' }).click();
    await page.waitForURL(decoy);
    expect((await backList()).filter(isHelp)).toEqual([]);
    expect(referers).toEqual([undefined]);
  });

  it('leaves no trail between pages: the next page takes the place of this one', async () => {
    await readAndMoveOn();
    expect((await backList()).filter((url) => url.includes('/en/help'))).toEqual([]);
  });

  it('is left by Shift three times, of either side, and any other key begins anew', async () => {
    await page.goto(`${server.origin}/en/help/`);
    await page.keyboard.press('ShiftLeft');
    await page.keyboard.press('ShiftRight');
    expect(await page.locator('.leave [role="status"]').textContent()).toBe('Shift: 1 more to leave');
    await page.keyboard.press('a');
    expect(await page.locator('.leave [role="status"]').textContent()).toBe('');
    await page.keyboard.press('ShiftLeft');
    await page.keyboard.press('ShiftLeft');
    expect(page.url()).toContain('/en/help/');
    await page.keyboard.press('ShiftRight');
    await page.waitForURL(decoy);
    expect((await backList()).filter(isHelp)).toEqual([]);
  });

  it('hides the page and its title at once, even where the network never answers', async () => {
    await context.route(`${decoy}**`, () => new Promise<void>(() => undefined));
    // The page itself tells what it shows: a tool that waits for the pending navigation would see nothing.
    const told = new Promise<unknown>((resolve) => context.exposeFunction('tell', resolve));
    await context.addInitScript(() => {
      new MutationObserver(() => {
        const { display } = getComputedStyle(document.documentElement);
        (window as unknown as { tell(seen: unknown): void }).tell({ display, title: document.title });
      }).observe(document, { subtree: true, attributeFilter: ['hidden'] });
    });
    await page.goto(`${server.origin}/en/help/`);
    await page.getByRole('link', { name: 'Leave this page now' }).click({ noWaitAfter: true });
    expect(await told).toEqual({ display: 'none', title: 'weather.com' });
  });

  it('is the next stop after the skip link, and a plain link without script', async () => {
    await page.goto(`${server.origin}/en/help/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Leave this page now');

    const plain = await browser.newContext({ javaScriptEnabled: false });
    await plain.route(`${decoy}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }));
    const still = await plain.newPage();
    await still.goto(`${server.origin}/en/help/`);
    await still.getByRole('link', { name: 'Leave this page now' }).click();
    await still.waitForURL(decoy);
    await plain.close();
  });
});
