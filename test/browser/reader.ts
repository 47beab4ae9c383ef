import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startToolkit, type ToolkitServer } from './toolkit-server.ts';

/** Somebody who reads the toolkit in a fresh browser window; a new one for each test. */
export interface Reader {
  readonly toolkit: ToolkitServer;
  readonly page: Page;
  /** Paths of all that the page has asked for so far, in order. */
  readonly asked: string[];
  /** The path and query of the page that is open. */
  readonly here: string;
  /** The path of a view: `pathOf('es', 'concept:promotora')`. Throws where there is none. */
  pathOf(language: string, key: string): string;
  /** Opens a page of the toolkit. */
  go(path: string): Promise<void>;
}

/** Starts a browser and the toolkit for the tests of a file, and opens a window for each of them. */
export function aReader(options: BrowserContextOptions = {}): Reader {
  let browser: Browser | undefined;
  let toolkit: ToolkitServer | undefined;
  let page: Page | undefined;
  const asked: string[] = [];
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('a reader is there within a test only');
    return thing;
  };

  beforeAll(async () => {
    [browser, toolkit] = await Promise.all([launchChromium(), startToolkit()]);
  });
  beforeEach(async () => {
    const context = await started(browser).newContext({ viewport: { width: 360, height: 740 }, ...options });
    page = await context.newPage();
    asked.length = 0;
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  });
  afterEach(async () => {
    await page?.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await toolkit?.close();
  });

  return {
    asked,
    get toolkit() {
      return started(toolkit);
    },
    get page() {
      return started(page);
    },
    get here() {
      const { pathname, search } = new URL(started(page).url());
      return pathname + search;
    },
    pathOf(language, key) {
      const path = started(toolkit).app.site.addresses.path(language, key);
      if (path === undefined) throw new Error(`no ${key} in ${language}`);
      return path;
    },
    async go(path) {
      await started(page).goto(started(toolkit).origin + path);
    },
  };
}
