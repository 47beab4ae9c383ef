import type { Child } from 'hono/jsx';
import { nameOf } from '#model/snapshot.ts';
import { Layout } from '../components/layout.tsx';
import { Inline } from '../components/prose.tsx';
import { type PageContext, say } from '../context.ts';

type Section = 'about' | 'glossaries' | 'distinctions' | 'presentations' | 'tools';

interface Item {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly extra?: Child;
}

const Index = ({
  page,
  section,
  items,
  children,
}: {
  page: PageContext;
  section: Section;
  items: Item[];
  children?: Child;
}) => {
  const { title, lead } = page.t.sections[section];
  return (
    <Layout page={page} title={title} description={lead}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <ul class="cards">
        {items.map((item) => (
          <li>
            <a href={item.href}>{item.title}</a>
            <p>
              <Inline page={page} text={item.text} />
            </p>
            {item.extra !== undefined && <p class="meta">{item.extra}</p>}
          </li>
        ))}
      </ul>
      {children}
    </Layout>
  );
};

export const About = ({ page }: { page: PageContext }) => (
  <Index
    page={page}
    section="about"
    items={[
      ...page.snapshot.toolkit.pages
        .filter((entry) => entry.section === 'about')
        .map((entry) => ({
          href: page.href(`page:${entry.id}`),
          title: say(page, entry.title),
          text: say(page, entry.summary),
        })),
      { href: page.href('sources'), title: page.t.sections.sources.title, text: page.t.sections.sources.lead },
    ]}
  />
);

const distinctionItems = (page: PageContext): Item[] =>
  page.snapshot.toolkit.distinctions.map((entry) => ({
    href: page.href(`distinction:${entry.id}`),
    title: say(page, entry.title),
    text: say(page, entry.summary),
    extra: entry.concepts
      .flatMap((id) => page.snapshot.concept(id) ?? [])
      .map((concept) => nameOf(concept, page.language))
      .join(' · '),
  }));

export const Glossaries = ({ page }: { page: PageContext }) => (
  <Index
    page={page}
    section="glossaries"
    items={page.snapshot.toolkit.glossaries.map((entry) => ({
      href: page.href(`glossary:${entry.id}`),
      title: say(page, entry.title),
      text: say(page, entry.summary),
      extra: page.wording.count('concepts', page.snapshot.listedIn(entry.id).length),
    }))}
  >
    {page.addresses.path(page.language, 'stages') !== undefined && (
      <>
        <h2>{page.t.stages.title}</h2>
        <p>
          {page.t.stages.lead} <a href={page.href('stages')}>{page.t.stages.title}</a>
        </p>
      </>
    )}
    <h2>{page.t.glossary.distinctions}</h2>
    <ul class="links">
      {distinctionItems(page).map((item) => (
        <li>
          <a href={item.href}>{item.title}</a>
        </li>
      ))}
    </ul>
  </Index>
);

export const Distinctions = ({ page }: { page: PageContext }) => (
  <Index page={page} section="distinctions" items={distinctionItems(page)} />
);

export const Presentations = ({ page }: { page: PageContext }) => (
  <Index
    page={page}
    section="presentations"
    items={page.snapshot.toolkit.presentations.map((entry) => ({
      href: page.href(`presentation:${entry.id}`),
      title: say(page, entry.title),
      text: say(page, entry.summary),
      extra: `${page.wording.count('slides', entry.slides[page.language]?.length ?? 0)} · ${page.wording.count('minutes', entry.minutes)}`,
    }))}
  />
);

export const Tools = ({ page }: { page: PageContext }) => (
  <Index
    page={page}
    section="tools"
    items={page.snapshot.toolkit.tools.map((entry) => ({
      href: page.href(`tool:${entry.id}`),
      title: say(page, entry.title),
      text: say(page, entry.summary),
    }))}
  >
    <h2>{page.t.checkPage.title}</h2>
    <p>
      {page.t.checkPage.fromTools} <a href={page.href('check')}>{page.t.checkPage.title}</a>
    </p>
    <h2>{page.t.print.title}</h2>
    <p>
      {page.t.print.lead} <a href={page.href('print')}>{page.t.print.make}</a>
    </p>
  </Index>
);
