/** What opens or is a block of its own, by the rest of a line from its first character that is no space. */

export const heading = /^#{1,6}(?:[ \t]+|$)/;
export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const setextUnderline = /^(?:=+|-+)[ \t]*$/;
export const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
export const bullet = /^[-+*](?=[ \t]|$)/;
export const ordered = /^(\d{1,9})[.)](?=[ \t]|$)/;
export const footnoteDefinition = /^\[\^[^\s[\]]{1,200}\]:[ \t]*/;
/** The row under the header of a table (GFM, section 4.10). */
export const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

const htmlBlockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

/** Kinds of HTML blocks and where each ends (CommonMark 0.31, section 4.6); undefined: at an empty line. */
const htmlBlocks: readonly {
  readonly start: RegExp;
  readonly end: RegExp | undefined;
  readonly interrupts: boolean;
}[] = [
  { start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, interrupts: true },
  { start: /^<!--/, end: /-->/, interrupts: true },
  { start: /^<\?/, end: /\?>/, interrupts: true },
  { start: /^<![A-Za-z]/, end: />/, interrupts: true },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, interrupts: true },
  { start: new RegExp(`^</?(?:${htmlBlockNames})(?=[\\s>]|/>|$)`, 'i'), end: undefined, interrupts: true },
  {
    start:
      /^(?:<[A-Za-z][A-Za-z\d-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[A-Za-z][A-Za-z\d-]*\s*>)\s*$/,
    end: undefined,
    interrupts: false,
  },
];

export interface HtmlBlockStart {
  readonly end: RegExp | undefined;
}

/** @param inParagraph whether a paragraph is open, which not every kind interrupts */
export function htmlBlockStart(rest: string, inParagraph: boolean): HtmlBlockStart | undefined {
  if (rest.charCodeAt(0) !== 0x3c) return undefined;
  return htmlBlocks.find(({ start, interrupts }) => (interrupts || !inParagraph) && start.test(rest));
}

/** Where the unescaped bars of a table row are. */
export function barsOf(row: string): number[] {
  const bars: number[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at];
    if (character === '\\') at += 1;
    else if (character === '|') bars.push(at);
  }
  return bars;
}

/** The cells of a row, as offsets in it, without the bars and the space around them. */
export function cellsOf(row: string): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = [];
  const bars = barsOf(row);
  const last = row.trimEnd().length;
  let start = row.length - row.trimStart().length;
  if (bars[0] === start) {
    start += 1;
    bars.shift();
  }
  if (bars.at(-1) !== last - 1 || last === 0) bars.push(last);
  for (const bar of bars) {
    const raw = row.slice(start, bar);
    const from = start + raw.length - raw.trimStart().length;
    cells.push({ from: Math.min(from, bar), to: Math.max(from, start + raw.trimEnd().length) });
    start = bar + 1;
  }
  return cells;
}
