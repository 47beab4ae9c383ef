import { describe, expect, test } from 'vitest';
import { nameOf } from '#model/snapshot.ts';
import { aReader } from './reader.ts';
import { htmlOf, kindOf } from './toolkit-app.ts';

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

/** A stop as it stands in the page: its place among all that can be reached, and how its mark stands out. */
interface Mark {
  readonly place: number;
  readonly name: string;
  /** Of the outline against what lies under it (WCAG 2.2, 1.4.11 and 2.4.13: 3 to 1). */
  readonly contrast: number;
  /** In CSS px (2.4.13: 2). */
  readonly width: number;
}

/** Walks through the whole page, and tells what can be reached and every stop. */
async function walkAll(): Promise<{ readonly reachable: number; readonly marks: Mark[] }> {
  const { page } = reader;
  const reachable = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex]'),
    ];
    const stops = all.filter(
      (element) =>
        element.tabIndex >= 0 &&
        element.checkVisibility({ visibilityProperty: true }) && // Of a group of radio buttons the keys reach the chosen one; arrows change it.
        !element.matches(':disabled, input[type=radio]:not(:checked)'),
    );
    for (const [place, element] of stops.entries()) element.dataset['stop'] = String(place);
    return stops.length;
  });
  const marks: Mark[] = [];
  while (marks.length <= reachable + 1) {
    await page.keyboard.press('Tab');
    const mark = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      // A file field that looks like a button is marked around its label.
      const label = element.closest('label');
      const marked = label && getComputedStyle(label).outlineStyle !== 'none' ? label : element;
      let ground = marked.parentElement;
      while (ground && (parts(getComputedStyle(ground).backgroundColor)[3] ?? 1) < 1) ground = ground.parentElement;
      const luminance = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = parts(colour)
          .map((part) => part / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const { outlineColor, outlineWidth, outlineStyle } = getComputedStyle(marked);
      const under = getComputedStyle(ground ?? document.body).backgroundColor;
      const [dark = 0, light = 0] = [luminance(outlineColor), luminance(under)].sort((a, b) => a - b);
      return {
        place: Number(element.dataset['stop'] ?? -1),
        name: (element.textContent ?? '').trim().slice(0, 40),
        contrast: (light + 0.05) / (dark + 0.05),
        width: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      };
    });
    if (mark === undefined) break;
    marks.push(mark);
  }
  return { reachable, marks };
}

test.each(['en', 'es'])(
  'on each kind of page in %s, the keys reach everything in the order of the page, visibly, and lead out again',
  { timeout: 240_000 },
  async (language) => {
    const { toolkit } = reader;
    const leanest = new Map<string, { readonly path: string; readonly length: number }>();
    for (const route of toolkit.app.site.addresses.routes) {
      if (route.language !== language) continue;
      const kind = kindOf(route);
      const length =
        (leanest.get(kind)?.length ?? 0) === 0 || kind !== 'concept'
          ? (await htmlOf(toolkit, route.path)).length
          : Infinity;
      if (length < (leanest.get(kind)?.length ?? Infinity)) leanest.set(kind, { path: route.path, length });
    }
    expect(leanest.size).toBeGreaterThan(15);
    const wrong: string[] = [];
    for (const [kind, { path }] of leanest) {
      await reader.page.emulateMedia({ colorScheme: kind.length % 2 === 0 ? 'dark' : 'light' });
      await reader.go(path);
      const { reachable, marks } = await walkAll();
      if (marks.map(({ place }) => place).join() !== Array.from({ length: reachable }, (_, place) => place).join()) {
        wrong.push(`${path}: of ${reachable} stops, these in this order: ${marks.map(({ place }) => place).join()}`);
      }
      for (const { name, contrast, width } of marks) {
        if (contrast < 3 || width < 2)
          wrong.push(`${path}: "${name}" is marked by ${width} px of ${contrast.toFixed(1)} to 1`);
      }
    }
    expect(wrong).toEqual([]);
  },
);
