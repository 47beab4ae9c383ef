import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Loaded, loadToolkit } from '#bundle/load.ts';
import { isStale, type TwinState } from '#bundle/twins.ts';
import { type Command, UsageError } from '../command.ts';
import { toolkitFolders } from '../toolkit-folders.ts';
import { writeWhole } from '../write-file.ts';

const header = `# For each entry, what its text was in each language when somebody last declared that they say the same.
# Written by: existe-ayuda twins --in-step NAME
`;

const told = ({ name, changed, hashes }: TwinState): string => {
  if (typeof changed === 'string') return `${name}: ${changed}`;
  const behind = Object.keys(hashes).filter((language) => !changed.includes(language));
  return `${name}: changed in ${changed.join(', ')}${behind.length > 0 ? `, not in ${behind.join(', ')}` : ''}`;
};

/**
 * The file as it is after `declared` were said to be in step. Left out are entries that are gone, and what the toolkit
 * beneath says already: it goes on speaking for itself when it is updated.
 */
function written(
  states: readonly TwinState[],
  { own, beneath }: Loaded['declaredTwins'],
  declared: ReadonlySet<string>,
): string {
  const lines = states.flatMap(({ name, hashes }) => {
    const kept = declared.has(name) ? hashes : own[name];
    if (kept === undefined || isDeepStrictEqual(kept, beneath[name])) return [];
    const pairs = Object.entries(kept).map(([language, hash]) => `${language}: '${hash}'`);
    return [`${name}: { ${pairs.join(', ')} }`];
  });
  return `${header}${lines.join('\n')}\n`;
}

export const twins: Command = {
  name: 'twins',
  summary: 'list texts that were changed in one language only, and declare them in step',
  help: `Usage: existe-ayuda twins [DIR] [--in-step NAME,NAME | --all]

Lists the entries whose languages may no longer say the same: those that were changed in one
language and not in the other since they were last declared in step. Then, with --in-step,
declares that somebody has looked and they do say the same. This is kept in DIR/twins.yaml (an
overlay keeps only what is its own). Without DIR, the toolkit that comes with the program.

Options:
  --in-step NAMES   declare these entries, as they are listed, with commas between them
  --all             declare every entry, also those that were never declared

Exit code: 0 nothing is behind, 1 something is, 2 usage or unreadable folder.

Examples:
  existe-ayuda twins
  existe-ayuda twins --in-step pages/privacy
  existe-ayuda twins ./our-toolkit --all`,
  options: { 'in-step': { type: 'string' }, all: { type: 'boolean' } },
  async run({ options, positionals }, terminal) {
    const folders = toolkitFolders(positionals[0]);
    const loaded = loadToolkit(folders);
    const names = options['all']
      ? loaded.twins.map(({ name }) => name)
      : String(options['in-step'] ?? '')
          .split(',')
          .filter((name) => name !== '');
    if (names.length === 0) {
      const open = loaded.twins.filter(({ changed }) => changed.length > 0);
      const stale = open.filter(isStale).length;
      for (const state of open) terminal.out(`${told(state)}\n`);
      terminal.out(
        `${loaded.twins.length} entries, ${open.length} to look at, ${stale} changed in one language only\n`,
      );
      return stale > 0 ? 1 : 0;
    }
    const unknown = names.filter((name) => !loaded.twins.some((state) => state.name === name));
    if (unknown.length > 0) {
      throw new UsageError(`there is no entry "${unknown.join('", "')}"; the names are those that "twins" lists`);
    }
    const file = join(folders.at(-1) ?? '', 'twins.yaml');
    writeWhole(file, written(loaded.twins, loaded.declaredTwins, new Set(names)));
    terminal.out(`${names.length} ${names.length === 1 ? 'entry is' : 'entries are'} declared in step in ${file}\n`);
    return 0;
  },
};
