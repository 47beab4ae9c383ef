import { isEditable, writeDocx } from '#publish/docx/write.ts';
import { LogoRefused } from '#publish/logo.ts';
import { refusalText } from '#publish/refusal-text.ts';
import { type Command, UsageError } from '../command.ts';
import { loadSnapshot } from '../load.ts';
import { writeWhole } from '../write-file.ts';
import { readAgency, readerStrings, switchedTool, switchOptions } from './print.ts';

export const document: Command = {
  name: 'document',
  summary: 'write a handout or a script as a Word document',
  help: `Usage: existe-ayuda document TOOL --lang TAG --out FILE.docx [--org FILE.yaml] [options]

Writes a handout, fact sheet or script as a Word document that can be edited: real styles, headings,
lists, the language of every passage. What the profile does not say becomes a line to write on.

Options:
  --lang TAG      the language, such as es (required)
  --out FILE      where to write (required)
  --org FILE      your organization's profile; without it, organization.yaml of the toolkit, if any
  --logo FILE     PNG, at most 500 KB; it stands above the title
  --with ID       switches of the text to turn on, separated by commas
  --without ID    switches of the text to turn off
  --set ID=CHOICE switches of the text that have choices; print --list shows them
  --ui TAG        the language of the messages (else that of the locale)
  --toolkit DIR   another toolkit than the program's own

Exit code: 0 written, 1 the profile or the logo has problems (nothing is written), 2 wrong usage.

Examples:
  existe-ayuda document sexual-assault-fact-sheet --lang es --out hoja.docx
  existe-ayuda document psa-harassment-at-work --lang en --org org.yaml --out script.docx
  existe-ayuda document answering-machine-crisis-center --lang es --without name-center --out mensaje.docx`,
  options: {
    ...switchOptions,
    lang: { type: 'string' },
    out: { type: 'string' },
    org: { type: 'string' },
    logo: { type: 'string' },
    ui: { type: 'string' },
    toolkit: { type: 'string' },
  },
  async run(args, terminal) {
    const [id] = args.positionals;
    const { lang, out, toolkit } = args.options;
    if (id === undefined || args.positionals.length > 1) throw new UsageError('document needs one TOOL');
    if (typeof lang !== 'string') throw new UsageError('document needs --lang TAG');
    if (typeof out !== 'string') throw new UsageError('document needs --out FILE.docx');
    const snapshot = loadSnapshot(typeof toolkit === 'string' ? toolkit : undefined, terminal);
    if (!snapshot.languages.includes(lang)) {
      throw new UsageError(`the toolkit has no "${lang}"; it has ${snapshot.languages.join(', ')}`);
    }
    const editable = snapshot.toolkit.tools.filter(isEditable);
    const tool = editable.find((entry) => entry.id === id);
    if (tool === undefined) {
      throw new UsageError(
        `no document can be made of "${id}"; it can of ${editable.map((entry) => entry.id).join(', ')}`,
      );
    }
    const switched = switchedTool(tool, args);
    const agency = readAgency(args, snapshot, terminal);
    if (agency === undefined) return 1;
    try {
      const bytes = writeDocx(snapshot, switched, lang, agency.organization, agency.logo);
      writeWhole(out, bytes);
      terminal.err(`wrote ${out}, ${bytes.length} bytes\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof LogoRefused)) throw error;
      terminal.err(`${refusalText(error, readerStrings(args, snapshot))}\n`);
      return 1;
    }
  },
};
