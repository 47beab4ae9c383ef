import { refusalOf } from '../passage/refusal.ts';
import { scanXml } from '../xml/scan.ts';
import type { Parts } from './archive.ts';

const namespaces = {
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};
const depth = 16;

/**
 * The content type of each part that has one of its own (ECMA-376-2, section 7.2.3), by the name of the part.
 * @throws {PassageRefusal} where the archive has no list of them
 */
export function contentTypes(parts: Parts, path: string, expected: string): Map<string, string> {
  const list = parts.get('[Content_Types].xml');
  if (list === undefined) {
    throw refusalOf(path, {
      code: 'no-office-document',
      message: 'the archive has no list of its parts',
      expected,
      mend: 'Save the document again in the program it comes from.',
    });
  }
  const types = new Map<string, string>();
  const open = (name: string, tag: { attribute(name: string): string | undefined }): void => {
    if (name === 'Override') types.set((tag.attribute('PartName') ?? '').slice(1), tag.attribute('ContentType') ?? '');
  };
  scanXml(new TextDecoder().decode(list), `${path} ([Content_Types].xml)`, { open, close() {} }, { depth, namespaces });
  return types;
}

/** The targets of a part's relationships, by their ids, as names of parts (ECMA-376-2, section 6.5). */
export function relationshipsOf(
  parts: Parts,
  part: string,
  path: string,
): Map<string, { target: string; type: string }> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const list = parts.get(name);
  const found = new Map<string, { target: string; type: string }>();
  if (list === undefined) return found;
  const open = (element: string, tag: { attribute(name: string): string | undefined }): void => {
    if (element !== 'Relationship' || tag.attribute('TargetMode') === 'External') return;
    const target = tag.attribute('Target') ?? '';
    const type = (tag.attribute('Type') ?? '').split('/').at(-1) ?? '';
    found.set(tag.attribute('Id') ?? '', { target: resolve(part.slice(0, slash), target), type });
  };
  scanXml(new TextDecoder().decode(list), `${path} (${name})`, { open, close() {} }, { depth, namespaces });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const way: string[] = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') way.pop();
    else if (step !== '.' && step !== '') way.push(step);
  }
  return way.join('/');
}
