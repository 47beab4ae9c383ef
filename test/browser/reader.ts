import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { inBrowser } from './in-browser.ts';
import type { ToolkitServer } from './toolkit-server.ts';

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
  const site = inBrowser();
  let page: Page | undefined;
  const asked: string[] = [];
  const opened = (): Page => {
    if (page === undefined) throw new Error('a reader is there within a test only');
    return page;
  };

  beforeEach(async () => {
    const context = await site.browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    page = await context.newPage();
    asked.length = 0;
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  });
  afterEach(async () => {
    await page?.context().close();
  });

  return {
    asked,
    get toolkit() {
      return site.toolkit;
    },
    get page() {
      return opened();
    },
    get here() {
      const { pathname, search } = new URL(opened().url());
      return pathname + search;
    },
    pathOf(language, key) {
      const path = site.toolkit.app.site.addresses.path(language, key);
      if (path === undefined) throw new Error(`no ${key} in ${language}`);
      return path;
    },
    async go(path) {
      await opened().goto(site.toolkit.origin + path);
    },
  };
}
