import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Command, type Terminal, UsageError } from '#cli/command.ts';
import { deck } from '#cli/commands/deck.ts';
import { document } from '#cli/commands/document.ts';
import { checkPptx } from '#publish/pptx/check.ts';
import { packageFaults } from './package-structure.ts';

const folder = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(command: Command, positionals: string[], options: Record<string, string>) {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const terminal: Terminal = {
    out: say,
    err: say,
    colour: false,
    interactive: false,
    async *stdin() {},
  };
  return { code: await command.run({ positionals, options }, terminal), said };
}

describe('deck', () => {
  it('writes a presentation', async () => {
    const out = join(folder, 'a.pptx');
    expect((await run(deck, ['interpreters'], { lang: 'es', out })).code).toBe(0);
    expect(checkPptx(readFileSync(out))).toEqual([]);
  });

  it.each([
    ['no language', ['interpreters'], { out: 'x' }, 'deck needs --lang TAG'],
    ['no file', ['interpreters'], { lang: 'es' }, 'deck needs --out FILE.pptx'],
    ['no presentation', [], { lang: 'es', out: 'x' }, 'deck needs one PRESENTATION'],
    ['an unknown one', ['x'], { lang: 'es', out: 'x' }, 'there is no presentation "x"; there are '],
    ['an unknown language', ['interpreters'], { lang: 'xx', out: 'x' }, 'the toolkit has no "xx"; it has en, es'],
  ])('tells how it is called: %s', async (_, positionals, options, message) => {
    await expect(run(deck, positionals, options)).rejects.toThrow(UsageError);
    await expect(run(deck, positionals, options)).rejects.toThrow(message);
  });

  it('writes nothing where a slide cannot hold its text, and says which', async () => {
    const overlay = join(folder, 'overlay');
    const own = join(overlay, 'presentations', 'interpreters');
    const base = join(import.meta.dirname, '..', '..', 'content', 'presentations', 'interpreters');
    mkdirSync(own, { recursive: true });
    for (const file of ['presentation.yaml', 'es.md']) copyFileSync(join(base, file), join(own, file));
    const text = readFileSync(join(base, 'en.md'), 'utf8');
    writeFileSync(join(own, 'en.md'), text.replace('- Keep to your role', `- ${'Keep to your role '.repeat(120)}`));
    const out = join(folder, 'b.pptx');
    const { code, said } = await run(deck, ['interpreters'], { lang: 'en', out, toolkit: overlay });
    expect(code).toBe(1);
    expect(said).toContain('presentations/interpreters/en.md, slide 2: a paragraph of the slide does not fit');
    expect(existsSync(out)).toBe(false);
  });
});

describe('document', () => {
  it('writes a handout with the agency of a profile', async () => {
    const out = join(folder, 'a.docx');
    const org = join(folder, 'org.yaml');
    writeFileSync(org, 'name: { en: Harbor House, es: Casa Puerto }\nphone: 1-555-010-0100\n');
    expect((await run(document, ['sexual-assault-fact-sheet'], { lang: 'es', out, org })).code).toBe(0);
    expect(packageFaults(readFileSync(out))).toEqual([]);
  });

  it('refuses a tool that is no text to edit', async () => {
    const refused = run(document, ['victims-rights-card'], { lang: 'es', out: 'x' });
    await expect(refused).rejects.toThrow('no document can be made of "victims-rights-card"');
  });

  it('writes nothing where the profile has problems', async () => {
    const org = join(folder, 'bad.yaml');
    writeFileSync(org, 'name: { en: Harbor House }\n');
    const out = join(folder, 'b.docx');
    expect((await run(document, ['sexual-assault-fact-sheet'], { lang: 'es', out, org })).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
