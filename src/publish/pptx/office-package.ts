import { type Zippable, zipSync } from 'fflate';
import { escapeXml, xmlDeclaration } from './xml.ts';

/** A relationship from a part to another part, by its path, or to an outside address. */
export interface Link {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export interface Part {
  /** From the root of the package, without a slash before it. */
  readonly path: string;
  /** Media type; parts of an extension that `defaults` names need none. */
  readonly type?: string;
  readonly content: string | Uint8Array;
  /** The first is `rId1`, and so on. */
  readonly links?: readonly Link[];
}

/** A package of Open Packaging Conventions (ECMA-376 part 2). */
export interface OfficePackage {
  readonly parts: readonly Part[];
  /** The relationships of the package itself. */
  readonly root: readonly Link[];
  /** ISO 8601 date that its entries carry. */
  readonly date: string;
}

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const defaults: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** The way from one part's folder to another part. */
function relative(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const path = to.split('/');
  let same = 0;
  while (same < folder.length && folder[same] === path[same]) same += 1;
  return [...folder.slice(same).map(() => '..'), ...path.slice(same)].join('/');
}

function relationshipsXml(from: string, links: readonly Link[]): string {
  const items = links.map(({ type, target, external }, index) => {
    const address = external ? target : relative(from, target);
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${escapeXml(address)}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${xmlDeclaration}<Relationships xmlns="${relationships}">${items.join('')}</Relationships>`;
}

function contentTypesXml(parts: readonly Part[]): string {
  const used = new Set(['rels', 'xml', ...parts.map((part) => part.path.split('.').at(-1) ?? '')]);
  const extensions = Object.entries(defaults).filter(([extension]) => used.has(extension));
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    extensions.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`).join('') +
    parts
      .filter((part) => part.type !== undefined)
      .map((part) => `<Override PartName="/${part.path}" ContentType="${part.type}"/>`)
      .join('') +
    '</Types>'
  );
}

const encoder = new TextEncoder();

/**
 * Zips entries so that the same entries give the same bytes on any day and in any time zone: sorted,
 * `first` before all others, all of one date.
 * @param date ISO 8601, from 1980 on (the zip format knows no earlier year)
 */
export function zipEntries(entries: ReadonlyMap<string, Uint8Array>, date: string, first: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zip stores local clock time without a zone; a date built from local parts is stored as it is written.
  const mtime = new Date(year, month - 1, day, 12);
  const names = [...entries.keys()].sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  const zippable: Zippable = {};
  for (const name of names) zippable[name] = [entries.get(name) ?? new Uint8Array(), { mtime, level: 9, os: 0 }];
  return zipSync(zippable);
}

/** Writes a package: content types first, as readers that stream expect, then all parts by name. */
export function writePackage({ parts, root, date }: OfficePackage): Uint8Array {
  const entries = new Map<string, Uint8Array>();
  const put = (path: string, content: string | Uint8Array): void => {
    entries.set(path, typeof content === 'string' ? encoder.encode(content) : content);
  };
  put('[Content_Types].xml', contentTypesXml(parts));
  put('_rels/.rels', relationshipsXml('', root));
  for (const part of parts) {
    put(part.path, part.content);
    if (part.links !== undefined && part.links.length > 0) {
      const cut = part.path.lastIndexOf('/') + 1;
      put(`${part.path.slice(0, cut)}_rels/${part.path.slice(cut)}.rels`, relationshipsXml(part.path, part.links));
    }
  }
  return zipEntries(entries, date, '[Content_Types].xml');
}
