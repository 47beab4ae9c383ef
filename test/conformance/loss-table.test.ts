import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { exportFormats } from '#formats/export-formats.ts';
import type { Concept } from '#model/concept.ts';
import type { Toolkit } from '#model/toolkit.ts';

/**
 * The toolkit with every field of a concept in use, so that the table says what would be lost of any content, and
 * not what happens to be lost of today's.
 */
function fullToolkit(): Toolkit {
  const { toolkit } = loadToolkit(['content']);
  const [concept, ...others] = toolkit.concepts;
  if (concept === undefined) throw new Error('the toolkit has no concept');
  const languages = Object.entries(concept.languages).map(([language, part]) => [
    language,
    { ...part, terms: part.terms.map((term) => ({ ...term, forms: ['x'], examples: { match: ['x'], noMatch: [] } })) },
  ]);
  const lines = [{ en: 'x', es: 'x' }];
  const confusable = { severity: 'low', kind: 'near-meaning', explanation: { en: 'x', es: 'x' } } as const;
  const full: Concept = {
    ...concept,
    languages: Object.fromEntries(languages),
    alsoIn: Object.fromEntries(
      toolkit.glossaries
        .filter(({ id }) => id !== concept.glossary)
        .map(({ id, subjects }) => [id, [subjects[0]?.id ?? '']]),
    ),
    stages: ['court'],
    core: true,
    relations: {
      ...concept.relations,
      confusable: [{ ...confusable, concept: others[0]?.id ?? '', examples: { wrong: lines, right: lines } }],
    },
  };
  return { ...toolkit, concepts: [full, ...others] };
}

/** One row for each format and reason, from what the exports of the whole toolkit report. */
function table(): string {
  const toolkit = fullToolkit();
  /** The formats that lose the same things for the same reason, in one row. */
  const rows = new Map<string, string[]>();
  const add = (format: string, rest: string) => rows.set(rest, [...(rows.get(rest) ?? []), `\`${format}\``]);
  for (const [name, format] of Object.entries(exportFormats)) {
    const written = format.write(toolkit);
    // Losses are complete once the contents have been gone through.
    for (const { contents } of written.files) for (const _piece of contents) void _piece;
    const byReason = new Map<string, string[]>();
    for (const { what, why } of written.losses()) byReason.set(why, [...(byReason.get(why) ?? []), what].sort());
    if (byReason.size === 0) add(name, 'nothing | |');
    for (const [why, what] of byReason) add(name, `${what.join('; ')} | ${why} |`);
  }
  return [
    '| Format | Not carried | Why, or what stands in its place |',
    '|---|---|---|',
    // Sorted, so that the order does not hang on what the content happens to have first.
    ...[...rows].map(([rest, formats]) => `| ${formats.join(', ')} | ${rest}`).sort(),
  ].join('\n');
}

it('docs/formats.md has the table of losses that the exports report', () => {
  const text = readFileSync('docs/formats.md', 'utf8');
  const [, shown] = /<!-- losses -->\n\n(.*?)\n\n<!-- end of losses -->/s.exec(text) ?? [];
  expect(shown).toBe(table());
});
