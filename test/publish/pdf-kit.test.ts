import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSnapshot } from '#model/snapshot.ts';
import { type Kit, makeKit } from '#publish/kit.ts';
import { readLogo } from '#publish/logo.ts';
import { PrintRefused } from '#publish/refusal.ts';
import { png } from './png.ts';
import { organization, snapshot } from './toolkit.ts';

describe('the kit', () => {
  let kit: Kit;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    kit = await makeKit(snapshot, organization);
    files = unzipSync(kit.bytes);
  });

  test('holds every tool in every language, sorted by name', () => {
    const names = Object.keys(files);
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(kit.files);
    for (const tool of snapshot.toolkit.tools) {
      for (const language of snapshot.languages) expect(names).toContain(`${language}/${tool.slug[language]}.pdf`);
    }
    for (const name of names.filter((candidate) => candidate.endsWith('.pdf'))) {
      expect(Buffer.from(files[name] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    }
  });

  test('has a page whose links all lead to a file of it', async () => {
    const page = new TextDecoder().decode(files['index.html']);
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map(([, path]) => path);
    expect(links.sort()).toEqual(Object.keys(files).filter((name) => name !== 'index.html'));
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    }).validateString(page);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  test('escapes what the profile says', async () => {
    const name = '<b>"R&D"</b>';
    const made = await makeKit(snapshot, { ...organization, name: { en: name, es: name } });
    const page = new TextDecoder().decode(unzipSync(made.bytes)['index.html']);
    expect(page).toContain('&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.compare((await makeKit(snapshot, organization)).bytes, kit.bytes)).toBe(0);
  });

  test('puts a PNG logo into its Word documents, and says so where an SVG cannot be', async () => {
    const small = compileSnapshot({
      ...snapshot.toolkit,
      tools: snapshot.toolkit.tools.filter((tool) => tool.id === 'safety-plan-sheet'),
      presentations: [],
    });
    const logosIn = (bytes: Uint8Array): number =>
      Object.entries(unzipSync(bytes)).filter(
        ([name, entry]) => name.endsWith('.docx') && 'word/media/logo.png' in unzipSync(entry),
      ).length;
    const inPixels = await makeKit(small, organization, { logo: readLogo(png(300, 300)) });
    expect([logosIn(inPixels.bytes), inPixels.notes]).toEqual([2, []]);
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
    );
    const drawn = await makeKit(small, organization, { logo: readLogo(svg) });
    expect([logosIn(drawn.bytes), drawn.notes]).toEqual([0, [{ code: 'no-logo-in-word' }]]);
  });

  test('lists every place that does not fit, and is not made', async () => {
    const name = 'palabra '.repeat(90).trim();
    const cards = snapshot.toolkit.tools.filter((tool) => tool.layout === 'business-card');
    const small = compileSnapshot({ ...snapshot.toolkit, tools: cards });
    await expect(makeKit(small, { ...organization, name: { en: name, es: name } })).rejects.toSatisfy(
      (error: unknown) =>
        error instanceof PrintRefused &&
        ['victims-rights-card en', 'trafficking-or-smuggling-card es'].every((place) =>
          error.problems.some((each) => 'piece' in each && `${each.piece.id} ${each.piece.language}` === place),
        ),
    );
  });
});
