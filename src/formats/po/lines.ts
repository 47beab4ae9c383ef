/** A quoted string of a PO file, by the places of its characters between the quotes. */
export interface PoString {
  readonly from: number;
  readonly to: number;
}

/** A message of a PO file (GNU gettext manual, "The Format of PO Files"). */
export interface PoEntry {
  context: PoString[] | undefined;
  id: PoString[];
  plural: PoString[] | undefined;
  /** Translations by their number; one, number 0, without plural forms. */
  readonly translations: Map<number, PoString[]>;
  fuzzy: boolean;
  ignored: boolean;
}

const keyword = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)?[ \t]*"([^"\\]*(?:\\.[^"\\]*)*)"[ \t]*$/;

/**
 * The messages of a PO file, without obsolete ones.
 * @param isIgnored told of each comment, in order; whether what follows is left out
 * @param refuse called with the offset and the text of a line that is none of the format
 */
export function* poEntries(
  text: string,
  onComment: (comment: string) => void,
  isIgnored: () => boolean,
  refuse: (offset: number) => never,
): Generator<PoEntry> {
  let entry: PoEntry | undefined;
  let part: PoString[] | undefined;
  let fuzzy = false;
  const fresh = (): PoEntry => {
    const ignored = isIgnored();
    const made = { context: undefined, id: [], plural: undefined, translations: new Map(), fuzzy, ignored };
    fuzzy = false;
    return made;
  };
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const whole = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    const line = whole.trimStart();
    const indent = whole.length - line.length;
    if (line.startsWith('#')) {
      if (entry !== undefined && entry.translations.size > 0) {
        yield entry;
        entry = undefined;
      }
      if (/^#,.*\bfuzzy\b/.test(line)) fuzzy = true;
      if (/^#[ \t]/.test(line)) onComment(line.slice(1));
      // An obsolete message is not used; neither is what was said of it.
      if (line.startsWith('#~')) fuzzy = false;
    } else if (line !== '') {
      const match = keyword.exec(line);
      if (match === null) refuse(start + indent);
      const [, word, number, content = ''] = match;
      if (word !== undefined) {
        const begins =
          word === 'msgctxt' || (word === 'msgid' && !(entry?.context !== undefined && entry.id.length === 0));
        if (begins) {
          if (entry !== undefined) yield entry;
          entry = fresh();
        }
        if (entry === undefined) refuse(start + indent);
        part = [];
        if (word === 'msgctxt') entry.context = part;
        else if (word === 'msgid') entry.id = part;
        else if (word === 'msgid_plural') entry.plural = part;
        else entry.translations.set(Number(number ?? 0), part);
      }
      if (part === undefined) refuse(start + indent);
      const from = start + indent + line.indexOf('"') + 1;
      part.push({ from, to: from + content.length });
    }
    start = end + 1;
  }
  if (entry !== undefined) yield entry;
}
