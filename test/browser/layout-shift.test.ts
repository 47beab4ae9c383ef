import { expect, test } from 'vitest';
import { aReader } from './reader.ts';
import { fullestOfEachKind } from './toolkit-app.ts';

/** What a script adds to a page has its place from the start, however late the script comes. */
const reader = aReader();
/** Later than the first paint, in milliseconds. */
const late = 700;

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

test.each(['en', 'es'])(
  'nothing moves when a script comes late, on a page of each kind, in %s',
  { timeout: 300_000 },
  async (language) => {
    const { page, toolkit } = reader;
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Element | null }[] }[]) {
          const moved = entry.sources.map(({ node }) => `${node?.nodeName} ${node?.className ?? ''}`);
          shifts.push({ value: entry.value, moved });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue();
    });
    const moving: unknown[] = [];
    const withScript = [...(await fullestOfEachKind(toolkit, language)).values()];
    for (const { path } of withScript) {
      await reader.go(path);
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
      if (shifts.length > 0) moving.push([path, shifts]);
    }
    expect(withScript.length).toBeGreaterThan(15);
    expect(moving).toEqual([]);
  },
);
