import type { z } from 'zod';
import { ConceptFile } from '#model/concept.ts';
import { DistinctionFile } from '#model/distinction.ts';
import { Glossary } from '#model/glossary.ts';
import { InterfaceStrings } from '#model/interface-strings.ts';
import { Organization } from '#model/organization.ts';
import { PageFile } from '#model/page.ts';
import { PresentationFile } from '#model/presentation.ts';
import type { Problem } from '#model/problem.ts';
import { Resource } from '#model/resource.ts';
import { Source } from '#model/source.ts';
import { ToolFile } from '#model/tool.ts';
import { type Toolkit, ToolkitFile } from '#model/toolkit.ts';
import { checks } from './checks/index.ts';
import { type ContentFile, problemAt, readYaml } from './content-file.ts';
import type { Draft, Entry } from './draft.ts';
import { readPanels, readSlides } from './markdown-parts.ts';
import { prune } from './prune.ts';
import { readFolder, UnreadableFolder } from './read-folder.ts';
import { validateEntry } from './validate-entry.ts';

/** Where each kind of entry lies, and the schema of its YAML file. */
const layout = {
  meta: { path: /^toolkit\.yaml$/, schema: ToolkitFile },
  organization: { path: /^organization\.yaml$/, schema: Organization },
  strings: { path: /^interface\/([^/]+)\.yaml$/, schema: InterfaceStrings },
  glossaries: { path: /^glossaries\/([^/]+)\/glossary\.yaml$/, schema: Glossary },
  concepts: { path: /^glossaries\/[^/]+\/concepts\/([^/]+)\.yaml$/, schema: ConceptFile },
  distinctions: { path: /^distinctions\/([^/]+)\/distinction\.yaml$/, schema: DistinctionFile },
  pages: { path: /^pages\/([^/]+)\/page\.yaml$/, schema: PageFile },
  presentations: { path: /^presentations\/([^/]+)\/presentation\.yaml$/, schema: PresentationFile },
  tools: { path: /^tools\/([^/]+)\/tool\.yaml$/, schema: ToolFile },
  resources: { path: /^resources\/([^/]+)\.yaml$/, schema: Resource },
  sources: { path: /^sources\/([^/]+)\.yaml$/, schema: Source },
} as const;

type Kind = keyof typeof layout;
const kinds = Object.keys(layout) as Kind[];
const markdownPath = /^(?:distinctions|pages|presentations|tools)\/[^/]+\/([^/]+)\.md$/;

export interface Loaded {
  readonly toolkit: Toolkit;
  /** All problems of all files, in the order of their paths and places. */
  readonly problems: readonly Problem[];
}

