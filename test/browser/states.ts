import type { BrowserContext, Page } from 'playwright-core';
import { inTabs } from './each-page.ts';
import { fullestOfEachKind } from './toolkit-app.ts';
import type { ToolkitServer } from './toolkit-server.ts';

/** A state that a page can be brought into: where, and how. `script`: only with script. */
export interface State {
  readonly name: string;
  readonly path: string;
  readonly script?: boolean;
  /** The page that answers there instead. */
  readonly body?: string;
  bring?(page: Page): Promise<unknown>;
}

/** The form for printed pieces as it comes back where a name is missing and an address is none. */
function formWithErrors(toolkit: ToolkitServer, language: string): string {
  const { site } = toolkit.app;
  const route = site.addresses.routes.find((each) => each.language === language && each.view.type === 'print');
  if (route === undefined) throw new Error('no form');
  const problems = [
    { field: `name.${language}`, problem: 'no-name' },
    { field: 'website', problem: 'no-address', meant: undefined },
    { field: 'sheet', problem: 'no-choice' },
  ] as const;
  const refusals = [{ text: toolkit.snapshot.toolkit.strings[language]?.logoRefusal.notPicture ?? '', field: 'logo' }];
  return site.renderPrintProblems(route, { website: 'nowhere', sheet: 'round' }, problems, refusals);
}

/** The fullest page of each kind in a language, and the states that a page can be in. */
export async function statesIn(toolkit: ToolkitServer, language: string): Promise<State[]> {
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
      body: formWithErrors(toolkit, language),
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
        await page.keyboard.press('F2');
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
export async function openState(toolkit: ToolkitServer, page: Page, state: State): Promise<void> {
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
export const beyondTheEdge = (page: Page): Promise<string[]> =>
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

/** Visits states, and gathers what `visit` returns; each line begins with the state's name. */
export const onEachState = (
  context: BrowserContext,
  states: readonly State[],
  visit: (page: Page, state: State) => Promise<readonly string[]>,
): Promise<string[]> =>
  inTabs(context, states, async (page, state) => (await visit(page, state)).map((line) => `${state.name}: ${line}`));
