import { plainText } from '#model/markdown.ts';
import type { ContactNumber, Resource } from '#model/resource.ts';
import { nameUuid, resourceAddress } from '../hsds/name-uuid.ts';

export interface VCardOptions {
  readonly language: string;
  /** What the permanent addresses of the toolkit start with. */
  readonly uriBase: string;
  /**
   * Shown in the address book instead of the service's name: "Ana". The card then holds the numbers and
   * nothing that tells what they are; whoever looks through the phone finds an acquaintance.
   */
  readonly neutralName?: string;
}

/** RFC 6350, 6.4.1. */
const types: Readonly<Record<ContactNumber['kind'], string>> = {
  voice: 'voice',
  text: 'text',
  tty: 'textphone',
  videophone: 'video',
};

const encoder = new TextEncoder();

/** A text value (RFC 6350, 3.4). */
const value = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** A line cut to 75 octets (RFC 6350, 3.2), never inside a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return `${folded}\r\n`;
}

/** A resource as a vCard 4.0 (RFC 6350). The same resource keeps its UID, so that a later card replaces it. */
export function writeVCard(resource: Resource, { language, uriBase, neutralName }: VCardOptions): string {
  const name = resource.name[language] ?? resource.id;
  const url = resource.website?.[language];
  const hours = resource.hours?.[language];
  const note = [plainText(resource.description[language] ?? ''), hours].filter(Boolean).join('\n');
  const neutral = neutralName !== undefined;
  const numbers = resource.contacts.map(
    ({ number, kind }) => `TEL;VALUE=uri;TYPE=${types[kind]}:tel:${telephone(number)}`,
  );
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${neutral ? 'individual' : 'org'}`,
    `UID:urn:uuid:${nameUuid(resourceAddress(uriBase, resource.id))}`,
    `FN:${value(neutralName ?? name)}`,
    ...numbers,
    ...(neutral
      ? []
      : [
          ...(resource.organization === undefined ? [] : [`ORG:${value(resource.organization)}`]),
          ...(url === undefined ? [] : [`URL:${url}`]),
          ...resource.languages.map((tag, index) => `LANG;PREF=${Math.min(index + 1, 100)}:${tag}`),
          `NOTE;LANGUAGE=${language}:${value(note)}`,
        ]),
    `REV:${resource.verifiedOn.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ]
    .map(fold)
    .join('');
}

/** A number as RFC 3966 writes it: a short code is local, and says where. */
const telephone = (number: string): string => (number.startsWith('+') ? number : `${number};phone-context=+1`);
