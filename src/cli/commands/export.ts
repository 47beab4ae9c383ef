import { basename, join } from 'node:path';
import { type ExportedFile, type ExportOptions, exportFormats } from '#formats/export-formats.ts';
import { type Arguments, type Command, UsageError } from '../command.ts';
import { loadSnapshot } from '../load.ts';
import { writePieces } from '../write-file.ts';

/** Short names for what people ask for most. */
const aliases: Readonly<Record<string, string>> = { skos: 'skos-turtle', tsv: 'omegat' };

const text = ({ options }: Arguments, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined;

function exportOptions(args: Arguments): ExportOptions {
  const pair = text(args, 'pair')?.split(':');
  if (pair !== undefined && (pair.length !== 2 || pair.includes(''))) {
    throw new UsageError('--pair names two languages, such as en:es');
  }
  const [from = '', to = ''] = pair ?? [];
  const glossary = text(args, 'glossary');
  const language = text(args, 'lang');
  const neutralName = text(args, 'neutral-name');
  const resource = text(args, 'resource');
  return {
    ...(pair !== undefined && { pair: { from, to } }),
    ...(glossary !== undefined && { glossary }),
    ...(language !== undefined && { language }),
    ...(neutralName !== undefined && { neutralName }),
    ...(resource !== undefined && { resource }),
  };
}

const piecesOf = ({ contents }: ExportedFile): Iterable<string | Uint8Array> =>
  contents instanceof Uint8Array ? [contents] : contents;

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the terms for other programs',
  help: `Usage: existe-ayuda export [DIR] --format NAME [--out FILE_OR_FOLDER] [options]

Writes every concept with its terms, definitions, relations and sources, as far as the format can
carry them; what it cannot is told on standard error. Terms that must not be used are never written
where a program would offer them as a translation.

Formats:
${Object.entries(exportFormats)
  .map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}`)
  .join('\n')}
  skos = skos-turtle, tsv = omegat

Options:
  --out PATH            where to write: a file, or a folder for formats of several files; without it,
                        standard output (formats of one file)
  --glossary ID         only this glossary
  --pair FROM:TO        only this direction, such as en:es
  --lang TAG            only this language
  --resource ID         vcard: only this resource
  --neutral-name NAME   vcard: this name in place of the service's

Examples:
  existe-ayuda export --format json --out terms.json
  existe-ayuda export --format tbx --out terms.tbx
  existe-ayuda export --format omegat --pair en:es --out glossary/`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    glossary: { type: 'string' },
    pair: { type: 'string' },
    lang: { type: 'string' },
    resource: { type: 'string' },
    'neutral-name': { type: 'string' },
  },
  async run(args, terminal) {
    const name = text(args, 'format') ?? '';
    const format = Object.hasOwn(aliases, name) ? exportFormats[aliases[name] ?? ''] : exportFormats[name];
    if (format === undefined || !(Object.hasOwn(exportFormats, name) || Object.hasOwn(aliases, name))) {
      throw new UsageError(`export needs --format, one of: ${Object.keys(exportFormats).join(', ')}`);
    }
    const options = exportOptions(args);
    const { toolkit } = loadSnapshot(args.positionals[0], terminal);
    const known = (wanted: string | undefined, ids: readonly string[], what: string): void => {
      if (wanted !== undefined && !ids.includes(wanted)) {
        throw new UsageError(`there is no ${what} "${wanted}"; there are: ${ids.join(', ')}`);
      }
    };
    const { languages } = toolkit.meta;
    known(
      options.glossary,
      toolkit.glossaries.map(({ id }) => id),
      'glossary',
    );
    known(
      options.resource,
      toolkit.resources.map(({ id }) => id),
      'resource',
    );
    for (const language of [options.language, options.pair?.from, options.pair?.to])
      known(language, languages, 'language');

    const exported = format.write(toolkit, options);
    const { files } = exported;
    const out = text(args, 'out');
    if (out === undefined) {
      const [only] = files;
      if (only === undefined || files.length > 1)
        throw new UsageError(`${name} writes several files: give --out FOLDER`);
      for (const piece of piecesOf(only)) terminal.out(piece);
    } else {
      const isFolder = files.length > 1 || /[/\\]$/.test(out);
      for (const file of files) {
        const path = isFolder ? join(out, basename(file.path)) : out;
        writePieces(path, piecesOf(file));
        terminal.err(`wrote ${path}\n`);
      }
    }
    for (const { what, count, why } of exported.losses()) terminal.err(`not carried: ${what} (${count}): ${why}\n`);
    return 0;
  },
};
