import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { type App, createApp } from '#server/app.tsx';
import { readAssets } from '#server/assets.ts';
import { type Command, UsageError } from '../command.ts';
import { assetsFolder, loadSnapshot } from '../load.ts';

/** How long open connections may take to end once the program is asked to stop, in milliseconds. */
const patience = 5_000;

export const serve: Command = {
  name: 'serve',
  summary: 'show a toolkit as a web site',
  help: `Usage: existe-ayuda serve [DIR] [--port N] [--host NAME]

Serves the toolkit in DIR (without DIR, the one that comes with the program) and prints the address.
A DIR without toolkit.yaml is laid over the program's own toolkit.

Options:
  --port N      port; else the environment variable PORT, else 8080 (0: any free one)
  --host NAME   address to listen on; else HOST, else 127.0.0.1 (this computer only)

The environment variable PUBLIC_URL is the address it is published under, for canonical links.

Examples:
  existe-ayuda serve
  existe-ayuda serve ./our-toolkit --port 3000`,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  async run({ options, positionals }, terminal) {
    const port = Number(options['port'] ?? process.env['PORT'] ?? 8080);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('the port is a number from 0 to 65535');
    const hostname = String(options['host'] ?? process.env['HOST'] ?? '127.0.0.1');
    const snapshot = loadSnapshot(positionals[0], terminal);
    const appAt = (address: string): App =>
      createApp({
        snapshot,
        assets: readAssets(assetsFolder()),
        origin: (process.env['PUBLIC_URL'] ?? address).replace(/\/+$/, ''),
        live: true,
        // Loaded when first asked for: the typesetter is large, and most visitors only read.
        print: async (order, logo) => (await import('#server/printer.ts')).createPrinter(snapshot)(order, logo),
        onError: (error) => terminal.err(`${error.stack ?? error.message}\n`),
      });

    return new Promise((resolve) => {
      // Made once the port is known: with port 0 the system chooses it, and every page names its own address.
      let app: App;
      const server = listen({ fetch: (request) => app.fetch(request), port, hostname }, (info: AddressInfo) => {
        const shown = hostname === '127.0.0.1' || hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname;
        const address = `http://${shown}:${info.port}/`;
        app = appAt(address);
        terminal.out(
          `${snapshot.toolkit.meta.name['en'] ?? snapshot.toolkit.meta.id}: ${snapshot.toolkit.concepts.length} concepts, ` +
            `${app.site.addresses.routes.length} pages\n${address}\n`,
        );
      });
      server.on('error', (error: NodeJS.ErrnoException) => {
        const busy = error.code === 'EADDRINUSE';
        terminal.err(
          busy
            ? `port ${port} is in use. Choose another: existe-ayuda serve --port ${port + 1}\n`
            : `cannot listen on ${hostname}:${port}: ${error.message}\n`,
        );
        resolve(2);
      });
      // Requests under way are answered; whoever is still there after a while is cut off.
      const stop = (): void => {
        server.close(() => resolve(0));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience).unref();
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
    });
  },
};
