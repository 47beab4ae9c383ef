/** The metadata before the text, between lines of `---` (YAML) or `+++` (TOML). */
export interface FrontMatter {
  /** The YAML in it; undefined for TOML, which is left out. */
  readonly yaml: { readonly from: number; readonly to: number } | undefined;
  /** Where the text begins. */
  readonly end: number;
}

const opening = /^(---|\+\+\+)[ \t]*\r?\n/;

/** Whether a text begins as one with metadata does, which may be cut off; it may be a line across the page, too. */
export const beginsFrontMatter = (text: string): boolean =>
  /^(?:-{0,3}|\+{0,3})$|^(?:---|\+\+\+)[ \t]*(?:\r?\n|\r?$)/.test(text);

export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = opening.exec(text);
  if (match === null) return undefined;
  const from = match[0].length;
  const closing = match[1] === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm;
  closing.lastIndex = from;
  const close = closing.exec(text);
  if (close === null) return undefined;
  const yaml = match[1] === '---' ? { from, to: close.index } : undefined;
  return { yaml, end: close.index + close[0].length };
}
