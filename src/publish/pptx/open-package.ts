import { unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml-tree.ts';

export interface Relationship {
  readonly id: string;
  /** The last segment of its type: "slide", "slideLayout". */
  readonly type: string;
  /** Path of the part it leads to, from the root; an address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** A package of Open Packaging Conventions, opened to be looked at. */
export interface OpenPackage {
  readonly paths: readonly string[];
  /** The part as an element; `undefined` where there is none. Throws where it is not well-formed. */
  xml(path: string): XmlElement | undefined;
  /** What a part leads to; `''` asks for the package itself. */
  relationships(path: string): Relationship[];
}

/** No part of a deck or a handout comes near this; a zip that unfolds further is not opened. */
const largestPart = 64 * 1024 * 1024;

/** The path a relationship's target means, seen from its part. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/**
 * @throws {Error} where the bytes are no zip archive
 */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const entries = unzipSync(bytes, { filter: (entry) => entry.originalSize <= largestPart });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const read = new Map<string, XmlElement>();
  const xml = (path: string): XmlElement | undefined => {
    const entry = entries[path];
    if (entry === undefined) return undefined;
    const known = read.get(path);
    if (known !== undefined) return known;
    const element = parseXml(decoder.decode(entry));
    read.set(path, element);
    return element;
  };
  return {
    paths: Object.keys(entries),
    xml,
    relationships(path) {
      const cut = path.lastIndexOf('/') + 1;
      const list = xml(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
      return (list?.children ?? []).map(({ attributes }) => {
        const external = attributes['TargetMode'] === 'External';
        const target = attributes['Target'] ?? '';
        return {
          id: attributes['Id'] ?? '',
          type: attributes['Type']?.split('/').at(-1) ?? '',
          target: external ? target : resolved(path, target),
          external,
        };
      });
    },
  };
}
