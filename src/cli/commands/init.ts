import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, UsageError } from '../command.ts';
import { packageFolder } from '../toolkit-folders.ts';
import { writeWhole } from '../write-file.ts';

/** What an agency most often makes its own; the rest it copies when it wants to change it. */
const starters = ['pages/message-from-the-director'];

export const init: Command = {
  name: 'init',
  summary: "start an agency's own toolkit",
  help: `Usage: existe-ayuda init DIR

Makes DIR with your organization's profile and an overlay: whatever you put there, under the same
path as in the program's own content, takes its place. Everything else stays as it is and is
updated with the program.

Examples:
  existe-ayuda init ./our-toolkit
  existe-ayuda serve ./our-toolkit`,
  options: {},
  async run({ positionals }, terminal) {
    const [folder] = positionals;
    if (folder === undefined) throw new UsageError('init needs a DIR');
    const target = resolve(folder);
    if (existsSync(target) && readdirSync(target).length > 0) {
      throw new UsageError(`${folder} is not empty; nothing was written`);
    }
    const base = packageFolder();
    mkdirSync(target, { recursive: true });
    for (const name of ['organization.yaml', 'README.md']) {
      writeWhole(join(target, name), readFileSync(join(base, 'scaffold', name), 'utf8'));
    }
    for (const path of starters) cpSync(join(base, 'content', path), join(target, path), { recursive: true });
    terminal.out(
      `${folder} is ready. Put your agency's name and numbers into ${join(folder, 'organization.yaml')}, then:\n` +
        `  existe-ayuda serve ${folder}\n`,
    );
    return 0;
  },
};
