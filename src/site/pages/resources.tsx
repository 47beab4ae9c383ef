import type { Resource } from '#model/resource.ts';
import { sourceId } from '#model/source.ts';
import { Citation } from '../components/citation.tsx';
import { Contact } from '../components/contact.tsx';
import { Facts } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';

const ResourceCard = ({ page, resource }: { page: PageContext; resource: Resource }) => {
  const { t, wording } = page;
  const website = resource.website && say(page, resource.website);
  const facts = [
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
        <Citation page={page} references={resource.sources} /> {t.resource.verifiedOn}{' '}
        {wording.date(resource.verifiedOn)}
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

/** In their order, those that nobody could confirm after all others. */
const confirmedFirst = (resources: readonly Resource[]): readonly Resource[] => [
  ...resources.filter(({ confirmed }) => confirmed),
  ...resources.filter(({ confirmed }) => !confirmed),
];

/** The directory: who helps, in which languages, and when that was last checked. */
export const Resources = ({ page }: { page: PageContext }) => {
  const { t, snapshot } = page;
  const resources = confirmedFirst(snapshot.toolkit.resources);
  const { title, lead } = t.sections.resources;
  return (
    <Layout
      page={page}
      title={title}
      description={lead}
      data={{ '@context': 'https://schema.org', '@graph': resources.map((resource) => structured(page, resource)) }}
    >
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <p>{t.resource.callFirst}</p>
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
