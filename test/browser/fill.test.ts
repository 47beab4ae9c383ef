import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { withSwitches } from '#model/tool-switches.ts';
import { fieldsOf, withoutUnsaidAddress } from '#publish/organization-profile.ts';
import { axeFindings, installAxe } from './axe.ts';
import { aReader, type Reader } from './reader.ts';

/** A tool's page is filled in on the device, and says what its switches choose, with script and without. */
const reader = aReader();
const plain = aReader({ javaScriptEnabled: false });

const card = 'tool:victims-rights-card';
const machine = 'tool:answering-machine-crisis-center';
const typed: Readonly<Record<string, string>> = {
  organization: 'Casa & *Puerto* <b>',
  phone: '1-555-010-0100',
  'text-line': '555-010-0101',
  hours: '24/7',
  languages: 'mam & mixteco',
  interpreters: 'Sí',
  website: 'example.org',
};

/** The sheet as it is read: the blocks that show of each panel that shows. */
const sheetOf = ({ page }: Reader): Promise<string[]> =>
  page.locator('.sheet > .panel:visible').evaluateAll((panels) =>
    panels.map((panel) =>
      [...panel.querySelectorAll<HTMLElement>('h2, h3, p, li')]
        .filter((block) => block.offsetParent !== null)
        .map((block) => block.textContent.replace(/\s+/g, ' ').trim())
        .join('\n'),
    ),
  );
const inputFor = (field: string) => reader.page.locator(`[data-fills="${field}"]`);
const statusOf = () => reader.page.locator('.fill [role=status]').textContent();

describe.each(['en', 'es'])('a sheet filled in on the device, in %s', (language) => {
  test('takes what is typed into every place of every tool, and gives the line back', async () => {
    let filled = 0;
    for (const tool of reader.toolkit.snapshot.toolkit.tools) {
      await reader.go(reader.pathOf(language, `tool:${tool.id}`));
      // The address is asked of nobody.
      const fields = fieldsOf(withoutUnsaidAddress(tool, undefined).panels[language]?.join() ?? '');
      const offered = await reader.page
        .locator('[data-fills]')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLElement).dataset['fills']));
      expect([tool.id, ...offered]).toEqual([tool.id, ...fields]);
      expect(await reader.page.locator('.sheet').textContent()).not.toMatch(/\{[a-z-]+\}/);
      for (const field of fields) {
        const places = reader.page.locator(`[data-field="${field}"]`);
        const before = await places.allTextContents();
        expect(before.length).toBeGreaterThan(0);
        await inputFor(field).fill(typed[field] ?? '');
        expect(await places.allTextContents()).toEqual(before.map(() => typed[field]));
        await inputFor(field).fill('  ');
        expect(await places.allTextContents()).toEqual(before);
        filled += before.length;
      }
    }
    expect(filled).toBeGreaterThan(30);
  });

  test('sends nothing, keeps nothing, and stays where it is', async () => {
    const { page } = reader;
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await reader.go(reader.pathOf(language, machine));
    await page.waitForLoadState('networkidle');
    reader.asked.length = 0;
    const length = await page.evaluate(() => history.length);
    for (const field of ['organization', 'phone', 'hours']) {
      await inputFor(field).pressSequentially(typed[field] ?? '');
      await inputFor(field).press('Enter');
    }
    await page.locator('.switches select').selectOption('english-first');
    await page.locator('.switches input[type=checkbox]').first().click();
    await page.locator('.switches input[type=checkbox]').first().press('Enter');
    await page.waitForTimeout(200);
    expect(reader.asked).toEqual([]);
    expect(reader.here).toBe(reader.pathOf(language, machine));
    const kept = await page.evaluate(async () => ({
      history: history.length,
      state: history.state,
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    expect(kept).toEqual({ history: length, state: null, cookie: '', local: 0, session: 0, databases: 0, caches: 0 });
    expect(complaints).toEqual([]);
    await page.reload();
    expect(await inputFor('organization').inputValue()).toBe('');
    expect((await sheetOf(reader)).join()).not.toContain('Casa');
  });

  test('tells when a card no longer holds it, on a phone as on a desk, and when it does again', async () => {
    const { page } = reader;
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await reader.go(reader.pathOf(language, card));
      expect(await statusOf()).toBe('');
      await inputFor('organization').fill('Centro de apoyo a sobrevivientes '.repeat(6).trim());
      const long = await page.locator('.panel').last().boundingBox();
      expect(long?.height).toBeGreaterThan(193);
      expect(await statusOf()).toContain(await page.locator('.panel h2').last().textContent());
      expect(await statusOf()).not.toContain(await page.locator('.panel h2').first().textContent());
      await inputFor('organization').fill('Casa Puerto');
      expect(await statusOf()).toBe('');
    }
  });

  test('is printed as it was told: what fits is whole, and only the sheet', async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 1280, height: 900 });
    await reader.go(reader.pathOf(language, card));
    await inputFor('organization').fill('Casa Puerto');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.fill').isVisible()).toBe(false);
    const panels = await page.locator('.panel').evaluateAll((all) =>
      all.map((panel) => ({
        height: panel.getBoundingClientRect().height,
        cut: panel.scrollHeight - panel.clientHeight,
      })),
    );
    expect(panels).toEqual(panels.map(() => ({ height: 192, cut: 0 })));
    expect((await sheetOf(reader)).at(-1)).toContain('Casa Puerto');
  });

  test('is accessible while it is used', async () => {
    const { page } = reader;
    await installAxe(page.context());
    for (const [key, colorScheme] of [
      [card, 'light'],
      [card, 'dark'],
      [machine, 'light'],
      [machine, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of [
        { width: 360, height: 740 },
        { width: 1280, height: 900 },
      ]) {
        await page.setViewportSize(size);
        await reader.go(reader.pathOf(language, key));
        await inputFor('organization').fill('Casa Puerto '.repeat(16).trim());
        if (key === card) expect(await statusOf()).not.toBe('');
        expect(await axeFindings(page, 'nothing')).toEqual([]);
      }
    }
  });
});

