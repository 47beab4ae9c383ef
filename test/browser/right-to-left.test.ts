import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pseudo, rightToLeft } from '../languages/right-to-left.ts';
import { launchChromium } from './chromium.ts';
import { onEachPage } from './each-page.ts';
import { fullestOfEachKind, type Kind, kindOf } from './toolkit-app.ts';
import { startToolkit, type ToolkitServer } from './toolkit-server.ts';

/**
 * A language written from right to left is data too. The whole toolkit in a pseudo-language of that direction keeps
 * its layout: each part of a page lies where it lies in English, seen in a mirror, and nothing leaves the window.
 */
let browser: Browser;
let toolkit: ToolkitServer;
beforeAll(async () => {
  [browser, toolkit] = await Promise.all([launchChromium(), startToolkit(undefined, undefined, rightToLeft)]);
});
afterAll(async () => {
  await browser?.close();
  await toolkit?.close();
});

/** Where the parts of the frame begin: from the left in English, from the right in the pseudo-language. In CSS px. */
const begins = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const mirrored = document.dir === 'rtl';
    const width = document.documentElement.clientWidth;
    const found: Record<string, number> = {};
    for (const selector of [
      '.site-title',
      'summary',
      '.crumbs a',
      'h1',
      'main',
      'main > ul',
      'main > p',
      '.site-footer a',
    ]) {
      const element = document.querySelector(selector);
      if (!element) continue;
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own > 0) found[selector] = Math.round(mirrored ? width - right : left);
    }
    return found;
  });

const widths = [320, 1280];

test('each kind of page is whole at 320 and at 1280 px', { timeout: 180_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const kinds = [...(await fullestOfEachKind(toolkit, pseudo)).values()];
  expect(kinds.length).toBeGreaterThan(15);
  const found = await onEachPage(
    context,
    kinds.map(({ path }) => toolkit.origin + path),
    async (page, address) => {
      const lines: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        lines.push(
          ...(await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
            const { scrollWidth, clientWidth, dir } = document.documentElement;
            const beyond = [...document.querySelectorAll('body *')].filter((element) => {
              const { left, right, width: own } = element.getBoundingClientRect();
              return own > 1 && (left < -0.5 || right > clientWidth + 0.5);
            });
            return [
              ...(dir === 'rtl' ? [] : ['is not written from the right']),
              ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
              ...beyond.slice(0, 3).map((element) => `leaves the window: ${element.outerHTML.slice(0, 100)}`),
            ];
          })),
        );
      }
      return lines.map((line) => `${address}: ${line}`);
    },
  );
  expect(found).toEqual([]);
  await context.close();
});

test('each part lies in the mirror of its place', { timeout: 180_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const seen = new Set<Kind>();
  for (const route of toolkit.app.site.addresses.routes) {
    const kind = kindOf(route);
    if (route.language !== pseudo || seen.has(kind)) continue;
    seen.add(kind);
    await page.goto(toolkit.origin + route.path);
    const mirrored = await begins(page);
    await page.goto(toolkit.origin + (toolkit.app.site.addresses.path('en', route.key) ?? ''));
    const straight = await begins(page);
    expect({ kind, ...mirrored }).toEqual({ kind, ...straight });
  }
  await context.close();
});

test('the navigation runs from the right, and the skip link comes in at the right', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${toolkit.origin}/${pseudo}/`);
  const places = await page
    .locator('.menu li a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
  const firstRow = places.filter(({ top }) => top === places[0]?.top).map(({ left }) => left);
  expect(firstRow.length).toBeGreaterThan(2);
  expect(firstRow).toEqual(firstRow.toSorted((a, b) => b - a));
  await page.keyboard.press('Tab');
  await page.evaluate(async () => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const skip = await page.locator('.usa-skipnav').boundingBox();
  expect(Math.round((skip?.x ?? 0) + (skip?.width ?? 0))).toBe(1280);
  await context.close();
});

test('what is in a language of the other direction runs in its own', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [language, other, direction] of [
    ['en', pseudo, 'rtl'],
    [pseudo, 'en', 'ltr'],
  ] as const) {
    await page.goto(toolkit.origin + (toolkit.app.site.addresses.path(language, 'concept:human-trafficking') ?? ''));
    const found = await page
      .locator(`main [lang="${other}"]`)
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).direction));
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found)).toEqual(new Set([direction]));
  }
  await page.goto(`${toolkit.origin}/`);
  const number = page.locator('html');
  expect(await number.getAttribute('dir')).not.toBeNull();
  await context.close();
});
