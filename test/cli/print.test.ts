import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { folderOf, smallToolkit, temporaryFolder } from '../bundle/small-toolkit.ts';
import { existeAyuda } from './terminal.ts';

const toolkit = folderOf({
  ...smallToolkit,
  'tools/rights-card/en.md': '## Rights\n\nOne.\n\n---\n\n## Help\n\n{organization}\n\n{languages}\n',
  'tools/rights-card/es.md': '## Derechos\n\nUno.\n\n---\n\n## Ayuda\n\n{organization}\n\n{languages}\n',
});
const long = 'palabra '.repeat(45).trim();

function inFolder(profile: string): { org: string; out: string } {
  const folder = temporaryFolder();
  const org = join(folder, 'org.yaml');
  writeFileSync(org, profile);
  return { org, out: join(folder, 'card.pdf') };
}
const print = ({ org, out }: { org: string; out: string }, ...more: string[]) =>
  existeAyuda(['print', 'rights-card', '--toolkit', toolkit, '--org', org, '--lang', 'en', '--out', out, ...more]);

afterEach(() => vi.unstubAllEnvs());

describe('print', () => {
  const tooLong = inFolder(
    `name: { en: ${long}, es: ${long} }\nlanguages: [${`{ en: ${long}, es: ${long} }, `.repeat(3)}]\n`,
  );

  test('refuses in the language of --ui, whatever that of the piece, and writes nothing', async () => {
    const spanish = await print(tooLong, '--ui', 'es');
    expect([spanish.code, spanish.out]).toEqual([1, '']);
    expect(spanish.err).toContain('(inglés), parte 2, «Help»: «');
    expect(spanish.err).toContain('Acórtelo. No se imprimió nada.');
    const english = await print(tooLong, '--ui', 'en');
    expect(english.err).toContain('(English), panel 2, “Help”: “');
    expect(existsSync(tooLong.out)).toBe(false);
  });

  test('takes the language of the locale without --ui, and none that the toolkit lacks', async () => {
    for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, '');
    vi.stubEnv('LANG', 'es_GT.UTF-8');
    expect((await print(tooLong)).err).toContain('No se imprimió nada.');
    expect((await print(tooLong, '--ui', 'mam')).code).toBe(2);
  });

  test('tells what is left to be written by hand, in the same language', async () => {
    const { code, err } = await print(inFolder('name: { en: Our House, es: Nuestra Casa }\n'), '--ui', 'es');
    expect(code).toBe(0);
    expect(err).toContain('(languages): no está en el perfil');
  });

  test('takes no language that has no name, and says where it stands', async () => {
    const unnamed = inFolder('name: { en: Our House, es: Nuestra Casa }\nlanguages: [es, mam]\n');
    const { code, err } = await print(unnamed);
    expect(code).toBe(1);
    expect(err).toContain('org.yaml:2:17');
    expect(err).toContain('no name is known for the language "mam"');
    expect(existsSync(unnamed.out)).toBe(false);
    writeFileSync(unnamed.org, readFileSync(unnamed.org, 'utf8').replace('mam', '{ en: Mam, es: mam }'));
    expect((await print(unnamed)).code).toBe(0);
  });
});
