import { unzipSync } from 'fflate';
import { openPackage } from '#publish/pptx/open-package.ts';

/**
 * What is wrong with a package of Open Packaging Conventions: parts that are not well-formed, have no
 * content type, or lead to a part that is not there.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const file = openPackage(bytes);
  const types = file.xml('[Content_Types].xml');
  const extensions = new Set(
    types?.children.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']),
  );
  const overrides = new Set(
    types?.children.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes['PartName']),
  );
  for (const path of file.paths) {
    if (!extensions.has(path.split('.').at(-1)) && !overrides.has(`/${path}`)) faults.push(`${path} has no type`);
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      const root = file.xml(path);
      const ids = [...idsOf(root)];
      if (new Set(ids).size < ids.length) faults.push(`${path} uses a shape id twice`);
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
  }
  for (const name of overrides) {
    if (name !== undefined && !file.paths.includes(name.slice(1))) faults.push(`${name} has a type but is not there`);
  }
  const sources = file.paths
    .filter((path) => path.endsWith('.rels'))
    .map((path) => path.replace(/(^|\/)_rels\/(.*)\.rels$/, '$1$2'));
  for (const source of sources) {
    const used = new Set(
      Object.entries(unzipSync(bytes)).flatMap(([path, entry]) =>
        path === source
          ? [...new TextDecoder().decode(entry).matchAll(/r:(?:id|embed|link)="(\w+)"/g)].map((m) => m[1])
          : [],
      ),
    );
    const links = file.relationships(source);
    for (const link of links) {
      if (!link.external && !file.paths.includes(link.target)) faults.push(`${source}: no part ${link.target}`);
    }
    for (const id of used) if (!links.some((link) => link.id === id)) faults.push(`${source}: no relationship ${id}`);
  }
  return faults;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

function* idsOf(element: Element | undefined): Generator<string> {
  if (element === undefined) return;
  if (element.name === 'p:cNvPr') yield element.attributes['id'] ?? '';
  for (const child of element.children) yield* idsOf(child);
}
