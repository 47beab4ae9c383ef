import type { Presentation } from '#model/presentation.ts';
import { type ContentPath, problemAt } from '../content-file.ts';
import { allEntries, type Check, type CheckResult, type Draft, type Entry } from '../draft.ts';
import { languageGroups } from '../language-groups.ts';

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

/** Slides that have notes in one language have them in each. */
function unequalNotes(entry: Entry<Presentation>): CheckResult[] {
  const [first, ...others] = Object.entries(entry.value.slides);
  if (first === undefined) return [];
  return others.flatMap(([language, slides]) => {
    const at = slides.findIndex(({ notes }, index) => (notes === '') !== ((first[1][index]?.notes ?? notes) === ''));
    if (at < 0) return [];
    const behind = slides[at]?.notes === '' ? language : first[0];
    return [
      {
        problem: problemAt(
          entry.texts[behind] ?? entry.file,
          { line: 1, column: 1 },
          {
            code: 'unequal-parts',
            severity: 'error',
            message: `the notes of slide ${at + 1} are missing in "${behind}"`,
            expected: 'notes in each language, or in none',
            mend: 'Add the notes, or take them out of the other languages.',
          },
        ),
        drop: entry,
      },
    ];
  });
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
  for (const entry of draft.presentations) {
    results.push(...unequalParts(entry, entry.value.slides, 'slides'), ...unequalNotes(entry));
  }
  for (const entry of draft.tools) results.push(...unequalParts(entry, entry.value.panels, 'panels'));
  for (const language of languages) {
    const there = draft.strings.some((entry) => entry.value.language === language);
    if (!there && !draft.broken.ids.strings.has(language)) {
      results.push(missing(draft.meta, ['languages'], language, `interface/${language}.yaml`));
    }
  }
  return results;
};
