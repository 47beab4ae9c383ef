import { DataFactory, type NamedNode } from 'n3';

/** The toolkit's own vocabulary; `.example` belongs to nobody (RFC 2606), so the address is a name only. */
export const eaNamespace = 'https://existe-ayuda.example/ns#';

export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dct: 'http://purl.org/dc/terms/',
  ea: eaNamespace,
} as const;

export type Prefix = keyof typeof prefixes;

/** The full address of a name such as `skos:prefLabel`. */
export function iri(name: `${Prefix}:${string}`): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix as Prefix]}${local}`;
}

export const node = (name: `${Prefix}:${string}`): NamedNode => DataFactory.namedNode(iri(name));
