import type { Concept } from '#model/concept.ts';
import type { Distinction } from '#model/distinction.ts';
import type { Glossary } from '#model/glossary.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Organization } from '#model/organization.ts';
import type { Page } from '#model/page.ts';
import type { Presentation } from '#model/presentation.ts';
import type { Problem } from '#model/problem.ts';
import type { Resource } from '#model/resource.ts';
import type { Source } from '#model/source.ts';
import type { Tool } from '#model/tool.ts';
import type { Toolkit, ToolkitFile } from '#model/toolkit.ts';
import { Twins } from '#model/twins.ts';
import { checks } from './checks/index.ts';
import { type ContentFile, readYaml } from './content-file.ts';
import type { Draft, Entry } from './draft.ts';
import { readPanels, readSlides } from './markdown-parts.ts';
import { prune } from './prune.ts';
import { type ReadEntries, readEntries } from './read-entries.ts';
import { readFolder, UnreadableFolder } from './read-folder.ts';
import { type TwinState, twinStates } from './twins.ts';

export interface Loaded {
  readonly toolkit: Toolkit;
  /** All problems of all files, in the order of their paths and places. */
  readonly problems: readonly Problem[];
  /** How the languages of each entry stand to one another. */
  readonly twins: readonly TwinState[];
  /** What the `twins.yaml` of the last folder says itself, and what those it lies over say. */
  readonly declaredTwins: { readonly own: Twins; readonly beneath: Twins };
}

/** What the file says, where it can be read at all; it is checked like any other where it is not covered. */
function readTwins(file: ContentFile | undefined): Twins {
  const read = file === undefined ? undefined : readYaml(file).file;
  return Twins.safeParse(read?.value).data ?? {};
}

interface Overlaid {
  readonly files: ContentFile[];
  readonly problems: Problem[];
  readonly declaredTwins: Loaded['declaredTwins'];
}

/**
 * A later folder's file takes the place of an earlier one's with the same path. Only `twins.yaml` does not: it speaks
 * of many entries, and an overlay says nothing of those that it leaves as they are.
 */
function overlay(folders: readonly string[]): Overlaid {
  const files = new Map<string, ContentFile>();
  const problems: Problem[] = [];
  let declaredTwins: Loaded['declaredTwins'] = { own: {}, beneath: {} };
  for (const folder of folders) {
    const read = readFolder(folder);
    problems.push(...read.problems);
    for (const file of read.files) files.set(file.path, file);
    const own = readTwins(read.files.find(({ path }) => path === 'twins.yaml'));
    declaredTwins = { own, beneath: { ...declaredTwins.beneath, ...declaredTwins.own } };
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems, declaredTwins };
}

/**
 * Loads a toolkit from its folders, the base first and overlays after it.
 * Every problem is reported; an entry that cannot be served is left out, and the rest is whole.
 * @param folders absolute paths, or relative to the working directory
 * @throws {UnreadableFolder} where a folder cannot be read, or none holds a usable `toolkit.yaml`
 */
export function loadToolkit(folders: readonly string[]): Loaded {
  const { files, problems, declaredTwins } = overlay(folders);
  const readable = new Set(files.map((file) => file.path));
  const unreadable = problems.map((problem) => problem.path).filter((path) => !readable.has(path));
  const read = readEntries(files, unreadable);
  problems.push(...read.problems);

  const meta = read.entries.meta[0] as Entry<ToolkitFile> | undefined;
  if (meta === undefined) {
    const own = problems.find((problem) => problem.path === 'toolkit.yaml');
    throw new UnreadableFolder(
      own
        ? `${own.path}:${own.line}:${own.column} ${own.message}; expected ${own.expected}`
        : `no toolkit.yaml in ${folders.join(', ')}`,
    );
  }
  const draft = assemble(read, meta, { ...declaredTwins.beneath, ...declaredTwins.own });
  const results = checks.flatMap((check) => check(draft));
  problems.push(...results.map((result) => result.problem));
  const dropped = new Set(results.flatMap((result) => (result.drop ? [result.drop] : [])));
  return {
    toolkit: prune(draft, dropped),
    problems: problems.sort(byPlace),
    twins: twinStates(draft),
    declaredTwins,
  };
}

const byPlace = (a: Problem, b: Problem): number =>
  a.path === b.path ? a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1) : a.path < b.path ? -1 : 1;

/** Puts what was read into its kind: the glossary of a concept, the parts of a Markdown file. */
function assemble({ entries, broken }: ReadEntries, meta: Entry<ToolkitFile>, twins: Twins): Draft {
  const part = <T extends object>(
    found: readonly Entry<unknown>[],
    extra: (entry: Entry<unknown>) => object,
  ): Entry<T>[] => found.map((entry) => ({ ...entry, value: { ...(entry.value as object), ...extra(entry) } as T }));
  const bodies = <T>(entry: Entry<unknown>, read: (text: string) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(entry.texts).map(([language, file]) => [language, read(file.text)]));

  return {
    meta,
    broken,
    strings: entries.strings as Entry<InterfaceStrings>[],
    organization: entries.organization[0] as Entry<Organization> | undefined,
    twins,
    glossaries: entries.glossaries as Entry<Glossary>[],
    concepts: part<Concept>(entries.concepts, (entry) => ({ glossary: entry.file.path.split('/')[1] })),
    distinctions: part<Distinction>(entries.distinctions, (entry) => ({ narrative: bodies(entry, (text) => text) })),
    pages: part<Page>(entries.pages, (entry) => ({ body: bodies(entry, (text) => text) })),
    presentations: part<Presentation>(entries.presentations, (entry) => ({ slides: bodies(entry, readSlides) })),
    tools: part<Tool>(entries.tools, (entry) => ({ panels: bodies(entry, readPanels) })),
    resources: entries.resources as Entry<Resource>[],
    sources: entries.sources as Entry<Source>[],
  };
}
