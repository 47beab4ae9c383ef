import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Toolkit } from '#model/toolkit.ts';
import { createToolkitApp, type ToolkitApp } from './toolkit-app.ts';

/** The real toolkit, answering on this computer. */
export interface ToolkitServer extends ToolkitApp {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the toolkit on a free port.
 * @param exitAddress where “leave this page” leads instead of to a site of the world
 * @param asked told the path of each request
 * @param change what is done to the toolkit before it is served
 */
export async function startToolkit(
  exitAddress?: string,
  asked?: (path: string) => void,
  change?: (toolkit: Toolkit) => Toolkit,
): Promise<ToolkitServer> {
  const toolkit = createToolkitApp(true, exitAddress, change);
  const answer = (request: Request): Response | Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    asked?.(pathname + search);
    return toolkit.app.fetch(request);
  };
  return new Promise((resolve) => {
    const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => {
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
