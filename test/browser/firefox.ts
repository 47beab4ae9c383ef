import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where systems keep a Firefox. */
const system = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** The Firefox of this computer: one the environment names (`FIREFOX`), or the system's. */
export const firefoxPath = process.env['FIREFOX'] ?? system.find((path) => existsSync(path));

/** Nothing that Firefox does by itself may stand among what a test sees. */
const quiet = {
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
};

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly type: string;
  readonly result?: object;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

/** Messages of WebDriver BiDi (W3C), as far as these tests need them. */
class Connection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners: ((method: string, params: unknown) => void)[] = [];
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.type === 'event') for (const listen of this.#listeners) listen(message.method ?? '', message.params);
      const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
      if (waiting === undefined || message.id === undefined) return;
      this.#waiting.delete(message.id);
      if (message.type === 'success') waiting.resolve((message.result ?? {}) as Record<string, unknown>);
      else waiting.reject(new Error(message.message));
    });
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has ended'));
    });
  }

  static async open(address: string): Promise<Connection> {
    const socket = new WebSocket(address);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () => reject(new Error(`no answer at ${address}`)));
    });
    return new Connection(socket);
  }

  send(method: string, params: object): Promise<Record<string, unknown>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  onEvent(listener: (method: string, params: unknown) => void): void {
    this.#listeners.push(listener);
  }

  close(): void {
    this.#socket.close();
  }
}

/** A tab, as a hand at the keyboard has it. */
export interface FirefoxTab {
  /** Opens an address and waits until it is loaded. */
  go(url: string): Promise<void>;
  /** The value of an expression in the page, once it is loaded; a promise is waited for. Not where JavaScript is off. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the middle of the first element that fits. */
  click(selector: string): Promise<void>;
  /** Presses and lets go of keys, one after the other, by their WebDriver values. */
  press(...keys: readonly string[]): Promise<void>;
  /** Goes a step in the tab's list of pages; false where there is none. */
  step(delta: number): Promise<boolean>;
  /** Waits until a page is loaded whose address fits. */
  until(fits: (url: string) => boolean): Promise<void>;
  url(): Promise<string>;
  /** The addresses that this tab has asked for since it was opened; grows. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface Firefox {
  /** The folder with all that this Firefox keeps, to be read after `quit`. */
  readonly profile: string;
  /** @param background whether the tab before it stays the one that is seen */
  newTab(background?: boolean): Promise<FirefoxTab>;
  /** Ends Firefox in order, so that all it keeps is written. */
  quit(): Promise<void>;
  /** Removes the profile. */
  remove(): void;
}

function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    process.once('exit', () => reject(new Error(`Firefox did not start: ${said.slice(-2000)}`)));
  });
}

/** So long a page may take, in milliseconds. */
const PATIENCE = 20_000;

/** A page so high that nothing on it has to be scrolled to; in CSS pixels. */
const viewport = { width: 1280, height: 12_000 };

/** The address of a document, of which a place in it is a part. */
const documentOf = (url: string): string => url.replace(/#.*/s, '');

/** Asks again and again for what may take a while; after `PATIENCE` throws an error that says what it found instead. */
async function patiently<T>(ask: () => Promise<T | undefined>, instead: () => Promise<string>): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(await instead());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function openTab(connection: Connection, background: boolean): Promise<FirefoxTab> {
  const created = await connection.send('browsingContext.create', { type: 'tab', background });
  const context = String(created['context']);
  await connection.send('browsingContext.setViewport', { context, viewport });
  const requests: string[] = [];
  /** The address of the document that was loaded last. A jump inside a document loads none. */
  let loaded = '';
  connection.onEvent((method, params) => {
    const event = params as { context: string; url: string; request: { url: string } };
    if (event.context !== context) return;
    if (method === 'network.beforeRequestSent') requests.push(event.request.url);
    else loaded = documentOf(event.url);
  });

  const url = async (): Promise<string> => {
    const tree = await connection.send('browsingContext.getTree', { root: context, maxDepth: 0 });
    return (tree['contexts'] as [{ url: string }])[0].url;
  };
  return {
    url,
    requests,
    async evaluate<T>(expression: string) {
      const answer = await connection.send('script.evaluate', {
        // As JSON: BiDi's own form of values says more than is wanted here.
        expression: `(async () => {
          if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
          return JSON.stringify({ value: await (${expression}) });
        })()`,
        target: { context },
        awaitPromise: true,
      });
      if (answer['type'] === 'exception') throw new Error(JSON.stringify(answer['exceptionDetails']));
      const { value } = answer['result'] as { value: string };
      return (JSON.parse(value) as { value: T }).value;
    },
    async until(fits) {
      let here = '';
      await patiently(
        async () => {
          here = await url();
          // A page has its address before it has its links and its script.
          return (fits(here) && documentOf(here) === loaded) || undefined;
        },
        async () => `still at ${here}, with ${loaded} loaded`,
      );
    },
    async go(address) {
      await connection.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async click(selector) {
      const locate = async (): Promise<{ sharedId: string } | undefined> => {
        const found = await connection.send('browsingContext.locateNodes', {
          context,
          locator: { type: 'css', value: selector },
          maxNodeCount: 1,
        });
        return (found['nodes'] as { sharedId: string }[])[0];
      };
      // Under load Firefox may answer for the empty document that the page is about to replace.
      const element = await patiently(locate, async () => `${await url()} has no ${selector}`);
      const origin = { type: 'element', element: { sharedId: element.sharedId } };
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const hand = { type: 'pointer', id: 'hand', actions };
      await connection.send('input.performActions', { context, actions: [hand] });
    },
    async press(...keys) {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await connection.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async step(delta) {
      try {
        await connection.send('browsingContext.traverseHistory', { context, delta });
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await connection.send('browsingContext.close', { context });
    },
  };
}

/**
 * Starts a stock Firefox with a profile of its own, driven over WebDriver BiDi.
 * @param preferences beside those that keep it quiet
 * @throws {Error} where there is none, or it does not start
 */
export async function launchFirefox(
  preferences: Readonly<Record<string, boolean | string | number>> = {},
): Promise<Firefox> {
  if (firefoxPath === undefined) throw new Error('no Firefox on this computer');
  const profile = mkdtempSync(join(tmpdir(), 'existe-ayuda-firefox-'));
  const lines = Object.entries({ ...quiet, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const child = spawn(firefoxPath, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const connection = await Connection.open(`${await addressOf(child)}/session`);
  await connection.send('session.new', { capabilities: {} });
  await connection.send('session.subscribe', {
    events: ['network.beforeRequestSent', 'browsingContext.load'],
  });
  return {
    profile,
    newTab: (background = false) => openTab(connection, background),
    async quit() {
      await connection.send('browser.close', {}).catch(() => undefined);
      connection.close();
      await ended;
    },
    remove: () => rmSync(profile, { recursive: true, force: true }),
  };
}
