import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Organization } from '#model/organization.ts';
import { fieldLabel, localValues, splitAtFields } from '#publish/organization-profile.ts';

/** Underscores and asterisks of a profile are letters there, not marks. */
const escapeMarks = (text: string): string => text.replace(/[\\`*_[\]<>#&!~|]/g, '\\$&');

const lineToWriteOn = '\\_'.repeat(20);

/**
 * Puts the local agency into a tool's Markdown. What the profile leaves open becomes a line to write on,
 * with its name beside it.
 */
export function fillLocalFields(
  markdown: string,
  organization: Organization | undefined,
  strings: InterfaceStrings,
): string {
  const values = localValues(organization, strings.language);
  return splitAtFields(markdown)
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = values[part.field];
      return value === undefined
        ? `${lineToWriteOn} (${escapeMarks(fieldLabel(part.field, strings))})`
        : escapeMarks(value);
    })
    .join('');
}
