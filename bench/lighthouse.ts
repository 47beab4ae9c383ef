/**
 * Lighthouse over the ten main pages in every language: its four marks as it measures a mobile telephone, and then on the
 * line that our budget names: 400 ms round trip, 400 kbit/s, a processor six times as slow. The table goes into
 * `docs/benchmarks.md` between its two marks.
 *
 *     node scripts/compile.ts && node bench/lighthouse.ts [--language es] [--print]
 *
 * `--print` only prints it. Times depend on what else the machine does: its load stands below the table.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config, Flags } from 'lighthouse';
import { loadSnapshot } from '#cli/load.ts';
import { createAddresses } from '#site/addresses.ts';
import { type LighthouseReport, mainPaths, startLighthouse } from '../test/browser/lighthouse.ts';
import { fixed, machine } from './measuring.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { language: { type: 'string' }, print: { type: 'boolean' } } });

/** What the budgets of the project ask for on the slow line; milliseconds, and layout shift without unit. */
const budget = { largestContentfulPaint: 2_000, totalBlockingTime: 50, cumulativeLayoutShift: 0 };

/** Really slowed down, not worked out from a fast load. */
const slowLine: Flags = {
  throttlingMethod: 'devtools',
  throttling: {
    requestLatencyMs: 400,
    downloadThroughputKbps: 400,
    uploadThroughputKbps: 400,
    rttMs: 400,
    throughputKbps: 400,
    cpuSlowdownMultiplier: 6,
  },
};
const times: Config = {
  extends: 'lighthouse:default',
  settings: {
    onlyAudits: ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'network-requests'],
  },
};

/** Serves the toolkit from a process of its own, so that it does not wait for Lighthouse, nor Lighthouse for it. */
async function startServer(): Promise<{ server: ChildProcess; origin: string }> {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'serve', '--port', '0']);
  let said = '';
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk);
    const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
    if (found !== undefined) return { server, origin: `http://127.0.0.1:${found}` };
  }
  throw new Error(`the server did not start: ${said}`);
}

const mark = (report: LighthouseReport, category: keyof LighthouseReport['scores']): string =>
  String(report.scores[category] ?? '–');

const snapshot = loadSnapshot(undefined, { err: (text) => void process.stderr.write(text) });
const addresses = createAddresses(snapshot);
const languages = snapshot.languages.filter(
  (language) => values.language === undefined || language === values.language,
);
const { server, origin } = await startServer();
const lighthouse = await startLighthouse();
const rows: string[] = [];
const over: string[] = [];
try {
  for (const path of languages.flatMap((language) => mainPaths(snapshot, addresses, language))) {
    // The first visit makes the page; nobody measures that.
    await fetch(origin + path);
    const marks = await lighthouse.report(origin + path);
    const slow = await lighthouse.report(origin + path, slowLine, times);
    for (const [name, most] of Object.entries(budget)) {
      const value = slow[name as keyof typeof budget];
      if (!(value <= most)) over.push(`${path}: ${name} ${fixed(value)}, ${most} allowed`);
    }
    for (const lost of marks.lost) if (!lost.startsWith('performance')) over.push(`${path}: ${lost}`);
    const cells = [
      path,
      mark(marks, 'performance'),
      mark(marks, 'accessibility'),
      mark(marks, 'best-practices'),
      mark(marks, 'seo'),
      fixed(slow.largestContentfulPaint),
      fixed(slow.totalBlockingTime),
      String(slow.cumulativeLayoutShift),
      String(slow.requests),
      (slow.bytes / 1000).toFixed(1),
    ];
    rows.push(`| ${cells.join(' | ')} |`);
    process.stderr.write(`${rows.at(-1)}\n`);
  }
} finally {
  await lighthouse.close();
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

const table = [
  '| Page | performance | accessibility | best practices | SEO | LCP ms | TBT ms | CLS | requests | KB |',
  '|---|---|---|---|---|---|---|---|---|---|',
  ...rows,
  '',
  `${machine()}.`,
].join('\n');
if (values.print) process.stdout.write(`${table}\n`);
else {
  const file = join(root, 'docs', 'benchmarks.md');
  const [begin, end] = ['<!-- lighthouse -->', '<!-- end of lighthouse -->'];
  const text = readFileSync(file, 'utf8');
  const before = text.indexOf(begin);
  const after = text.indexOf(end);
  if (before < 0 || after < before) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${text.slice(0, before + begin.length)}\n\n${table}\n\n${text.slice(after)}`);
}
if (over.length > 0) {
  process.stderr.write(`Over the budgets:\n${over.join('\n')}\n`);
  process.exitCode = 1;
}
