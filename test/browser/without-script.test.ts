import { describe, expect, test } from 'vitest';
import { fits, headwords } from '#site/glossary-list.ts';
import { aReader } from './reader.ts';
import { fullestOfEachKind, htmlOf } from './toolkit-app.ts';

/** Everything can be read and reached where there is no script. */
const reader = aReader({ javaScriptEnabled: false });

describe.each(['en', 'es'])('without script, in %s', (language) => {
  test('the search form answers, with the caution, and leads on', async () => {
    const { page } = reader;
    await reader.go(reader.pathOf(language, 'home'));
    await page.locator('#q').fill('tráfico de personas');
    const answered = page.waitForResponse((response) => response.url().includes('?q='));
    await page.locator('form.search button').click();
    expect((await answered).headers()['cache-control']).toBe('no-store');
    expect(reader.here).toBe(`${reader.pathOf(language, 'search')}?q=tr%C3%A1fico+de+personas`);
    expect(await page.locator('#q').inputValue()).toBe('tráfico de personas');
    const smuggling = reader.pathOf(language, 'concept:human-smuggling');
    const trafficking = reader.pathOf(language, 'concept:human-trafficking');
    expect(await page.locator(`.answers > li:has(> a[href="${smuggling}"])`).count()).toBe(1);
    const caution = page.locator(`.answers > li:has(> a[href="${trafficking}"]) .caution`);
    expect(await caution.textContent()).toContain('tráfico de personas');
    await page.locator(`.answers a[href="${smuggling}"]`).click();
    expect(reader.here).toBe(smuggling);
  });

  test('a text is checked by the server, after it was said that it is sent there', async () => {
    const { page } = reader;
    await reader.go(reader.pathOf(language, 'check'));
    const { strings } = reader.toolkit.snapshot.toolkit;
    const words = strings[language]?.checkPage;
    const told = page.locator('.caution');
    expect(await told.isVisible()).toBe(true);
    expect(await told.textContent()).toContain(words?.noScriptServer);
    // What is true only where script runs is not said.
    expect(await page.getByText(words?.private ?? '').isVisible()).toBe(false);
    expect(await page.locator('input[type=file], [data-do]').filter({ visible: true }).count()).toBe(0);
    await page.locator('#check-text').fill('<b>Ella es víctima</b> de tráfico humano.\n\nSe trata de un delito.');
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('form.check button[type=submit]').click();
    expect((await answered).headers()['cache-control']).toBe('no-store');
    expect(reader.here).toBe(reader.pathOf(language, 'check'));
    expect(await page.locator('.finding__word').allTextContents()).toEqual(['tráfico humano']);
    expect(await page.locator('.checked__text').first().textContent()).toMatch(/^<b>Ella es víctima<\/b> de/);
    expect(await page.locator('#check-text').inputValue()).toContain('<b>Ella');
    await page.locator('#check-original').fill('Human trafficking is a crime.');
    await page.locator('#check-text').fill('El tráfico de personas es un delito.');
    await page.locator('form.check button[type=submit]').click();
    await page.locator('.checked__passage--pair').waitFor();
    expect(await page.locator('.finding--error .finding__word').allTextContents()).toEqual(['tráfico de personas']);
  });

  test('the filter form leaves what fits, and can be cleared', async () => {
    const { page, toolkit } = reader;
    const key = 'glossary:human-trafficking';
    const { snapshot } = toolkit;
    const all = headwords(
      'human-trafficking',
      snapshot.listedIn('human-trafficking'),
      language,
      snapshot.languages,
      () => 0,
    );
    const choice = { subject: undefined, region: undefined, register: 'legal', stage: undefined };
    const legal = all.filter((line) => fits(choice, line));
    const lines = page.locator('.a-to-z li:visible');
    await reader.go(reader.pathOf(language, key));
    expect(await lines.count()).toBe(all.length);
    await page.locator('select[name=register]').selectOption('legal');
    await page.locator('form.filters button').click();
    expect(new URL(page.url()).searchParams.get('register')).toBe('legal');
    expect(await lines.count()).toBe(legal.length);
    expect(legal.length).toBeLessThan(all.length);
    expect(await page.locator('select[name=register]').inputValue()).toBe('legal');
    await page.locator('form.filters a').click();
    expect(await lines.count()).toBe(all.length);
  });

  test('the menu opens on a phone, stands open on a desk, and leads to every main section', async () => {
    const { page } = reader;
    await reader.go(reader.pathOf(language, 'home'));
    const links = page.locator('.menu a');
    expect(await links.first().isVisible()).toBe(false);
    await page.locator('.menu summary').click();
    const sections = ['about', 'glossaries', 'presentations', 'tools', 'message', 'resources'];
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(sections.map((section) => reader.pathOf(language, section)));
    for (const section of sections) {
      await reader.go(reader.pathOf(language, 'home'));
      await page.locator('.menu summary').click();
      await page.locator(`.menu a[href="${reader.pathOf(language, section)}"]`).click();
      expect(reader.here).toBe(reader.pathOf(language, section));
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').textContent()).toMatch(/\S.{200}/s);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await links.first().isVisible()).toBe(true);
  });

  test('both doors of the start page lead on, and the way out of the help pages is a plain link', async () => {
    const { page } = reader;
    await reader.go(reader.pathOf(language, 'home'));
    await page.locator('.door').last().click();
    expect(new URL(page.url()).hash).toBe('#sections');
    await page.locator('.door--help').click();
    expect(reader.here).toBe(reader.pathOf(language, 'help'));
    const out = page.locator('.leave a');
    expect(await out.getAttribute('href')).toBe(reader.toolkit.snapshot.toolkit.strings[language]?.exitAddress);
    expect(await out.getAttribute('rel')).toContain('noreferrer');
    const box = await out.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await page.mouse.wheel(0, 600);
    expect(await out.isVisible()).toBe(true);
    await expect.poll(async () => (await out.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  });

  test('a deck shows every slide and its notes, and its links go from slide to slide', async () => {
    const { page } = reader;
    const fullest = await fullestOfEachKind(reader.toolkit, language);
    await reader.go(fullest.get('slides')?.path ?? '');
    const slides = await page.locator('.slide').all();
    expect(slides.length).toBeGreaterThan(5);
    for (const [index, slide] of slides.entries()) {
      expect(await slide.locator('h2').isVisible()).toBe(true);
      expect(await slide.locator('.slide__face').textContent()).toMatch(/\S{2}/);
      const next = slide.locator(`.slide__foot a[href="#slide-${index + 2}"]`);
      expect(await next.count()).toBe(index + 1 < slides.length ? 1 : 0);
      if ((await next.count()) === 0) continue;
      await next.click();
      expect(new URL(page.url()).hash).toBe(`#slide-${index + 2}`);
    }
    const notes = page.locator('.slide__notes').first();
    expect(await notes.locator('p').first().isVisible()).toBe(false);
    await notes.locator('summary').click();
    expect(await notes.locator('p').first().isVisible()).toBe(true);
  });
});

test('links alone lead from the first page to every page, and none is dead', async () => {
  const { toolkit } = reader;
  const known = new Map<string, string>();
  const waiting = ['/'];
  const dead: string[] = [];
  const jumps: { readonly from: string; readonly to: string; readonly id: string }[] = [];
  for (const path of waiting) {
    if (known.has(path)) continue;
    const html = await htmlOf(toolkit, path);
    known.set(path, html);
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
      const { origin, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://toolkit.invalid${path}`);
      if (origin !== 'http://toolkit.invalid') continue;
      const response = known.has(pathname) ? undefined : await toolkit.app.fetch(new Request(origin + pathname));
      if (response && response.status !== 200) dead.push(`${path} → ${pathname}: ${response.status}`);
      else waiting.push(pathname);
      if (hash !== '') jumps.push({ from: path, to: pathname, id: decodeURIComponent(hash.slice(1)) });
    }
  }
  const nowhere = jumps.filter(({ to, id }) => !known.get(to)?.includes(` id="${id}"`));
  expect(dead).toEqual([]);
  expect([...new Set(nowhere.map(({ from, to, id }) => `${from} → ${to}#${id}`))]).toEqual([]);
  expect(jumps.length).toBeGreaterThan(100);
  const unreached = toolkit.app.site.addresses.routes.filter(({ path }) => !known.has(path));
  expect(unreached.map(({ path }) => path)).toEqual([]);
});
