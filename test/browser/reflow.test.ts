import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { onEachPage } from './each-page.ts';
import { fullestOfEachKind } from './toolkit-app.ts';
import { startToolkit, type ToolkitServer } from './toolkit-server.ts';

/**
 * WCAG 2.2, 1.4.10 Reflow: at 320 CSS px, which is also 1280 px enlarged four times, nothing has to be
 * scrolled sideways. Tested on the fullest page of each kind, in each language, with all disclosures open.
 */
let browser: Browser;
let toolkit: ToolkitServer;
beforeAll(async () => {
  [browser, toolkit] = await Promise.all([launchChromium(), startToolkit()]);
});
afterAll(async () => {
  await browser?.close();
  await toolkit?.close();
});

test('nothing is wider than 320 px', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const { path } = toolkit.app.site.addresses;
  const kinds = await Promise.all(toolkit.snapshot.languages.map((language) => fullestOfEachKind(toolkit, language)));
  const paths = kinds.flatMap((fullest) => [...fullest.values()].map((route) => route.path));
  expect(paths.length).toBeGreaterThan(30);
  const asked = `${path('es', 'search')}?q=${encodeURIComponent('tráfico de personas')}`;
  const found = await onEachPage(
    context,
    ['/', asked, ...paths].map((each) => toolkit.origin + each),
    async (page, address) => {
      const wide = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const beyond = [...document.querySelectorAll('body *')].filter(
          (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
        );
        return [`${scrollWidth} px wide`, ...beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 80))];
      });
      return wide.map((line) => `${address}: ${line}`);
    },
  );
  expect(found).toEqual([]);
  await context.close();
});
