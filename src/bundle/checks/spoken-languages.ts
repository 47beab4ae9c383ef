import { createLanguageNames } from '#model/language-names.ts';
import { type Organization, spokenNames } from '#model/organization.ts';
import type { Problem } from '#model/problem.ts';
import { problemAt, type YamlFile } from '../content-file.ts';
import type { Check, CheckResult, Draft } from '../draft.ts';

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

/** The languages of a service that would stand in the directory as a tag, which says nothing to who looks for help. */
function unnamedInDirectory({ strings, resources }: Draft): CheckResult[] {
  const interfaces = strings.map(({ value }) => ({ language: value.language, nameOf: createLanguageNames(value) }));
  return resources.flatMap(({ file, value }) =>
    value.languages.flatMap((tag, index) => {
      const without = interfaces.filter(({ nameOf }) => nameOf(tag) === undefined).map(({ language }) => language);
      if (without.length === 0) return [];
      return [
        {
          problem: problemAt(file, file.locate(['languages', index]), {
            code: 'unnamed-language',
            severity: 'error' as const,
            message: `no name is known for the language "${tag}" in "${without.join('", "')}"`,
            expected: 'a tag that has a name in every language of the toolkit',
            mend: `Check the tag (BCP 47), or write its name under "languageNames" in interface/${without[0]}.yaml.`,
          }),
        },
      ];
    }),
  );
}

/** What an agency or a service speaks is shown and printed by name. */
export const spokenLanguages: Check = (draft) => [
  ...(draft.organization === undefined
    ? []
    : unnamedLanguages(draft.organization.file, draft.organization.value, draft.meta.value.languages).map(
        (problem) => ({ problem }),
      )),
  ...unnamedInDirectory(draft),
];
