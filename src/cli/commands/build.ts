import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { highestGrade, readingLevels } from '#bundle/reading-levels.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { createApp } from '#server/app.tsx';
import { readAssets } from '#server/assets.ts';
import { staticFiles } from '#server/static-export.ts';
import { type Command, UsageError } from '../command.ts';
import { assetsFolder, loadChecked } from '../load.ts';
import { writeFolder } from '../write-folder.ts';

/** The mark by which a folder is known to be ours to replace. */
const mark = 'sitemap.xml';

/** How hard the pages for survivors are to read: the hardest few, and of how many. */
function readingTable(toolkit: Toolkit): string {
  const shown = 8;
  const levels = readingLevels(toolkit);
  if (levels.length === 0) return '';
  const lines = levels
    .slice(0, shown)
    .map(({ page, language, level }) => `  ${level.grade.toFixed(1).padStart(5)}  ${language}  ${page}\n`);
  const title = `Reading level of the ${levels.length} texts for survivors, school years (${highestGrade} or fewer), hardest first:\n`;
  return title + lines.join('');
}

export const build: Command = {
  name: 'build',
  summary: 'write a toolkit as a static site',
  help: `Usage: existe-ayuda build [DIR] --out FOLDER [--origin URL]

Writes every page of the toolkit in DIR (without DIR, the one that comes with the program) into
FOLDER, for any web server. The same content gives the same bytes. FOLDER is replaced as a whole,
and only if all pages could be made.

Options:
  --out FOLDER    where to write (required)
  --origin URL    the address it will be published under, for canonical links
  --despite-problems   write it although entries with problems are left out

Exit code: 0 written, 1 the content has problems (nothing is written), 2 wrong usage.

Examples:
  existe-ayuda build --out dist/site
  existe-ayuda build ./our-toolkit --out /var/www/help --origin https://help.example.org`,
  options: { out: { type: 'string' }, origin: { type: 'string' }, 'despite-problems': { type: 'boolean' } },
  async run({ options, positionals }, terminal) {
    if (typeof options['out'] !== 'string') throw new UsageError('build needs --out FOLDER');
    const out = resolve(options['out']);
    if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, mark))) {
      throw new UsageError(`${out} holds other files; choose an empty folder or an earlier build`);
    }
    const started = performance.now();
    const { snapshot, errors } = loadChecked(positionals[0], terminal);
    if (errors > 0 && !options['despite-problems']) {
      terminal.err('nothing was written: a site is published whole, in every language, or with --despite-problems\n');
      return 1;
    }
    const app = createApp({
      snapshot,
      assets: readAssets(assetsFolder()),
      origin: String(options['origin'] ?? 'https://existe-ayuda.example').replace(/\/+$/, ''),
      live: false,
      onError: (error) => terminal.err(`${error.stack ?? error.message}\n`),
    });

    const count = await writeFolder(out, staticFiles(app, snapshot));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    terminal.out(`${app.site.addresses.routes.length} pages, ${count} files in ${options['out']} (${seconds} s)\n`);
    terminal.out(readingTable(snapshot.toolkit));
    return 0;
  },
};
