import { expect, test } from 'vitest';
import { createToolkitApp, htmlOf } from '../browser/toolkit-app.ts';

const toolkit = createToolkitApp();

/** The lines of the box of numbers on the first page for survivors, as they are read. */
async function lines(language: string): Promise<string[]> {
  const html = await htmlOf(toolkit, toolkit.app.site.addresses.path(language, 'page:get-help') ?? '');
  const box = /<section class="numbers".*?<\/section>/s.exec(html)?.[0] ?? '';
  return [...box.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line = '']) => line.replaceAll(/<[^>]+>/g, ''));
}

test.each([
  ['es', '911: emergencias'],
  ['en', '911: emergencies'],
])('in %s the box of numbers says a number once, also where the name begins with it', async (language, first) => {
  const box = await lines(language);
  expect(box).toContain(first);
  expect(box.filter((line) => /^(\d+) \1\b/.test(line))).toEqual([]);
  expect(box.filter((line) => /^1-\d{3}-\d{3}-\d{4} \p{L}/u.test(line)).length).toBeGreaterThan(1);
});
