import { createCitations } from '#formats/csl/citations.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { entriesOf } from '#search/entries-of.ts';
import { createSearch, type Search } from '#search/search.ts';
import { type Addresses, createAddresses, type Route } from './addresses.ts';
import { answerCards } from './answer-cards.ts';
import { checkDataOf } from './check/check-data.ts';
import type { AssetAddresses, PageContext } from './context.ts';
import { type Pack, type PackScript, writePack } from './pack/pack.tsx';
import { type BilingualContext, Choice, Failure, PermanentLink } from './pages/bilingual.tsx';
import { Check, type CheckedForm } from './pages/check.tsx';
import { Concept } from './pages/concept.tsx';
import { Distinction } from './pages/distinction.tsx';
import { Glossary } from './pages/glossary.tsx';
import { Home } from './pages/home.tsx';
import { About, Distinctions, Glossaries, Presentations, Tools } from './pages/index-pages.tsx';
import { Near } from './pages/near.tsx';
import { Offline } from './pages/offline.tsx';
import { Presentation, Slides } from './pages/presentation.tsx';
import { Print } from './pages/print.tsx';
import { Resources } from './pages/resources.tsx';
import { SearchPage } from './pages/search.tsx';
import { Sources } from './pages/sources.tsx';
import { StageList, Stages } from './pages/stages.tsx';
import { TextPage } from './pages/text-page.tsx';
import { Tool } from './pages/tool.tsx';
import type { FieldProblem, FormFields, Refusal } from './print-order.ts';
import { answer } from './search-answers.ts';
import { writeSearchIndex } from './search-index.ts';
import { createWording } from './wording.ts';

export interface SiteOptions {
  /** Where the site is published, without a slash at the end: for canonical addresses. */
  readonly origin: string;
  /** Whether a server stands behind the pages and can answer a search without script. */
  readonly live: boolean;
  /** The addresses of style and scripts. */
  readonly assets: Omit<AssetAddresses, 'searchIndex' | 'checkData'>;
  searchIndex(language: string): string;
  checkData(language: string): string;
}

/** The public pages of one snapshot. Rendering has no effect but its result. */
export interface Site {
  readonly addresses: Addresses;
  readonly search: Search;
  renderRoute(route: Route, query: URLSearchParams): string;
  /** The form for printed pieces again, with what was wrong. */
  renderPrintProblems(
    route: Route,
    fields: FormFields,
    problems: readonly FieldProblem[],
    refusals: readonly Refusal[],
  ): string;
  /** The page that checks a text, with what was found in the text that was sent, or why it was not checked. */
  renderChecked(route: Route, form: CheckedForm): string;
  /** What the browser needs to check a text by itself, as JSON. */
  checkData(language: string): string;
  /** What the browser needs to search by itself (see `search-index.ts`). */
  searchIndex(language: string): string;
  /** The whole toolkit as one file (see `pack.tsx`). */
  pack(script: PackScript): Pack;
  renderChoice(languages: readonly string[]): string;
  renderPermanentLink(concept: string, languages: readonly string[]): string;
  renderFailure(kind: 'notFound' | 'failed', languages: readonly string[]): string;
  sitemap(): string;
}

const html = (view: unknown): string => `<!DOCTYPE html>${String(view)}`;

/**
 * Gives every part that is in a language of its own the direction of that language: it may be written from the other
 * side than the page. Quotation marks of texts are escaped, so only attributes are met.
 */
const withDirections = (markup: string, directionOf: (language: string) => string | undefined): string =>
  markup.replace(/ lang="([^"]+)"(?! dir=)/g, (attribute, language: string) => {
    const direction = directionOf(language);
    return direction === undefined ? attribute : `${attribute} dir="${direction}"`;
  });

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A query is short; what is longer is no query. In UTF-16 code units. */
const longestQuery = 200;

