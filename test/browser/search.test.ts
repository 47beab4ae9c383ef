import { describe, expect, test } from 'vitest';
import { nameOf } from '#model/snapshot.ts';
import { aReader } from './reader.ts';

const reader = aReader();

/** Opens a search page, turns to its box and waits until the index is there. */
async function openSearch(language: string): Promise<void> {
  await reader.go(reader.pathOf(language, 'search'));
  const index = reader.page.waitForResponse((response) => response.url().endsWith('.txt'));
  await reader.page.locator('#q').focus();
  await (await index).finished();
}

const type = (text: string): Promise<void> => reader.page.locator('#q').pressSequentially(text);
const answerTo = (language: string, id: string) =>
  reader.page.locator(`.answers > li:has(> a[href="${reader.pathOf(language, `concept:${id}`)}"])`);

/** The answers once there are any. */
async function answers(): Promise<string[]> {
  await reader.page.locator('.answers > li').first().waitFor();
  return reader.page.locator('.answers > li').allTextContents();
}

describe.each(['es', 'en'])('search as one types, in %s', (language) => {
  test('"tráfico de personas" shows smuggling, and trafficking with the caution', async () => {
    await openSearch(language);
    await type('tráfico de personas');
    const smuggling = answerTo(language, 'human-smuggling');
    const trafficking = answerTo(language, 'human-trafficking');
    await smuggling.waitFor();
    const concept = reader.toolkit.snapshot.concept('human-smuggling');
    expect(await smuggling.locator('> a').textContent()).toBe(concept && nameOf(concept, language));
    expect(await smuggling.locator('.caution').count()).toBe(0);
    expect(await trafficking.locator('.caution').textContent()).toContain('tráfico de personas');
    expect(await reader.page.locator('#answers-status').textContent()).toMatch(/^\d+ /);
  });

  test('nothing that is typed leaves the page, nor stays in its address or history', async () => {
    await openSearch(language);
    const length = await reader.page.evaluate(() => history.length);
    reader.asked.length = 0;
    await type('promotora');
    const found = await answers();
    await reader.page.keyboard.press('Enter');
    await reader.page.locator('form.search button').click();
    expect(await answers()).toEqual(found);
    expect(reader.here).toBe(reader.pathOf(language, 'search'));
    expect(await reader.page.evaluate(() => history.length)).toBe(length);
    expect(reader.asked).toEqual([]);
  });

  test('the index is fetched for whoever turns to the box, whole, and for nobody else', async () => {
    await reader.go(reader.pathOf(language, 'search'));
    expect(reader.asked.filter((address) => address.endsWith('.txt'))).toEqual([]);
    reader.asked.length = 0;
    await type('t');
    await answers();
    await type('rata');
    await answers();
    expect(reader.asked).toHaveLength(1);
  });

  test('a query that is sent before the index is there waits for it, and is not sent to the server', async () => {
    await reader.page.route('**/*.txt', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await reader.go(reader.pathOf(language, 'search'));
    reader.asked.length = 0;
    await reader.page.locator('#q').fill('promotora');
    await reader.page.keyboard.press('Enter');
    expect((await answers()).join('\n')).toContain('promotora');
    expect(reader.asked.filter((address) => address.includes('promotora'))).toEqual([]);
    expect(reader.here).toBe(reader.pathOf(language, 'search'));
  });

  test('accents are optional', async () => {
    await openSearch(language);
    await type('víctima');
    const accented = await answers();
    await reader.page.locator('#q').fill('');
    await expect.poll(() => reader.page.locator('.answers > li').count()).toBe(0);
    await type('victima');
    expect(await answers()).toEqual(accented);
  });

  test('the device answers as the server does', async () => {
    const asking = `${reader.pathOf(language, 'search')}?q=${encodeURIComponent('tráfico de personas')}`;
    const response = await reader.toolkit.app.fetch(new Request(`${reader.toolkit.origin}${asking}`));
    const serverPage = await response.text();
    await openSearch(language);
    await type('tráfico de personas');
    await answerTo(language, 'human-smuggling').waitFor();
    // Compared by what both mean: white space between elements is the renderer's own.
    const [device, server] = await reader.page.evaluate((html) => {
      const listOf = (page: Document): string[] =>
        [...page.querySelectorAll('.answers > li')].map((item) => item.innerHTML.replace(/\s*(<[^>]*>)\s*/g, '$1'));
      return [listOf(document), listOf(new DOMParser().parseFromString(html, 'text/html'))];
    }, serverPage);
    expect(device?.length).toBeGreaterThan(1);
    expect(device).toEqual(server);
  });

  test('what is not found is said', async () => {
    await openSearch(language);
    await type('xqzvwk');
    await expect.poll(() => reader.page.locator('#answers-status').textContent()).toContain('xqzvwk');
    expect(await reader.page.locator('.answers > li').count()).toBe(0);
  });

  test('without the index the form still works', async () => {
    await reader.page.route('**/*.txt', (route) => route.abort());
    await reader.go(reader.pathOf(language, 'search'));
    await reader.page.locator('#q').fill('promotora');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL('**/?q=promotora');
    expect((await answers()).join('\n')).toContain('promotora');
  });
});

test('a static copy answers what the address asks', async () => {
  const search = reader.pathOf('es', 'search');
  // A static server gives the same file whatever is asked.
  await reader.page.route(`**${search}?q=*`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: reader.toolkit.origin + search }) }),
  );
  await reader.go(`${search}?q=promotora`);
  expect((await answers()).join('\n')).toContain('promotora');
  expect(await reader.page.locator('#q').inputValue()).toBe('promotora');
});
