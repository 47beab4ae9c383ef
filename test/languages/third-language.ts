import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, stringify } from 'yaml';
import { smallToolkit } from '../bundle/small-toolkit.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words of one interface, and those of another where it has none yet. */
function completed(own: unknown, other: unknown): unknown {
  if (!isRecord(own) || !isRecord(other)) return own ?? other;
  const keys = [...new Set([...Object.keys(other), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, completed(own[key], other[key])]));
}

const folder = join(import.meta.dirname, '..', 'fixtures', 'toolkit-portuguese');

/** The files of `test/fixtures/toolkit-portuguese`, with the shipped words of the interface in English and Spanish. */
export function portugueseToolkit(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.endsWith('README.md') && statSync(join(folder, name)).isFile(),
  );
  const files = Object.fromEntries(
    names.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
  );
  const english = smallToolkit['interface/en.yaml'] ?? '';
  return {
    ...files,
    'interface/en.yaml': english,
    'interface/es.yaml': smallToolkit['interface/es.yaml'] ?? '',
    'interface/pt.yaml': stringify(completed(parse(files['interface/pt.yaml'] ?? ''), parse(english))),
  };
}