/** Makes the site of a snapshot. */
export function createSite(snapshot: Snapshot, options: SiteOptions): Site {
  const { toolkit, languages } = snapshot;
  const addresses = createAddresses(snapshot);
  const entries = entriesOf(toolkit);
  const search = createSearch(entries);
  const assets: AssetAddresses = { ...options.assets, searchIndex: options.searchIndex, checkData: options.checkData };

  const perLanguage = new Map(
    languages.flatMap((language) => {
      const t = toolkit.strings[language];
      if (t === undefined) return [];
      const shared = {
        t,
        wording: createWording(t),
        citations: createCitations(language),
        cards: answerCards(snapshot, addresses, language),
      };
      return [[language, shared] as const];
    }),
  );
  const inLanguage = (language: string) => {
    const shared = perLanguage.get(language);
    if (shared === undefined) throw new Error(`the toolkit has no interface in "${language}"`);
    return shared;
  };

  const contextOf = (route: Route, query: URLSearchParams): PageContext => {
    const { t, wording, citations } = inLanguage(route.language);
    return {
      snapshot,
      addresses,
      assets,
      route,
      language: route.language,
      t,
      wording,
      citations,
      query,
      origin: options.origin,
      href: (key, language = route.language) => addresses.path(language, key) ?? `/${language}/`,
    };
  };

  const view = (page: PageContext) => {
    const { view: shown } = page.route;
    switch (shown.type) {
      case 'home':
        return <Home page={page} />;
      case 'about':
        return <About page={page} />;
      case 'glossaries':
        return <Glossaries page={page} />;
      case 'distinctions':
        return <Distinctions page={page} />;
      case 'presentations':
        return <Presentations page={page} />;
      case 'tools':
        return <Tools page={page} />;
      case 'resources':
        return <Resources page={page} area={shown.area} />;
      case 'near':
        return <Near page={page} area={shown.area} />;
      case 'sources':
        return <Sources page={page} part={shown.part} />;
      case 'stages':
        return <Stages page={page} />;
      case 'stage':
        return <StageList page={page} stage={shown.stage} />;
      case 'search': {
        const query = (page.query.get('q') ?? '').trim().slice(0, longestQuery);
        const answers = query === '' ? [] : answer(search, inLanguage(page.language).cards, query);
        return <SearchPage page={page} query={query} answers={answers} live={options.live} />;
      }
      case 'offline':
        return <Offline page={page} />;
      case 'check':
        return <Check page={page} form={undefined} live={options.live} />;
      case 'print':
        return (
          <Print page={page} fields={Object.fromEntries(page.query)} problems={[]} refusals={[]} live={options.live} />
        );
      case 'glossary':
        return <Glossary page={page} id={shown.id} from={shown.from} />;
      case 'concept':
        return <Concept page={page} id={shown.id} />;
      case 'distinction':
        return <Distinction page={page} id={shown.id} />;
      case 'page':
        return <TextPage page={page} id={shown.id} />;
      case 'presentation':
        return <Presentation page={page} id={shown.id} />;
      case 'slides':
        return <Slides page={page} id={shown.id} />;
      case 'tool':
        return <Tool page={page} id={shown.id} />;
    }
  };

  const bilingual = (chosen: readonly string[]): BilingualContext => ({
    snapshot,
    addresses,
    style: assets.style,
    languages: chosen,
  });

  const directions = new Map(languages.map((language) => [language, toolkit.strings[language]?.direction]));
  const oneWay = new Set(directions.values()).size < 2;
  const rendered = (view: unknown): string =>
    oneWay ? html(view) : withDirections(html(view), (language) => directions.get(language));

  return {
    addresses,
    search,
    renderRoute: (route, query) => rendered(view(contextOf(route, query))),
    renderPrintProblems: (route, fields, problems, refusals) =>
      rendered(
        <Print
          page={contextOf(route, new URLSearchParams())}
          fields={fields}
          problems={problems}
          refusals={refusals}
          live={options.live}
        />,
      ),
    renderChecked: (route, form) =>
      html(<Check page={contextOf(route, new URLSearchParams())} form={form} live={options.live} />),
    checkData: (language) => JSON.stringify(checkDataOf(snapshot, addresses, language)),
    searchIndex: (language) => writeSearchIndex(snapshot, addresses, entries, language),
    pack: (script) => writePack(snapshot, inLanguage(languages[0] ?? '').citations, script),
    renderChoice: (chosen) => rendered(<Choice context={bilingual(chosen)} />),
    renderPermanentLink: (concept, chosen) => rendered(<PermanentLink context={bilingual(chosen)} id={concept} />),
    renderFailure: (kind, chosen) => rendered(<Failure context={bilingual(chosen)} kind={kind} />),
    sitemap() {
      const byKey = Map.groupBy(addresses.routes, (route) => route.key);
      const links = (route: Route): string =>
        (byKey.get(route.key) ?? [])
          .map(
            (twin) =>
              `<xhtml:link rel="alternate" hreflang="${twin.language}" href="${escapeXml(options.origin + twin.path)}"/>`,
          )
          .join('');
      const urls = addresses.routes.map(
        (route) => `<url><loc>${escapeXml(options.origin + route.path)}</loc>${links(route)}</url>`,
      );
      return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('\n')}</urlset>\n`;
    },
  };
}
