import { DeckError } from '#publish/pptx/deck-error.ts';
import { writePptx } from '#publish/pptx/write.ts';
import type { Command } from '../command.ts';
import { requestedPresentation } from '../requested-presentation.ts';
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
  async run(args, terminal) {
    const { snapshot, presentation, language, out } = requestedPresentation('deck', 'FILE.pptx', args, terminal);
    try {
      const bytes = writePptx(snapshot, presentation, language);
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
