import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { existeAyuda } from '../cli/terminal.ts';
import { type Files, folderOf, smallToolkit, temporaryFolder } from './small-toolkit.ts';

/** A folder whose entries were all declared in step, then changed; and what is told of it. */
async function afterDeclaring(change: (files: Record<string, string>) => void): Promise<string> {
  const before = folderOf(smallToolkit);
  expect((await existeAyuda(['twins', before, '--all'])).code).toBe(0);
  const files: Record<string, string> = { ...(smallToolkit as Record<string, string>) };
  files['twins.yaml'] = readFileSync(join(before, 'twins.yaml'), 'utf8');
  change(files);
  return folderOf(files as Files);
}

const edit = (files: Record<string, string>, path: string, words: string, other: string): void => {
  const text = files[path] ?? '';
  expect(text).toContain(words);
  files[path] = text.replace(words, other);
};
const warned = (folder: string): string[] =>
  loadToolkit([folder]).problems.map(({ code, severity, path, message }) => `${severity} ${code} ${path} ${message}`);

test('what was declared in step has nothing to tell, and is written the same again', async () => {
  const folder = await afterDeclaring(() => undefined);
  expect(warned(folder)).toEqual([]);
  expect(await existeAyuda(['twins', folder])).toMatchObject({ code: 0, err: '' });
  const text = readFileSync(join(folder, 'twins.yaml'), 'utf8');
  await existeAyuda(['twins', folder, '--all']);
  expect(readFileSync(join(folder, 'twins.yaml'), 'utf8')).toBe(text);
});

test.each([
  ['a page', 'pages/privacy/en.md', 'pages/privacy', 'pages/privacy/es.md'],
  ['slides', 'presentations/first-steps/es.md', 'presentations/first-steps', 'presentations/first-steps/en.md'],
  ['a printed piece', 'tools/rights-card/es.md', 'tools/rights-card', 'tools/rights-card/en.md'],
])('%s whose twin was changed is flagged, where it is behind', async (_, path, name, behind) => {
  const folder = await afterDeclaring((files) => {
    files[path] = `${files[path]?.trimEnd()} More.\n`;
  });
  expect(warned(folder)).toHaveLength(1);
  expect(warned(folder)[0]).toMatch(`warning twin-changed ${behind} "${name}" was changed in`);
  const listed = await existeAyuda(['twins', folder]);
  expect(listed.code).toBe(1);
  expect(listed.out).toContain(`${name}: changed in ${path.includes('/en.') ? 'en, not in es' : 'es, not in en'}`);
  expect((await existeAyuda(['validate', folder])).out).toContain(`existe-ayuda twins --in-step ${name}`);

  expect((await existeAyuda(['twins', folder, '--in-step', name])).code).toBe(0);
  expect(warned(folder)).toEqual([]);
});

test('a title, a definition, a reason in the other language and a word of the interface count as text', async () => {
  const folder = await afterDeclaring((files) => {
    edit(files, 'pages/privacy/page.yaml', 'en: Privacy,', 'en: Your privacy,');
    edit(files, 'glossaries/trafficking/concepts/debt-bondage.yaml', 'Work that', 'Labor that');
    edit(files, 'interface/es.yaml', 'menu: Menú', 'menu: Lista');
  });
  const names = ['glossaries/trafficking/concepts/debt-bondage', 'interface', 'pages/privacy'];
  expect(warned(folder).map((line) => /"([^"]+)"/.exec(line)?.[1])).toEqual(expect.arrayContaining(names));
  expect(warned(folder)).toHaveLength(3);
});

test('a change in each language, of spaces or of what is no text, is not flagged', async () => {
  const folder = await afterDeclaring((files) => {
    for (const language of ['en', 'es']) files[`pages/privacy/${language}.md`] += 'OK.\n';
    files['pages/background/en.md'] += '\n\n';
    edit(files, 'pages/message/page.yaml', 'order: ', 'order: 7');
  });
  expect(warned(folder)).toEqual([]);
  const { code, out } = await existeAyuda(['twins', folder]);
  expect(code).toBe(0);
  expect(out).toContain('pages/privacy: changed in en, es\n');
});

test('what is new was never declared, which is listed and no fault', async () => {
  const folder = folderOf(smallToolkit);
  expect(warned(folder)).toEqual([]);
  const { code, out } = await existeAyuda(['twins', folder]);
  expect(code).toBe(0);
  expect(out).toContain('pages/privacy: never declared');
  expect((await existeAyuda(['twins', folder, '--in-step', 'pages/nothing'])).code).toBe(2);
});

test('an overlay remembers its own entries only, and the toolkit beneath goes on speaking for itself', async () => {
  const base = await afterDeclaring(() => undefined);
  const files = smallToolkit as Record<string, string>;
  const own = folderOf({ 'pages/privacy/en.md': `${files['pages/privacy/en.md']?.trimEnd()} More.\n` } as Files);
  const told = (): string[] => loadToolkit([base, own]).problems.map(({ code, path }) => `${code} ${path}`);
  expect(told()).toEqual(['twin-changed pages/privacy/es.md']);

  const states = loadToolkit([base, own]).twins.filter(({ name }) => name === 'pages/privacy');
  writeFileSync(join(own, 'twins.yaml'), JSON.stringify({ 'pages/privacy': states[0]?.hashes }));
  expect(told()).toEqual([]);
  const { declaredTwins } = loadToolkit([base, own]);
  expect(Object.keys(declaredTwins.own)).toEqual(['pages/privacy']);
  expect(Object.keys(declaredTwins.beneath)).toContain('interface');
});

test('what an overlay declares in step is all that it writes', async () => {
  const own = join(temporaryFolder(), 'ours');
  await existeAyuda(['init', own]);
  const message = join(own, 'pages/message-from-the-director');
  appendFileSync(join(message, 'en.md'), '\nMore.\n');
  const name = 'pages/message-from-the-director';
  expect((await existeAyuda(['twins', own])).out).toContain(`${name}: changed in en, not in es`);
  expect((await existeAyuda(['twins', own, '--in-step', name])).code).toBe(0);
  const written = readFileSync(join(own, 'twins.yaml'), 'utf8').split('\n');
  expect(written.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([expect.stringMatching(`^${name}: `)]);
  expect((await existeAyuda(['twins', own])).code).toBe(0);

  await existeAyuda(['twins', own, '--all']);
  expect(readFileSync(join(own, 'twins.yaml'), 'utf8')).toMatch(/^organization: .*\n.*\n$/m);
});
