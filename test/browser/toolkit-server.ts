import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createToolkitApp, type ToolkitApp } from './toolkit-app.ts';

/** The real toolkit, answering on this computer. */
export interface ToolkitServer extends ToolkitApp {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the toolkit on a free port. */
export async function startToolkit(): Promise<ToolkitServer> {
  const toolkit = createToolkitApp();
  return new Promise((resolve) => {
    const server = serve({ fetch: toolkit.app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => {
      resolve({
        ...toolkit,
        origin: `http://127.0.0.1:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
