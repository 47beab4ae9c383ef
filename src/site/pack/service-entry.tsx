import type { Resource } from '#model/resource.ts';
import { isNationwide } from '../areas.ts';
import { contactLabel } from '../components/contact.tsx';
import { Inline } from '../components/prose.tsx';
import { type PageContext, say } from '../context.ts';
import { anchorOf } from './pack-context.ts';
import { Each } from './parts.tsx';

const ServicePart = ({ page, resource }: { page: PageContext; resource: Resource }) => {
  const { t, wording } = page;
  const website = resource.website && say(page, resource.website);
  return (
    <p lang={page.language}>
      {!isNationwide(resource) && `${wording.list(resource.reach.map((code) => t.areas[code] ?? code))}. `}
      <Inline page={page} text={say(page, resource.description)} />
      {resource.hours !== undefined && ` ${t.resource.hours}: ${say(page, resource.hours)}.`}
      {resource.languages.length > 0 &&
        ` ${t.resource.languages}: ${wording.list(resource.languages.map(wording.languageName))}.`}{' '}
      {website !== undefined && (
        <a href={website} rel="noreferrer">
          {new URL(website).hostname.replace(/^www\./, '')}
        </a>
      )}{' '}
      {resource.confirmed ? t.resource.verifiedOn : t.resource.lookedUpOn} {wording.date(resource.verifiedOn)}.
    </p>
  );
};

/** Who can be called: the numbers once, the rest in every language. */
export const ServiceEntry = ({ pages, resource }: { pages: readonly PageContext[]; resource: Resource }) => (
  <article id={anchorOf('resource', resource.id)}>
    <h3>
      <Each pages={pages} of={(page) => say(page, resource.name)} />
    </h3>
    {!resource.confirmed && (
      <p>
        <strong>
          <Each pages={pages} of={(page) => page.t.resource.unconfirmed} />
        </strong>
      </p>
    )}
    <ul>
      {resource.contacts.map(({ label, ...contact }) => (
        <li>
          <Each pages={pages} of={(page) => contactLabel(page, contact)} />{' '}
          <a href={`${contact.kind === 'text' ? 'sms' : 'tel'}:${contact.number}`}>{contact.display}</a>
          {label !== undefined && (
            <>
              {' '}
              (<Each pages={pages} of={(page) => say(page, label)} />)
            </>
          )}
        </li>
      ))}
    </ul>
    <div class="pair">
      {pages.map((page) => (
        <ServicePart page={page} resource={resource} />
      ))}
    </div>
  </article>
);
