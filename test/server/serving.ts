import { expect } from 'vitest';
import { assetsFolder } from '#cli/load.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { type App, createApp, type Services } from '#server/app.tsx';
import { readAssets } from '#server/assets.ts';
import { compileProgram } from '../cli/terminal.ts';

compileProgram();
const assets = readAssets(assetsFolder());

export interface Asked {
  (path: string, init?: RequestInit): Promise<Response>;
  readonly app: App;
  /** What went wrong inside. */
  readonly errors: readonly Error[];
}

/** An application over a snapshot, and a way to ask it. */
export function serving(snapshot: Snapshot, services: Partial<Services> = {}): Asked {
  const errors: Error[] = [];
  const app = createApp({
    snapshot,
    assets,
    origin: 'https://help.example',
    live: true,
    onError: (error) => errors.push(error),
    ...services,
  });
  const ask = async (path: string, init?: RequestInit) => app.fetch(new Request(`http://server.test${path}`, init));
  return Object.assign(ask, { app, errors });
}

/** What every answer owes its reader, whatever it is. */
export function expectPrivate({ headers }: Response): void {
  const policy = headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('set-cookie')).toBeNull();
}
