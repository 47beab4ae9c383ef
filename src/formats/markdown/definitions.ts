import { foldLabel } from './inline.ts';
import { destinationEnd, titleAt } from './link-end.ts';
import type { LogicalText, Stretch } from './logical-text.ts';

const definition = /[ \t]{0,3}\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*\n?[ \t]*/y;
const restOfLine = /[ \t]*(?:\n|$)/y;

const endOfLine = (text: string, at: number): number | undefined => {
  restOfLine.lastIndex = at;
  const match = restOfLine.exec(text);
  return match === null ? undefined : at + match[0].length;
};

/** Link reference definitions at the beginning of a paragraph (CommonMark 0.31, section 4.7). */
export interface Definitions {
  readonly labels: readonly string[];
  readonly titles: readonly Stretch[];
  /** Where the rest of the paragraph begins. */
  readonly end: number;
}

export function definitionsIn({ text }: LogicalText): Definitions {
  const labels: string[] = [];
  const titles: Stretch[] = [];
  let end = 0;
  while (end < text.length) {
    definition.lastIndex = end;
    const match = definition.exec(text);
    const label = match?.[1] ?? '';
    if (match === null || label.trim() === '') break;
    const start = end + match[0].length;
    const destination = start < text.length ? destinationEnd(text, start) : undefined;
    if (destination === undefined || destination === start) break;
    const titleStart =
      destination + (/^[ \t]*\n?[ \t]*/.exec(text.slice(destination, destination + 200))?.[0].length ?? 0);
    const title = titleStart > destination ? titleAt(text, titleStart) : undefined;
    const afterTitle = title === undefined ? undefined : endOfLine(text, title.to + 1);
    const next = afterTitle ?? endOfLine(text, destination);
    if (next === undefined) break;
    if (afterTitle !== undefined && title !== undefined) titles.push(title);
    labels.push(foldLabel(label));
    end = next;
  }
  return { labels, titles, end };
}
