/**
 * Precision and recall of the checker over the labelled sets, for each kind of rule, with every miss:
 *
 *     npm run bench:quality                          the tables
 *     npm run bench:quality -- --set main --misses   one of them, and each miss and false alarm
 *
 * Who mends rules reads the misses of the development set and never asks for those of the blind one: it would be blind no longer.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadToolkit } from '../../src/bundle/load.ts';
import { createChecker } from '../../src/check/checker.ts';
import { ruleKinds } from '../../src/check/finding.ts';
import { vocabularyOf } from '../../src/check/vocabulary.ts';
import { compileSnapshot } from '../../src/model/snapshot.ts';
import { labelledSet, setNames } from './labelled-set.ts';
import { type Outcome, score } from './score.ts';

const { values } = parseArgs({ options: { set: { type: 'string' }, misses: { type: 'boolean' } } });
const asked = setNames.filter((name) => values.set === undefined || name === values.set);
// Who lists the misses of all sets has read those of the blind one before they notice.
if (values.misses && values.set === undefined) throw new Error('--misses goes with --set, such as --set development');
if (asked.length === 0) throw new Error(`--set is one of ${setNames.join(', ')}`);

const content = process.env['CONTENT'] ?? join(import.meta.dirname, '../../content');
const { toolkit } = loadToolkit([content]);
const checker = createChecker(vocabularyOf(compileSnapshot(toolkit)));

/** The normal deviate that 95 of a hundred lie within. */
const Z = 1.96;

/**
 * A share, and within what limits it would lie for other sentences of the same kind, 95 times of a hundred (the score
 * interval of Wilson, Probable inference, 1927): small sets say little.
 */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [own, more] = [part / whole, (Z * Z) / whole];
  const middle = (own + more / 2) / (1 + more);
  const reach = (Math.sqrt((own * (1 - own) + more / 4) / whole) * Z) / (1 + more);
  return `${own.toFixed(3)} (${(middle - reach).toFixed(3)}–${(middle + reach).toFixed(3)})`;
}

function row(name: string, own: readonly Outcome[]): string {
  const of = (kind: Outcome['kind']) => own.filter((outcome) => outcome.kind === kind).length;
  const [found, missed, alarms] = [of('found'), of('missed'), of('false-alarm')];
  return `| ${name} | ${found + missed} | ${found} | ${missed} | ${alarms} | ${share(found, found + alarms)} | ${share(found, found + missed)} |`;
}

for (const name of asked) {
  const outcomes = score(checker, labelledSet(name));
  const lines = [
    `${name} set`,
    '',
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
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!values.misses) continue;
  for (const { kind, rule, item, concept, text, context } of outcomes) {
    if (kind !== 'found')
      process.stdout.write(`${kind}\t${item}\t${rule}\t${concept}\t${text}\t${context.replace(/\s+/g, ' ')}\n`);
  }
}
