import { type FileReport, summaryOf } from '../finding.ts';
import { markup } from './markup.ts';

/** JUnit XML as the build servers read it: a suite for each file, a case for each finding; notes do not fail. */
export function writeJunit(files: readonly FileReport[]): string {
  const suites = files.map(({ path, findings }) => {
    const { error, warning } = summaryOf(findings);
    const cases =
      findings.length === 0
        ? [markup`    <testcase classname="${path}" name="existe-ayuda"/>\n`]
        : findings.map(({ rule, severity, message, start, text }) => {
            const name = `${rule} ${start.line}:${start.column} ${text}`;
            return severity === 'note'
              ? markup`    <testcase classname="${path}" name="${name}"><system-out>${message}</system-out></testcase>\n`
              : markup`    <testcase classname="${path}" name="${name}"><failure type="${severity}" message="${message}">${path}:${start.line}:${start.column}</failure></testcase>\n`;
          });
    return markup`  <testsuite name="${path}" tests="${cases.length}" failures="${error + warning}">\n${cases}  </testsuite>\n`;
  });
  const { error, warning } = summaryOf(files.flatMap(({ findings }) => findings));
  const total = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  return markup`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="existe-ayuda" tests="${total}" failures="${error + warning}">\n${suites}</testsuites>\n`
    .text;
}
