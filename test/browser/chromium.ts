import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where systems keep a Chromium of their own. */
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts a real Chromium: one the environment names (`CHROMIUM`), the system's, or the one that comes
 * as an npm package, so that the tests need nothing from outside.
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROMIUM'] ?? system.find((path) => existsSync(path));
  if (own !== undefined) return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
  const { default: bundled } = await import('@sparticuz/chromium');
  // Not the package's own arguments: they run everything in one process and switch web security off.
  return playwright.launch({
    executablePath: await bundled.executablePath(),
    args: ['--no-sandbox', '--headless=shell'],
  });
}
