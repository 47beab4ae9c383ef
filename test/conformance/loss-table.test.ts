import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { exportFormats } from '#formats/export-formats.ts';

/** One row for each format and reason, from what the exports of the whole toolkit report. */
function table(): string {
  const { toolkit } = loadToolkit(['content']);
  const rows = Object.entries(exportFormats).flatMap(([name, format]) => {
    const written = format.write(toolkit);
    // Losses are complete once the contents have been gone through.
    for (const { contents } of written.files) for (const _piece of contents) void _piece;
    const byReason = new Map<string, string[]>();
    for (const { what, why } of written.losses()) byReason.set(why, [...(byReason.get(why) ?? []), what]);
    if (byReason.size === 0) return [`| \`${name}\` | nothing | |`];
    return [...byReason].map(([why, what]) => `| \`${name}\` | ${what.join('; ')} | ${why} |`);
  });
  return ['| Format | Not carried | Why, or what stands in its place |', '|---|---|---|', ...rows].join('\n');
}

it('docs/formats.md has the table of losses that the exports report', () => {
  const text = readFileSync('docs/formats.md', 'utf8');
  const [, shown] = /<!-- losses -->\n\n(.*?)\n\n<!-- end of losses -->/s.exec(text) ?? [];
  expect(shown).toBe(table());
});
