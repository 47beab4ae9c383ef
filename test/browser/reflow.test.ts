import { expect, test } from 'vitest';
import { onEachPage } from './each-page.ts';
import { inBrowser } from './in-browser.ts';
import { fullestOfEachKind } from './toolkit-app.ts';

/**
 * WCAG 2.2, 1.4.10 Reflow: at 320 CSS px, which is also 1280 px enlarged four times, nothing has to be
 * scrolled sideways. Tested on the fullest page of each kind, in each language, with all disclosures open.
 */
const site = inBrowser();

test('nothing is wider than 320 px', async () => {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 640 } });
  const { path } = site.toolkit.app.site.addresses;
  const kinds = await Promise.all(
    site.toolkit.snapshot.languages.map((language) => fullestOfEachKind(site.toolkit, language)),
  );
  const paths = kinds.flatMap((fullest) => [...fullest.values()].map((route) => route.path));
  expect(paths.length).toBeGreaterThan(30);
  const asked = `${path('es', 'search')}?q=${encodeURIComponent('tráfico de personas')}`;
  const found = await onEachPage(
    context,
    ['/', asked, ...paths].map((each) => site.toolkit.origin + each),
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
