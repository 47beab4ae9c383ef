import { DeckError } from '#publish/pptx/deck-error.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { type Command, UsageError } from '../command.ts';
import { loadSnapshot } from '../load.ts';
import { writeWhole } from '../write-file.ts';

export const deck: Command = {
  name: 'deck',
  summary: 'write a presentation for PowerPoint',
  help: `Usage: existe-ayuda deck PRESENTATION --lang TAG --out FILE.pptx [--toolkit DIR]

Writes the slides of a presentation, with their notes, as an editable PowerPoint file. Charts are
drawn from the toolkit's figures and keep their numbers in a worksheet.

Options:
  --lang TAG      the language, such as es (required)
  --out FILE      where to write (required)
  --toolkit DIR   another toolkit than the program's own

Exit code: 0 written, 1 a slide cannot hold its text (nothing is written), 2 wrong usage.

Examples:
  existe-ayuda deck trafficking-smuggling --lang es --out trata.pptx
  existe-ayuda deck interpreters --lang en --out interpreters.pptx --toolkit ./our-toolkit`,
  options: { lang: { type: 'string' }, out: { type: 'string' }, toolkit: { type: 'string' } },
  async run({ options, positionals }, terminal) {
    const [id] = positionals;
    const { lang, out, toolkit } = options;
    if (id === undefined || positionals.length > 1) throw new UsageError('deck needs one PRESENTATION');
    if (typeof lang !== 'string') throw new UsageError('deck needs --lang TAG');
    if (typeof out !== 'string') throw new UsageError('deck needs --out FILE.pptx');
    const snapshot = loadSnapshot(typeof toolkit === 'string' ? toolkit : undefined, terminal);
    if (!snapshot.languages.includes(lang)) {
      throw new UsageError(`the toolkit has no "${lang}"; it has ${snapshot.languages.join(', ')}`);
    }
    const { presentations } = snapshot.toolkit;
    const presentation = presentations.find((entry) => entry.id === id);
    if (presentation === undefined) {
      throw new UsageError(
        `there is no presentation "${id}"; there are ${presentations.map((entry) => entry.id).join(', ')}`,
      );
    }
    try {
      const bytes = writePptx(snapshot, presentation, lang);
      writeWhole(out, bytes);
      terminal.err(`wrote ${out}, ${bytes.length} bytes\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      terminal.err(`existe-ayuda deck: ${error.message}\n`);
      return 1;
    }
  },
};
