import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { PageContext } from '../context.ts';
import { createWording } from '../wording.ts';

/** The place of an entry inside the file. */
export const anchorOf = (kind: string, id: string): string => `${kind.charAt(0)}-${id}`;

/** What the file holds: links to anything else become plain words. */
const held = new Set(['concept', 'distinction', 'glossary', 'resource']);

/**
 * A page that is all pages: its links lead to places in the same file, its citations are numbers in the list at the end.
 * @param withSources false where that list is left out: then nothing is cited
 */
export function packContext(whole: Snapshot, t: InterfaceStrings, withSources: boolean): PageContext {
  const snapshot: Snapshot = withSources ? whole : { ...whole, source: () => undefined };
  const { language } = t;
  const numbers = new Map(snapshot.toolkit.sources.map(({ id }, index) => [id, index + 1]));
  const path = (_language: string, key: string): string | undefined => {
    const [kind = '', ...rest] = key.split(':');
    return held.has(kind) && rest.length > 0 ? `#${anchorOf(kind, rest.join(':'))}` : undefined;
  };
  return {
    snapshot,
    addresses: { routes: [], match: () => undefined, path },
    assets: {
      style: '',
      searchScript: '',
      filterScript: '',
      slidesScript: '',
      leaveScript: '',
      fillScript: '',
      nearScript: '',
      offlineScript: '',
      pack: '',
      checkScript: '',
      checker: '',
      searchIndex: () => '',
      checkData: () => '',
    },
    route: { path: '', language, key: 'home', view: { type: 'home' }, forSurvivors: false },
    language,
    t,
    wording: createWording(t),
    citations: {
      inText: ({ id }, place) => `[${numbers.get(id)}${place === undefined ? '' : `, ${place}`}]`,
      entry: ({ csl }) => csl.title,
    },
    query: new URLSearchParams(),
    origin: '',
    href: (key) => path(language, key) ?? '#',
  };
}
