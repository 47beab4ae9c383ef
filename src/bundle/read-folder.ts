import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '#model/problem.ts';
import { type ContentFile, problemAt } from './content-file.ts';

/** A content file is a page of text; a larger one is a mistake, or an attack. In bytes. */
const largest = { yaml: 1_000_000, markdown: 200_000 } as const;
const mostFiles = 50_000;

/** A folder that cannot be read at all: the caller was given the wrong one. */
export class UnreadableFolder extends Error {
  override readonly name = 'UnreadableFolder';
}

/**
 * Reads the YAML and Markdown files below a folder, sorted by path. READMEs, hidden files and
 * `node_modules` are passed over.
 * @throws {UnreadableFolder} where there is no such folder.
 */
export function readFolder(folder: string): { files: ContentFile[]; problems: Problem[] } {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new UnreadableFolder(`cannot read the folder ${folder}: ${(error as Error).message}`);
  }
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });

  const wanted = names
    .map((name) => relative(folder, join(folder, name)).split(sep).join('/'))
    .filter((path) => /\.(?:ya?ml|md)$/.test(path))
    .filter((path) => !/(?:^|\/)(?:README\.md$|\.|node_modules\/)/.test(path))
    .sort();
  for (const path of wanted.slice(0, mostFiles)) {
    const absolute = join(folder, path);
    // A link whose file is gone is passed over.
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    const largestFile = path.endsWith('.md') ? largest.markdown : largest.yaml;
    if (stat.size > largestFile) {
      problems.push(
        problemAt(
          { path, text: '' },
          { line: 1, column: 1 },
          {
            code: 'file-too-large',
            severity: 'error',
            message: `the file has ${stat.size} bytes`,
            expected: `at most ${largestFile} bytes`,
            mend: 'Split it into several entries.',
          },
        ),
      );
      continue;
    }
    const bytes = readFileSync(absolute);
    try {
      files.push({
        path,
        text: decoder
          .decode(bytes)
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n'),
      });
    } catch {
      problems.push(
        problemAt(
          { path, text: '' },
          { line: 1, column: 1 },
          {
            code: 'not-utf-8',
            severity: 'error',
            message: 'the file is not in UTF-8',
            expected: 'a text file saved as UTF-8',
            mend: 'Open it in your editor and save it again with the encoding UTF-8.',
          },
        ),
      );
    }
  }
  return { files, problems };
}