/** A later folder's file takes the place of an earlier one's with the same path. */
function overlay(folders: readonly string[]): { files: ContentFile[]; problems: Problem[] } {
  const files = new Map<string, ContentFile>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    const read = readFolder(folder);
    problems.push(...read.problems);
    for (const file of read.files) files.set(file.path, file);
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

function strayFile(file: ContentFile): Problem {
  return problemAt(
    file,
    { line: 1, column: 1 },
    {
      code: 'stray-file',
      severity: 'warning',
      message: 'no kind of entry is kept at this place',
      expected: 'a path that the table in content/README.md names',
      mend: 'Move the file, or rename it.',
    },
  );
}

function misnamed(file: ContentFile, at: { line: number; column: number }, id: string, name: string): Problem {
  return problemAt(file, at, {
    code: 'id-and-name-differ',
    severity: 'error',
    message: `the entry is called "${id}", its file or folder "${name}"`,
    expected: 'the same name for both',
    mend: 'Rename one of them. An id that was published stays as it is.',
  });
}

/**
 * Loads a toolkit from its folders, the base first and overlays after it.
 * Every problem is reported; an entry that cannot be served is left out, and the rest is whole.
 * @param folders absolute paths, or relative to the working directory
 * @throws {UnreadableFolder} where a folder cannot be read, or none holds a usable `toolkit.yaml`
 */
export function loadToolkit(folders: readonly string[]): Loaded {
  const { files, problems } = overlay(folders);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found: Record<Kind, Entry<unknown>[]> = {
    meta: [],
    organization: [],
    strings: [],
    glossaries: [],
    concepts: [],
    distinctions: [],
    pages: [],
    presentations: [],
    tools: [],
    resources: [],
    sources: [],
  };

  for (const file of files) {
    if (markdownPath.test(file.path)) continue;
    const kind = kinds.find((candidate) => layout[candidate].path.test(file.path));
    if (kind === undefined) {
      problems.push(strayFile(file));
      continue;
    }
    const yaml = readYaml(file);
    problems.push(...yaml.problems);
    if (!yaml.file) continue;
    const entry = validateEntry(layout[kind].schema as z.ZodType, yaml.file);
    problems.push(...entry.problems);
    if (entry.value === undefined) continue;
    const name = layout[kind].path.exec(file.path)?.[1];
    const { id } = entry.value as { id?: string };
    if (name !== undefined && id !== undefined && id !== name) {
      problems.push(misnamed(file, yaml.file.locate(['id']), id, name));
      continue;
    }
    found[kind].push({ value: entry.value, file: yaml.file, texts: markdownBeside(file, byPath) });
  }

  const meta = found.meta[0] as Entry<ToolkitFile> | undefined;
  if (meta === undefined) {
    const own = problems.find((problem) => problem.path === 'toolkit.yaml');
    throw new UnreadableFolder(
      own
        ? `${own.path}:${own.line}:${own.column} ${own.message}; expected ${own.expected}`
        : `no toolkit.yaml in ${folders.join(', ')}`,
    );
  }
  const draft = assemble(found, meta);
  const results = checks.flatMap((check) => check(draft));
  problems.push(...results.map((result) => result.problem));
  const dropped = new Set(results.flatMap((result) => (result.drop ? [result.drop] : [])));
  return { toolkit: prune(draft, dropped), problems: problems.sort(byPlace) };
}

const byPlace = (a: Problem, b: Problem): number =>
  a.path === b.path ? a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1) : a.path < b.path ? -1 : 1;

/** The Markdown files that lie in the same folder as an entry's YAML file, by language. */
function markdownBeside(file: ContentFile, byPath: ReadonlyMap<string, ContentFile>): Record<string, ContentFile> {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const texts: Record<string, ContentFile> = {};
  for (const [path, candidate] of byPath) {
    const beside = path.slice(0, path.lastIndexOf('/') + 1) === folder;
    const language = beside ? markdownPath.exec(path)?.[1] : undefined;
    if (language !== undefined) texts[language] = candidate;
  }
  return texts;
}

/** Puts what was read into its kind: the glossary of a concept, the parts of a Markdown file. */
function assemble(found: Record<Kind, Entry<unknown>[]>, meta: Entry<ToolkitFile>): Draft {
  const part = <T extends object>(entries: Entry<unknown>[], extra: (entry: Entry<unknown>) => object): Entry<T>[] =>
    entries.map((entry) => ({ ...entry, value: { ...(entry.value as object), ...extra(entry) } as T }));
  const bodies = <T>(entry: Entry<unknown>, read: (text: string) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(entry.texts).map(([language, file]) => [language, read(file.text)]));

  return {
    meta,
    strings: found.strings as Entry<InterfaceStrings>[],
    organization: found.organization[0] as Entry<Organization> | undefined,
    glossaries: found.glossaries as Entry<Glossary>[],
    concepts: part(found.concepts, (entry) => ({ glossary: entry.file.path.split('/')[1] })),
    distinctions: part(found.distinctions, (entry) => ({ narrative: bodies(entry, (text) => text) })),
    pages: part(found.pages, (entry) => ({ body: bodies(entry, (text) => text) })),
    presentations: part(found.presentations, (entry) => ({ slides: bodies(entry, readSlides) })),
    tools: part(found.tools, (entry) => ({ panels: bodies(entry, readPanels) })),
    resources: found.resources as Entry<Resource>[],
    sources: found.sources as Entry<Source>[],
  };
}
