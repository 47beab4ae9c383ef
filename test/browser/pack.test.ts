import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { createCitations } from '#formats/csl/citations.ts';
import { compileSnapshot, nameOf } from '#model/snapshot.ts';
import { PackTooLarge, writePack } from '#site/pack/pack.tsx';
import { anchorOf } from '#site/pack/pack-context.ts';
import { folderOf, smallToolkit, temporaryFolder } from '../bundle/small-toolkit.ts';
import { existeAyuda } from '../cli/terminal.ts';
import { axeFindings, installAxe } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { createToolkitApp } from './toolkit-app.ts';

/** The single file, opened from the disk, as from a memory stick. */
const file = join(temporaryFolder(), 'words.html');
const { snapshot } = createToolkitApp();
const { toolkit } = snapshot;
let browser: Browser;
let html = '';
let said = '';

beforeAll(async () => {
  browser = await launchChromium();
  const run = await existeAyuda(['pack', '--out', file]);
  expect(run.code).toBe(0);
  // A large toolkit says what it had to leave out, and nothing else.
  expect(run.err).toMatch(/^(?:left out, so that the file stays below 2 MB: .*\n)?$/);
  said = run.out;
  html = readFileSync(file, 'utf8');
});
afterAll(async () => browser?.close());

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(error.message));
  page.on('console', (message) => asked.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  return { page, asked };
}

test('is at most 2 MB, the same each time, and the command says how large it is', async () => {
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(2_000_000);
  expect(said.replace(',', '')).toContain(`${Math.round(Buffer.byteLength(html) / 1000)} KB`);
  const again = join(temporaryFolder(), 'again.html');
  await existeAyuda(['pack', '--out', again]);
  expect(readFileSync(again, 'utf8')).toBe(html);
});

test('says which services nobody could confirm, and lists them last', () => {
  const place = (id: string): number => html.search(new RegExp(` id="?${anchorOf('resource', id)}["> ]`));
  const [sure, unsure] = [true, false].map((wanted) =>
    toolkit.resources.filter(({ confirmed }) => confirmed === wanted).map(({ id }) => id),
  );
  expect(unsure?.length).toBeGreaterThan(0);
  expect([...(sure ?? []), ...(unsure ?? [])].filter((id) => place(id) < 0)).toEqual([]);
  const firstUnsure = Math.min(...(unsure ?? []).map(place));
  expect(Math.max(...(sure ?? []).map(place))).toBeLessThan(firstUnsure);
  const warning = toolkit.strings['es']?.resource.unconfirmed ?? 'no warning';
  expect(html.slice(0, firstUnsure)).not.toContain(warning);
  expect(html.split(warning).length - 1).toBe(unsure?.length);
});

test('is the file that the site links to', async () => {
  const { app } = createToolkitApp();
  for (const language of snapshot.languages) {
    const page = await (
      await app.fetch(new Request(`http://x.test${app.site.addresses.path(language, 'offline')}`))
    ).text();
    const href = /<a href="([^"]*)" download="([^"]*)"/.exec(page);
    expect(href?.[2]).toMatch(/^(?:words|palabras)\.html$/);
    expect(await (await app.fetch(new Request(`http://x.test${href?.[1]}`))).text()).toBe(html);
  }
});

describe('without script', () => {
  test('everything can be read and reached, and nothing is asked of anybody', async () => {
    const { page, asked } = await open({ javaScriptEnabled: false });
    for (const concept of toolkit.concepts) {
      const own = page.locator(`[id="${anchorOf('concept', concept.id)}"]`);
      expect(await own.count(), concept.id).toBe(1);
    }
    const text = (await page.locator('main').textContent()) ?? '';
    for (const { title } of toolkit.distinctions) for (const each of Object.values(title)) expect(text).toContain(each);
    for (const { contacts } of toolkit.resources) for (const { display } of contacts) expect(text).toContain(display);
    expect(await page.locator('form').isVisible()).toBe(false);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map((link) => decodeURIComponent(link.hash.slice(1)))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(dead).toEqual([]);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(await page.title()).not.toMatch(/ayuda|help|viol|v[ií]ctim|traff|trata/i);
  });
});

describe('with script', () => {
  test('is searched as one types, in both languages, with the caution', async () => {
    const { page, asked } = await open();
    const smuggling = snapshot.concept('human-smuggling');
    if (smuggling === undefined) throw new Error('no smuggling');
    await page.locator('#q').pressSequentially('trafico de personas');
    const answers = page.locator('form ol > li');
    await answers.first().waitFor();
    const first = await answers.first().locator('a').textContent();
    for (const language of snapshot.languages) expect(first).toContain(nameOf(smuggling, language));
    const caution = page.locator(`form li:has(a[href="#${anchorOf('concept', 'human-trafficking')}"]) .caution`);
    expect(await caution.count()).toBe(snapshot.languages.length);
    await answers.first().locator('a').click();
    expect(await page.locator('article:target h3').textContent()).toContain(nameOf(smuggling, 'es'));
    await page.locator('#q').fill('xqzvwk');
    expect(await page.locator('form [role=status]').textContent()).toContain('xqzvwk');
    expect(asked).toEqual([pathToFileURL(file).href]);
  });

  test.each(['light', 'dark'] as const)(
    'has no barrier that axe can find, on a phone, in the %s',
    async (colorScheme) => {
      // A small toolkit has all kinds of parts; the rules are the same for the whole.
      const small = compileSnapshot(loadToolkit([folderOf(smallToolkit)]).toolkit);
      const script = {
        text: /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '',
        hash: /'sha256-([^']*)'/.exec(html)?.[1] ?? '',
      };
      const path = join(temporaryFolder(), 'small.html');
      writeFileSync(path, writePack(small, createCitations('en'), script).html);
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme, bypassCSP: true });
      await installAxe(context);
      const page = await context.newPage();
      await page.goto(pathToFileURL(path).href);
      // What is not laid out yet overlaps, for axe; so does the part of a wide table that is out of sight.
      await page.addStyleTag({ content: 'article{content-visibility:visible!important}' });
      await page.locator('#q').fill('rapto');
      expect(await page.locator('form .caution').count()).toBeGreaterThan(0);
      expect(await axeFindings(page, 'table')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    },
  );
});

describe('where it would be too large', () => {
  const small = compileSnapshot(loadToolkit([folderOf(smallToolkit)]).toolkit);
  const script = { text: '', hash: '' };
  const pack = (limit?: number) => writePack(small, createCitations('en'), script, limit);
  const size = (text: string): number => Buffer.byteLength(text);

  test('it leaves out what is missed least, one thing after the other, and says so in each language', () => {
    const whole = pack();
    expect(whole.leftOut).toEqual([]);
    let { html: last } = whole;
    for (const [index, expected] of [
      ['addresses'],
      ['addresses', 'narratives'],
      ['addresses', 'narratives', 'sources'],
    ].entries()) {
      const smaller = pack(size(last) - 1);
      if (smaller.leftOut.length > index + 1) continue;
      expect(smaller.leftOut).toEqual(expected);
      for (const language of small.languages) {
        const { offline } = small.toolkit.strings[language] ?? {};
        expect(smaller.html).toContain(offline?.packWithout);
        expect(smaller.html).toContain(offline?.addresses);
      }
      expect(size(smaller.html)).toBeLessThan(size(last));
      last = smaller.html;
    }
    expect(last).not.toBe(whole.html);
    // What must not be left out never is.
    expect(last).toContain('rapto');
    expect(last).toContain('Significa secuestro.');
  });

  test('and refuses where that is not enough', () => expect(() => pack(2_000)).toThrow(PackTooLarge));
});
