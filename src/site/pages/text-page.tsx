import { citedIn, parseMarkdown, references } from '#model/markdown.ts';
import type { Resource } from '#model/resource.ts';
import { sourceId } from '#model/source.ts';
import { Layout } from '../components/layout.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';

/** The resources that a text links to, in the order it names them. */
const resourcesIn = (page: PageContext, body: string): Resource[] => {
  const ids = references(parseMarkdown(body)).flatMap(({ reference }) =>
    reference.type === 'entry' && reference.kind === 'resource' ? [reference.id] : [],
  );
  return [...new Set(ids)].flatMap((id) => page.snapshot.toolkit.resources.find((entry) => entry.id === id) ?? []);
};

/** Who can be called at once: on pages for survivors the numbers themselves come before the text. */
const Numbers = ({ page, resources }: { page: PageContext; resources: readonly Resource[] }) => (
  <section class="numbers" aria-labelledby="numbers">
    <h2 id="numbers">{page.t.resource.numbers}</h2>
    <ul>
      {resources.flatMap((resource) =>
        resource.contacts
          .filter((contact) => contact.kind === 'voice')
          .slice(0, 1)
          .map((contact) => (
            <li>
              <a class="phone" href={`tel:${contact.number}`}>
                {contact.display}
              </a>{' '}
              {say(page, resource.name)}
              {resource.hours !== undefined && `. ${say(page, resource.hours)}`}
            </li>
          )),
      )}
    </ul>
  </section>
);

/** A page of running text: about, message, help, and the site's own statements. */
export const TextPage = ({ page, id }: { page: PageContext; id: string }) => {
  const { t, snapshot, language } = page;
  const { pages, organization } = snapshot.toolkit;
  const entry = pages.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no page ${id}`);
  const title = say(page, entry.title);
  const body = entry.body[language] ?? '';
  const sectionHref = page.addresses.path(language, entry.section);
  const isRoot = sectionHref === page.route.path;
  const director = entry.section === 'message' ? organization?.director : undefined;
  return (
    <Layout
      page={page}
      title={title}
      description={say(page, entry.summary)}
      leave={entry.section === 'help'}
      kind={entry.section === 'help' ? 'page page--help' : 'page'}
      crumbs={
        entry.section === 'site' || isRoot || sectionHref === undefined
          ? []
          : [{ label: t.sections[entry.section].title, href: sectionHref }]
      }
    >
      <h1>{title}</h1>
      <p class="lead">
        <Inline page={page} text={say(page, entry.summary)} />
      </p>
      {entry.section === 'help' && <Numbers page={page} resources={resourcesIn(page, body)} />}
      <div class="narrative">
        <Prose page={page} text={body} />
        {director !== undefined && (
          <p>
            {director.name}, {say(page, director.title)}
          </p>
        )}
      </div>
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
      <SourcesList page={page} ids={[...entry.sources.map(sourceId), ...citedIn(body)]} title={t.concept.sources} />
    </Layout>
  );
};
