/**
 * Precision and recall of the checker over the labelled set, for each kind of rule, with every miss:
 *
 *     npm run bench:quality            the table
 *     npm run bench:quality -- --misses   and each miss and false alarm
 */
import { join } from 'node:path';
import { loadToolkit } from '../../src/bundle/load.ts';
import { createChecker } from '../../src/check/checker.ts';
import { ruleKinds } from '../../src/check/finding.ts';
import { vocabularyOf } from '../../src/check/vocabulary.ts';
import { compileSnapshot } from '../../src/model/snapshot.ts';
import { labelledSet } from './labelled-set.ts';
import { type Outcome, score } from './score.ts';

const content = process.env['CONTENT'] ?? join(import.meta.dirname, '../../content');
const { toolkit } = loadToolkit([content]);
const outcomes = score(createChecker(vocabularyOf(compileSnapshot(toolkit))), labelledSet());

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
function row(name: string, own: readonly Outcome[]): string {
  const of = (kind: Outcome['kind']) => own.filter((outcome) => outcome.kind === kind).length;
  const [found, missed, alarms] = [of('found'), of('missed'), of('false-alarm')];
  return `| ${name} | ${found + missed} | ${found} | ${missed} | ${alarms} | ${share(found, found + alarms)} | ${share(found, found + missed)} |`;
}

const lines = [
  '| rule | labelled | found | missed | false alarms | precision | recall |',
  '|---|---|---|---|---|---|---|',
  ...ruleKinds
    .map((rule) => [rule, outcomes.filter((outcome) => outcome.rule === rule)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([rule, own]) => row(rule, own)),
  row('all', outcomes),
  row(
    'from real documents',
    outcomes.filter(({ real }) => real),
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
if (process.argv.includes('--misses')) {
  for (const { kind, rule, item, concept, text, context } of outcomes) {
    if (kind !== 'found')
      process.stdout.write(`${kind}\t${item}\t${rule}\t${concept}\t${text}\t${context.replace(/\s+/g, ' ')}\n`);
  }
}
