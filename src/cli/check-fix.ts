import { readFileSync } from 'node:fs';
import type { FileReport } from '#check/finding.ts';
import type { Edit } from '#formats/passage/options.ts';
import { type FileOptions, formatOf } from './check-file.ts';
import { writeWhole } from './write-file.ts';

/** A change that may be made without a look, and the words around it. */
interface Fix {
  /** The article and the term apart, since they may have different formatting. */
  readonly edits: readonly Edit[];
  readonly start: number;
  readonly line: number;
  /** The line as it is, shortened if it is long, and where in it `text` goes. */
  readonly around: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
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
        around: before + text + after,
        from: before.length - (finding.start.offset - from.offset),
        to: before.length + text.length,
        text: suggestion.text,
      },
    ];
  });
}

/** The changes of one line together; of a long line, which is shortened around each change, each by itself. */
function byLine(fixes: readonly Fix[]): Fix[][] {
  const lines: Fix[][] = [];
  for (const fix of fixes) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const together = last?.line === fix.line && last.around === fix.around && last.to <= fix.from;
    if (together) line?.push(fix);
    else lines.push([fix]);
  }
  return lines;
}

/** The changes as one reads a diff: each line as it was and as it would be. */
export function diffOf(path: string, fixes: readonly Fix[]): string {
  const hunks = byLine(fixes).map((changes) => {
    const { line = 0, around = '' } = changes[0] ?? {};
    const after = changes.reduceRight((text, fix) => text.slice(0, fix.from) + fix.text + text.slice(fix.to), around);
    return `@@ ${line} @@\n-${around}\n+${after}\n`;
  });
  return hunks.length === 0 ? '' : `--- ${path}\n+++ ${path}\n${hunks.join('')}`;
}

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
