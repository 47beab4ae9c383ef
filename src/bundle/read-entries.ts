import type { z } from 'zod';
import type { Problem } from '#model/problem.ts';
import type { ToolkitFile } from '#model/toolkit.ts';
import { type ContentFile, problemAt, readYaml, type YamlFile } from './content-file.ts';
import type { Broken, Entry } from './draft.ts';
import { type Kind, kinds, layout, type Place, placeOf } from './layout.ts';
import { validateEntry } from './validate-entry.ts';

/** The entries of a folder that fit their schema, and the names of those that do not. */
export interface ReadEntries {
  readonly entries: Readonly<Record<Kind, readonly Entry<unknown>[]>>;
  readonly broken: Broken;
  readonly problems: readonly Problem[];
}

const perKind = <T>(make: () => T): Record<Kind, T> =>
  Object.fromEntries(kinds.map((kind) => [kind, make()])) as Record<Kind, T>;

const keyOf = ({ kind, name }: Place): string => `${kind}/${name}`;

function strayFile(file: ContentFile): Problem {
  return problemAt(
    file,
    { line: 1, column: 1 },
    {
      code: 'stray-file',
      severity: 'warning',
      message: 'this file belongs to no entry',
      expected:
        'a path that the table in content/README.md names; a text beside the YAML file of its entry, named after a language of the toolkit',
      mend: 'Move the file, rename it, or add what is missing beside it.',
    },
  );
}

function misnamed(file: YamlFile, id: string, name: string): Problem {
  return problemAt(file, file.locate(['id']), {
    code: 'id-and-name-differ',
    severity: 'error',
    message: `the entry is called "${id}", its file or folder "${name}"`,
    expected: 'the same name for both',
    mend: 'Rename one of them. An id that was published stays as it is.',
  });
}

/** Holds one YAML file against its schema and its name. `ids`: what others may call it, whole or broken. */
function readEntry(file: ContentFile, { kind, name }: Place) {
  const { file: yaml, problems } = readYaml(file);
  const ids = name === undefined ? [] : [name];
  if (yaml === undefined) return { ids, problems };
  const entry = validateEntry(layout[kind].schema as z.ZodType, yaml);
  problems.push(...entry.problems);
  const { id } = (entry.value ?? {}) as { id?: string };
  if (id !== undefined && name !== undefined && id !== name) {
    ids.push(id);
    problems.push(misnamed(yaml, id, name));
  }
  return { ids, problems, ...(problems.length === 0 && { whole: { value: entry.value, file: yaml } }) };
}

/**
 * Reads every file as what its path says. An entry is broken as soon as one of its files is.
 * @param unreadable paths of files that are there, but could not be read at all
 */
export function readEntries(files: readonly ContentFile[], unreadable: readonly string[]): ReadEntries {
  const problems: Problem[] = [];
  const ids = perKind(() => new Set<string>());
  const texts: string[] = [];
  const wholes: { place: Place; value: unknown; file: YamlFile }[] = [];
  /** The Markdown files, by the entry they belong to. */
  const markdown = Map.groupBy(
    files.flatMap((file) => {
      const place = placeOf(file.path);
      return place?.language === undefined ? [] : [{ place, language: place.language, file }];
    }),
    ({ place }) => keyOf(place),
  );
  /** Every entry that has a YAML file, whole or broken. */
  const homes = new Set<string>();
  const withoutText = new Set<string>();

  for (const path of unreadable) {
    const place = placeOf(path);
    if (place?.name === undefined) continue;
    ids[place.kind].add(place.name);
    (place.language === undefined ? homes : withoutText).add(keyOf(place));
  }
  for (const file of files) {
    const place = placeOf(file.path);
    if (place === undefined) problems.push(strayFile(file));
    if (place === undefined || place.language !== undefined) continue;
    homes.add(keyOf(place));
    const read = readEntry(file, place);
    problems.push(...read.problems);
    if (read.whole && !withoutText.has(keyOf(place))) {
      wholes.push({ place, ...read.whole });
    } else {
      for (const id of read.ids) ids[place.kind].add(id);
      texts.push(file.text);
    }
  }

  const meta = wholes.find(({ place }) => place.kind === 'meta')?.value as ToolkitFile | undefined;
  const languages = new Set(meta?.languages);
  for (const [key, beside] of markdown) {
    for (const { file, language } of beside) {
      if (!homes.has(key) || !languages.has(language)) problems.push(strayFile(file));
    }
  }
  const entries = perKind((): Entry<unknown>[] => []);
  for (const { place, value, file } of wholes) {
    const beside = (markdown.get(keyOf(place)) ?? []).filter(({ language }) => languages.has(language));
    entries[place.kind].push({
      value,
      file,
      texts: Object.fromEntries(beside.map((text) => [text.language, text.file])),
    });
  }
  return { entries, broken: { ids, texts }, problems };
}
