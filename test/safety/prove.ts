import { afterAll, beforeAll, test } from 'vitest';
import type { ProvenFact } from '#model/page.ts';
import { fullChromium } from '../browser/chromium.ts';
import { firefoxPath } from '../browser/firefox.ts';
import { startToolkit, type ToolkitServer } from '../browser/toolkit-server.ts';
import { type EverydaySite, startEverydaySite } from './everyday-site.ts';
import { facts } from './proofs.ts';
import { startChromium, startFirefox, type VisitedBrowser, type Visitor } from './visitor.ts';

type BrowserName = ProvenFact['browsers'][number];

/** The toolkit on a server of its own, and an everyday site that its control leads to. */
export interface World {
  readonly toolkit: ToolkitServer;
  readonly everyday: EverydaySite;
  /** Paths and queries that the toolkit was asked for, in order. */
  readonly asked: string[];
  /** The address of a view: `at('en', 'help')`. */
  at(language: string, key: string): string;
}

let world: World | undefined;

/** The browsers that the tests of this file share, by name and by whether they run JavaScript. */
const shared = new Map<string, Promise<VisitedBrowser>>();

const start = (name: BrowserName, javaScript: boolean): Promise<VisitedBrowser> =>
  name === 'Firefox' ? startFirefox(javaScript) : startChromium(javaScript);

/** Starts the servers for the tests of a file. */
export function useWorld(): void {
  beforeAll(async () => {
    const asked: string[] = [];
    const everyday = await startEverydaySite();
    const toolkit = await startToolkit(everyday.address, (path) => asked.push(path));
    world = {
      toolkit,
      everyday,
      asked,
      at(language, key) {
        const path = toolkit.app.site.addresses.path(language, key);
        if (path === undefined) throw new Error(`no ${key} in ${language}`);
        return toolkit.origin + path;
      },
    };
  });
  afterAll(async () => {
    const browsers = [...shared.values()];
    // The next file of the same worker shares this module.
    shared.clear();
    await Promise.all(browsers.map(async (browser) => (await browser).remove()));
    await world?.toolkit.close();
    await world?.everyday.close();
    world = undefined;
  });
}

const started = (): World => {
  if (world === undefined) throw new Error('a world is there within a test only: useWorld()');
  return world;
};

/** The statement with this id, if it says that it is proven in these browsers and no other. */
function statement(browsers: readonly BrowserName[], id: string): ProvenFact {
  const fact = facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`no page states "${id}"`);
  if (fact.browsers.join() !== browsers.join()) {
    throw new Error(`"${id}" is stated for ${fact.browsers.join() || 'the server'}, and proven for ${browsers.join()}`);
  }
  return fact;
}

interface ProofOptions {
  readonly javaScript?: boolean;
  /** What the browser keeps is read: the test has a browser of its own, to be ended. */
  readonly ownBrowser?: boolean;
  /** Its history is read: the Chromium that comes with the tests has none. */
  readonly history?: boolean;
}

const missing = (browser: BrowserName, { history = false }: ProofOptions): boolean =>
  browser === 'Firefox' ? firefoxPath === undefined : history && fullChromium === undefined;

/**
 * Tests a statement that a page makes (`proven` in its `page.yaml`), in each browser that it names. Where
 * there is no such browser the test is skipped, and seen to be.
 * @param id written out where it is called: `proofs.ts` finds it there
 */
export function prove(
  browsers: readonly BrowserName[],
  id: string,
  body: (visitor: Visitor, world: World, browser: BrowserName) => Promise<void>,
  options: ProofOptions = {},
): void {
  const { text } = statement(browsers, id);
  for (const browser of browsers) {
    test.skipIf(missing(browser, options))(`${browser}: ${text['en']} (${id})`, async () => {
      const { javaScript = true, ownBrowser = false } = options;
      const key = `${browser} ${javaScript}`;
      const used = ownBrowser ? start(browser, javaScript) : (shared.get(key) ?? start(browser, javaScript));
      if (!ownBrowser) shared.set(key, used);
      try {
        await body(await (await used).newVisitor(), started(), browser);
      } finally {
        if (ownBrowser) await (await used).remove();
      }
    });
  }
}

/** Tests a statement about the server alone. */
export function proveOfServer(id: string, body: (world: World) => Promise<void>): void {
  const { text } = statement([], id);
  test(`${text['en']} (${id})`, () => body(started()));
}
