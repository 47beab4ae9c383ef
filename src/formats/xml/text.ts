/** A character that has to be written otherwise, or that XML 1.0 (section 2.2) does not allow at all. */
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
/** White space of XML (section 2.3) that a reader may not tell from a single space. */
const foldable = /^[ \t\r\n]|[ \t\r\n]$|[\t\r\n]| {2}/;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The stand-in for what XML cannot carry: U+FFFD REPLACEMENT CHARACTER. */
export const replacement = '\uFFFD';

const allowed = (character: string): boolean =>
  character >= ' '
    ? !/[\p{Cs}\uFFFE\uFFFF]/u.test(character)
    : character === '\t' || character === '\n' || character === '\r';

/**
 * A text as it may stand in an element or in an attribute within double quotes. A character that XML
 * 1.0 does not allow (most control characters, half a surrogate pair) becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) =>
    allowed(character) ? (escapes[character] ?? character) : replacement,
  );
}

/** Runs of XML white space as one space, none at the ends: what indented files mean by their text. */
export const foldSpace = (text: string): string =>
  foldable.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : text;
