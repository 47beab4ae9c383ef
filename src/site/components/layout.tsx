import type { Child } from 'hono/jsx';
import { plainText } from '#model/markdown.ts';
import { type PageContext, say } from '../context.ts';
import { Logo } from './logo.tsx';

/** The sections, in the order of the original's navigation. */
const navigation = ['about', 'glossaries', 'presentations', 'tools', 'message', 'resources'] as const;

/** The icon is part of the page: no request, and nothing on the screen tells what the site is about. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='12' cy='16' r='10' fill='%230f6460'/%3E%3Ccircle cx='20' cy='16' r='10' fill='%23e5a000' fill-opacity='.8'/%3E%3C/svg%3E";

export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

/** The same view in the other languages, for links and for search engines. */
const twins = (page: PageContext): { language: string; path: string }[] =>
  page.snapshot.languages.flatMap((language) => {
    const path = page.addresses.path(language, page.route.key);
    return path === undefined ? [] : [{ language, path }];
  });

const Header = ({ page }: { page: PageContext }) => {
  const { t } = page;
  const { view } = page.route;
  return (
    <header class="site-header">
      {page.route.forSurvivors && <p class="leave-hint">{t.site.leaveHint}</p>}
      <div class="site-header__bar">
        <a class="site-title" href={page.href('home')}>
          <Logo />
          <span>{say(page, page.snapshot.toolkit.meta.name)}</span>
        </a>
        <nav class="languages" aria-label={t.site.languages}>
          {twins(page)
            .filter((twin) => twin.language !== page.language)
            .map((twin) => {
              const other = page.snapshot.toolkit.strings[twin.language];
              const name =
                new Intl.DisplayNames(twin.language, { type: 'language' }).of(twin.language) ?? twin.language;
              return (
                <a href={twin.path} lang={twin.language} hreflang={twin.language}>
                  <span class="usa-sr-only">{other?.site.readIn} </span>
                  {name.charAt(0).toLocaleUpperCase(twin.language) + name.slice(1)}
                </a>
              );
            })}
        </nav>
        <a class="search-link" href={page.href('search')} {...(view.type === 'search' && { 'aria-current': 'page' })}>
          {t.sections.search.title}
        </a>
      </div>
      <details class="menu">
        <summary>{t.site.menu}</summary>
        <nav aria-label={t.site.mainNavigation}>
          <ul>
            {navigation
              .filter((key) => page.addresses.path(page.language, key) !== undefined)
              .map((key) => (
                <li>
                  <a href={page.href(key)} {...(page.route.path === page.href(key) && { 'aria-current': 'page' })}>
                    {t.sections[key].title}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      </details>
    </header>
  );
};

const LocalHelp = ({ page }: { page: PageContext }) => {
  const { organization } = page.snapshot.toolkit;
  if (organization === undefined) return <></>;
  return (
    <p>
      <strong>
        {page.t.site.localHelp}: {say(page, organization.name)}
      </strong>
      {organization.phone !== undefined && (
        <>
          {' · '}
          <a href={`tel:${organization.phone.replace(/[^\d+]/g, '')}`}>{organization.phone}</a>
        </>
      )}
      {organization.textLine !== undefined && ` · ${page.t.resource.text}: ${organization.textLine}`}
      {organization.hours !== undefined && ` · ${say(page, organization.hours)}`}
      {organization.address !== undefined && ` · ${organization.address}`}
    </p>
  );
};

const Footer = ({ page }: { page: PageContext }) => {
  const { t, snapshot, wording } = page;
  const { meta, pages } = snapshot.toolkit;
  return (
    <footer class="site-footer">
      <LocalHelp page={page} />
      <nav aria-label={t.site.footerNavigation}>
        <ul>
          {pages
            .filter((entry) => entry.section === 'site')
            .map((entry) => (
              <li>
                <a href={page.href(`page:${entry.id}`)}>{say(page, entry.title)}</a>
              </li>
            ))}
          <li>
            <a href={page.href('sources')}>{t.sections.sources.title}</a>
          </li>
          {!page.route.forSurvivors && (
            <li>
              <a href={page.href('offline')}>{t.offline.title}</a>
            </li>
          )}
        </ul>
      </nav>
      <p>
        {t.site.notGovernment} {t.site.notLegalAdvice}
      </p>
      <p>
        {t.site.credit} {t.site.licence}:{' '}
        <a href={meta.licence.url} rel="license noreferrer">
          {meta.licence.name}
        </a>
        . {t.site.release} {meta.release.version}, {wording.date(meta.release.date)}.
      </p>
    </footer>
  );
};

/** The way out: a plain link, better with script (`client/leave.ts`). */
const Leave = ({ page }: { page: PageContext }) => {
  const { t } = page;
  return (
    <aside class="leave" aria-label={t.site.leave}>
      <a href={t.exitAddress} rel="noreferrer">
        {t.site.leave}
      </a>
      <span role="status" data-more={t.site.leaveMore}></span>
    </aside>
  );
};

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

export interface LayoutProps {
  readonly page: PageContext;
  /** Plain text; the page's heading. */
  readonly title: string;
  /** Markdown or plain text, for search engines and link previews. */
  readonly description: string;
  /** The way from the start page to this one, without both. */
  readonly crumbs?: readonly Crumb[];
  /** Structured data (schema.org), as JSON-LD. */
  readonly data?: unknown;
  readonly script?: string;
  /** On a page for survivors: what the tab says instead of the title. */
  readonly tab?: string | undefined;
  /** More for the head of the page. */
  readonly head?: Child;
  /** A class on `<main>`. */
  readonly kind?: string;
  readonly children?: Child;
}

/** `</script>` cannot end the data block early, nor can `<!--` open a comment. */
const jsonForHtml = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');

/** The frame of every page. */
export const Layout = (props: LayoutProps) => {
  const { page, title, crumbs = [], children } = props;
  const { t, origin, route } = page;
  const name = say(page, page.snapshot.toolkit.meta.name);
  const description = route.forSurvivors ? t.survivor.description : plainText(props.description).slice(0, 160);
  const isHome = route.view.type === 'home';
  const discreet = route.forSurvivors ? (props.tab ?? t.survivor.tab) : undefined;
  return (
    <html lang={page.language} dir={t.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{discreet ?? (isHome ? name : `${title} | ${name}`)}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={`${origin}${route.path}`} />
        {twins(page).map((twin) => (
          <link rel="alternate" hreflang={twin.language} href={`${origin}${twin.path}`} />
        ))}
        {isHome && <link rel="alternate" hreflang="x-default" href={`${origin}/`} />}
        <meta property="og:title" content={discreet ?? title} />
        {discreet === undefined ? (
          <meta property="og:site_name" content={name} />
        ) : (
          <meta property="og:description" content={description} />
        )}
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={page.assets.style} />
        {props.head}
        {props.script !== undefined && <script src={props.script} defer></script>}
        {route.forSurvivors && <script src={page.assets.leaveScript} defer></script>}
        {props.data !== undefined && (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForHtml(props.data) }}></script>
        )}
      </head>
      <body>
        <a class="usa-skipnav" href="#main">
          {t.site.skip}
        </a>
        {route.forSurvivors && <Leave page={page} />}
        <Header page={page} />
        {crumbs.length > 0 && (
          <nav class="crumbs" aria-label={t.site.breadcrumb}>
            <ol>
              <li>
                <a href={page.href('home')}>{t.site.home}</a>
              </li>
              {crumbs.map((crumb) => (
                <li>
                  <a href={crumb.href}>{crumb.label}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <main id="main" tabindex={-1} class={props.kind ?? 'page'}>
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
};

/** The name of a thing in a language other than the page's, marked so that it is read aloud rightly. */
export const InLanguage = ({ page, language, children }: { page: PageContext; language: string; children?: Child }) =>
  language === page.language ? <>{children}</> : <span lang={language}>{children}</span>;
