import { createHash } from 'node:crypto';
import { readAssets } from '#server/assets.ts';
import { createSite } from '#site/site.tsx';
import { type Command, UsageError } from '../command.ts';
import { assetsFolder, loadSnapshot } from '../load.ts';
import { writeWhole } from '../write-file.ts';

export const pack: Command = {
  name: 'pack',
  summary: 'the whole toolkit as one HTML file, to carry along',
  help: `Usage: existe-ayuda pack [DIR] --out FILE.html

Writes glossaries, distinctions, services and a search box of the toolkit in DIR (without DIR, the one
that comes with the program) into one file of at most 2 MB. It opens in any browser, from a memory
stick, an e-mail or a chat; it fetches nothing, and without script everything can still be read.
The same content gives the same bytes. Choose a file name that tells nobody what it is.

Options:
  --out FILE      where to write (required)

Exit code: 0 written, 2 wrong usage.

Examples:
  existe-ayuda pack --out words.html
  existe-ayuda pack ./our-toolkit --out palabras.html`,
  options: { out: { type: 'string' } },
  async run({ options, positionals }, terminal) {
    const { out } = options;
    if (typeof out !== 'string') throw new UsageError('pack needs --out FILE.html');
    const snapshot = loadSnapshot(positionals[0], terminal);
    const text = readAssets(assetsFolder()).packScript.bytes.toString('utf8');
    const site = createSite(snapshot, {
      origin: '',
      live: false,
      assets: {
        style: '',
        searchScript: '',
        filterScript: '',
        slidesScript: '',
        leaveScript: '',
        fillScript: '',
        nearScript: '',
        offlineScript: '',
        pack: '',
        checkScript: '',
        checker: '',
      },
      searchIndex: () => '',
      checkData: () => '',
    });
    const { html, leftOut } = site.pack({ text, hash: createHash('sha256').update(text).digest('base64') });
    writeWhole(out, html);
    if (leftOut.length > 0) {
      const names = {
        addresses: 'addresses of sources',
        narratives: 'running text of distinctions',
        sources: 'sources',
        notes: 'notes for interpreters',
      };
      const list = leftOut.map((each) => names[each]).join(', ');
      terminal.err(`left out, so that the file stays below 2 MB: ${list}\n`);
    }
    terminal.out(
      `${out}: ${(Buffer.byteLength(html) / 1000).toLocaleString('en-US', { maximumFractionDigits: 0 })} KB\n`,
    );
    return 0;
  },
};
