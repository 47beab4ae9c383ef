import { renderGuidePdf } from '#publish/pdf/guide.ts';
import { PrintRefused } from '#publish/refusal.ts';
import { refusalText } from '#publish/refusal-text.ts';
import type { Command } from '../command.ts';
import { requestedPresentation } from '../requested-presentation.ts';
import { writeWhole } from '../write-file.ts';
import { readAgency, readerStrings } from './print.ts';

export const guide: Command = {
  name: 'guide',
  summary: "print a presentation's facilitator's guide, as an accessible PDF",
  help: `Usage: existe-ayuda guide PRESENTATION --lang TAG --out FILE.pdf [--org FILE.yaml] [options]

Writes what a facilitator needs on paper: purpose and audiences, duration, topics, what to know and to
prepare, your organization's name and numbers, every slide with its notes, and the sources. The file is
PDF/UA-1: tagged, with bookmarks, fonts embedded. What your profile does not say becomes a line to write
on. The same input gives the same bytes.

Options:
  --lang TAG      the language, such as es (required)
  --out FILE      where to write (required)
  --org FILE      your organization's profile; without it, organization.yaml of the toolkit, if any
  --paper NAME    letter (as it is without this option) or a4
  --ui TAG        the language of the messages (else that of the locale)
  --toolkit DIR   another toolkit than the program's own

Exit code: 0 written, 1 refused (nothing was written), 2 wrong usage.

Examples:
  existe-ayuda guide interpreters --lang en --out guide.pdf
  existe-ayuda guide trafficking-smuggling --lang es --org org.yaml --paper a4 --out guia.pdf`,
  options: {
    lang: { type: 'string' },
    out: { type: 'string' },
    org: { type: 'string' },
    paper: { type: 'string' },
    ui: { type: 'string' },
    toolkit: { type: 'string' },
  },
  async run(args, terminal) {
    const { snapshot, presentation, language, out } = requestedPresentation('guide', 'FILE.pdf', args, terminal);
    const agency = readAgency(args, snapshot, terminal);
    if (agency === undefined) return 1;
    try {
      const { bytes, pages } = await renderGuidePdf(snapshot, presentation, language, agency);
      writeWhole(out, bytes);
      terminal.err(`wrote ${out}, ${pages} pages, ${bytes.length} bytes\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof PrintRefused)) throw error;
      terminal.err(`${refusalText(error, readerStrings(args, snapshot))}\n`);
      return 1;
    }
  },
};
