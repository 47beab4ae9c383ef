import { createHash } from 'node:crypto';
import { allEntries, type Draft, type Entry } from './draft.ts';
import { valuesByLanguage } from './language-groups.ts';

/** An entry in several languages, and whether they were declared to say the same. */
export interface TwinState {
  /** Its folder or file without ending: `pages/privacy`, `glossaries/rape/concepts/consent`, `interface`. */
  readonly name: string;
  /** The hash of what it says, in each language. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Never declared in step; or since then changed in these languages (none, some or all). */
  readonly changed: 'never declared' | readonly string[];
  readonly entry: Entry<unknown>;
}

/** Changed in some languages and not in the others: those that were not are behind. */
export const isStale = ({ changed, hashes }: TwinState): boolean =>
  typeof changed !== 'string' && changed.length > 0 && changed.length < Object.keys(hashes).length;

const hashOf = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);

/** The folder of an entry that has one of its own, else its file without the ending. */
const entryName = ({ file }: Entry<unknown>): string =>
  file.path.replace(/\/(?:page|tool|presentation|distinction|glossary)\.yaml$/, '').replace(/\.yaml$/, '');

/** What an entry says in each language, in a form that only a change of the words changes. */
function hashesOf(entry: Entry<unknown>, languages: readonly string[]): Record<string, string> {
  const lines = new Map(languages.map((language): [string, string[]] => [language, []]));
  for (const { language, path, value } of valuesByLanguage(entry.file.value, [], languages)) {
    lines.get(language)?.push(`${path.filter((part) => part !== language).join('.')}: ${String(value).trim()}`);
  }
  for (const language of languages) lines.get(language)?.push(entry.texts[language]?.text.trim() ?? '');
  return Object.fromEntries([...lines].map(([language, text]) => [language, hashOf(text.sort())]));
}

/** Every entry with texts in several languages, and how its languages stand to one another. */
export function twinStates(draft: Draft): TwinState[] {
  const { languages } = draft.meta.value;
  const state = (name: string, hashes: Record<string, string>, entry: Entry<unknown>): TwinState => {
    const known = draft.twins[name];
    const changed = languages.filter((language) => known?.[language] !== hashes[language]);
    return { name, hashes, changed: known === undefined ? 'never declared' : changed, entry };
  };
  const entries: Entry<unknown>[] = [...allEntries(draft), draft.meta].filter(
    ({ file }) => !file.path.startsWith('sources/'),
  );
  if (draft.organization) entries.push(draft.organization);
  const interfaces = draft.strings.map(({ file, value }): [string, string] => [value.language, hashOf([file.text])]);
  const [first] = draft.strings;
  return [
    ...entries.map((entry) => state(entryName(entry), hashesOf(entry, languages), entry)),
    ...(first ? [state('interface', Object.fromEntries(interfaces), first)] : []),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}
