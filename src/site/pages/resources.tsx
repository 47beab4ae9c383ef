import { fill } from '#model/fill.ts';
import type { Resource } from '#model/resource.ts';
import { sourceId } from '#model/source.ts';
import { areasOf, isNationwide } from '../areas.ts';
import { Citation } from '../components/citation.tsx';
import { Contact } from '../components/contact.tsx';
import { Facts } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { confirmedFirst } from '../confirmed-first.ts';
import { type PageContext, say } from '../context.ts';

const ResourceCard = ({ page, resource }: { page: PageContext; resource: Resource }) => {
  const { t, wording } = page;
  const website = resource.website && say(page, resource.website);
  const facts = [
    [
      t.lists.reach,
      isNationwide(resource) ? undefined : wording.list(resource.reach.map((code) => t.areas[code] ?? code)),
    ],
    [t.resource.hours, resource.hours && say(page, resource.hours)],
    [
      t.resource.languages,
      resource.languages.length > 0 ? wording.list(resource.languages.map(wording.languageName)) : undefined,
    ],
    [
      t.resource.interpretation,
      resource.interpretation && <Inline page={page} text={say(page, resource.interpretation)} />,
    ],
    [t.resource.forWhom, resource.forWhom && <Inline page={page} text={say(page, resource.forWhom)} />],
    [
      t.resource.website,
      website && (
        <a href={website} rel="noreferrer">
          {new URL(website).hostname.replace(/^www\./, '')}
        </a>
      ),
    ],
    [
      t.resource.source,
      <>
        <Citation page={page} references={resource.sources} />{' '}
        {resource.confirmed ? t.resource.verifiedOn : t.resource.lookedUpOn} {wording.date(resource.verifiedOn)}
      </>,
    ],
  ] as const;
  return (
    <article class="resource" id={resource.id} aria-labelledby={`name-${resource.id}`}>
      <h2 id={`name-${resource.id}`}>{say(page, resource.name)}</h2>
      <p class="meta">
        {resource.organization !== undefined && `${resource.organization} · `}
        {resource.subjects.map((subject) => t.resourceSubject[subject]).join(' · ')}
      </p>
      {!resource.confirmed && (
        <p class="unconfirmed">
          <strong>{t.resource.unconfirmed}</strong>
        </p>
      )}
      {resource.contacts.length > 0 && (
        <ul class="contacts">
          {resource.contacts.map((contact) => (
            <Contact page={page} contact={contact} />
          ))}
        </ul>
      )}
      <p>
        <Inline page={page} text={say(page, resource.description)} />
      </p>
      <Facts items={facts} />
    </article>
  );
};

/** A service as schema.org describes it: search engines can then show its number and languages. */
const structured = (page: PageContext, resource: Resource) => ({
  '@type': 'Service',
  '@id': `${page.origin}${page.route.path}#${resource.id}`,
  name: say(page, resource.name),
  ...(resource.organization !== undefined && { provider: { '@type': 'Organization', name: resource.organization } }),
  ...(resource.website && { url: say(page, resource.website) }),
  areaServed: resource.reach,
  ...(resource.contacts.length > 0 && {
    availableChannel: resource.contacts
      .filter((contact) => contact.kind === 'voice')
      .map((contact) => ({
        '@type': 'ServiceChannel',
        servicePhone: { '@type': 'ContactPoint', telephone: contact.number },
        availableLanguage: resource.languages,
      })),
  }),
});

/** The ways from one part of the directory to the others: states and territories in the order of their names. */
const Areas = ({ page, current }: { page: PageContext; current: string | undefined }) => {
  const { t, wording } = page;
  const areas = areasOf(page.snapshot.toolkit.resources)
    .map((area) => ({ area, name: t.areas[area] ?? area }))
    .sort((a, b) => wording.compare(a.name, b.name));
  if (areas.length === 0) return <></>;
  return (
    <nav aria-label={t.lists.byArea}>
      <details class="about">
        <summary>{t.lists.byArea}</summary>
        <ul class="links columns">
          {current !== undefined && (
            <li>
              <a href={page.href('resources')}>{t.lists.nationwide}</a>
            </li>
          )}
          {areas.map(({ area, name }) => (
            <li>
              <a href={page.href(`resources:${area}`)} {...(area === current && { 'aria-current': 'page' })}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
};

/**
 * The directory: who helps, in which languages, and when that was last checked. What reaches the whole
 * country stands on one page, and each state or territory that has services of its own has another.
 */
export const Resources = ({ page, area }: { page: PageContext; area: string | undefined }) => {
  const { t, snapshot } = page;
  const resources = confirmedFirst(
    snapshot.toolkit.resources.filter((resource) =>
      area === undefined ? isNationwide(resource) : !isNationwide(resource) && resource.reach.includes(area),
    ),
  );
  const section = t.sections.resources;
  const name = area === undefined ? '' : (t.areas[area] ?? area);
  const title = area === undefined ? section.title : fill(t.lists.inArea, { area: name });
  const lead = area === undefined ? section.lead : fill(t.lists.inAreaLead, { area: name });
  return (
    <Layout
      page={page}
      title={title}
      description={lead}
      crumbs={area === undefined ? [] : [{ label: section.title, href: page.href('resources') }]}
      data={{ '@context': 'https://schema.org', '@graph': resources.map((resource) => structured(page, resource)) }}
    >
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <p>{t.resource.callFirst}</p>
      {area === undefined && (
        <details class="about">
          <summary>{t.site.onThisPage}</summary>
          <ul class="links columns">
            {resources.map((resource) => (
              <li>
                <a href={`#${resource.id}`}>{say(page, resource.name)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Areas page={page} current={area} />
      {resources.map((resource) => (
        <ResourceCard page={page} resource={resource} />
      ))}
      <SourcesList
        page={page}
        ids={resources.flatMap((resource) => [
          ...resource.sources.map(sourceId),
          ...resource.contacts.map((contact) => sourceId(contact.source)),
        ])}
        title={t.concept.sources}
      />
    </Layout>
  );
};
