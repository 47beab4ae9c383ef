const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/**
 * Elements that stand within a line of text, as browsers show them (HTML Living Standard, 15.3). Any other known
 * element ends the passage.
 */
const inline = setOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label map mark nobr output picture q rb rp rt rtc ' +
    'ruby s samp slot small span strike strong sub sup time tt u var wbr br math',
);

/** Stand within a line but apart from its text: words on both sides are no phrase, words within are passages of their own. */
const objects = setOf('img input button select textarea video audio canvas iframe embed object meter progress svg');

/** What is in them is no text for a reader: scripts, styles, what a person types or a machine prints. */
const silent = setOf('script style template code kbd samp var tt math');

/** Passed over as if they were not there: pronunciation beside characters, text that is no longer valid. */
const passed = setOf('rt rp rtc del');

export type ElementKind = 'block' | 'inline' | 'object';

/** How an element is read. */
export interface ElementTraits {
  readonly kind: ElementKind;
  /** Nothing in it is read. */
  readonly isSilent: boolean;
  /** It is passed over, so that the words on both sides are neighbours. */
  readonly isPassedOver: boolean;
}

function traits(name: string, kind: ElementKind): ElementTraits {
  return { kind, isSilent: silent.has(name) || passed.has(name), isPassedOver: passed.has(name) };
}

const known = new Map<string, ElementTraits>([
  ...Array.from([...silent, ...passed], (name) => [name, traits(name, 'block')] as const),
  ...Array.from(inline, (name) => [name, traits(name, 'inline')] as const),
  ...Array.from(objects, (name) => [name, traits(name, 'object')] as const),
]);
const block = traits('', 'block');
const custom = traits('', 'inline');

/** An element of one's own making (`x-term`) is shown within the line, as browsers do. */
export const traitsOf = (name: string): ElementTraits => known.get(name) ?? (name.includes('-') ? custom : block);

/** Attributes whose value a person reads or hears. */
const readableAttributes = setOf(
  'alt title placeholder label summary abbr aria-label aria-description aria-placeholder aria-roledescription aria-valuetext',
);

export const isReadableAttribute = (name: string): boolean => readableAttributes.has(name);

/** Names of `meta` elements whose `content` a person reads, in search results and previews. */
export const readableMeta =
  /^(?:description|keywords|application-name|apple-mobile-web-app-title|(?:og|twitter):(?:title|description|site_name|image:alt)|dc(?:terms)?\.(?:title|description|subject))$/i;

/** Kinds of `input` whose value is the word on a button. */
export const buttonInput = /^(?:submit|button|reset)$/i;
