import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, axeFindingsBy, colourRules, installAxe, sizeRules } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { codeSnifferFindings, installCodeSniffer } from './code-sniffer.ts';
import { fullestOfEachKind } from './toolkit-app.ts';
import { startToolkit, type ToolkitServer } from './toolkit-server.ts';

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

/** A state that a page can be brought into: where, and how. `script`: only with script. */
interface State {
  readonly name: string;
  readonly path: string;
  readonly script?: boolean;
  /** The page that answers there instead. */
  readonly body?: string;
  bring?(page: Page): Promise<unknown>;
}

let browser: Browser;
let toolkit: ToolkitServer;
const states: Record<string, readonly State[]> = {};
beforeAll(async () => {
  [browser, toolkit] = await Promise.all([launchChromium(), startToolkit()]);
  for (const language of toolkit.snapshot.languages) states[language] = await statesIn(language);
});
afterAll(async () => {
  await browser?.close();
  await toolkit?.close();
});

/** The form for printed pieces as it comes back where a name is missing and an address is none. */
function formWithErrors(language: string): string {
  const { site } = toolkit.app;
  const route = site.addresses.routes.find((each) => each.language === language && each.view.type === 'print');
  if (route === undefined) throw new Error('no form');
  const problems = [
    { field: `name.${language}`, problem: 'missing' },
    { field: 'website', problem: 'wrong' },
  ] as const;
  return site.renderPrintProblems(route, { website: 'nowhere' }, problems, undefined);
}

async function statesIn(language: string): Promise<State[]> {
  const { addresses } = toolkit.app.site;
  const path = (key: string): string => {
    const found = addresses.path(language, key);
    if (found === undefined) throw new Error(`no ${key} in ${language}`);
    return found;
  };
  const kinds = await fullestOfEachKind(toolkit, language);
  const glossary = path('glossary:human-trafficking');
  return [
    ...[...kinds].map(([kind, route]) => ({ name: kind, path: route.path })),
    { name: 'search with answers', path: `${path('search')}?q=${encodeURIComponent('tráfico de personas')}` },
    { name: 'search without answers', path: `${path('search')}?q=xqzvwk` },
    { name: 'glossary filtered', path: `${glossary}?register=legal` },
    { name: 'glossary where nothing fits', path: `${glossary}?region=es-XX` },
    {
      name: 'search as one types',
      path: path('search'),
      script: true,
      async bring(page) {
        await page.locator('#q').fill('trafico de personas');
        await page.locator('.answers > li').first().waitFor();
      },
    },
    {
      name: 'form with errors',
      path: path('print'),
      body: formWithErrors(language),
    },
    {
      name: 'script of an answering machine, other switches',
      path: `${path('tool:answering-machine-crisis-center')}?order=english-first&transfer=on`,
    },
    {
      name: 'card filled in beyond its edge',
      path: path('tool:victims-rights-card'),
      script: true,
      async bring(page) {
        await page.locator('[data-fills=organization]').fill('Casa Puerto '.repeat(20).trim());
      },
    },
    {
      name: 'slide presented with notes',
      path: path(`slides:${toolkit.snapshot.toolkit.presentations[0]?.id}`),
      script: true,
      async bring(page) {
        await page.locator('.deck-start button').click();
        await page.keyboard.press('n');
      },
    },
    {
      name: 'Shift pressed once on a page for survivors',
      path: path('help'),
      script: true,
      bring: (page) => page.keyboard.press('Shift'),
    },
  ];
}

/** Opens a state in a page, with what it holds unfolded. */
async function openState(page: Page, state: State): Promise<void> {
  const { body } = state;
  const address = toolkit.origin + state.path;
  if (body !== undefined) {
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  }
  await page.goto(address);
  if (body !== undefined) await page.unroute(address);
  await state.bring?.(page);
  if (state.name.startsWith('slide')) return;
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** What has to be scrolled sideways, or is cut off without a way to reach it. */
const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, the window ${clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, position, clipPath, display } = getComputedStyle(element);
      return (
        display !== 'none' &&
        position !== 'absolute' &&
        clipPath === 'none' &&
        overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.matches('input, select, textarea')
      );
    });
    return [...wide, ...cut.slice(0, 3).map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)];
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
  const context = await browser.newContext({ viewport: phone, colorScheme: 'light' });
  await installAxe(context);
  await installCodeSniffer(context);
  return context;
}

test('HTML_CodeSniffer sees what is wrong', async () => {
  const context = await open();
  const page = await context.newPage();
  await page.goto(`${toolkit.origin}/es/`);
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
      await openState(page, state);
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
      await openState(page, state);
      // A page that asks for no script is the same without it.
      if ((await page.locator('script[src]').count()) === 0) return [];
      return [...(await axeFindings(page, drawing)), ...(await codeSnifferFindings(page))];
    });
    expect(found).toEqual([]);
    await context.close();
  });
});

/** Visits states in a few pages that are used again and again; each line found begins with the state's name. */
async function onEachState(
  context: BrowserContext,
  states: readonly State[],
  visit: (page: Page, state: State) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  const waiting = states.values();
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (const state of waiting) found.push(...(await visit(page, state)).map((line) => `${state.name}: ${line}`));
    await page.close();
  };
  await Promise.all([work(), work()]);
  return found;
}