describe.each(['en', 'es'])('the switches of a script, in %s', (language) => {
  const queries = [
    '',
    '?order=english-first',
    '?order=spanish-first&transfer=off&transfer=on',
    '?leave-message=off&name-center=off&order=spanish-first',
    '?order=latin-first&transfer=maybe&color=red',
  ];

  test('say without script what they choose, and show what is chosen', async () => {
    await plain.go(plain.pathOf(language, machine));
    expect(await plain.page.locator('.fill').isVisible()).toBe(false);
    const lines = plain.page.locator('[data-field=organization].blank');
    expect((await lines.first().textContent())?.trim()).toMatch(/^_{10,} \(/);
    const before = await sheetOf(plain);
    const boxes = plain.page.locator('.switches input[type=checkbox]');
    await boxes.nth(0).check();
    await boxes.nth(1).uncheck();
    const answered = plain.page.waitForResponse((response) => response.url().includes('transfer=on'));
    await plain.page.locator('.switches button').click();
    expect((await answered).headers()['cache-control']).toBe('no-store');
    await plain.page.waitForLoadState();
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([
      true,
      false,
      true,
    ]);
    const after = await sheetOf(plain);
    expect(after).not.toEqual(before);
    expect(after.join()).toMatch(/press 1|oprima el 1/);
    await boxes.nth(0).uncheck();
    await boxes.nth(1).check();
    await plain.page.locator('.switches button').click();
    await plain.page.waitForURL('**transfer=off&leave-message=off&leave-message=on**');
    expect(await sheetOf(plain)).toEqual(before);
  });

  test.each(queries)('say the same with script as without, and are timed the same: %s', async (query) => {
    for (const id of ['tool:answering-machine-coalition', machine]) {
      await plain.go(plain.pathOf(language, id) + query);
      await reader.go(reader.pathOf(language, id) + query);
      const expected = await sheetOf(plain);
      expect(await sheetOf(reader)).toEqual(expected);
      const tool = reader.toolkit.snapshot.toolkit.tools.find((each) => `tool:${each.id}` === id);
      const panels = tool && withSwitches(tool, new URLSearchParams(query)).panels[language];
      expect(expected.length).toBe(panels?.length);
      for (const [at, panel] of (panels ?? []).entries()) {
        const words = panel.split('\n').findLast((line) => line !== '' && !line.includes('{')) ?? '';
        expect(expected[at]).toContain(words.replace(/^\[|\]\(.*$/g, '').trim());
      }
    }
  });

  test('change with script what is shown at once, as the server would', async () => {
    await reader.go(reader.pathOf(language, machine));
    await inputFor('organization').fill('Casa Puerto');
    await reader.page.locator('.switches select').selectOption('english-first');
    await reader.page.locator('.switches input[type=checkbox]').nth(0).check();
    await reader.page.locator('.switches input[type=checkbox]').nth(1).uncheck();
    expect((await sheetOf(reader)).join()).toContain('Casa Puerto');
    await inputFor('organization').fill('');
    await plain.go(`${plain.pathOf(language, machine)}?order=english-first&transfer=on&leave-message=off`);
    expect(await sheetOf(reader)).toEqual(await sheetOf(plain));
  });
});

test('the script is small: at most 3 KB, compressed', () => {
  const script = readFileSync(new URL('../../dist/assets/fill.js', import.meta.url));
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3000);
});
