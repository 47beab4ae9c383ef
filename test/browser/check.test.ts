import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { axeFindings, installAxe } from './axe.ts';
import { aReader } from './reader.ts';

const reader = aReader({ permissions: ['clipboard-read', 'clipboard-write'] });

const text = 'Atendemos a víctimas de tráfico humano.\n\nSe trata de un asalto sexual.';
const box = () => reader.page.locator('#check-text');
const told = () => reader.page.locator('#check-status').textContent();
const findings = () => reader.page.locator('.finding');
const words = () => reader.page.locator('.finding__word').allTextContents();
const act = (name: string) => reader.page.locator(`[data-do="${name}"]`).first().click();

async function openPage(language = 'es'): Promise<void> {
  await reader.go(reader.pathOf(language, 'check'));
}
/** Types a text and waits for what is found. */
async function type(content: string): Promise<void> {
  await box().fill(content);
  await findings().first().waitFor();
}
/** What is given to the reader as a file. */
async function saved(action: string): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([reader.page.waitForEvent('download'), act(action)]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
}
async function drop(name: string, content: string): Promise<void> {
  const files = await reader.page.evaluateHandle(
    ([file = '', held = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([held], file));
      return transfer;
    },
    [name, content],
  );
  await reader.page.dispatchEvent('form.check', 'drop', { dataTransfer: files });
  await findings().first().waitFor();
}

describe.each(['es', 'en'])('a text that is pasted, in %s', (language) => {
  test('has its findings in their place, with the reason, the concept and the right word', async () => {
    await openPage(language);
    await type(text);
    expect(await words()).toEqual(['tráfico humano', 'asalto sexual']);
    const mark = reader.page.locator('mark').first();
    expect(await mark.locator('a').getAttribute('href')).toBe('#finding-1');
    expect(await mark.textContent()).toContain('tráfico humano');
    // A name for those who do not see the line beneath it.
    expect(await mark.locator('.usa-sr-only').textContent()).toMatch(/1, \p{L}/u);
    const first = findings().first();
    expect(await first.locator('.finding__concept a').getAttribute('href')).toBe(
      reader.pathOf(language, 'concept:human-trafficking'),
    );
    expect(await first.locator('button').first().textContent()).toContain('trata de personas');
    expect(await reader.page.locator('ol.findings').count()).toBe(2);
    expect(await told()).toMatch(/^2 /);
  });
});

test('a browser of 2022 finds and mends as well', async () => {
  // Chromium is new: what came after Chrome 109 and Safari 15.6 is taken from it.
  await reader.page.addInitScript(() => {
    for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['union', 'intersection', 'difference']) Reflect.deleteProperty(Set.prototype, name);
    for (const name of ['groupBy']) for (const of of [Object, Map]) Reflect.deleteProperty(of, name);
    Reflect.deleteProperty(Promise, 'withResolvers');
    Reflect.deleteProperty(Array, 'fromAsync');
  });
  await openPage();
  await type(text);
  await findings().first().locator('button').first().click();
  await expect.poll(() => box().inputValue()).toContain('víctimas de trata de personas');
  await drop('a.md', '# Aviso\n\nUn caso de `código` y de **tráfico humano**.\n');
  await expect.poll(words).toEqual(['tráfico humano']);
});

