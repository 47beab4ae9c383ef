import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, installAxe } from './axe.ts';
import { aReader } from './reader.ts';

/** A deck shown one slide at a time, with what the speaker needs. */
const reader = aReader({ hasTouch: true });
const deck = 'interpreters';
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

const slidesOf = (language: string) =>
  reader.toolkit.snapshot.toolkit.presentations.find(({ id }) => id === deck)?.slides[language] ?? [];
const stringsOf = (language: string) => {
  const strings = reader.toolkit.snapshot.toolkit.strings[language];
  if (strings === undefined) throw new Error(`no ${language}`);
  return strings.presentation;
};

async function open(language: string): Promise<Page> {
  await reader.go(reader.pathOf(language, `slides:${deck}`));
  return reader.page;
}
async function present(language: string): Promise<Page> {
  const page = await open(language);
  await page.locator('.deck-start button').click();
  return page;
}
/** The titles of the slides that can be seen. */
const titles = (page: Page): Promise<string[]> => page.locator('.slide h2:visible').allTextContents();
const button = (page: Page, name: string) => page.locator(`.presenter button[value="${name}"]`);

describe.each(['en', 'es'])('in %s', (language) => {
  test.each([
    ['a phone', phone],
    ['a desk', desk],
  ])('a button shows one slide that fills %s, and Escape brings the page back', async (_, size) => {
    await reader.page.setViewportSize(size);
    const page = await open(language);
    const all = slidesOf(language).map(({ title }) => title);
    expect(await titles(page)).toEqual(all);
    expect(await page.locator('.presenter').isVisible()).toBe(false);
    await page.getByRole('button', { name: stringsOf(language).present, exact: true }).click();
    expect(await titles(page)).toEqual(all.slice(0, 1));
    for (const gone of ['.site-header', '.site-footer', '.crumbs', '.sources', '.slide__foot', '.slide__notes']) {
      expect({ gone, seen: await page.locator(gone).locator('visible=true').count() }).toEqual({ gone, seen: 0 });
    }
    const face = await page.locator('.slide--shown .slide__face').boundingBox();
    expect(face).toMatchObject({ x: 0, y: 0, width: size.width });
    const bar = await page.locator('.presenter').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(size.height, 0);
    expect(face?.height).toBeCloseTo(bar?.y ?? 0, 0);
    await page.keyboard.press('Escape');
    expect(await titles(page)).toEqual(all);
    expect(await page.locator('.site-header').isVisible()).toBe(true);
    expect(await page.locator('.presenter').isVisible()).toBe(false);
  });

  test('keys and buttons go through every slide and say which it is', async () => {
    const page = await present(language);
    const all = slidesOf(language).map(({ title }) => title);
    const { slide } = stringsOf(language);
    const position = (number: number): string =>
      slide.replace('{number}', String(number)).replace('{count}', String(all.length));
    for (const [index, title] of all.entries()) {
      expect(await titles(page)).toEqual([title]);
      expect(await page.locator('.presenter [role="status"]').textContent()).toBe(position(index + 1));
      await page.keyboard.press(['ArrowRight', 'PageDown', 'Space'][index % 3] ?? '');
      // A screen reader goes along with the keys.
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe(all[index + 1] ?? title);
    }
    await page.keyboard.press('PageUp');
    expect(await titles(page)).toEqual(all.slice(-2, -1));
    await page.keyboard.press('Home');
    await button(page, 'next').click();
    expect(await titles(page)).toEqual([all[1]]);
    await button(page, 'next').press('Enter');
    expect(await titles(page)).toEqual([all[2]]);
    // On a button the space bar presses it, and does no more.
    await button(page, 'next').press('Space');
    expect(await titles(page)).toEqual([all[3]]);
    await button(page, 'previous').press('Space');
    expect(await titles(page)).toEqual([all[2]]);
    await button(page, 'previous').click();
    expect(await titles(page)).toEqual([all[1]]);
    await button(page, 'end').click();
    expect(await titles(page)).toEqual(all);
    // It goes on where it was left.
    await page.locator('.deck-start button').click();
    expect(await titles(page)).toEqual([all[1]]);
  });

  test('F2 and a button show the notes, what comes next and the clock', async () => {
    const page = await present(language);
    const [first, second] = slidesOf(language);
    const text = stringsOf(language);
    const words = /[\p{L} ]{20,}/u.exec(first?.notes.split('.').at(3) ?? '')?.[0].trim() ?? '?';
    const own = page.locator('.slide--shown .slide__notes');
    expect(await own.isVisible()).toBe(false);
    await page.keyboard.press('F2');
    expect(await own.textContent()).toContain(words);
    expect(await own.locator('p').first().isVisible()).toBe(true);
    expect(await page.locator('.presenter__next').textContent()).toBe(
      text.upNext.replace('{title}', second?.title ?? '?'),
    );
    expect(await button(page, 'notes').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('End');
    expect(await page.locator('.presenter__next').textContent()).toBe(text.last);
    await button(page, 'notes').click();
    expect(await own.isVisible()).toBe(false);
    expect(await page.locator('.presenter__pane').isVisible()).toBe(false);
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    // The page is left as it was: no notes stand open.
    expect(await page.locator('.slide__notes[open]').count()).toBe(0);
    expect(await page.locator('.presenter__pane').isVisible()).toBe(false);
  });

  test('no letter, digit or sign does anything', async () => {
    const page = await present(language);
    await page.keyboard.press('ArrowRight');
    /** Presses keys, on whatever keyboard they are, and tells which of them did something. */
    const doing = (keys: readonly string[]): Promise<string[]> =>
      page.evaluate((pressed) => {
        const shown = () => document.documentElement.outerHTML;
        return pressed.filter((key) => {
          const before = shown();
          const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
          return event.defaultPrevented || shown() !== before;
        });
      }, keys);
    const letters = 'abcdefghijklmnñopqrstuvwxyzáéíóúü';
    const signs = '0123456789.,;:-_+*/=!?¿¡<>()[]{}"\'`~@#$%&|\\^';
    expect(await doing([...letters, ...letters.toUpperCase(), ...signs])).toEqual([]);
    expect(await doing(['F2', 'ArrowRight', 'Home'])).toEqual(['F2', 'ArrowRight', 'Home']);
  });

  test.each([
    ['phone', phone, 'light'],
    ['phone', phone, 'dark'],
    ['desk', desk, 'light'],
  ] as const)('axe finds nothing while presenting, on a %s (%o, %s)', async (_, size, colorScheme) => {
    await installAxe(reader.page.context());
    await reader.page.setViewportSize(size);
    await reader.page.emulateMedia({ colorScheme });
    const page = await present(language);
    expect(await axeFindings(page, '.none')).toEqual([]);
    await page.keyboard.press('F2');
    expect(await axeFindings(page, '.none')).toEqual([]);
    for (const name of ['previous', 'next', 'notes', 'end']) {
      expect((await button(page, name).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
  });
});

test('the clock starts when presenting starts, in minutes and seconds, and keeps silent', async () => {
  await reader.page.clock.install({ time: new Date('2026-01-01T09:00:00Z') });
  const page = await open('es');
  const clock = page.locator('.presenter [role="timer"]');
  await page.clock.runFor('10:00');
  await page.locator('.deck-start button').click();
  await page.keyboard.press('F2');
  expect(await clock.textContent()).toBe('00:00');
  await page.clock.runFor('01:05');
  expect(await clock.textContent()).toBe('01:05');
  await page.keyboard.press('ArrowRight');
  await page.clock.runFor('01:40:00');
  expect(await clock.textContent()).toBe('101:05');
  expect(await clock.getAttribute('aria-live')).toBe('off');
  await page.keyboard.press('Escape');
  await page.clock.runFor('00:30');
  expect(await clock.textContent()).toBe('101:05');
  await page.locator('.deck-start button').click();
  expect(await clock.textContent()).toBe('00:00');
});

test('a swipe changes the slide; a scroll, a tap and two fingers do not', async () => {
  const page = await present('en');
  const all = slidesOf('en').map(({ title }) => title);
  const devtools = await page.context().newCDPSession(page);
  type Point = readonly [x: number, y: number];
  const drag = async (from: readonly Point[], to: readonly Point[]): Promise<void> => {
    const points = (list: readonly Point[]) => list.map(([x, y], id) => ({ x, y, id }));
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(to) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await drag([[300, 300]], [[120, 310]]);
  await expect.poll(() => titles(page)).toEqual([all[1]]);
  await drag([[300, 300]], [[120, 310]]);
  await expect.poll(() => titles(page)).toEqual([all[2]]);
  await drag([[100, 300]], [[280, 290]]);
  await expect.poll(() => titles(page)).toEqual([all[1]]);
  await drag([[200, 500]], [[130, 200]]);
  await drag([[200, 300]], [[210, 300]]);
  await drag(
    [
      [200, 300],
      [220, 300],
    ],
    [
      [60, 300],
      [340, 300],
    ],
  );
  expect(await titles(page)).toEqual([all[1]]);
});

test('a citation in the notes leads to its source, on the page as a whole', async () => {
  const page = await present('en');
  await page.keyboard.press('F2');
  while ((await page.locator('.slide--shown .slide__notes .cite').count()) === 0) {
    await page.keyboard.press('ArrowRight');
  }
  const link = page.locator('.slide--shown .slide__notes .cite').first();
  const target = await link.getAttribute('href');
  await link.click();
  expect(new URL(page.url()).hash).toBe(target);
  expect(await page.locator(`[id="${target?.slice(1)}"]`).isVisible()).toBe(true);
  expect(await page.locator('.presenter').isVisible()).toBe(false);
});

test('it prints as a handout, also while presenting, and nothing is asked of the server', async () => {
  const page = await present('en');
  reader.asked.length = 0;
  await page.keyboard.press('F2');
  await page.emulateMedia({ media: 'print' });
  expect(await titles(page)).toEqual(slidesOf('en').map(({ title }) => title));
  expect(await page.locator('.presenter').isVisible()).toBe(false);
  expect(reader.asked).toEqual([]);
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
  expect(kept).toBe(0);
});

test('nothing moves by itself', async () => {
  const page = await present('en');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the script is small', () => {
  const script = readFileSync(join(import.meta.dirname, '../../dist/assets/slides.js'));
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3 * 1024);
});

describe('without script', () => {
  const quiet = aReader({ javaScriptEnabled: false });
  test.each(['en', 'es'])('no button promises what cannot be done, in %s', async (language) => {
    await quiet.go(quiet.pathOf(language, `slides:${deck}`));
    expect(await quiet.page.locator('.slide:visible').count()).toBe(await quiet.page.locator('.slide').count());
    expect(await quiet.page.locator('main button:visible').count()).toBe(0);
    await quiet.page.locator('.slide__notes summary').first().click();
    expect(await quiet.page.locator('.slide__notes p').first().isVisible()).toBe(true);
  });
});
