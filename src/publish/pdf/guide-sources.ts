import type { Citations } from '#formats/csl/citations.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Source } from '#model/source.ts';
import { array, joined, languageArguments, literal } from './typst-code.ts';

/** The font has no ʻokina (U+02BB, "Hawaiʻi"); the quotation mark of the same shape is its usual substitute. */
const okina = /\u02BB/g;

/** A text with its title marked as what it is: the rest of a reference is in the reader's language. */
function withTitle(entry: string, { csl: { language, title } }: Source, own: string): string {
  const shown = title.replace(okina, '\u2018');
  const at = entry.indexOf(shown);
  if (language === undefined || language === own || at < 0) return literal(entry);
  return joined([
    literal(entry.slice(0, at)),
    `text(${languageArguments(language)}, ${literal(shown)})`,
    literal(entry.slice(at + shown.length)),
  ]);
}

/**
 * An address is in no language (ISO 639-2 `zxx`). In Spanish a hyphen at the end of a line is repeated at the
 * start of the next, and the address would be typed wrongly.
 */
const webAddress = (address: string): string =>
  `link(${literal(address)}, text(${languageArguments('zxx')}, ${literal(address)}))`;

/**
 * References in full, numbered as they are cited, each with the address that was read and the day: a
 * guide is read on paper too.
 * @param onLink called with the address of each source and its reference
 */
export function guideSources(
  sources: readonly Source[],
  citations: Citations,
  { language, sourcesPage }: InterfaceStrings,
  onLink: (address: string, words: string) => void,
): string {
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const items = sources.map((source) => {
    const entry = citations.entry(source).replace(okina, '\u2018');
    const { URL: address } = source.csl;
    if (address !== undefined) onLink(address, entry);
    const read =
      source.verified === undefined
        ? sourcesPage.notVerified
        : `${sourcesPage.verified} ${dates.format(new Date(`${source.verified.on}T00:00:00Z`))}.`;
    const parts = [
      withTitle(entry, source, language),
      ...(address === undefined ? [] : [webAddress(address)]),
      literal(read),
    ];
    return joined(parts.flatMap((part, index) => (index === 0 ? [part] : ['[ ]', part])));
  });
  return `{ set text(size: 0.85em); enum(tight: false, spacing: 0.7em, ..${array(items)}.map(enum.item)) }`;
}
