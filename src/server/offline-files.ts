import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Snapshot } from '#model/snapshot.ts';
import {
  type CopyList,
  type CopySummary,
  iconPath,
  listPath,
  manifestPath,
  packPath,
  summaryPath,
} from '#site/offline/copy-format.ts';
import { keptRoutes, workerScopes } from '#site/offline/kept.ts';
import { iconSizes, manifestOf } from '#site/offline/manifest.ts';
import type { Site } from '#site/site.tsx';
import { iconPng } from './icon.ts';

export interface OfflineFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Pages that are made before other requests get their turn. */
const atATime = 8;

const json = 'application/json; charset=utf-8';
/** One file in so many is compressed for the estimate; pages of one kind stand together and are much alike. */
const sampled = 8;
/** As servers usually compress. */
const usual = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Everything that a copy on the device needs beside the pages: its list with a hash of every file, manifests, icons.
 * Made when first asked for.
 * @param assets the files that pages of a language load, by path
 * @param bytesAt the bytes of a page or an asset, as they are served
 */
export function offlineFiles(
  site: Site,
  snapshot: Snapshot,
  assets: (language: string) => readonly string[],
  bytesAt: (path: string) => Buffer,
  packScript: string,
): ReadonlyMap<string, () => Promise<OfflineFile>> {
  const { addresses } = site;
  const { toolkit } = snapshot;

  const listOf = async (language: string): Promise<{ summary: OfflineFile; list: OfflineFile }> => {
    const routes = keptRoutes(addresses, language);
    const files: [string, string, number][] = [];
    let size = 0;
    let sample = 0;
    let compressed = 0;
    for (const path of [...routes.map((route) => route.path), ...assets(language)]) {
      if (files.length % atATime === 0) await breathe();
      const bytes = bytesAt(path);
      size += bytes.length;
      if (files.length % sampled === 0) {
        sample += bytes.length;
        compressed += brotliCompressSync(bytes, usual).length;
      }
      files.push([path, createHash('sha256').update(bytes).digest('base64'), bytes.length]);
    }
    const content: CopyList = {
      home: addresses.path(language, 'home') ?? '',
      start: addresses.path(language, 'offline') ?? '',
      scopes: workerScopes(routes),
      files,
    };
    const list = Buffer.from(JSON.stringify(content));
    const { version, date } = toolkit.meta.release;
    const id = createHash('sha256').update(list).digest('base64');
    const summary: CopySummary = {
      id,
      version,
      date,
      files: files.length,
      size,
      transfer: Math.round((size * compressed) / sample),
    };
    return {
      summary: { type: json, bytes: Buffer.from(JSON.stringify(summary)) },
      list: { type: json, bytes: list },
    };
  };

  const made = new Map<string, () => Promise<OfflineFile>>();
  const add = (path: string, make: () => OfflineFile | Promise<OfflineFile>): void => {
    let known: Promise<OfflineFile> | undefined;
    made.set(path, async () => {
      known ??= Promise.resolve(make());
      return known;
    });
  };
  for (const language of snapshot.languages) {
    const strings = toolkit.strings[language];
    if (strings === undefined) continue;
    let both: ReturnType<typeof listOf> | undefined;
    const once = (): ReturnType<typeof listOf> => {
      both ??= listOf(language);
      return both;
    };
    add(summaryPath(language), async () => (await once()).summary);
    add(listPath(language), async () => (await once()).list);
    for (const plain of [false, true]) {
      const start = addresses.path(language, 'offline') ?? '/';
      const name = toolkit.meta.name[language] ?? '';
      add(manifestPath(language, plain), () => ({
        type: 'application/manifest+json; charset=utf-8',
        bytes: Buffer.from(manifestOf(strings, name, start, plain)),
      }));
    }
  }
  add(packPath, () => ({
    type: 'text/html; charset=utf-8',
    bytes: Buffer.from(
      site.pack({ text: packScript, hash: createHash('sha256').update(packScript).digest('base64') }).html,
    ),
  }));
  for (const plain of [false, true]) {
    for (const pixels of iconSizes) {
      add(iconPath(plain, pixels), () => ({ type: 'image/png', bytes: iconPng(pixels, plain) }));
    }
  }
  return made;
}
