import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadToolkit } from '#bundle/load.ts';
import { renderProblem } from '#bundle/report.ts';
import type { Problem } from '#model/problem.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { type Files, folderOf, smallToolkit } from './small-toolkit.ts';

interface Change {
  readonly file: string;
  readonly replace?: string;
  readonly with?: string;
  readonly write?: string;
  readonly hex?: string;
  readonly bytes?: number;
  readonly remove?: true;
}

interface Case {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly expected: readonly Pick<Problem, 'code' | 'path' | 'line' | 'column' | 'severity'>[];
  readonly leftOut?: readonly string[];
  readonly added?: readonly string[];
  readonly says?: readonly string[];
}

const cases: readonly Case[] = parse(readFileSync(new URL('../fixtures/load-problems.yaml', import.meta.url), 'utf8'));

function changed(changes: readonly Change[]): Files {
  const files: Record<string, string | Uint8Array> = { ...smallToolkit };
  for (const change of changes) {
    const { file } = change;
    if (change.remove) delete files[file];
    else if (change.write !== undefined) files[file] = change.write;
    else if (change.hex !== undefined) files[file] = Buffer.from(change.hex, 'hex');
    else if (change.bytes !== undefined) files[file] = '#'.repeat(change.bytes);
    else {
      const parts = String(files[file]).split(change.replace ?? '');
      if (parts.length !== 2) throw new Error(`${file} holds "${change.replace}" ${parts.length - 1} times`);
      files[file] = parts.join(change.with);
    }
  }
  return files;
}

/** Every entry that is served, as `kind id`. */
const served = (toolkit: Toolkit): string[] =>
  (['glossary', 'concept', 'distinction', 'page', 'presentation', 'tool', 'resource', 'source'] as const)
    .flatMap((kind) => {
      const entries = kind === 'glossary' ? toolkit.glossaries : toolkit[`${kind}s`];
      return entries.map(({ id }) => `${kind} ${id}`);
    })
    .sort();

const whole = loadToolkit([folderOf(smallToolkit)]);

test('the small toolkit has no problem', () => {
  expect(whole.problems).toEqual([]);
  expect(served(whole.toolkit)).toHaveLength(6 + 2 + 1 + 4 + 1 + 1 + 1 + 4);
});

describe.each(cases)('$name', ({ changes, expected, leftOut = [], added = [], says = [] }) => {
  const files = changed(changes);
  const { toolkit, problems } = loadToolkit([folderOf(files)]);

  test('is reported at its place, and nothing else is', () => {
    expect(problems.map(({ code, path, line, column, severity }) => ({ code, path, line, column, severity }))).toEqual(
      expected,
    );
  });

  test('is told with the line itself, and with how to mend it', () => {
    for (const problem of problems) {
      const readable = typeof files[problem.path] === 'string' && problem.code !== 'file-too-large';
      const line = readable ? (String(files[problem.path]).split('\n')[problem.line - 1] ?? '') : '';
      expect(problem.excerpt).toBe(line);
      expect([problem.message, problem.expected, problem.mend]).not.toContain('');
    }
    const told = problems.map(renderProblem).join('\n');
    for (const words of says) expect(told).toContain(words);
  });

  test('leaves everything else as it was', () => {
    const kept = served(whole.toolkit).filter((entry) => !leftOut.includes(entry));
    expect(served(toolkit)).toEqual([...kept, ...added].sort());
  });
});

test('every rule of the loader has a case', () => {
  const sources = globSync('../../src/bundle/**/*.ts', { cwd: import.meta.dirname })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/code: (?:missing \? )?'([a-z0-9-]+)'(?: : '([a-z0-9-]+)')?/g)].flatMap(([, one, other]) =>
      other === undefined ? [one] : [one, other],
    ),
  );
  const shown = new Set(cases.flatMap(({ expected }) => expected.map(({ code }) => code)));
  expect(codes.length).toBeGreaterThan(25);
  expect([...new Set(codes)].filter((code) => !shown.has(code ?? ''))).toEqual([]);
});
