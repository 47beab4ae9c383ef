import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startToolkit, type ToolkitServer } from './toolkit-server.ts';

/** The browser and the toolkit of a file's tests; they are there within a test only. */
export interface InBrowser {
  readonly browser: Browser;
  readonly toolkit: ToolkitServer;
}

/** Starts a browser and the toolkit for the tests of a file, and ends them after the last one. */
export function inBrowser(): InBrowser {
  let browser: Browser | undefined;
  let toolkit: ToolkitServer | undefined;
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the browser and the toolkit are there within a test only');
    return thing;
  };
  beforeAll(async () => {
    [browser, toolkit] = await Promise.all([launchChromium(), startToolkit()]);
  });
  afterAll(async () => {
    await browser?.close();
    await toolkit?.close();
  });
  return {
    get browser() {
      return started(browser);
    },
    get toolkit() {
      return started(toolkit);
    },
  };
}
