import type { FileReport } from '../finding.ts';

/** What GitHub's workflow commands want escaped, in a message and, more of it, in a property. */
const message = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => message(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const LEVEL = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Annotations of GitHub Actions, one line a finding. */
export const writeGithub = (files: readonly FileReport[]): string =>
  files
    .flatMap(({ path, findings }) =>
      findings.map(
        ({ severity, start, end, rule, message: text }) =>
          `::${LEVEL[severity]} file=${property(path)},line=${start.line},endLine=${end.line},` +
          `col=${start.column},endColumn=${end.column},title=${property(rule)}::${message(text)}\n`,
      ),
    )
    .join('');
