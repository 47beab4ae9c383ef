import { type Organization, spokenNames } from '#model/organization.ts';
import type { Problem } from '#model/problem.ts';
import { problemAt, type YamlFile } from '../content-file.ts';
import type { Check } from '../draft.ts';

/** The languages of a profile that cannot be printed: their tags have no name in a language of the toolkit. */
export const unnamedLanguages = (
  file: YamlFile,
  organization: Organization,
  languages: readonly string[],
): Problem[] => {
  const named = languages.map((language) => spokenNames(organization.languages, language));
  return organization.languages.flatMap((spoken, index) => {
    const without = languages.filter((_, at) => named[at]?.[index] === undefined);
    if (typeof spoken !== 'string' || without.length === 0) return [];
    return [
      problemAt(file, file.locate(['languages', index]), {
        code: 'unnamed-language',
        severity: 'error',
        message: `no name is known for the language "${spoken}" in "${without.join('", "')}"`,
        expected: 'a tag that has a name there, or the name itself in each language',
        mend: `Write the name in place of the tag: { ${languages.map((language) => `${language}: …`).join(', ')} }.`,
      }),
    ];
  });
};

/** What an agency speaks goes on everything that is printed for it, by name. */
export const spokenLanguages: Check = ({ meta, organization }) =>
  organization === undefined
    ? []
    : unnamedLanguages(organization.file, organization.value, meta.value.languages).map((problem) => ({ problem }));
