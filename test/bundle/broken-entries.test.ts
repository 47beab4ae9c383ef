import { describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { createSite } from '#site/site.tsx';
import { folderOf, smallToolkit } from './small-toolkit.ts';

/** Every YAML file but the one without which there is no toolkit. */
const paths = Object.keys(smallToolkit).filter((path) => path.endsWith('.yaml') && path !== 'toolkit.yaml');

const load = (path: string, contents: string | Uint8Array) =>
  loadToolkit([folderOf({ ...smallToolkit, [path]: contents })]);

function renderEverything(toolkit: Toolkit): void {
  const asset = '/asset';
  const site = createSite(compileSnapshot(toolkit), {
    origin: 'https://small.example',
    live: true,
    assets: {
      style: asset,
      searchScript: asset,
      filterScript: asset,
      slidesScript: asset,
      leaveScript: asset,
      fillScript: asset,
      nearScript: asset,
      offlineScript: asset,
      pack: asset,
      checkScript: asset,
      checker: asset,
    },
    searchIndex: (language) => `/${language}.txt`,
    checkData: (language) => `/${language}.json`,
  });
  expect(site.addresses.routes.length).toBeGreaterThan(20);
  for (const route of site.addresses.routes) {
    expect(site.renderRoute(route, new URLSearchParams())).toContain('</html>');
  }
}

describe.each(paths)('a toolkit whose %s is broken', (path) => {
  const text = String(smallToolkit[path]);

  test.each([
    ['is no YAML', `${text}\n: {`],
    ['does not fit its schema', `unheard-of: field\n${text}`],
  ])('and %s has no problem elsewhere', (_, contents) => {
    const { problems } = load(path, contents);
    expect([...new Set(problems.map((problem) => problem.path))]).toEqual([path]);
  });

  test('and cannot be read at all has no other error, and shows the rest', () => {
    const { toolkit, problems } = load(path, new Uint8Array([0xe9]));
    // Whether it cited a source cannot be known: that remains a warning.
    const errors = problems.filter((problem) => problem.severity === 'error');
    expect(errors.map((problem) => `${problem.code} ${problem.path}`)).toEqual([`not-utf-8 ${path}`]);
    renderEverything(toolkit);
  });
});
