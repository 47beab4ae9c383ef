import type { Citations } from '#formats/csl/citations.ts';
import { citedIn } from '#model/markdown.ts';
import type { Source } from '#model/source.ts';
import { literal } from './typst-code.ts';

/** The ids of the sources that a tool's panels cite, in the order of their first citation. */
export const citedSources = (panels: readonly string[]): string[] => [...new Set(panels.flatMap(citedIn))];

/**
 * The sources of a handout as one small paragraph: number, author and year. Each leads to the page that
 * was read; the reference in full stands on the tool's page of the site.
 * @param onLink called with the address of each source and its reference in full
 */
export function sourcesLine(
  sources: readonly Source[],
  citations: Citations,
  label: string,
  onLink: (address: string, words: string) => void,
): string {
  const entries = sources.flatMap((source, index) => {
    const short = citations.inText(source).replace(/^\(|\)$/g, '');
    const words = literal(short);
    const address = source.csl.URL;
    if (address !== undefined) onLink(address, citations.entry(source));
    return [
      ...(index === 0 ? [] : ['"   "']),
      `strong(${literal(`${index + 1} `)})`,
      address === undefined ? words : `link(${literal(address)}, ${words})`,
    ];
  });
  return `par(leading: 0.4em, text(size: 7.5pt, { strong(${literal(`${label}: `)}); ${entries.join('; ')} }))`;
}
