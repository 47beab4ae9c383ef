import type { CheckStrings } from '#model/interface-strings.ts';
import { type FileReport, type Finding, type Severity, summaryOf } from '../finding.ts';
import { fill } from '../rules/rule.ts';

export interface PrettyOptions {
  readonly strings: CheckStrings;
  readonly ui: string;
  readonly colour: boolean;
}

const CODES = { error: 31, warning: 33, note: 36, bold: 1, dim: 2 } as const;

/** Columns that a text takes on a terminal: wide East Asian characters take two, marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width +=
      /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|^\p{Extended_Pictographic}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}

/** For a person at a terminal: where, what stands there, why, what instead, and where to read more. */
export function writePretty(files: readonly FileReport[], { strings, ui, colour }: PrettyOptions): string {
  const paint = (code: keyof typeof CODES, text: string): string =>
    colour ? `\u001B[${CODES[code]}m${text}\u001B[0m` : text;
  const severityName = (severity: Severity): string => paint(severity, strings.severities[severity]);
  const one = (path: string, finding: Finding): string => {
    const { before, text, after } = finding.excerpt;
    const place = paint('bold', `${path}:${finding.start.line}:${finding.start.column}`);
    const segment = finding.segment === null ? '' : paint('dim', `  [${finding.segment}]`);
    const lines = [
      `${place}  ${severityName(finding.severity)}  ${finding.rule}${segment}`,
      `    ${before}${paint(finding.severity, text)}${after}`,
      `    ${' '.repeat(widthOf(before))}${paint(finding.severity, '^'.repeat(Math.max(1, widthOf(text))))}`,
      `  ${finding.message}`,
      ...(finding.url === '' ? [] : [`  ${paint('dim', finding.url)}`]),
    ];
    return `${lines.join('\n')}\n\n`;
  };
  const body = files.flatMap(({ path, findings }) => findings.map((finding) => one(path, finding))).join('');
  const { error, warning, note } = summaryOf(files.flatMap(({ findings }) => findings));
  const number = new Intl.NumberFormat(ui);
  return `${body}${fill(strings.summary, {
    files: number.format(files.length),
    error: number.format(error),
    warning: number.format(warning),
    note: number.format(note),
  })}\n`;
}
