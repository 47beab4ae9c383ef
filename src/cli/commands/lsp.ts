import type { Command } from '../command.ts';
import { loadWithVocabulary } from '../vocabulary.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'check texts in an editor as one types (Language Server Protocol)',
  help: `Usage: existe-ayuda lsp [--toolkit DIR] [--stdio]

Speaks the Language Server Protocol over standard input and output. Editors start it; nobody types
into it. Diagnostics, hover with the concept, quick fixes, completion of preferred terms; for plain
text, Markdown, HTML and files of strings.

Options:
  --toolkit DIR   another toolkit than the program's own
  --stdio         as some editors add it; it is the only way there is

Settings, under "existe-ayuda": language, audience, ui, rules. See docs/check.md for VS Code,
Neovim and Helix.

Example:
  existe-ayuda lsp --stdio      as the command of a language server in an editor's settings`,
  options: { toolkit: { type: 'string' }, stdio: { type: 'boolean' } },
  async run({ options }, terminal) {
    const toolkit = options['toolkit'] === undefined ? undefined : String(options['toolkit']);
    const [{ serveEditor }, { createConnection, ProposedFeatures }, { snapshot, vocabulary }] = await Promise.all([
      import('#editor/server.ts'),
      import('vscode-languageserver/node'),
      loadWithVocabulary(toolkit, terminal),
    ]);
    // The connection ends the process when the editor does.
    serveEditor(createConnection(ProposedFeatures.all, process.stdin, process.stdout), snapshot, vocabulary);
    return new Promise(() => {});
  },
};
