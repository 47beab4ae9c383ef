import { LanguageTag } from '#model/localized.ts';
import { type ContentPath, problemAt } from '../content-file.ts';
import { allEntries, type Check, type CheckResult, type Draft, type Entry } from '../draft.ts';
import { isRecord } from '../record.ts';

const languageName = new Intl.DisplayNames(['en'], { type: 'language' });

function missing(entry: Entry<unknown>, path: ContentPath, language: string, what: string): CheckResult {
  return {
    problem: problemAt(entry.file, entry.file.locate(path), {
      code: 'missing-pair',
      severity: 'error',
      message: `${what} is missing in ${languageName.of(language)} (${language})`,
      expected: 'the same content in every language of the toolkit',
      mend: `Add "${language}" with the same content.`,
    }),
    drop: entry,
  };
}

/** Fields whose keys are languages by chance, not by meaning, or that hold words of one language. */
const notLocalized = new Set(['values', 'only', 'keyword', 'csl', 'sense']);

/**
 * Finds every group of languages in an entry. A record counts as one as soon as one of its keys is a
 * language of the toolkit, or all of them are language tags, so a new localized field needs no line here.
 */
function* languageGroups(
  value: unknown,
  path: ContentPath,
  languages: readonly string[],
): Generator<{ path: ContentPath; keys: string[] }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* languageGroups(item, [...path, index], languages);
  } else if (isRecord(value)) {
    const keys = Object.keys(value);
    const name = path.at(-1);
    const byLanguage =
      keys.some((key) => languages.includes(key)) ||
      (keys.length > 0 && keys.every((key) => LanguageTag.safeParse(key).success));
    if (byLanguage && !notLocalized.has(String(name))) {
      yield { path, keys };
    }
    for (const key of keys) yield* languageGroups(value[key], [...path, key], languages);
  }
}

function unequalParts(entry: Entry<unknown>, parts: Record<string, readonly unknown[]>, what: string): CheckResult[] {
  const counts = Object.entries(parts).map(([language, list]) => [language, list.length] as const);
  const first = counts[0];
  const other = counts.find(([, count]) => count !== first?.[1]);
  if (first === undefined || other === undefined) return [];
  const file = entry.texts[other[0]] ?? entry.file;
  return [
    {
      problem: problemAt(
        file,
        { line: 1, column: 1 },
        {
          code: 'unequal-parts',
          severity: 'error',
          message: `${first[1]} ${what} in "${first[0]}", ${other[1]} in "${other[0]}"`,
          expected: `the same number of ${what} in each language`,
          mend: `Add what is missing, or join what is split.`,
        },
      ),
      drop: entry,
    },
  ];
}

/** Languages are equals: whatever stands in one of the toolkit's languages stands in all of them. */
export const parity: Check = (draft: Draft) => {
  const { languages } = draft.meta.value;
  const results: CheckResult[] = [];
  const whole: Entry<unknown>[] = [...allEntries(draft), draft.meta];
  if (draft.organization) whole.push(draft.organization);
  for (const entry of whole) {
    if (entry.file.path.startsWith('sources/')) continue;
    for (const group of languageGroups(entry.file.value, [], languages)) {
      for (const language of languages) {
        if (!group.keys.includes(language)) {
          const name = group.path.length > 0 ? `"${group.path.join('.')}"` : 'the entry';
          results.push(missing(entry, group.path, language, name));
        }
      }
    }
  }
  for (const entry of [...draft.distinctions, ...draft.pages, ...draft.presentations, ...draft.tools]) {
    for (const language of languages) {
      if ((entry.texts[language]?.text.trim() ?? '') === '') {
        results.push(missing(entry, ['id'], language, `the text (${language}.md)`));
      }
    }
  }
  for (const entry of draft.presentations) results.push(...unequalParts(entry, entry.value.slides, 'slides'));
  for (const entry of draft.tools) results.push(...unequalParts(entry, entry.value.panels, 'panels'));
  for (const language of languages) {
    const there = draft.strings.some((entry) => entry.value.language === language);
    if (!there && !draft.broken.ids.strings.has(language)) {
      results.push(missing(draft.meta, ['languages'], language, `interface/${language}.yaml`));
    }
  }
  return results;
};
