import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { facts, proofs } from './proofs.ts';

const told = ({ id, browsers }: { id: string; browsers: readonly string[] }): string => `${id}: ${browsers.join(', ')}`;

test('each statement of a page is proven in the browsers it names, and each proof is stated', () => {
  expect(facts.length).toBeGreaterThan(20);
  expect(proofs.map(told).sort()).toEqual(facts.map(told).sort());
});

test('no two statements have one name', () => {
  const ids = facts.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('docs/safety.md says what the pages say', () => {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'safety.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
