import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where systems keep a Chromium of their own. */
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium with all its parts, the history among them: one the environment names (`CHROMIUM`). The system's is not
 * taken unasked: some of them draw no frames without a screen, and every click then waits in vain.
 */
export const fullChromium = process.env['CHROMIUM'];

/** How to start the Chromium that comes as an npm package. It is for Linux on x86-64, and keeps no history. */
export async function bundledChromium(): Promise<{ executablePath: string; args: string[] }> {
  const { default: bundled } = await import('@sparticuz/chromium');
  // Not the package's own arguments: they run everything in one process and switch web security off.
  return { executablePath: await bundled.executablePath(), args: ['--no-sandbox', '--headless=shell'] };
}

/**
 * Starts a real Chromium: one the environment names (`CHROMIUM`), the one that comes as an npm package,
 * so that the tests are the same everywhere and need nothing from outside, or else the system's.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const bundledRuns = process.platform === 'linux' && process.arch === 'x64';
  const own = named ?? (bundledRuns ? undefined : system.find((path) => existsSync(path)));
  if (own !== undefined) return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
  return playwright.launch(await bundledChromium());
}
