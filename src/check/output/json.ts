import { type FileReport, summaryOf } from '../finding.ts';

/** The JSON contract, version 1: see `docs/check.md`. */
export function writeJson(files: readonly FileReport[]): string {
  const shown = files.map(({ path, language, findings }) => ({
    path,
    language,
    findings: findings.map(({ excerpt: _, suggestions, ...finding }) => ({
      ...finding,
      suggestions: suggestions.map(({ lead: _lead, ...suggestion }) => suggestion),
    })),
  }));
  const summary = summaryOf(files.flatMap(({ findings }) => findings));
  return `${JSON.stringify({ version: 1, files: shown, summary }, null, 2)}\n`;
}
