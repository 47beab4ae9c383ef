import type { WritingPlace } from '../passage/placed.ts';

/** At the beginning of a line these make a heading, a list, a quotation, a rule or a table. */
const blockStart = /^(?:[#+>=-]|\d{1,9}[.)])/;

/** Plain text as Markdown: what would be a mark is written with a backslash before it. */
export function escapeMarkdown(text: string, { file, at }: WritingPlace): string {
  const safe = text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
  const lineStart = file.lastIndexOf('\n', at - 1) + 1;
  if (!/^[\s>*+.)\d-]*$/.test(file.slice(lineStart, at)) || !blockStart.test(safe)) return safe;
  return safe.replace(/^(\d*)/, '$1\\');
}
