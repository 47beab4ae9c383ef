import { Stage } from '#model/concept.ts';
import { nameOf, type Snapshot } from '#model/snapshot.ts';
import { areasOf, isNationwide } from './areas.ts';
import { slugOf } from './slug.ts';
import { partsOfSources } from './source-parts.ts';

/** What is shown at an address. */
export type View =
  | {
      readonly type:
        | 'home'
        | 'about'
        | 'glossaries'
        | 'distinctions'
        | 'presentations'
        | 'tools'
        | 'stages'
        | 'search'
        | 'check'
        | 'print'
        | 'offline';
    }
  /** `part`: from 1; without it, the list itself where it is short, else the way to its parts. */
  | { readonly type: 'sources'; readonly part?: number }
  /** `area`: an ISO 3166-2 code; without it, what reaches the whole country. */
  | { readonly type: 'resources'; readonly area?: string }
  | { readonly type: 'stage'; readonly stage: Stage }
  /** The directory of help for survivors, as a whole or for one state (ISO 3166-2). */
  | { readonly type: 'near'; readonly area: string | undefined }
  /** `from`: the language of the headwords. */
  | { readonly type: 'glossary'; readonly id: string; readonly from: string }
  | { readonly type: 'concept' | 'distinction' | 'page' | 'presentation' | 'slides' | 'tool'; readonly id: string };

/** One address of the site: a view in a language. */
export interface Route {
  /** Begins and ends with `/`. */
  readonly path: string;
  readonly language: string;
  /** The same for all languages of a view: `concept:human-trafficking`. */
  readonly key: string;
  readonly view: View;
  /** A page for survivors: it can be left at once, is kept nowhere, and its tab tells little. */
  readonly forSurvivors: boolean;
}

export interface Addresses {
  readonly routes: readonly Route[];
  match(path: string): Route | undefined;
  /** The path of a view in a language; undefined where the toolkit has no such entry. */
  path(language: string, key: string): string | undefined;
}

/**
 * The addresses of a toolkit, mirrored in each of its languages: the one table that the server, the
 * static build, the sitemap and every link read.
 */
