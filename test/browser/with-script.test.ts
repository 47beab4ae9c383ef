import { describe, expect, test } from 'vitest';
import { fits, headwords } from '#site/glossary-list.ts';
import { aReader } from './reader.ts';
import { fullestOfEachKind } from './toolkit-app.ts';

/** What the small scripts add for a reader (search has tests of its own). */
const reader = aReader();

describe.each(['en', 'es'])('the filters of an A–Z list, in %s', (language) => {
  const id = 'human-trafficking';
  /** The lines that a choice leaves, by the toolkit's data. */
  const expected = (choice: { subject?: string; region?: string; register?: string }): number => {
    const { snapshot } = reader.toolkit;
    const lines = headwords(id, snapshot.listedIn(id), language, snapshot.languages, () => 0);
    const { subject, region, register } = choice;
    return lines.filter((line) => fits({ subject, region, register, stage: undefined }, line)).length;
  };
  const shown = (): Promise<number> => reader.page.locator('.a-to-z li:visible').count();
  const select = (name: string, value: string) => reader.page.locator(`select[name=${name}]`).selectOption(value);

  test('change the list at once, and ask the server nothing', async () => {
    await reader.go(reader.pathOf(language, `glossary:${id}`));
    expect(await shown()).toBe(expected({}));
    reader.asked.length = 0;
    const subjects = reader.toolkit.snapshot.glossary(id)?.subjects ?? [];
    expect(subjects.length).toBeGreaterThan(1);
    for (const subject of subjects) {
      await select('subject', subject.id);
      expect(await shown()).toBe(expected({ subject: subject.id }));
      expect(await shown()).toBeLessThan(expected({}));
    }
    await select('subject', '');
    await select('register', 'legal');
    expect(await shown()).toBe(expected({ register: 'legal' }));
    expect(reader.asked).toEqual([]);
    expect(reader.here).toBe(reader.pathOf(language, `glossary:${id}`));
  });

  test('hide letters without entries, and say where nothing is left', async () => {
    await reader.go(reader.pathOf(language, `glossary:${id}`));
    const none = reader.page.locator('.none');
    expect(await none.isVisible()).toBe(false);
    await select('register', 'legal');
    const letters = await reader.page.locator('.letters li:visible').allTextContents();
    const headings = await reader.page.locator('.a-to-z h2:visible').allTextContents();
    expect(letters).toEqual(headings);
    // Of all that can be chosen, a pair that leaves nothing.
    const pairs = (reader.toolkit.snapshot.glossary(id)?.subjects ?? []).flatMap((subject) =>
      (['popular', 'slang', 'legal'] as const).map((register) => ({ subject: subject.id, register })),
    );
    const options = await reader.page
      .locator('select[name=register] option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    const pair = pairs.find((each) => options.includes(each.register) && expected(each) === 0);
    await select('subject', pair?.subject ?? '');
    await select('register', pair?.register ?? '');
    expect(await shown()).toBe(0);
    expect(await none.isVisible()).toBe(true);
  });

  test('are taken from the address', async () => {
    await reader.go(`${reader.pathOf(language, `glossary:${id}`)}?register=legal`);
    expect(await shown()).toBe(expected({ register: 'legal' }));
    await select('register', '');
    expect(await shown()).toBe(expected({}));
  });
});

describe.each([
  ['a phone', { width: 360, height: 740 }, false],
  ['a phone, with the notes open', { width: 360, height: 740 }, true],
  ['a desk', { width: 1280, height: 900 }, false],
  ['a desk, with the notes open', { width: 1280, height: 900 }, true],
] as const)('the keys of a deck on %s', (_, size, notes) => {
  test.each(['en', 'es'])('go through every slide and back, in %s', async (language) => {
    const { page } = reader;
    await page.setViewportSize(size);
    const fullest = await fullestOfEachKind(reader.toolkit, language);
    await reader.go(fullest.get('slides')?.path ?? '');
    const count = await page.locator('.slide').count();
    expect(count).toBeGreaterThan(5);
    if (notes) {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
    }
    /** The slide whose heading has the focus and is on the screen. */
    const at = (): Promise<string> =>
      page.evaluate(() => {
        const { top = -1, bottom = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= window.innerHeight ? (document.activeElement?.id ?? '') : 'out of sight';
      });
    const press = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      return at();
    };
    const ids = Array.from({ length: count }, (__, index) => `slide-title-${index + 1}`);

    expect(await press('End')).toBe(ids.at(-1));
    expect(await press('ArrowRight')).toBe(ids.at(-1));
    expect(await press('Home')).toBe(ids[0]);
    expect(await press('ArrowLeft')).toBe(ids[0]);
    const forwards: string[] = [];
    for (const index of ids.keys()) if (index > 0) forwards.push(await press(index % 2 ? 'ArrowRight' : 'PageDown'));
    expect(forwards).toEqual(ids.slice(1));
    const backwards: string[] = [];
    for (const index of ids.keys()) if (index > 0) backwards.push(await press(index % 2 ? 'ArrowLeft' : 'PageUp'));
    expect(backwards).toEqual(ids.toReversed().slice(1));
  });
});

test('the language link leads to the same page in the other language, and back', async () => {
  const fullest = await fullestOfEachKind(reader.toolkit, 'es');
  expect(fullest.size).toBeGreaterThan(15);
  for (const { key, path } of fullest.values()) {
    await reader.go(path);
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('es');
    const link = reader.page.locator('.languages a');
    expect(await link.getAttribute('lang')).toBe('en');
    await link.click();
    await reader.page.waitForURL(`**${reader.pathOf('en', key)}`);
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en');
    await link.click();
    await reader.page.waitForURL(`**${path}`);
  }
});
