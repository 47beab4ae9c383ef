import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The everyday site that the control leads to, answered here: nothing leaves this computer. */
export interface EverydaySite {
  readonly address: string;
  /** The Referer with which its pages were asked for. */
  readonly referers: (string | undefined)[];
  /** Answers nobody, as a network that has stalled, until the work is done. */
  whileStalled(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function startEverydaySite(): Promise<EverydaySite> {
  const referers: (string | undefined)[] = [];
  const waiting: ServerResponse[] = [];
  let stalled = false;
  const answer = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' });
    response.end('<title>Weather</title><h1>Weather</h1>');
  };
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end();
    referers.push(request.headers.referer);
    if (stalled) waiting.push(response);
    else answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Another host than the toolkit's, as far as a browser can tell.
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    referers,
    async whileStalled(work) {
      stalled = true;
      try {
        await work();
      } finally {
        stalled = false;
        for (const response of waiting.splice(0)) answer(response);
      }
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
