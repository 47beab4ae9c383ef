import type { Addresses, Route } from '../addresses.ts';

const notKept: ReadonlySet<Route['view']['type']> = new Set(['home', 'print']);

/**
 * The pages of a language that a copy on the device holds. A new page is in it by itself. Those for survivors are never
 * kept; the form for printed pieces needs the server; no worker can answer for the start page (see `workerScopes`).
 */
export const keptRoutes = (addresses: Addresses, language: string): Route[] =>
  addresses.routes.filter(
    (route) => route.language === language && !notKept.has(route.view.type) && !route.forSurvivors,
  );

/**
 * The folders that a worker may answer for. A worker controls whatever lies below its scope (Service Workers, 6.1), so
 * it gets one scope for each section, and none for the start page, below which the survivors' section lies too.
 */
export const workerScopes = (kept: readonly Pick<Route, 'path'>[]): string[] => [
  ...new Set(
    kept.flatMap(({ path }) => {
      const [, language, section] = path.split('/');
      return section ? [`/${language}/${section}/`] : [];
    }),
  ),
];