test('nothing of a text leaves the device, and the network may be cut once the page works', async () => {
  await openPage();
  const before = reader.asked.length;
  await type(text);
  // The checker and its words, and nothing else.
  const fetched = reader.asked.slice(before);
  expect(fetched.every((path) => path.startsWith('/assets/'))).toBe(true);
  expect(fetched.length).toBeLessThanOrEqual(8);

  await reader.page.context().setOffline(true);
  reader.asked.length = 0;
  await box().fill('');
  await expect.poll(() => findings().count()).toBe(0);
  await type(`${text}\n\nOtro caso de tráfico humano.`);
  expect(await findings().count()).toBe(3);
  await findings().nth(0).locator('button').first().click();
  await expect.poll(() => findings().count()).toBe(2);
  await reader.page.locator('#check-two').check();
  await reader.page.locator('#check-original').fill('Human trafficking is a crime.');
  await box().fill('El tráfico de personas es un delito.');
  await expect.poll(() => words()).toEqual(['tráfico de personas']);
  await saved('save-report');
  expect(reader.asked.filter((path) => !path.startsWith('blob:'))).toEqual([]);
  expect(reader.here).toBe(reader.pathOf('es', 'check'));
  expect(await reader.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('nothing but the page is fetched until somebody begins', async () => {
  await openPage();
  await reader.page.waitForLoadState('networkidle');
  expect(reader.asked.length).toBeLessThanOrEqual(4);
  expect(reader.asked.some((path) => /words|checker/.test(path))).toBe(false);
});

test('suggestions are taken one by one, taken back, and those that are safe at once', async () => {
  await openPage();
  await type(text);
  await findings().first().locator('button').first().click();
  await expect.poll(() => box().inputValue()).toBe(text.replace('tráfico humano', 'trata de personas'));
  expect(await told()).toContain('trata de personas');
  // Who uses a keyboard stands at what is next.
  expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toContain('asalto sexual');
  await act('undo');
  await expect.poll(() => box().inputValue()).toBe(text);
  await act('use-safe');
  await expect.poll(() => findings().count()).toBe(0);
  expect(await box().inputValue()).not.toMatch(/tráfico humano|asalto sexual/);
  await act('copy');
  expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(await box().inputValue());
  expect(await saved('save-text')).toEqual({ name: 'existe-ayuda.txt', content: await box().inputValue() });
  await act('undo');
  await expect.poll(() => box().inputValue()).toBe(text);
});

test('the next finding and the one before can be had by keyboard', async () => {
  await openPage();
  await type(text);
  const focused = () => reader.page.evaluate(() => document.activeElement?.closest('.finding')?.id);
  await reader.page.locator('[data-do="next"]').focus();
  await reader.page.keyboard.press('Enter');
  expect(await focused()).toBe('finding-2');
  expect(await reader.page.locator('.mark--current').getAttribute('id')).toBe('mark-2');
  await reader.page.locator('[data-do="previous"]').focus();
  await reader.page.keyboard.press('Enter');
  expect(await focused()).toBe('finding-1');
  await reader.page.locator('mark a').nth(1).click();
  expect(await focused()).toBe('finding-2');
  expect(await reader.page.evaluate(() => location.hash)).toBe('');
});

test('a document that is dropped is read here, mended, and given back as it was otherwise', async () => {
  await openPage();
  const html =
    '<!doctype html><html lang="es"><p class="a">V&iacute;ctimas de <b>tráfico humano</b> &amp; más.</p></html>';
  await drop('hoja.html', html);
  expect(await words()).toEqual(['tráfico humano']);
  expect(await reader.page.locator('.checked__text').first().textContent()).toMatch(/^Víctimas de tráfico humano/);
  await findings().first().locator('button').first().click();
  await expect.poll(() => findings().count()).toBe(0);
  expect(await saved('save-text')).toEqual({
    name: 'hoja.checked.html',
    content: html.replace('tráfico humano', 'trata de personas'),
  });
});

test('a document that cannot be read is refused with what to do', async () => {
  await openPage();
  await drop('hoja.txt', text);
  const files = await reader.page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array([0xff, 0xc3, 0x28])], 'rota.txt'));
    return transfer;
  });
  await reader.page.dispatchEvent('form.check', 'drop', { dataTransfer: files });
  await expect.poll(told).toMatch(/rota\.txt|UTF-8/);
  expect(await findings().count()).toBe(0);
});

test('a report says what was found, and can be read without the site', async () => {
  await openPage('en');
  await type(text);
  const { name, content } = await saved('save-report');
  expect(name).toBe('existe-ayuda.report.html');
  expect(content).toContain('<html lang="en">');
  expect(content).toContain(`${reader.toolkit.origin}${reader.pathOf('en', 'concept:human-trafficking')}`);
  expect(content).not.toMatch(/<script|<link/);
});

test('markup in a text stays text', async () => {
  await openPage();
  await type('Ella es una de las víctimas de <img src=x onerror="document.title=1"> tráfico humano <mark>');
  expect(await reader.page.locator('#check-results img').count()).toBe(0);
  expect(await reader.page.locator('.checked__text').textContent()).toContain('<img src=x onerror=');
});

test('the checker that could not be had is asked for again', async () => {
  await openPage();
  await reader.page.route('**/assets/words-*', (route) => route.abort());
  await box().fill(text);
  await expect.poll(told).not.toBe('');
  await expect.poll(() => findings().count()).toBe(0);
  await reader.page.unroute('**/assets/words-*');
  await type(`${text} `);
  expect(await findings().count()).toBe(2);
});

test('what is there does not move when findings come', async () => {
  await openPage();
  await reader.page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Later than what a browser excuses as an answer to the reader.
  await reader.page.route('**/assets/words-*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await type(text);
  const shifts = await reader.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
});

test.each([
  ['light', 320],
  ['dark', 1280],
] as const)('what is found can be read by everybody, in %s colours at %i px', async (colorScheme, width) => {
  const { page } = reader;
  await installAxe(page.context());
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 740 });
  await openPage();
  await reader.page.locator('.check__options summary').click();
  await type(`${text}\n\nUnaPalabraSinFin${'x'.repeat(200)}`);
  await findings().first().locator('button').first().click();
  await expect.poll(() => findings().count()).toBe(1);
  // A bar that stands over the text keeps axe from judging what is under it.
  await page.locator('#check-steps').evaluate((bar) => bar.style.setProperty('position', 'static'));
  // A figure alone is too short for axe; its colour is that of the word beside it.
  expect(await axeFindings(page, '.finding__number')).toEqual([]);
  await page.locator('#check-two').check();
  await page.locator('[data-do="example"]').click();
  await page.locator('.checked__passage--pair').first().waitFor();
  expect(await axeFindings(page, '.finding__number')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
