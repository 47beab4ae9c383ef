import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chromium } from 'playwright-core';
import { bundledChromium, fullChromium } from '../browser/chromium.ts';
import { launchFirefox } from '../browser/firefox.ts';

/** What a browser keeps of a visit on its disk, read after it was closed. */
export interface Kept {
  /** The addresses and names of its history; undefined where this Chromium has none. */
  readonly history: readonly { readonly url: string; readonly title: string }[] | undefined;
  /** How many cookies, and the names of what sites have stored. */
  readonly cookies: number;
  readonly stored: readonly string[];
}

/** Somebody at a tab of one of the two browsers: what both can do, so that one test asks both. */
export interface Visitor {
  go(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  press(...keys: readonly Key[]): Promise<void>;
  /** Clicks a field and types into it, letter by letter. */
  type(selector: string, text: string): Promise<void>;
  /** The addresses that this tab has asked for; grows. */
  readonly requests: readonly string[];
  /** The value of an expression in the page. Not where JavaScript is off. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the address of the tab fits. */
  until(fits: (url: string) => boolean): Promise<void>;
  /** All addresses that Back can reach from here, the current one last. */
  backList(): Promise<string[]>;
  back(): Promise<void>;
  /** Opens an address in another tab, and gives a way to ask for the address it shows. */
  openTab(url: string): Promise<() => Promise<string>>;
  /** Ends the browser in order and reads what it has kept. */
  leaveBrowser(): Promise<Kept>;
}

/** A browser that many visitors may use, each in a tab of their own. */
export interface VisitedBrowser {
  newVisitor(): Promise<Visitor>;
  /** Ends the browser, if need be, and removes what it kept. */
  remove(): Promise<void>;
}

type Key = 'ShiftLeft' | 'ShiftRight' | 'Tab' | 'ArrowDown' | 'a';

function query<Row>(file: string, sql: string): Row[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

function keptByChromium(profile: string): Kept {
  const folder = join(profile, 'Default');
  const history = join(folder, 'History');
  const cookies = [join(folder, 'Cookies'), join(folder, 'Network', 'Cookies')].filter((file) => existsSync(file));
  return {
    // The names of pages are written with the visits; the Chromium that comes with the tests keeps neither.
    history: existsSync(history) ? query(history, 'select url, title from urls') : undefined,
    cookies: cookies.reduce((sum, file) => sum + query(file, 'select 1 from cookies').length, 0),
    stored: ['IndexedDB', 'Service Worker/CacheStorage', 'File System'].flatMap((name) =>
      namesIn(join(folder, name)).map((entry) => `${name}/${entry}`),
    ),
  };
}

/** Starts a Chromium: the full one where there is one, as only that keeps a history. */
export async function startChromium(javaScript: boolean): Promise<VisitedBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'existe-ayuda-chromium-'));
  const start =
    fullChromium === undefined
      ? await bundledChromium()
      : { executablePath: fullChromium, args: ['--no-sandbox', '--headless=new'] };
  const context = await chromium.launchPersistentContext(profile, { ...start, javaScriptEnabled: javaScript });
  let open = true;
  const quit = async (): Promise<void> => {
    if (open) await context.close();
    open = false;
  };
  return {
    async newVisitor() {
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      return {
        requests,
        async type(selector, text) {
          await page.locator(selector).click();
          await page.keyboard.type(text);
        },
        async go(url) {
          await page.goto(url);
        },
        async click(selector) {
          const control = page.locator(selector).first();
          // A link may be broken over two lines: its middle is then beside it, so its first line is clicked.
          const at = await control.evaluate((element) => {
            element.scrollIntoView({ block: 'center' });
            const [line = element.getBoundingClientRect()] = element.getClientRects();
            return { x: line.left + Math.min(8, line.width / 2), y: line.top + line.height / 2 };
          });
          await page.mouse.click(at.x, at.y);
        },
        async press(...keys) {
          for (const key of keys) await page.keyboard.press(key);
        },
        evaluate: (expression) => page.evaluate(expression),
        until: (fits) => page.waitForURL((url) => fits(url.href)),
        async backList() {
          const session = await context.newCDPSession(page);
          const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
          return entries.slice(0, currentIndex + 1).map(({ url }) => url);
        },
        async back() {
          await page.goBack();
        },
        async openTab(url) {
          const tab = await context.newPage();
          await tab.goto(url);
          await page.bringToFront();
          return async () => tab.url();
        },
        async leaveBrowser() {
          await quit();
          return keptByChromium(profile);
        },
      };
    },
    async remove() {
      await quit();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Keys by their WebDriver values. */
const keyValues: Readonly<Record<Key, string>> = {
  ShiftLeft: '\uE008',
  ShiftRight: '\uE050',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  a: 'a',
};

function keptByFirefox(profile: string): Kept {
  const visited = 'select url, title from moz_places where visit_count > 0';
  return {
    history: query<{ url: string; title: string | null }>(join(profile, 'places.sqlite'), visited).map(
      ({ url, title }) => ({ url, title: title ?? '' }),
    ),
    cookies: query(join(profile, 'cookies.sqlite'), 'select 1 from moz_cookies').length,
    // One folder for each site that has stored anything, of whatever kind.
    stored: namesIn(join(profile, 'storage', 'default')),
  };
}

/** Starts a stock Firefox. */
export async function startFirefox(javaScript: boolean): Promise<VisitedBrowser> {
  const firefox = await launchFirefox({ 'javascript.enabled': javaScript });
  let open = true;
  const quit = async (): Promise<void> => {
    if (open) await firefox.quit();
    open = false;
  };
  return {
    async newVisitor() {
      const tab = await firefox.newTab();
      return {
        requests: tab.requests,
        async type(selector, text) {
          await tab.click(selector);
          await tab.press(...text);
        },
        go: tab.go,
        click: tab.click,
        press: (...keys) => tab.press(...keys.map((key) => keyValues[key])),
        evaluate: tab.evaluate,
        until: tab.until,
        async backList() {
          // As a hand would: Back until there is nothing more.
          const list = [await tab.url()];
          while (await tab.step(-1)) list.unshift(await tab.url());
          if (list.length > 1) await tab.step(list.length - 1);
          return list.filter((url) => url !== 'about:blank');
        },
        async back() {
          await tab.step(-1);
        },
        async openTab(url) {
          const other = await firefox.newTab(true);
          await other.go(url);
          return other.url;
        },
        async leaveBrowser() {
          await quit();
          return keptByFirefox(firefox.profile);
        },
      };
    },
    async remove() {
      await quit();
      firefox.remove();
    },
  };
}
