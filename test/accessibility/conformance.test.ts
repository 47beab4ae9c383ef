import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conformance, conformanceFiles, unproven } from './conformance.ts';

test('no criterion and no public statement names a test that is not there', () => {
  expect(unproven(conformance)).toEqual([]);
});

test('one that does is seen', () => {
  const [first] = conformance.wcag;
  if (first === undefined) throw new Error('no criterion');
  const changed = {
    ...conformance,
    tests: { ...conformance.tests, gone: { file: 'test/browser/keyboard.test.ts', name: 'a test that nobody wrote' } },
    wcag: [{ ...first, tests: ['never'] }],
  };
  expect(unproven(changed)).toEqual(['tests: there is no test "gone"', '1.1.1: there is no test "never"']);
});

test('every criterion of WCAG 2.2 at levels A and AA is there, once', () => {
  const ids = conformance.wcag.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // 4.1.1 Parsing is no longer one (WCAG 2.2, "Comparison with WCAG 2.1").
  expect(conformance.wcag.filter(({ level }) => level === 'A')).toHaveLength(31);
  expect(conformance.wcag.filter(({ level }) => level === 'AA')).toHaveLength(24);
});

test.each(Object.entries(conformanceFiles(conformance)))('%s is current: npm run conformance', (path, text) => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8')).toBe(text);
});
