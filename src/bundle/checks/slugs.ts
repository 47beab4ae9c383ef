import type { InterfaceStrings } from '#model/interface-strings.ts';
import { problemAt } from '../content-file.ts';
import type { Check, CheckResult, Draft, Entry } from '../draft.ts';

type Addressed = Entry<{ id: string; slug: Record<string, string> }>;

/** The addresses that the site itself takes in a language, by the section they lie in. */
const takenBySite = ({ segments, stages, offline }: InterfaceStrings): Readonly<Record<string, readonly string[]>> => {
  const { about, glossaries, distinctions, presentations, tools, message, resources, search, help, near } = segments;
  return {
    site: [about, glossaries, distinctions, presentations, tools, message, resources, search, help, offline.segment],
    about: [segments.sources],
    glossaries: [stages.segment],
    tools: [segments.print],
    help: [near],
  };
};

/** Two entries of one section never share an address, nor does one take that of a page of the site. */
export const slugs: Check = (draft: Draft) => {
  const sections: Record<string, readonly Addressed[]> = {
    glossaries: draft.glossaries,
    distinctions: draft.distinctions,
    presentations: draft.presentations,
    tools: draft.tools,
    ...Object.groupBy(draft.pages, (entry) => entry.value.section),
  };
  const results: CheckResult[] = [];
  for (const [section, entries] of Object.entries(sections)) {
    const taken = new Map(
      draft.strings.flatMap(({ value }) =>
        (takenBySite(value)[section] ?? []).map((segment) => [`${value.language}/${segment}`, 'the site itself']),
      ),
    );
    for (const entry of entries) {
      for (const [language, slug] of Object.entries(entry.value.slug)) {
        const key = `${language}/${slug}`;
        const owner = taken.get(key);
        taken.set(key, `"${entry.value.id}"`);
        if (owner === undefined) continue;
        results.push({
          problem: problemAt(entry.file, entry.file.locate(['slug', language]), {
            code: 'duplicate-slug',
            severity: 'error',
            message: `the address "${slug}" already belongs to ${owner}`,
            expected: 'an address of its own for each entry of a section',
            mend: 'Choose another slug.',
          }),
          drop: entry,
        });
      }
    }
  }
  return results;
};
