import { fileURLToPath } from 'node:url';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot, type Snapshot } from '#model/snapshot.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { type App, createApp } from '#server/app.tsx';
import { readAssets } from '#server/assets.ts';
import type { Route } from '#site/addresses.ts';

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The real toolkit as an application, with the style and the scripts that `scripts/compile.ts` made. */
export interface ToolkitApp {
  readonly app: App;
  readonly snapshot: Snapshot;
}

/**
 * Loads the toolkit's own content. It is published, as far as it knows, under an address that does not
 * answer: a page that loads anything by its full address fails.
 * @param live false: as a static copy is rendered
 * @param exitAddress where “leave this page” leads instead of to a site of the world
 * @param change what is done to the toolkit before it is served
 */
export function createToolkitApp(
  live = true,
  exitAddress?: string,
  change: (toolkit: Toolkit) => Toolkit = (toolkit) => toolkit,
): ToolkitApp {
  const toolkit = change(loadToolkit([pathOf('../../content')]).toolkit);
  const strings = Object.entries(toolkit.strings).map(([language, text]) => [
    language,
    { ...text, exitAddress: exitAddress ?? text.exitAddress },
  ]);
  const snapshot = compileSnapshot({ ...toolkit, strings: Object.fromEntries(strings) });
  const app = createApp({
    snapshot,
    assets: readAssets(pathOf('../../dist/assets')),
    origin: 'https://existe-ayuda.example',
    live,
    // A page that breaks is no page to test: let the test see why.
    onError: (error) => {
      throw error;
    },
  });
  return { app, snapshot };
}

/** What a page is of; pages of one kind are laid out alike. Text pages for survivors have a bar of their own. */
export type Kind = Route['view']['type'] | 'help';

export const kindOf = ({ view, forSurvivors }: Route): Kind =>
  view.type === 'page' && forSurvivors ? 'help' : view.type;

/** The HTML of an address, as a browser without script gets it. */
export async function htmlOf({ app }: ToolkitApp, path: string): Promise<string> {
  return (await app.fetch(new Request(`http://toolkit.invalid${path}`))).text();
}

/** The concept with the most to show: its page is the fullest of hundreds, which need not be made to know it. */
const fullestConcept = ({ snapshot }: ToolkitApp): string | undefined =>
  snapshot.toolkit.concepts
    .map((concept) => ({ id: concept.id, length: JSON.stringify(concept).length }))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), { id: '', length: 0 }).id;

/**
 * One page of each kind in a language: the one with the most HTML, where there is most that can go
 * wrong; of the concepts, the one with the most data.
 */
export async function fullestOfEachKind(toolkit: ToolkitApp, language: string): Promise<ReadonlyMap<Kind, Route>> {
  const concept = fullestConcept(toolkit);
  const fullest = new Map<Kind, { readonly route: Route; readonly length: number }>();
  for (const route of toolkit.app.site.addresses.routes) {
    if (route.language !== language) continue;
    if (route.view.type === 'concept' && route.view.id !== concept) continue;
    const kind = kindOf(route);
    const { length } = await htmlOf(toolkit, route.path);
    if (length > (fullest.get(kind)?.length ?? 0)) fullest.set(kind, { route, length });
  }
  return new Map([...fullest].map(([kind, { route }]) => [kind, route]));
}
