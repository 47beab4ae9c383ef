import type { GraphIndex } from './index-of.ts';
import { eaNamespace, iri, type node, prefixes } from './names.ts';

const readNames: readonly Parameters<typeof node>[0][] = [
  'rdf:type',
  'rdfs:seeAlso',
  'dct:identifier',
  'dct:subject',
  'dct:source',
  'dct:modified',
  'skos:inScheme',
  'skos:topConceptOf',
  'skos:prefLabel',
  'skos:altLabel',
  'skos:hiddenLabel',
  'skosxl:prefLabel',
  'skosxl:altLabel',
  'skosxl:hiddenLabel',
  'skos:definition',
  'skos:scopeNote',
  'skos:broader',
  'skos:narrower',
  'skos:related',
];
const read = new Set(readNames.map(iri));

/** What a concept says under properties that are not read, by their short name. */
export function unreadProperties(graph: GraphIndex, concept: string): Record<string, string[]> {
  const unread = new Map<string, string[]>();
  for (const [property, values] of graph.properties(concept)) {
    if (property.startsWith(eaNamespace) || read.has(property)) continue;
    const prefix = Object.entries(prefixes).find(([, start]) => property.startsWith(start));
    const name = prefix === undefined ? property : `${prefix[0]}:${property.slice(prefix[1].length)}`;
    unread.set(
      name,
      values.map(({ value }) => value),
    );
  }
  return Object.fromEntries(unread);
}
