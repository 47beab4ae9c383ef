import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, axeFindingsBy, colourRules, installAxe, sizeRules } from './axe.ts';
import { codeSnifferFindings, installCodeSniffer } from './code-sniffer.ts';
import { inBrowser } from './in-browser.ts';
import { beyondTheEdge, onEachState, openState, type State, statesIn } from './states.ts';

/**
 * However it is shown, no page has a finding: in the light, in the dark, in the colours that the system
 * forces, with letters twice as large, enlarged four times, with little motion, with script and without.
 * Tested on the fullest page of each kind and on the states that a page can be in, in each language. All
 * rules run in the light; in the other modes those whose outcome depends on how the page is shown.
 */
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 1024 };
/** 1280 by 1024, enlarged to 400 % (WCAG 2.2, 1.4.10). */
const enlarged = { width: 320, height: 256 };
const patience = 300_000;
/** `drawings.test.ts` measures the letters of drawings. */
const drawing = '.overlap svg';

const site = inBrowser();
const states: Record<string, readonly State[]> = {};
beforeAll(async () => {
  for (const language of site.toolkit.snapshot.languages) states[language] = await statesIn(site.toolkit, language);
});

/** A mode: how the browser is set, and what must then hold beyond the rules. */
interface Mode {
  readonly name: string;
  readonly rules: string[];
  set(page: Page, session: CDPSession): Promise<unknown>;
  holds?(page: Page): Promise<string[]>;
}

const plain = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;
const letters = (session: CDPSession, size: number): Promise<unknown> =>
  session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });

const modes: readonly Mode[] = [
  {
    name: 'dark',
    rules: colourRules,
    set: (page) => page.emulateMedia({ ...plain, colorScheme: 'dark' }),
  },
  {
    name: 'forced colours',
    // The system gives the colours, so there is no contrast of ours to measure: nothing may keep its own, and what
    // is known by its ground alone needs an edge.
    rules: [],
    set: (page) => page.emulateMedia({ ...plain, forcedColors: 'active' }),
    holds: (page) =>
      page.evaluate(() => {
        const found = matchMedia('(forced-colors: active)').matches ? [] : ['colours are not forced'];
        for (const element of document.querySelectorAll('body *')) {
          const { forcedColorAdjust, borderTopStyle, borderTopWidth } = getComputedStyle(element);
          const own = element.closest('svg') === null && forcedColorAdjust === 'none';
          const edge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
          const needs = element.matches('button, input[type=text], select, .door') && !edge;
          if (own) found.push(`keeps its own colours: ${element.outerHTML.slice(0, 80)}`);
          if (needs) found.push(`has no edge: ${element.outerHTML.slice(0, 80)}`);
        }
        return found;
      }),
  },
  {
    name: 'little motion',
    rules: [],
    set: (page) => page.emulateMedia({ ...plain, reducedMotion: 'reduce' }),
    holds: (page) =>
      page.evaluate(() => {
        const skip = document.querySelector<HTMLElement>('.usa-skipnav');
        skip?.focus();
        const moving = document.getAnimations().map(({ effect }) => effect?.getComputedTiming());
        skip?.blur();
        return moving
          .filter((timing) => Number(timing?.duration ?? 0) > 0)
          .map((timing) => `something moves for ${timing?.duration} ms`);
      }),
  },
  {
    name: 'letters of 200 %',
    rules: sizeRules,
    async set(page, session) {
      await page.emulateMedia(plain);
      await page.setViewportSize(desk);
      await letters(session, 32);
    },
    async holds(page) {
      const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      return [...(size === '32px' ? [] : [`letters have ${size}`]), ...(await beyondTheEdge(page))];
    },
  },
  {
    name: 'enlarged to 400 %',
    rules: sizeRules,
    async set(page, session) {
      await letters(session, 16);
      await page.setViewportSize(enlarged);
    },
    holds: beyondTheEdge,
  },
];

async function open(): Promise<BrowserContext> {
  const context = await site.browser.newContext({ viewport: phone, colorScheme: 'light' });
  await installAxe(context);
  await installCodeSniffer(context);
  return context;
}

test('HTML_CodeSniffer sees what is wrong', async () => {
  const context = await open();
  const page = await context.newPage();
  await page.goto(`${site.toolkit.origin}/es/`);
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="data:,"><p style="">x</p>');
    document.querySelector('main')?.style.setProperty('color', '#767676');
  });
  const found = (await codeSnifferFindings(page)).join('\n');
  expect(found).toContain('1_1_1.H37');
  expect(found).toContain('1_4_6.G17');
  await context.close();
});

describe.each(['en', 'es'])('in %s', (language) => {
  test('no finding in any mode, on every kind of page and in every state', { timeout: patience }, async () => {
    const context = await open();
    const all = states[language] ?? [];
    expect(all.length).toBeGreaterThan(25);
    const sessions = new WeakMap<Page, CDPSession>();
    const found = await onEachState(context, all, async (page, state) => {
      const session = sessions.get(page) ?? (await context.newCDPSession(page));
      sessions.set(page, session);
      await page.setViewportSize(phone);
      await page.emulateMedia(plain);
      await openState(site.toolkit, page, state);
      const lines = [...(await axeFindings(page, drawing)), ...(await codeSnifferFindings(page))];
      for (const mode of modes) {
        await mode.set(page, session);
        const here = mode.rules.length > 0 ? await axeFindingsBy(page, drawing, mode.rules) : [];
        here.push(...((await mode.holds?.(page)) ?? []));
        lines.push(...here.map((line) => `${mode.name}: ${line}`));
      }
      return lines;
    });
    expect(found).toEqual([]);
    await context.close();
  });

  test('no finding without script, on every kind of page and in every state', { timeout: patience }, async () => {
    const context = await open();
    // The page's own scripts do not come; with script switched off, axe could not run either.
    await context.route('**/assets/*.js', (route) => route.abort());
    const all = (states[language] ?? []).filter(({ script }) => script !== true);
    const found = await onEachState(context, all, async (page, state) => {
      await openState(site.toolkit, page, state);
      // A page that asks for no script is the same without it.
      if ((await page.locator('script[src]').count()) === 0) return [];
      return [...(await axeFindings(page, drawing)), ...(await codeSnifferFindings(page))];
    });
    expect(found).toEqual([]);
    await context.close();
  });
});
