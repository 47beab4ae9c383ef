import type { Config, Flags } from 'lighthouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mainPaths, startLighthouse } from './lighthouse.ts';
import { startToolkit, type ToolkitServer } from './toolkit-server.ts';

/**
 * Full marks from Lighthouse for the main pages, in what does not depend on how busy the machine is: accessibility,
 * best practices, search engines, layout shift, bytes and requests. `bench/lighthouse.ts` measures the times.
 */
let toolkit: ToolkitServer;
let own: Awaited<ReturnType<typeof startLighthouse>>;
beforeAll(async () => {
  [toolkit, own] = await Promise.all([startToolkit(), startLighthouse()]);
});
afterAll(async () => {
  await own?.close();
  await toolkit?.close();
});

/** How long a page is watched once it is there, in milliseconds: a trace that ends with the first frame may lack it. */
const settled = 500;

/** Nothing is throttled: no time is asked for. By any other method Lighthouse waits at least ten seconds a page. */
const flags: Flags = { throttlingMethod: 'simulate', disableFullPageScreenshot: true };
const config: Config = {
  extends: 'lighthouse:default',
  settings: {
    onlyCategories: ['accessibility', 'best-practices', 'seo'],
    onlyAudits: ['cumulative-layout-shift', 'network-requests'],
    pauseAfterFcpMs: settled,
    pauseAfterLoadMs: settled,
    networkQuietThresholdMs: settled,
    cpuQuietThresholdMs: 0,
  },
};
const budget = { bytes: 30_720, requests: 4 };
/** Twenty pages on a busy machine, in milliseconds. */
const patience = 600_000;

describe.each(['en', 'es'])('the ten main pages, in %s', (language) => {
  test('have full marks, no shift of layout, and few bytes and requests', { timeout: patience }, async () => {
    const paths = mainPaths(toolkit.snapshot, toolkit.app.site.addresses, language);
    expect(new Set(paths).size).toBe(10);
    for (const path of paths) {
      const report = await own.report(toolkit.origin + path, flags, config);
      expect({ path, lost: report.lost, scores: report.scores }).toEqual({
        path,
        lost: [],
        scores: { accessibility: 100, 'best-practices': 100, seo: 100 },
      });
      expect([path, report.cumulativeLayoutShift]).toEqual([path, 0]);
      expect(report.requests, path).toBeLessThanOrEqual(budget.requests);
      expect(report.requests, path).toBeGreaterThanOrEqual(2);
      expect(report.bytes, path).toBeLessThanOrEqual(budget.bytes);
    }
  });
});
