import type { InterfaceStrings } from '#model/interface-strings.ts';
import { plainText } from '#model/markdown.ts';
import { type Organization, spokenNames } from '#model/organization.ts';
import type { Tool } from '#model/tool.ts';

/** What a tool's text leaves open for the local agency, as `{organization}` and so on. */
export const localFields = [
  'organization',
  'phone',
  'text-line',
  'hours',
  'languages',
  'interpreters',
  'website',
  'address',
] as const;
export type LocalField = (typeof localFields)[number];

const pattern = new RegExp(`\\{(${localFields.join('|')})\\}`);

/** The name of a field in the profile's file, for a message to whoever wrote it. */
export const profileKey: Readonly<Record<LocalField, string>> = {
  organization: 'name',
  phone: 'phone',
  'text-line': 'textLine',
  hours: 'hours',
  languages: 'languages',
  interpreters: 'interpreters',
  website: 'website',
  address: 'address',
};

/** Values of the local fields in one language; a missing one becomes a line to write on. */
export type LocalValues = Readonly<Partial<Record<LocalField, string>>>;

/** A web address as it is printed: nobody has to type the scheme. */
const printedAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** The languages that are spoken, as a list in a sentence. Who wrote the profile was told of those without a name. */
function languagesSpoken({ languages }: Organization, language: string): string | undefined {
  const names = spokenNames(languages, language).filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  // The typeface has no modifier letter apostrophe (Kʼicheʼ); an apostrophe looks the same.
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names).replaceAll('\u02BC', '\u2019');
}

export function localValues(organization: Organization | undefined, language: string): LocalValues {
  if (organization === undefined) return {};
  const { name, phone, textLine, hours, interpreters, website, address } = organization;
  const ownName = name[language] ?? Object.values(name)[0];
  const ownHours = hours?.[language];
  const languages = languagesSpoken(organization, language);
  const ownInterpreters = interpreters?.[language];
  return {
    ...(ownName !== undefined && { organization: ownName }),
    ...(phone !== undefined && { phone }),
    ...(textLine !== undefined && { 'text-line': textLine }),
    ...(ownHours !== undefined && { hours: ownHours }),
    ...(languages !== undefined && { languages }),
    ...(ownInterpreters !== undefined && { interpreters: plainText(ownInterpreters) }),
    ...(website !== undefined && { website: printedAddress(website) }),
    ...(address !== undefined && { address }),
  };
}

const addressAlone = /^[ \t]*\{address\}\\?[ \t]*(?:\n|$)/gm;

/**
 * A tool without the lines for an address, where the agency has not given one. It is the one field that becomes no line to
 * write on: nobody is to be asked where a shelter is.
 */
export function withoutUnsaidAddress(tool: Tool, organization: Organization | undefined): Tool {
  if (organization?.address !== undefined) return tool;
  const panels = Object.entries(tool.panels).map(([language, texts]) => [
    language,
    texts.map((panel) => panel.replace(addressAlone, '')),
  ]);
  return { ...tool, panels: Object.fromEntries(panels) };
}

/** What is printed under an empty line, so that the person with the pen knows what goes there. */
export function fieldLabel(field: LocalField, strings: InterfaceStrings): string {
  const { tool } = strings;
  switch (field) {
    case 'organization':
      return tool.organizationLine;
    case 'phone':
      return tool.phoneLine;
    case 'text-line':
      return tool.textLine;
    case 'hours':
      return tool.hoursLine;
    case 'languages':
      return tool.languagesLine;
    case 'interpreters':
      return tool.interpretersLine;
    case 'website':
      return tool.websiteLine;
    case 'address':
      return tool.addressLine;
  }
}

/** Cuts a text at its local fields, in order. */
export function splitAtFields(text: string): (string | { readonly field: LocalField })[] {
  // With one group in the pattern, every second part is the name of a field.
  return text
    .split(pattern)
    .map((part, at) => (at % 2 === 1 ? { field: part as LocalField } : part))
    .filter((part) => part !== '');
}

/** The local fields that a text uses. */
export const fieldsOf = (text: string): LocalField[] => localFields.filter((field) => text.includes(`{${field}}`));
