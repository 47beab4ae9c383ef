import { writeJson } from '#formats/json/write.ts';
import { type Command, UsageError } from '../command.ts';
import { loadSnapshot } from '../load.ts';
import { writeWhole } from '../write-file.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the terms for other programs',
  help: `Usage: existe-ayuda export [DIR] --format json [--out FILE]

Writes every concept with its terms, definitions, relations and sources.

Options:
  --format json   the format (only JSON in this release)
  --out FILE      where to write; without it, standard output

Example:
  existe-ayuda export --format json --out terms.json`,
  options: { format: { type: 'string' }, out: { type: 'string' } },
  async run({ options, positionals }, terminal) {
    if (options['format'] !== 'json') throw new UsageError('export needs --format json');
    const text = writeJson(loadSnapshot(positionals[0], terminal).toolkit);
    if (typeof options['out'] === 'string') {
      writeWhole(options['out'], text);
      terminal.err(`wrote ${options['out']}\n`);
    } else terminal.out(text);
    return 0;
  },
};
