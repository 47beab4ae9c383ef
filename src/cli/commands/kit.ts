import { basename } from 'node:path';
import { makeKit } from '#publish/kit.ts';
import { PrintRefused } from '#publish/refusal.ts';
import { noteText, refusalText } from '#publish/refusal-text.ts';
import { type Command, UsageError } from '../command.ts';
import { loadSnapshot } from '../load.ts';
import { writeWhole } from '../write-file.ts';
import { agencyOptions, readAgency, readerStrings } from './print.ts';

export const kit: Command = {
  name: 'kit',
  summary: 'print every tool for your organization, in all languages, as one zip',
  help: `Usage: existe-ayuda kit --out KIT.zip [--org FILE.yaml] [options]

Prints all tools in every language of the toolkit (cards also eight on a sheet, and folded) and packs
them with index.html, which lists them and says how each is used. If one text does not fit, all such
places are listed and nothing is written. The same input gives the same bytes.

Options:
  --out FILE      where to write (required)
  --org FILE      your organization's profile; without it, organization.yaml of the toolkit, if any
  --paper NAME    letter (as it is without this option) or a4
  --logo FILE     PNG or SVG, at most 500 KB
  --no-qr         without the QR code of your website
  --ui TAG        the language of the messages (else that of the locale)
  --toolkit DIR   another toolkit than the program's own

Exit code: 0 written, 1 refused (nothing was written), 2 wrong usage.

Example:
  existe-ayuda kit --org org.yaml --out kit.zip`,
  options: { ...agencyOptions, out: { type: 'string' } },
  async run(args, terminal) {
    const { options } = args;
    if (typeof options['out'] !== 'string') throw new UsageError('kit needs --out KIT.zip');
    const snapshot = loadSnapshot(typeof options['toolkit'] === 'string' ? options['toolkit'] : undefined, terminal);
    const strings = readerStrings(args, snapshot);
    const agency = readAgency(args, snapshot, terminal);
    if (agency === undefined) return 1;
    try {
      const { organization, ...rest } = agency;
      const made = await makeKit(snapshot, organization, rest);
      writeWhole(options['out'], made.bytes);
      for (const note of made.notes) terminal.err(`note: ${noteText(note, strings)}\n`);
      terminal.out(
        `${basename(options['out'])}: ${made.files} files, ${(made.bytes.length / 1_000_000).toFixed(1)} MB\n`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof PrintRefused)) throw error;
      terminal.err(`${refusalText(error, strings)}\n`);
      return 1;
    }
  },
};
