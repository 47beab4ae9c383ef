import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const both = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const keys = z.array(z.string()).default([]);
const result = z.enum(['supports', 'partially', 'not', 'none', 'open']);
const criterion = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(['A', 'AA']).optional(),
  result,
  tests: keys,
  remarks: z.string(),
});

const Conformance = z.strictObject({
  tests: z.record(z.string(), z.strictObject({ file: z.string(), name: z.string() })),
  wcag: z.array(criterion.required({ level: true })),
  aaa: z.array(criterion),
  section508: z.array(criterion),
  statement: z.strictObject({
    intro: both,
    provenTitle: both,
    provenLead: both,
    proven: z.array(both.extend({ tests: z.array(z.string()).min(1) })),
    missingTitle: both,
    missing: z.array(both),
    report: both,
  }),
});
type Conformance = z.infer<typeof Conformance>;
type Criterion = z.infer<typeof criterion>;

/** What each criterion comes to, from `criteria.yaml`. */
export const conformance: Conformance = Conformance.parse(
  parse(readFileSync(join(import.meta.dirname, 'criteria.yaml'), 'utf8')),
);

/** Every place where a test is named that is not there, or a criterion claims something without one. */
export function unproven({ tests, wcag, aaa, section508, statement }: Conformance): string[] {
  const known = new Set(
    Object.entries(tests).flatMap(([key, { file, name }]) => {
      const path = join(root, file);
      return existsSync(path) && readFileSync(path, 'utf8').includes(name) ? [key] : [];
    }),
  );
  const lost = (where: string, named: readonly string[]): string[] =>
    named.filter((key) => !known.has(key)).map((key) => `${where}: there is no test "${key}"`);
  return [
    ...lost('tests', Object.keys(tests)),
    ...[...wcag, ...aaa, ...section508].flatMap(({ id, result, tests: named, remarks }) => [
      ...lost(id, named),
      ...(result === 'supports' && named.length === 0 && remarks === '' ? [`${id}: nothing is said for it`] : []),
    ]),
    ...statement.proven.flatMap(({ en, tests: named }) => lost(en, named)),
  ];
}

const levels: Readonly<Record<Criterion['result'], string>> = {
  supports: 'Supports',
  partially: 'Partially supports',
  not: 'Does not support',
  none: 'Not applicable',
  open: 'Not evaluated',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (criteria: readonly Criterion[]): string =>
  [
    '| Criterion | Conformance | Remarks | Proven by |',
    '|---|---|---|---|',
    ...criteria.map(({ id, name, level, result, remarks, tests }) => {
      const title = `${id} ${name}${level === undefined ? '' : ` (${level})`}`;
      const proofs = tests.length === 0 ? '–' : tests.map((key) => `\`${key}\``).join(' ');
      return `| ${cell(title)} | ${levels[result]} | ${cell(remarks)} | ${proofs} |`;
    }),
  ].join('\n');

/** The files that are made from the data, by path in the project. */
export function conformanceFiles(data: Conformance): Readonly<Record<string, string>> {
  const { wcag, aaa, section508, statement, tests } = data;
  const count = (result: Criterion['result']): number => wcag.filter((each) => each.result === result).length;
  const statementIn = (language: 'en' | 'es'): string =>
    [
      statement.intro[language],
      `## ${statement.provenTitle[language]}`,
      statement.provenLead[language],
      statement.proven.map((line) => `- ${line[language]}`).join('\n'),
      `## ${statement.missingTitle[language]}`,
      statement.missing.map((line) => `- ${line[language]}`).join('\n'),
      statement.report[language],
    ].join('\n\n');
  return {
    'docs/accessibility-conformance.md': `# Accessibility conformance report

<!-- Made by scripts/conformance.ts from test/accessibility/criteria.yaml: change that, not this. -->

After the Voluntary Product Accessibility Template (VPAT) 2.5, edition for Section 508. The product is the site that this project makes
and serves, and the files that it makes (PDF, PowerPoint, Word). The report is written by the makers from their own tests; **nobody
independent has audited the site, and no people who use assistive technology every day have tested it yet.** The public statement
(\`content/pages/accessibility\`) is made from the same data. \`test/accessibility/conformance.test.ts\` fails where a criterion names a
test that is not there, or where these files are not current.

Methods: axe-core and HTML_CodeSniffer in Chromium, over every page or over the fullest page of each kind and every state; the browser's
accessibility tree; walks with the keyboard; the structure of the files. The names in the last column are explained at the end.

Of the ${wcag.length} criteria of WCAG 2.2 at levels A and AA: ${count('supports')} supported, ${count('partially')} partially, ${count('not')} not, ${count('none')} not applicable, ${count('open')} not evaluated.

## WCAG 2.2, levels A and AA

${table(wcag)}

## Of level AAA

What was looked at; the rest of level AAA was not evaluated.

${table(aaa)}

## Section 508: functional performance criteria, software, documentation

${table(section508)}

## Tests

| Name | Test |
|---|---|
${Object.entries(tests)
  .map(([key, { file, name }]) => `| \`${key}\` | ${file}: ${cell(name)} |`)
  .join('\n')}
`,
    'content/pages/accessibility/en.md': `${statementIn('en')}\n`,
    'content/pages/accessibility/es.md': `${statementIn('es')}\n`,
  };
}
