import { readFileSync } from 'node:fs';
import type { FileReport } from '#check/finding.ts';
import type { Edit } from '#formats/passage/options.ts';
import { type FileOptions, formatOf } from './check-file.ts';
import { writeWhole } from './write-file.ts';

/** A change that may be made without a look, and the words around it before and after. */
interface Fix {
  /** The article and the term apart, since they may have different formatting. */
  readonly edits: readonly Edit[];
  readonly start: number;
  readonly before: string;
  readonly after: string;
  readonly line: number;
}

/** The safe suggestions of a report, none overlapping another. */
export function fixesOf({ findings }: FileReport): Fix[] {
  let end = -1;
  return findings.flatMap((finding): Fix[] => {
    const suggestion = finding.suggestions.find(({ safe }) => safe);
    if (suggestion === undefined) return [];
    const from = suggestion.start ?? finding.start;
    const to = suggestion.end ?? finding.end;
    if (from.offset < end) return [];
    end = to.offset;
    const { before, text, after } = finding.excerpt;
    const kept = before.slice(0, before.length - (finding.start.offset - from.offset));
    const { lead } = suggestion;
    const whole = { start: from.offset, end: to.offset, text: suggestion.text };
    return [
      {
        edits:
          lead === undefined
            ? [whole]
            : [
                { start: from.offset, end: lead.end.offset, text: lead.text },
                { ...whole, start: finding.start.offset, text: suggestion.text.slice(lead.text.length + 1) },
              ],
        start: from.offset,
        line: from.line,
        before: before + text + after,
        after: kept + suggestion.text + after,
      },
    ];
  });
}

/** The changes as one reads a diff: each line as it was and as it would be. */
export const diffOf = (path: string, fixes: readonly Fix[]): string =>
  fixes.length === 0
    ? ''
    : `--- ${path}\n+++ ${path}\n${fixes.map((fix) => `@@ ${fix.line} @@\n-${fix.before}\n+${fix.after}\n`).join('')}`;

/**
 * Makes the safe changes in a file, whole or not at all; all else in it stays as it is.
 * @returns how many were made; undefined where its format cannot be written back
 * @throws {PassageRefusal} where an edit cannot be made
 */
export async function fixFile(report: FileReport, options: FileOptions): Promise<number | undefined> {
  const fixes = fixesOf(report);
  if (fixes.length === 0) return 0;
  const bytes = readFileSync(report.path);
  const { format } = formatOf(report.path, bytes, options.format);
  if (format.rewrite === undefined) return undefined;
  const edits = fixes.flatMap((fix) => fix.edits);
  writeWhole(report.path, await format.rewrite(bytes, report.path, edits));
  return fixes.length;
}
