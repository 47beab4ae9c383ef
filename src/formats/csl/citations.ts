import '@citation-js/plugin-csl';
import { plugins } from '@citation-js/core';
import type { Source } from '#model/source.ts';

/** Renders sources in the author-date style (Cite Them Right, CSL `harvard1`) of one language. */
export interface Citations {
  /** In running text: `(UNODC, 2020)`, with the place in the source where one is given. */
  inText(source: Source, place?: string): string;
  /** In a list of references, as plain text without the address. */
  entry(source: Source): string;
}

/** The CSL locales that come with the processor; other languages are rendered in English. */
const locales: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-ES', fr: 'fr-FR', de: 'de-DE', nl: 'nl-NL' };

/** What the processor reads. The address is left to the page, which makes it a link. */
function cslItem(source: Source): Record<string, unknown> {
  const { issued, URL: _address, ...fields } = source.csl;
  // The processor takes numbers (volume, issue, page) only as text.
  const item = Object.entries(fields).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]);
  return {
    id: source.id,
    ...Object.fromEntries(item),
    ...(issued !== undefined && { issued: { 'date-parts': [String(issued).split('-')] } }),
  };
}

/**
 * The style without its rules for telling many references apart (2020a, 2020b) and for their order: sources are
 * rendered one at a time and the pages order them, so those rules would be worked out for nothing, and they are
 * more than half of the work.
 */
const style = 'harvard1-one-at-a-time';
const { styles } = plugins.config.get('@csl');
styles.add(
  style,
  styles
    .get('harvard1')
    .replace(/\sdisambiguate-[a-z-]+="[^"]*"/g, '')
    .replace(/<sort>.*?<\/sort>/gs, ''),
);

/** The processor keeps items by id for the whole process: ids are made unique by who asks. */
let instances = 0;

/**
 * Sources are rendered one at a time: a reader of a single page could make nothing of letters added to years
 * for the sake of sources that stand elsewhere. The processor's engine is shared by the whole process, so each source
 * is handed to it under an id that nobody else uses.
 * @param language BCP 47 tag of the language the references are read in
 */
export function createCitations(language: string): Citations {
  const locale = locales[language.split('-')[0] ?? ''] ?? 'en-US';
  const engine = plugins.config.get('@csl').engine([], style, locale, 'text');
  instances += 1;
  const instance = instances;
  const remembered = new Map<string, { citation: string; entry: string }>();

  const render = (source: Source): { citation: string; entry: string } => {
    const known = remembered.get(source.id);
    if (known !== undefined) return known;
    const id = `${instance} ${source.id}`;
    engine.sys.retrieveItem = () => ({ ...cslItem(source), id });
    engine.updateItems([id]);
    const citation = engine.makeCitationCluster([{ id }]);
    const [, entries] = engine.makeBibliography();
    const made = { citation, entry: entries.join('').trim() };
    remembered.set(source.id, made);
    return made;
  };
  return {
    inText(source, place) {
      const { citation } = render(source);
      return place === undefined ? citation : citation.replace(/\)$/, `, ${place})`);
    },
    entry: (source) => render(source).entry,
  };
}
