import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { packageFolder } from '../toolkit-folders.ts';
import { loadWithVocabulary } from '../vocabulary.ts';

export const mcp: Command = {
  name: 'mcp',
  summary: 'lend the glossary and the checker to an assistant (Model Context Protocol)',
  help: `Usage: existe-ayuda mcp [--toolkit DIR]

Speaks the Model Context Protocol over standard input and output, for assistants that run on this
computer. Tools: find_term, explain_distinction, check_text, check_translation. Nothing that it is
sent is kept or passed on; what the assistant itself does with a text is another matter.

Options:
  --toolkit DIR   another toolkit than the program's own

Examples:
  existe-ayuda mcp --toolkit ./our-toolkit

As most assistants take it in their settings:
  {"mcpServers": {"existe-ayuda": {"command": "existe-ayuda", "args": ["mcp"]}}}`,
  options: { toolkit: { type: 'string' } },
  async run({ options }, terminal) {
    const toolkit = options['toolkit'] === undefined ? undefined : String(options['toolkit']);
    const [{ createAssistantServer }, { StdioServerTransport }, { snapshot, vocabulary }] = await Promise.all([
      import('#assistant/server.ts'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      loadWithVocabulary(toolkit, terminal),
    ]);
    const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
    const server = createAssistantServer(snapshot, vocabulary, version);
    await server.connect(new StdioServerTransport());
    // The assistant ends it, by closing our input.
    await new Promise<void>((resolve) => {
      process.stdin.once('end', resolve);
      process.stdin.once('close', resolve);
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    });
    await server.close();
    return 0;
  },
};
