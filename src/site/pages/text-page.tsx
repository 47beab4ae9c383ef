import { citedIn, parseMarkdown, references } from '#model/markdown.ts';
import type { Page } from '#model/page.ts';
import type { Resource } from '#model/resource.ts';
import { sourceId } from '#model/source.ts';
import { Layout } from '../components/layout.tsx';
import { Numbers } from '../components/numbers.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { Proven } from '../components/proven.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';

/** The resources that a text links to, in the order it names them. */
const resourcesIn = (page: PageContext, body: string): Resource[] => {
  const ids = references(parseMarkdown(body)).flatMap(({ reference }) =>
    reference.type === 'entry' && reference.kind === 'resource' ? [reference.id] : [],
  );
  return [...new Set(ids)].flatMap((id) => page.snapshot.toolkit.resources.find((entry) => entry.id === id) ?? []);
};

/** The way to the other pages for survivors: with a line on each at the start, by name alone elsewhere. */
const Topics = ({ page, isRoot }: { page: PageContext; isRoot: boolean }) => {
  const { t, addresses, language, route, snapshot } = page;
  const near = addresses.path(language, 'near');
  const topics = [
    ...(near === undefined ? [] : [{ href: near, title: t.near.title, lead: t.near.lead }]),
    ...snapshot.toolkit.pages
      .filter((entry) => entry.section === 'help')
      .map((entry) => ({
        href: page.href(`page:${entry.id}`),
        title: say(page, entry.title),
        lead: say(page, entry.summary),
      })),
  ].filter(({ href }) => href !== route.path);
  if (topics.length === 0) return <></>;
  return (
    <nav class="topics" aria-labelledby="topics">
      <h2 id="topics">{isRoot ? t.survivor.topics : t.survivor.more}</h2>
      <ul class={isRoot ? 'cards' : 'links'}>
        {topics.map(({ href, title, lead }) => (
          <li>
            <a href={href}>{title}</a>
            {isRoot && (
              <p>
                <Inline page={page} text={lead} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
};

const crumbsOf = (page: PageContext, entry: Page, sectionHref: string | undefined) =>
  entry.section === 'site' || sectionHref === page.route.path || sectionHref === undefined
    ? []
    : [{ label: page.t.sections[entry.section].title, href: sectionHref }];

/** A page of running text: about, message, help, and the site's own statements. */
export const TextPage = ({ page: plain, id }: { page: PageContext; id: string }) => {
  const { t, snapshot, language } = plain;
  const { pages, organization } = snapshot.toolkit;
  const entry = pages.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no page ${id}`);
  const title = say(plain, entry.title);
  const body = entry.body[language] ?? '';
  const sectionHref = plain.addresses.path(language, entry.section);
  const isHelp = entry.section === 'help';
  const sources = [...new Set([...citedIn(body), ...entry.sources.map(sourceId)])];
  const page = isHelp
    ? { ...plain, citationNumbers: new Map(sources.map((source, index) => [source, index + 1])) }
    : plain;
  const isRoot = sectionHref === plain.route.path;
  const director = entry.section === 'message' ? organization?.director : undefined;
  return (
    <Layout
      page={page}
      title={title}
      tab={entry.tab && say(page, entry.tab)}
      description={say(page, entry.summary)}
      kind={isHelp ? 'page page--help' : 'page'}
      crumbs={crumbsOf(page, entry, sectionHref)}
    >
      <h1>{title}</h1>
      <p class="lead">
        <Inline page={page} text={say(page, entry.summary)} />
      </p>
      {isHelp && isRoot && <Numbers page={page} resources={resourcesIn(page, body)} />}
      {isHelp && isRoot && <Topics page={page} isRoot />}
      <div class="narrative">
        {entry.proven.length > 0 && <Proven page={page} facts={entry.proven} />}
        <Prose page={page} text={body} />
        {director !== undefined && (
          <p>
            {director.name}, {say(page, director.title)}
          </p>
        )}
      </div>
      {isHelp && !isRoot && <Topics page={page} isRoot={false} />}
      {entry.section === 'message' && (
        <p>
          {snapshot.languages
            .filter((other) => other !== language)
            .map((other) => (
              <a href={page.href(page.route.key, other)} lang={other} hreflang={other}>
                {snapshot.toolkit.strings[other]?.site.readIn}{' '}
                {new Intl.DisplayNames(other, { type: 'language' }).of(other)}
              </a>
            ))}
        </p>
      )}
      <SourcesList page={page} ids={sources} title={t.concept.sources} />
    </Layout>
  );
};
