import { describe, expect, test } from 'vitest';
import { nameOf } from '#model/snapshot.ts';
import { aReader } from './reader.ts';
import { kindOf } from './toolkit-app.ts';

const reader = aReader();

interface Stop {
  /** The nearest thing that names the element: its id, or the beginning of its text. */
  readonly name: string;
  readonly shown: boolean;
  readonly outlined: boolean;
  /** Something else lies over its middle (WCAG 2.2, 2.4.11). */
  readonly covered: boolean;
}

/** Presses a key and tells where the focus then is. */
async function press(key: 'Tab' | 'Shift+Tab'): Promise<Stop> {
  await reader.page.keyboard.press(key);
  return reader.page.evaluate(async () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) throw new Error('nothing can have the focus');
    // The skip link glides in and out.
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const box = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    return {
      name: element === document.body ? '' : `#${element.id} ${(element.textContent ?? '').trim().slice(0, 40)}`,
      shown: box.top >= 0 && box.bottom > 0 && box.width > 0 && box.top < window.innerHeight,
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
      covered: !there || !(element.contains(there) || there.contains(element)),
    };
  });
}

/** More stops than any page has. */
const longestWalk = 600;

/** Goes on with a key until `arrived`, or the page's end; gives every stop on the way. */
async function walk(key: 'Tab' | 'Shift+Tab', arrived: (stop: Stop) => boolean = () => false): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < longestWalk; count += 1) {
    const stop = await press(key);
    if (stop.name === '') return stops;
    stops.push(stop);
    if (arrived(stop)) return stops;
  }
  throw new Error(`no way out after ${stops.length} stops`);
}

describe.each(['home', 'help', 'search', 'slides'] as const)('the skip link of %s', (kind) => {
  test.each(['en', 'es'])('comes first, is seen, and leads to the content, in %s', async (language) => {
    const { toolkit } = reader;
    const route = toolkit.app.site.addresses.routes.find((each) => each.language === language && kindOf(each) === kind);
    await reader.go(route?.path ?? '');
    const skip = await press('Tab');
    expect(skip.name).toContain(toolkit.snapshot.toolkit.strings[language]?.site.skip);
    expect(skip).toMatchObject({ shown: true, outlined: true, covered: false });
    await reader.page.keyboard.press('Enter');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('main');
    await press('Tab');
    expect(await reader.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

test.each([
  ['en', 'home'],
  ['es', 'help'],
  ['es', 'glossary:human-trafficking'],
])('in %s, each stop on %s can be seen, forwards and backwards', async (language, key) => {
  await reader.go(reader.pathOf(language, key));
  const forwards = await walk('Tab', (stop) => stop.name.includes('CC BY'));
  const backwards = await walk('Shift+Tab', (stop) => stop.name.includes(forwards[0]?.name ?? ''));
  expect(forwards.length).toBeGreaterThan(15);
  expect(backwards.length).toBeGreaterThan(15);
  const hidden = [...forwards, ...backwards].filter((stop) => !stop.shown || !stop.outlined || stop.covered);
  expect(hidden).toEqual([]);
});

test.each(['en', 'es'])('from the start page through search to a concept, in %s', async (language) => {
  await reader.go(reader.pathOf(language, 'home'));
  await walk('Tab', (stop) => stop.name.startsWith('#q '));
  await reader.page.keyboard.type('smuggling');
  await reader.page.keyboard.press('Enter');
  await reader.page.waitForURL('**/?q=smuggling');
  expect(reader.here).toBe(`${reader.pathOf(language, 'search')}?q=smuggling`);

  const concept = reader.toolkit.snapshot.concept('human-smuggling');
  const name = concept ? nameOf(concept, language) : '';
  await walk('Tab', (stop) => stop.name === `# ${name}`);
  await reader.page.keyboard.press('Enter');
  await reader.page.waitForURL(`**${reader.pathOf(language, 'concept:human-smuggling')}`);
  expect(await reader.page.locator('h1').textContent()).toContain(name);
});
