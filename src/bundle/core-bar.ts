import type { Concept } from '#model/concept.ts';
import { type Source, sourceId } from '#model/source.ts';

/** What a core concept rests on at the least: so many verified sources, and so many of them official. */
export const coreBar = { verified: 2, official: 1 } as const;

/** The ids of the sources that the definitions and terms of a concept cite, each once, in the order of the file. */
export const citedBy = (concept: Concept): string[] => [
  ...new Set(
    Object.values(concept.languages).flatMap(({ definition, terms }) =>
      [...definition.sources, ...terms.flatMap((term) => term.sources)].map(sourceId),
    ),
  ),
];

/** The sources a concept cites that somebody opened and read. */
export const verifiedSourcesOf = (concept: Concept, source: (id: string) => Source | undefined): Source[] =>
  citedBy(concept).flatMap((id) => {
    const found = source(id);
    return found?.verified === undefined ? [] : [found];
  });

/** What a concept has of what the bar asks for, and whether that is enough. */
export function heldToCoreBar(
  concept: Concept,
  source: (id: string) => Source | undefined,
): { readonly verified: number; readonly official: number; readonly met: boolean } {
  const found = verifiedSourcesOf(concept, source);
  const verified = found.length;
  const official = found.filter(({ kind }) => kind === 'official').length;
  return { verified, official, met: verified >= coreBar.verified && official >= coreBar.official };
}
