/**
 * Measures Chromium's print to PDF of the pages of this project, with their print style, tagged:
 * node bench/print-chromium.ts PAGES.json TASK WARM-UP ROUNDS
 *
 * PAGES.json: the HTML, style included, by `LANGUAGE/TOOL`. The first time has the start of the browser in it.
 * It reports null where there is no Chromium.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { measure, report } from './measuring.ts';
import { taskNamed } from './print-tasks.ts';

const [path = '', name = '', warmUp, rounds] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const { tool } = taskNamed(name);
const wanted = tool === undefined ? Object.values(pages) : [pages[`es/${tool}`] ?? ''];

/** The processes that this one started, and those that they started (proc(5), Linux). */
function descendants(): string[] {
  const parents = new Map<string, string>();
  for (const id of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      // The name, in parentheses, may hold spaces; state and parent follow it.
      const [, parent = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      parents.set(id, parent);
    } catch {
      // It has ended.
    }
  }
  const found = [String(process.pid)];
  for (const each of found) for (const [id, parent] of parents) if (parent === each) found.push(id);
  return found.slice(1);
}

/** Memory of the browser's processes in MB, what they share counted once (`Pss`, in KiB). */
function browserMemory(): number {
  const sizes = descendants().map((id) => {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return (sizes.reduce((sum, size) => sum + size, 0) * 1024) / 1e6;
}

let browser: Browser | undefined;
let page: Page | undefined;
let memory = 0;

async function open(): Promise<Page> {
  browser = await launchChromium();
  const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true });
  return context.newPage();
}

async function once(): Promise<number> {
  page ??= await open();
  let bytes = 0;
  for (const html of wanted) {
    await page.setContent(html);
    bytes += (await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })).length;
  }
  return bytes;
}

try {
  const times = await measure(once, { warmUp: Number(warmUp), rounds: Number(rounds) });
  // Once more, now that no time is taken: looking takes some itself.
  const looking =
    process.platform === 'linux' ? setInterval(() => (memory = Math.max(memory, browserMemory())), 20) : undefined;
  await once();
  await once();
  clearInterval(looking);
  report({ ...times, cpu: undefined, memory });
} catch (error) {
  // Only that there is no browser is no mistake.
  if (browser !== undefined) throw error;
  report(null);
} finally {
  await browser?.close();
}
