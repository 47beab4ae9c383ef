import type { Checker } from '../../src/check/checker.ts';
import type { Finding, RuleKind } from '../../src/check/finding.ts';
import type { PassagePair } from '../../src/model/passage.ts';
import type { Label, LabelledSet } from './labelled-set.ts';

/** What became of one label or one report. */
export interface Outcome {
  readonly kind: 'found' | 'missed' | 'false-alarm';
  /** The labelled rule; of a false alarm, the one that reported. */
  readonly rule: RuleKind;
  readonly item: string;
  readonly concept: string;
  readonly text: string;
  readonly context: string;
  readonly real: boolean;
}

interface Judged {
  readonly item: string;
  readonly context: string;
  readonly real: boolean;
  readonly labels: readonly Label[];
  readonly reports: readonly Finding[];
  /** The text that a label's words stand in. */
  readonly textOf: (label: Label) => string;
}

const overlaps = (label: Label, text: string, report: Finding): boolean => {
  if (label.text === undefined) return true;
  for (let at = text.indexOf(label.text); at >= 0; at = text.indexOf(label.text, at + 1)) {
    if (report.start.offset < at + label.text.length && report.end.offset > at) return true;
  }
  return false;
};

function judge({ item, context, real, labels, reports, textOf }: Judged): Outcome[] {
  const used = new Set<Finding>();
  const outcomes = labels.map((label): Outcome => {
    const text = textOf(label);
    const matching = reports.filter(
      (report) =>
        (report.concept === label.concept && overlaps(label, text, report)) ||
        (label.rule === 'wrong-concept' && report.rule === 'missing-term' && report.concept === label.concept),
    );
    for (const report of matching) used.add(report);
    // A term within a labelled one is neither right nor wrong.
    for (const report of reports) if (label.text !== undefined && overlaps(label, text, report)) used.add(report);
    const shown = { rule: label.rule, item, concept: label.concept, text: label.text ?? '', context, real };
    return { kind: matching.length > 0 ? 'found' : 'missed', ...shown };
  });
  const alarms = reports
    .filter((report) => !used.has(report))
    .map(
      (report): Outcome => ({
        kind: 'false-alarm',
        rule: report.rule,
        item,
        concept: report.concept,
        text: report.text,
        context,
        real,
      }),
    );
  return [...outcomes, ...alarms];
}

const counted = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity !== 'note');

/** Runs the checker over the whole set. */
export function score(checker: Checker, set: LabelledSet): Outcome[] {
  const sentences = set.sentences
    .filter(({ unsure }) => !unsure)
    .flatMap((one) =>
      judge({
        item: one.id,
        context: one.text,
        real: one.from !== 'written',
        labels: one.findings,
        reports: counted(checker.checkText(one.text, { language: one.language }).findings),
        textOf: () => one.text,
      }),
    );
  const pairs = set.pairs
    .filter(({ unsure }) => !unsure)
    .flatMap((one) => {
      const { findings } = checker.checkTranslation(one.source.text, one.target.text, {
        sourceLanguage: one.source.language,
        language: one.target.language,
      });
      return judge({
        item: one.id,
        context: `${one.source.text} | ${one.target.text}`,
        real: one.from !== 'written',
        labels: one.findings,
        reports: counted(findings),
        textOf: ({ rule }) => (rule === 'missing-term' ? one.source.text : one.target.text),
      });
    });
  const documents = set.documents
    .filter(({ unsure }) => !unsure)
    .flatMap((one) => {
      const text = one.pairs.map(({ target }) => target).join('\n');
      let from = 0;
      const made = one.pairs.map(({ source, target }): PassagePair => {
        const pair = {
          source: { text: source, runs: [{ at: 0, from: 0 }], language: one.source, segment: null },
          target: { text: target, runs: [{ at: 0, from }], language: one.target, segment: null },
        };
        from += target.length + 1;
        return pair;
      });
      const { findings } = checker.checkDocument({ text, passages: [], pairs: made });
      return judge({
        item: one.id,
        context: text,
        real: false,
        labels: one.findings,
        reports: findings.filter(({ rule }) => rule === 'inconsistent-term'),
        textOf: () => text,
      });
    });
  return [...sentences, ...pairs, ...documents];
}
