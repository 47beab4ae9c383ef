import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Command, UsageError } from '../command.ts';
import { packageFolder } from '../toolkit-folders.ts';
import { writeWhole } from '../write-file.ts';

/** Where the first files come from, in the package. */
const scaffold = 'scaffold';
/** What an agency most often makes its own; the rest it copies when it wants to change it. */
const starters = ['pages/message-from-the-director'];

/** The files an agency starts with: where each comes from, and where it goes. */
function* firstFiles(base: string, target: string): Generator<{ readonly from: string; readonly to: string }> {
  for (const name of readdirSync(join(base, scaffold))) {
    yield { from: join(base, scaffold, name), to: join(target, name) };
  }
  for (const path of starters) {
    for (const name of readdirSync(join(base, 'content', path))) {
      yield { from: join(base, 'content', path, name), to: join(target, path, name) };
    }
  }
}

/** The first line of a file tells an editor where its schema is, from where the file lies. */
const withSchema = (text: string, schemas: string): string =>
  text.replace(/(?<=\$schema=)\S*(?=\/[a-z-]+\.schema\.json)/, () => schemas);

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
    for (const { from, to } of firstFiles(base, target)) {
      const schemas = relative(dirname(to), join(base, 'schemas')).split(sep).join('/');
      writeWhole(to, withSchema(readFileSync(from, 'utf8'), schemas));
    }
    terminal.out(
      `${folder} is ready. Put your agency's name and numbers into ${join(folder, 'organization.yaml')}, then:\n` +
        `  existe-ayuda serve ${folder}\n`,
    );
    return 0;
  },
};