export function createAddresses(snapshot: Snapshot): Addresses {
  const { toolkit, languages } = snapshot;
  const routes: Route[] = [];
  const byPath = new Map<string, Route>();
  const byKey = new Map<string, string>();
  const helpPages = new Set(toolkit.pages.filter(({ section }) => section === 'help').map(({ id }) => id));
  const isForSurvivors = (view: View): boolean =>
    view.type === 'near' || (view.type === 'page' && helpPages.has(view.id));

  const add = (language: string, key: string, view: View, ...parts: string[]): void => {
    const path = `/${[language, ...parts].join('/')}/`;
    const route = { path, language, key, view, forSurvivors: isForSurvivors(view) };
    routes.push(route);
    byPath.set(path, route);
    byKey.set(`${language} ${key}`, path);
  };

  const stages = Stage.options.filter((stage) => snapshot.atStage(stage).length > 0);
  const parts = partsOfSources(toolkit.sources.length);
  const areas = areasOf(toolkit.resources);

  for (const language of languages) {
    const strings = toolkit.strings[language];
    if (strings === undefined) continue;
    const { segments } = strings;
    const own = (slug: Readonly<Record<string, string>>, id: string): string => slug[language] ?? id;

    add(language, 'home', { type: 'home' });
    for (const type of [
      'about',
      'glossaries',
      'distinctions',
      'presentations',
      'tools',
      'resources',
      'search',
    ] as const) {
      add(language, type, { type }, segments[type]);
    }
    add(language, 'check', { type: 'check' }, strings.checkPage.segment);
    add(language, 'print', { type: 'print' }, segments.tools, segments.print);
    add(language, 'offline', { type: 'offline' }, strings.offline.segment);
    add(language, 'sources', { type: 'sources' }, segments.about, segments.sources);
    for (let part = 1; part <= parts; part += 1) {
      add(language, `sources:${part}`, { type: 'sources', part }, segments.about, segments.sources, String(part));
    }
    for (const area of areas) {
      const slug = slugOf(strings.areas[area] ?? area) || slugOf(area);
      add(language, `resources:${area}`, { type: 'resources', area }, segments.resources, slug);
    }
    if (stages.length > 0) {
      add(language, 'stages', { type: 'stages' }, segments.glossaries, strings.stages.segment);
      for (const stage of stages) {
        const view = { type: 'stage', stage } as const;
        const { slug } = strings.stages[stage];
        add(language, `stage:${stage}`, view, segments.glossaries, strings.stages.segment, slug);
      }
    }

    for (const glossary of toolkit.glossaries) {
      const slug = own(glossary.slug, glossary.id);
      add(
        language,
        `glossary:${glossary.id}`,
        { type: 'glossary', id: glossary.id, from: language },
        segments.glossaries,
        slug,
      );
      for (const [index, from] of languages.filter((other) => other !== language).entries()) {
        const view = { type: 'glossary', id: glossary.id, from } as const;
        add(language, `glossary-from:${index}:${glossary.id}`, view, segments.glossaries, slug, `${from}-${language}`);
      }
      for (const concept of snapshot.conceptsOf(glossary.id)) {
        const named = slugOf(nameOf(concept, language));
        const taken = named === '' || byPath.has(`/${language}/${segments.glossaries}/${slug}/${named}/`);
        const view = { type: 'concept', id: concept.id } as const;
        add(language, `concept:${concept.id}`, view, segments.glossaries, slug, taken ? concept.id : named);
      }
    }
    for (const { id, slug } of toolkit.distinctions) {
      add(language, `distinction:${id}`, { type: 'distinction', id }, segments.distinctions, own(slug, id));
    }
    for (const { id, slug } of toolkit.presentations) {
      add(language, `presentation:${id}`, { type: 'presentation', id }, segments.presentations, own(slug, id));
      add(language, `slides:${id}`, { type: 'slides', id }, segments.presentations, own(slug, id), segments.slides);
    }
    for (const { id, slug } of toolkit.tools) {
      add(language, `tool:${id}`, { type: 'tool', id }, segments.tools, own(slug, id));
    }
    const roots = new Set<string>();
    for (const { id, slug, section } of toolkit.pages) {
      const view = { type: 'page', id } as const;
      // The first page of these two sections is the section's own address.
      const isRoot = (section === 'message' || section === 'help') && !roots.has(section);
      roots.add(section);
      const parent = section === 'site' ? [] : [segments[section]];
      add(language, `page:${id}`, view, ...parent, ...(isRoot ? [] : [own(slug, id)]));
      if (isRoot) byKey.set(`${language} ${section}`, `/${language}/${segments[section]}/`);
    }
    const states = helpPages.size > 0 ? Object.keys(strings.areas) : [];
    if (states.length > 0) {
      add(language, 'near', { type: 'near', area: undefined }, segments.help, segments.near);
      for (const area of states) {
        // The code, not the name: what stays in the browser's history tells less.
        add(language, `near:${area}`, { type: 'near', area }, segments.help, segments.near, slugOf(area.slice(3)));
      }
    }
    for (const resource of toolkit.resources) {
      const page = isNationwide(resource) ? 'resources' : `resources:${areasOf([resource])[0]}`;
      // On a page for survivors a resource leads to another that can be left at once.
      const own = byKey.get(`${language} near:${isNationwide(resource) ? '' : areasOf([resource])[0]}`);
      const near = own ?? byKey.get(`${language} near`);
      if (near !== undefined) byKey.set(`${language} near-resource:${resource.id}`, `${near}#${resource.id}`);
      byKey.set(`${language} resource:${resource.id}`, `${byKey.get(`${language} ${page}`)}#${resource.id}`);
    }
  }
  return {
    routes,
    match: (path) => byPath.get(path.endsWith('/') ? path : `${path}/`),
    path: (language, key) => byKey.get(`${language} ${key}`),
  };
}
