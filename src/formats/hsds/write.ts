import { createLanguageNames } from '#model/language-names.ts';
import { plainText } from '#model/markdown.ts';
import type { ContactNumber, Resource } from '#model/resource.ts';
import type { Toolkit } from '#model/toolkit.ts';
import type { LossCount } from '../loss.ts';
import { nameUuid, resourceAddress } from './name-uuid.ts';

/** HSDS takes the types of RFC 6350. */
const phoneTypes: Readonly<Record<ContactNumber['kind'], string>> = {
  voice: 'voice',
  text: 'text',
  tty: 'textphone',
  videophone: 'video',
};

const phoneText = ({ label, keyword, display }: ContactNumber, language: string): string =>
  [label?.[language], keyword?.[language] === undefined ? undefined : `«${keyword[language]}»`, display]
    .filter((part) => part !== undefined)
    .join(' · ');

function service(resource: Resource, language: string, { meta: { uriBase }, strings }: Toolkit): object {
  const address = resourceAddress(uriBase, resource.id);
  const id = nameUuid(address);
  /** The id of a part of the service; the same in the file of every language. */
  const part = (name: string): string => nameUuid(`${address}#${name}`);
  const nameOf = createLanguageNames({ language, languageNames: strings[language]?.languageNames ?? {} });
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const name = resource.name[language] ?? resource.id;
  const description = plainText(resource.description[language] ?? '');
  const url = resource.website?.[language];
  const interpretation = resource.interpretation?.[language];
  const forWhom = resource.forWhom?.[language];
  const hours = resource.hours?.[language];
  const organization = resource.organization ?? name;
  // Not from its name where the toolkit names none: the service's own name differs by language.
  const organizationId = nameUuid(
    `${resourceAddress(uriBase, '')}#organization-${resource.organization ?? resource.id}`,
  );
  return {
    id,
    organization_id: organizationId,
    name,
    description,
    ...(url !== undefined && { url }),
    status: 'active',
    ...(!resource.confirmed && { alert: strings[language]?.resource.unconfirmed ?? 'not confirmed' }),
    ...(interpretation !== undefined && { interpretation_services: plainText(interpretation) }),
    ...(forWhom !== undefined && { eligibility_description: plainText(forWhom) }),
    assured_date: resource.verifiedOn,
    phones: resource.contacts.map((contact, index) => ({
      id: part(`phone-${index + 1}`),
      service_id: id,
      number: contact.number,
      type: phoneTypes[contact.kind],
      description: phoneText(contact, language),
    })),
    ...(hours !== undefined && { schedules: [{ id: part('schedule'), service_id: id, description: hours }] }),
    service_areas: resource.reach.map((code) => ({
      id: part(`area-${code}`),
      service_id: id,
      name: code.length === 2 ? (regions.of(code) ?? code) : code,
      extent: code,
      extent_type: 'text',
    })),
    languages: resource.languages.map((tag) => ({
      id: part(`language-${tag}`),
      service_id: id,
      name: nameOf(tag) ?? tag,
      code: tag.split('-')[0],
    })),
    organization: {
      id: organizationId,
      name: organization,
      // Required by HSDS, and the toolkit describes the service only.
      description: resource.organization === undefined ? description : `${organization}: ${name}`,
    },
    attributes: resource.subjects.map((subject) => ({
      id: part(`subject-${subject}`),
      link_id: id,
      taxonomy_term_id: nameUuid(`${resourceAddress(uriBase, '')}#subject-${subject}`),
      link_entity: 'service',
      taxonomy_term: {
        id: nameUuid(`${resourceAddress(uriBase, '')}#subject-${subject}`),
        code: subject,
        name: subject,
        description: subject,
        taxonomy: resourceAddress(uriBase, '#subject'),
        language: 'en',
      },
    })),
  };
}

/**
 * The resource directory in one language as HSDS 3.0 (Open Referral), in the form of a complete page of
 * its API's list of services. HSDS has no translated fields, so each language is a file of its own, and
 * ids are the same in all of them. No address is written: the toolkit holds none.
 */
export function writeHsds(toolkit: Toolkit, language: string, losses: LossCount): string {
  const contents = toolkit.resources.map((resource) => service(resource, language, toolkit));
  for (const resource of toolkit.resources) {
    losses.add(
      'source of a resource',
      'HSDS says when a service was checked, not against what',
      resource.sources.length,
    );
    losses.add('source and check of a number', 'HSDS has one date for the whole service', resource.contacts.length);
    const regional = resource.languages.filter((tag) => tag.includes('-')).length;
    losses.add('region of a language', 'HSDS takes ISO 639 codes', regional);
    if (resource.organization === undefined) {
      losses.add('that the organization is not named', 'HSDS requires one; the service’s name stands for it');
    }
  }
  return `${JSON.stringify(
    {
      total_items: contents.length,
      total_pages: 1,
      page_number: 1,
      size: contents.length,
      first_page: true,
      last_page: true,
      empty: contents.length === 0,
      contents,
    },
    null,
    1,
  )}\n`;
}
