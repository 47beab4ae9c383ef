import { describe, expect, test } from 'vitest';
import { aReader } from './reader.ts';

/** The directory of help, with script: who answers now. (What the lists do, and send, is in test/safety.) */
const reader = aReader();

/** Monday to Friday, 9 to 5 in Chicago, and Saturday until midnight. */
const schedule = ['America/Chicago', ...[1, 2, 3, 4, 5].map((day) => `${day} 09:00 17:00`), '6 12:00 24:00'].join('|');

async function openAt(moment: string, hours: string): Promise<string | null> {
  const { page } = reader;
  await page.clock.setFixedTime(new Date(moment));
  await reader.go(reader.pathOf('en', 'near'));
  await page
    .locator('.resource[data-schedule]')
    .first()
    .evaluate((card, set) => {
      if (card instanceof HTMLElement) card.dataset['schedule'] = set;
    }, hours);
  await page.locator('#service').dispatchEvent('change');
  return page.locator('.resource[data-schedule] .near-now').first().textContent();
}

describe('says who answers now, by the clock of the service', () => {
  test.each([
    // Chicago is six hours behind UTC in winter, five in summer.
    ['2026-11-27T14:59:00Z', 'Closed now'],
    ['2026-11-27T15:00:00Z', 'Open now'],
    ['2026-11-27T22:59:00Z', 'Open now'],
    ['2026-11-27T23:00:00Z', 'Closed now'],
    ['2026-07-10T14:00:00Z', 'Open now'],
    // Saturday evening in Chicago is Sunday in Europe.
    ['2026-11-29T05:30:00Z', 'Open now'],
    ['2026-11-29T06:00:00Z', 'Closed now'],
  ])('%s: %s', async (moment, expected) => expect(await openAt(moment, schedule)).toBe(expected));

  test('a line that never closes is open at any time', async () => {
    expect(await openAt('2026-12-25T03:00:00Z', 'always')).toBe('Open now');
  });
});

test('“Open now” leaves those that are known to be open, and says how many', async () => {
  const { page } = reader;
  await reader.go(reader.pathOf('es', 'near'));
  const cards = page.locator('.resource:visible');
  const all = await cards.count();
  const open = await page.locator('.resource[data-now=open]').count();
  expect(open).toBeGreaterThan(5);
  expect(open).toBeLessThan(all);
  await page.locator('label[for=open]').click();
  expect(await cards.count()).toBe(open);
  expect(await page.locator('.near-filters [role=status]').textContent()).toBe(`${open} resultados`);
  await page.locator('label[for=open]').click();
  expect(await cards.count()).toBe(all);
});

test('every state has a page, with its own help first and the lines of the whole country after', async () => {
  const { page, toolkit } = reader;
  const states = Object.keys(toolkit.snapshot.toolkit.strings['en']?.areas ?? {});
  expect(states.length).toBe(56);
  await reader.go(reader.pathOf('en', 'near'));
  expect(await page.locator('main nav a').count()).toBe(states.length);
  const local = toolkit.snapshot.toolkit.resources.find(({ reach }) => /^US-/.test(reach[0] ?? ''));
  await reader.go(reader.pathOf('en', `near:${local?.reach[0]}`));
  expect(await page.locator('section[aria-labelledby=local] .resource').first().getAttribute('id')).toBeTruthy();
  expect(await page.locator(`#${local?.id}`).isVisible()).toBe(true);
  expect(await page.locator('section[aria-labelledby=nationwide] .resource').count()).toBeGreaterThan(5);
});
