import { describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { type Files, folderOf, smallToolkit } from './small-toolkit.ts';

const bondage = 'glossaries/trafficking/concepts/debt-bondage.yaml';
const edited = (path: string, ...changes: readonly (readonly [string, string])[]): Files => ({
  [path]: changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`${path} does not hold "${from}" once`);
    return text.replace(from, to);
  }, String(smallToolkit[path])),
});
const core = ['jurisdiction: [US]', 'core: true\njurisdiction: [US]'] as const;
const english = 'debt.\n      sources: [advocates-manual]';
const debtTerm = '- text: bonded labor\n        status: admitted';

/** What is said of a file, as `code line`, after the changes. */
const said = (changes: Files, path = bondage): string[] =>
  loadToolkit([folderOf({ ...smallToolkit, ...changes })])
    .problems.filter((problem) => problem.path === path)
    .map(({ code, line }) => `${code} ${line}`);

describe('a core concept', () => {
  const belowTheBar = (changes: Files) => said(changes).includes('core-below-bar 3');

  test('needs two verified sources, over all its definitions and terms', () => {
    expect(belowTheBar(edited(bondage, core))).toBe(true);
    expect(belowTheBar(edited(bondage, core, [english, `${english.slice(0, -1)}, trafficking-act]`]))).toBe(false);
    expect(belowTheBar(edited(bondage, core, [debtTerm, `${debtTerm}\n        sources: [trafficking-act]`]))).toBe(
      false,
    );
    const withPlace = "sources: [{ source: trafficking-act, at: '§ 1' }]";
    expect(belowTheBar(edited(bondage, core, [debtTerm, `${debtTerm}\n        ${withPlace}`]))).toBe(false);
  });

  test('needs an official one among them', () => {
    expect(belowTheBar(edited(bondage, core, [english, `${english.slice(0, -1)}, interpreters-manual]`]))).toBe(true);
  });

  test('does not rest on what nobody opened', () => {
    const cited = edited(bondage, core, [english, `${english.slice(0, -1)}, trafficking-act]`]);
    const act = 'sources/trafficking-act.yaml';
    const unread = String(smallToolkit[act]).replace(/^verified:.*\n/m, '');
    expect(belowTheBar({ ...cited, [act]: unread })).toBe(true);
  });

  test('is not blamed where a source that it cites cannot be read: that is told at the source', () => {
    const cited = edited(bondage, core, [english, `${english.slice(0, -1)}, trafficking-act]`]);
    const act = 'sources/trafficking-act.yaml';
    const broken = { [act]: String(smallToolkit[act]).replace('kind: official', 'kind: law') };
    expect(belowTheBar({ ...cited, ...broken })).toBe(false);
  });

  test('below its bar is an error, and is served all the same', () => {
    const { problems, toolkit } = loadToolkit([folderOf({ ...smallToolkit, ...edited(bondage, core) })]);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['core-below-bar']);
    expect(toolkit.concepts.some(({ id }) => id === 'debt-bondage')).toBe(true);
  });
});

describe('a toolkit with core concepts', () => {
  const rape = 'glossaries/assault/concepts/rape.yaml';
  /** What is said of *rape* once another concept is core. */
  const saidOfRape = (...changes: readonly (readonly [string, string])[]): string[] =>
    said({ ...edited(bondage, core), ...edited(rape, ...changes) }, rape);
  const staged = ['jurisdiction: [US]', 'stages: [report]\njurisdiction: [US]'] as const;
  const examples = [
    'es: Las palabras se parecen. }',
    'es: Las palabras se parecen. }\n      examples: { wrong: [{ en: a, es: b }], right: [{ en: c, es: d }] }',
  ] as const;

  test('is told what each concept lacks, with its place', () => {
    expect(saidOfRape()).toEqual(['no-stage 1', 'no-context 9', 'no-context 14', 'no-examples 22']);
  });

  test('is content with a stage, with examples, and with one sentence in each language', () => {
    const en = [
      'rape, status: preferred }',
      'rape, status: preferred, contexts: [{ text: She was raped. }] }',
    ] as const;
    expect(saidOfRape(staged, examples, en)).toEqual(['no-context 15']);
  });

  test('is content with a sentence for the preferred term of one region', () => {
    const regional = [
      '- { text: violación, status: preferred, gender: feminine }',
      '- { text: violación, status: preferred, gender: feminine }\n      - { text: estupro, status: preferred, gender: masculine, regions: [es-AR], contexts: [{ text: Hubo estupro. }] }',
    ] as const;
    expect(saidOfRape(staged, examples, regional)).toEqual(['no-context 10']);
  });

  test('asks for no sentence with a term that is not preferred', () => {
    const en = ['rape, status: preferred }', 'rape, status: admitted, contexts: [{ text: She was raped. }] }'] as const;
    expect(saidOfRape(en)).not.toContain('no-context 9');
  });

  test('tells an agency of its own word no more than a warning', () => {
    const own = String(smallToolkit[bondage])
      .replace('id: debt-bondage', 'id: wage-theft')
      .replaceAll('debt bondage', 'wage theft')
      .replaceAll('servidumbre por deudas', 'robo de salario');
    const path = 'glossaries/trafficking/concepts/wage-theft.yaml';
    const { problems } = loadToolkit([
      folderOf({ ...smallToolkit, ...edited(bondage, core) }),
      folderOf({ [path]: own }),
    ]);
    const ofOwn = problems.filter((problem) => problem.path === path);
    expect(ofOwn.map(({ code }) => code)).toEqual(['no-stage', 'no-context', 'no-context']);
    expect(ofOwn.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

test('a toolkit without core concepts is asked for nothing', () => {
  expect(loadToolkit([folderOf(smallToolkit)]).problems).toEqual([]);
});
