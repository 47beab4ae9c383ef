import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two at a time: browser and PDF tests want a core each.
    maxWorkers: 2,
    // A worker reads the program's modules once, not for each of a hundred files: no test changes what they hold.
    isolate: false,
  },
});
