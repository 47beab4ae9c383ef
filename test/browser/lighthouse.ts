import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { type Config, type Flags, type Result } from 'lighthouse';
import Trace from 'lighthouse/core/gather/gatherers/trace.js';
import type { Snapshot } from '#model/snapshot.ts';
import type { Addresses } from '#site/addresses.ts';
import { bundledChromium } from './chromium.ts';

/** The pages that most visits are made of, by their key: each is held to full marks in every language. */
export function mainPages({ toolkit }: Snapshot): string[] {
  const [presentation] = toolkit.presentations;
  const [tool] = toolkit.tools;
  const [distinction] = toolkit.distinctions;
  return [
    'home',
    'help',
    'search',
    'glossaries',
    'glossary:human-trafficking',
    'concept:human-trafficking',
    `distinction:${distinction?.id}`,
    `slides:${presentation?.id}`,
    `tool:${tool?.id}`,
    'resources',
  ];
}

/** The main pages of a language, as paths. */
export const mainPaths = (snapshot: Snapshot, addresses: Addresses, language: string): string[] =>
  mainPages(snapshot).map((key) => {
    const path = addresses.path(language, key);
    if (path === undefined) throw new Error(`there is no ${key} in ${language}`);
    return path;
  });

/**
 * One category of events makes the headless shell of Chromium 147 abort every page that is traced. Only an audit
 * without weight needs it ("baseline": which features of the Web Platform are in use).
 */
const aborting = 'blink.webdx_feature_usage';
const usual = Trace.getDefaultTraceCategories();
Trace.getDefaultTraceCategories = () => usual.filter((category) => category !== aborting);

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of a page. Times in milliseconds, sizes in bytes. */
export interface LighthouseReport {
  /** 0 to 100. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** Audits that cost a mark, by category. */
  readonly lost: readonly string[];
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly cumulativeLayoutShift: number;
  readonly bytes: number;
  readonly requests: number;
}

function reportOf({ categories: found, audits, runtimeError }: Result): LighthouseReport {
  if (runtimeError) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
  const number = (id: string): number => {
    const audit = audits[id];
    if (audit?.errorMessage !== undefined) throw new Error(`${id}: ${audit.errorMessage}`);
    return audit?.numericValue ?? Number.NaN;
  };
  const requests = audits['network-requests']?.details as
    | { items: { url: string; transferSize: number }[] }
    | undefined;
  const items = (requests?.items ?? []).filter(({ url }) => !url.startsWith('data:'));
  return {
    scores: Object.fromEntries(Object.values(found).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    lost: Object.values(found).flatMap(({ id, auditRefs }) =>
      auditRefs
        .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
        .map(({ id: audit }) => `${id}: ${audit} ${JSON.stringify(audits[audit]?.details ?? '').slice(0, 300)}`),
    ),
    largestContentfulPaint: number('largest-contentful-paint'),
    totalBlockingTime: number('total-blocking-time'),
    cumulativeLayoutShift: number('cumulative-layout-shift'),
    bytes: items.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: items.length,
  };
}

/** How long a browser may take to start on a busy machine, in milliseconds. */
const patience = 60_000;

/** The address on which a browser listens, by what it says while it starts. */
function portOf(browser: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const given = setTimeout(() => reject(new Error(`the browser did not start: ${said}`)), patience);
    browser.on('error', reject);
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(given);
      resolve(Number(port));
    });
  });
}

/**
 * Lighthouse with the project's own Chromium. Nothing else drives that browser: a second one that is attached to it
 * keeps Lighthouse's pages from loading.
 */
export async function startLighthouse(): Promise<{
  report(address: string, flags?: Flags, config?: Config): Promise<LighthouseReport>;
  close(): Promise<void>;
}> {
  const { executablePath, args } =
    process.env['CHROMIUM'] === undefined
      ? await bundledChromium()
      : { executablePath: process.env['CHROMIUM'], args: ['--no-sandbox', '--headless'] };
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const browser = spawn(executablePath, [
    ...args,
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    'about:blank',
  ]);
  const port = await portOf(browser);
  return {
    async report(address, flags, config) {
      const result = await lighthouse(address, { port, output: 'json', logLevel: 'silent', ...flags }, config);
      if (result === undefined) throw new Error(`Lighthouse has nothing to say of ${address}`);
      return reportOf(result.lhr);
    },
    async close() {
      const ended = once(browser, 'exit');
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
