import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { RealTexts } from './content-report/real-texts.ts';
import { contentReport } from './content-report/report.ts';

/**
 * Writes `docs/content-report.md`: what the content holds, what it rests on and what it lacks, and which terms
 * of `docs/real-texts/documents.yaml` the glossaries have. The same content gives the same bytes.
 *
 * Usage: node scripts/content-report.ts [--check]
 *
 * With `--check` it only says whether the report is current. Exit code 0: it is, or was written; 1: it is not.
 */
const project = join(import.meta.dirname, '..');
const file = join(project, 'docs', 'content-report.md');

const { toolkit } = loadToolkit([join(project, 'content')]);
const texts = RealTexts.parse(parse(readFileSync(join(project, 'docs', 'real-texts', 'documents.yaml'), 'utf8')));
const report = contentReport(compileSnapshot(toolkit), texts);

let current = '';
try {
  current = readFileSync(file, 'utf8');
} catch {
  // Not written yet.
}
if (current !== report) {
  if (process.argv.includes('--check')) {
    process.stderr.write('docs/content-report.md is not current. Mend: npm run content-report\n');
    process.exitCode = 1;
  } else {
    writeFileSync(`${file}.part`, report);
    renameSync(`${file}.part`, file);
  }
}
