/** A piece of text as the library gives it: one run of glyphs, in units of the page (1/72 inch). */
export interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
  /** The last two are the place of its beginning. */
  readonly transform: readonly number[];
  readonly height: number;
}

/** A line of a page. */
interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Between lines of one paragraph there is less than this, in heights of its letters. */
const widestLeading = 1.75;
/** Letters of one paragraph differ in height by less than this factor. */
const largestChange = 1.25;

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  let y = 0;
  let height = 0;
  const end = (): void => {
    if (text.trim() !== '') lines.push({ text: text.trim(), y, height });
    text = '';
    height = 0;
  };
  for (const item of items) {
    const itemY = item.transform[5] ?? 0;
    // A note sign stands higher than its line, but by less than half a letter.
    if (text !== '' && item.str.trim() !== '' && Math.abs(itemY - y) > Math.max(height, item.height) * 0.75) end();
    if (text === '') y = itemY;
    text += item.str;
    height = Math.max(height, item.height);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

const followsOn = (before: Line, line: Line): boolean => {
  const gap = before.y - line.y;
  const larger = Math.max(before.height, line.height);
  const smaller = Math.max(1, Math.min(before.height, line.height));
  return gap >= 0 && gap <= larger * widestLeading && larger / smaller <= largestChange;
};

/** A word that is divided at the end of a line is put together again; otherwise lines are joined by a space. */
function join(before: string, line: string): string {
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + line;
  return /\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;
}

/**
 * The paragraphs of a page: lines close to one another in letters of the same size. A PDF has no paragraphs and often no
 * spaces, so this is a guess from where the letters stand.
 */
export function paragraphsOfPage(items: readonly TextItem[]): string[] {
  const paragraphs: string[] = [];
  let before: Line | undefined;
  for (const line of linesOf(items)) {
    const last = paragraphs.length - 1;
    if (before !== undefined && followsOn(before, line)) paragraphs[last] = join(paragraphs[last] ?? '', line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}
