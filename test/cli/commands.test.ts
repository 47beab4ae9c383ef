import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadToolkit } from '#bundle/load.ts';
import { toolkitFolders } from '#cli/toolkit-folders.ts';
import { folderOf, smallToolkit, temporaryFolder } from '../bundle/small-toolkit.ts';
import { compileProgram, existeAyuda } from './terminal.ts';

const small = folderOf(smallToolkit);
const broken = folderOf({ ...smallToolkit, 'pages/privacy/es.md': 'Contra el tráfico humano.\n' });

/** The contract of `find --json`: other programs read it. */
const Found = z.array(
  z.object({
    concept: z.string(),
    score: z.number().positive(),
    terms: z.strictObject({ en: z.array(z.string()), es: z.array(z.string()) }),
  }),
);
const find = async (...args: string[]) => {
  const { code, out, err } = await existeAyuda(['find', ...args, '--json', '--toolkit', small]);
  return { code, err, found: Found.parse(JSON.parse(out)) };
};

describe('find', () => {
  test('--json is an array of concepts with score and recommended terms, best first', async () => {
    const { code, found, err } = await find('trata');
    expect([code, err]).toEqual([0, '']);
    expect(found[0]).toMatchObject({
      concept: 'human-trafficking',
      terms: { en: ['human trafficking', 'trafficking in persons', 'TIP'], es: ['trata de personas', 'trata'] },
    });
    const scores = found.map(({ score }) => score);
    expect(found.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('leads from a harmful word to the right one, without accents too', async () => {
    const { found } = await find('trafico', 'de', 'personas');
    expect(found.slice(0, 2).map(({ concept }) => concept)).toEqual(['human-smuggling', 'human-trafficking']);
    const { out } = await existeAyuda(['find', 'trafico humano', '--toolkit', small]);
    expect(out).toContain('es: trata de personas (trata)');
    expect(out).toContain('! "tráfico humano" is do-not-use for this concept');
  });

  test('--limit and --lang narrow the answer', async () => {
    expect((await find('personas', '--limit', '1')).found).toHaveLength(1);
    expect((await find('abduction', '--lang', 'en')).found[0]?.concept).toBe('abduction');
    expect((await find('abduction', '--lang', 'es')).found.map(({ concept }) => concept)).not.toContain('abduction');
    expect((await find('coyotaje', '--lang', 'es-MX')).found[0]?.concept).toBe('human-smuggling');
  });

  test('ends with 1 where nothing is found, and still prints JSON', async () => {
    expect(await find('zzzzzzzz')).toEqual({ code: 1, err: '', found: [] });
  });

  test('- --json answers one line for each query, however the input is cut', async () => {
    const input = ['vio', 'lación\r\n\nsmug', 'gling\nzzzzzzzz\n{"q":"ñ"}'];
    const { code, out } = await existeAyuda(['find', '-', '--json', '--toolkit', small], { input });
    const Line = z.strictObject({ query: z.string(), results: Found });
    const lines = out.split('\n');
    expect(lines.pop()).toBe('');
    const answers = lines.map((line) => Line.parse(JSON.parse(line)));
    expect(answers.map(({ query, results }) => [query, results[0]?.concept])).toEqual([
      ['violación', 'rape'],
      ['smuggling', 'human-smuggling'],
      ['zzzzzzzz', undefined],
      ['{"q":"ñ"}', undefined],
    ]);
    expect(code).toBe(0);
  });

  test('colours a terminal and nothing else', async () => {
    const plain = await existeAyuda(['find', 'tráfico humano', '--toolkit', small]);
    const coloured = await existeAyuda(['find', 'tráfico humano', '--toolkit', small], { colour: true });
    expect(plain.out).not.toContain('\u001B');
    expect(coloured.out).toContain('\u001B[1mtrata de personas\u001B[22m');
  });

  test.each([
    [['find'], 'QUERY'],
    [['find', ' '], 'QUERY'],
    [['find', 'x', '--limit', '0'], '--limit'],
    [['find', 'x', '--limit', 'many'], '--limit'],
    [['find', 'x', '--lang', 'fr'], 'it has en, es'],
    [['find', 'x', '--colour'], '--colour'],
  ])('%j is refused', async (argv, said) => {
    const { code, out, err } = await existeAyuda(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toContain('existe-ayuda find --help');
  });
});

describe('export', () => {
  const Exported = z.object({
    concepts: z.array(
      z.object({
        id: z.string(),
        glossary: z.string(),
        terms: z.strictObject({
          en: z.array(z.object({ text: z.string(), status: z.string() })),
          es: z.array(z.object({ text: z.string(), status: z.string() })),
        }),
        relations: z.array(z.object({ type: z.string(), concept: z.string() })),
      }),
    ),
  });

  test('--format json --out writes every concept with terms and relations, in UTF-8', async () => {
    const file = join(temporaryFolder(), 'deep', 'terms.json');
    const { code, out } = await existeAyuda(['export', small, '--format', 'json', '--out', file]);
    expect([code, out]).toEqual([0, '']);
    const bytes = readFileSync(file);
    const { concepts } = Exported.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    expect(concepts.map(({ id }) => id).sort()).toHaveLength(6);
    const trafficking = concepts.find(({ id }) => id === 'human-trafficking');
    expect(trafficking?.glossary).toBe('trafficking');
    expect(trafficking?.terms.es.map(({ text, status }) => `${status}: ${text}`)).toEqual([
      'preferred: trata de personas',
      'admitted: trata',
      'do-not-use: tráfico de personas',
      'do-not-use: tráfico humano',
    ]);
    expect(trafficking?.relations).toMatchObject([{ type: 'confusable-with', concept: 'human-smuggling' }]);
    expect(readdirSync(join(file, '..'))).toEqual(['terms.json']);
  });

  test('without --out is the same on standard output', async () => {
    const file = join(temporaryFolder(), 'terms.json');
    await existeAyuda(['export', small, '--format', 'json', '--out', file]);
    const { out } = await existeAyuda(['export', small, '--format', 'json']);
    expect(out).toBe(readFileSync(file, 'utf8'));
  });

  test('without a format, or with one it does not know, is refused', async () => {
    expect((await existeAyuda(['export', small])).code).toBe(2);
    expect((await existeAyuda(['export', small, '--format', 'word'])).code).toBe(2);
  });
});

describe('validate', () => {
  test('ends with 0 where there is no error', async () => {
    const { code, out } = await existeAyuda(['validate', small]);
    expect(code).toBe(0);
    expect(out).toBe('6 concepts, 4 sources, 4 pages; 0 errors, 0 warnings\n');
  });

  test('ends with 1 and shows each error with its line, a caret and how to mend it', async () => {
    const { code, out } = await existeAyuda(['validate', broken]);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        `${relative('', broken)}/pages/privacy/es.md:1:11  error  harmful-word: "tráfico humano" must not be used (concept human-trafficking)`,
        '    Contra el tráfico humano.',
        '              ^',
        '    expected: "trata de personas"',
        '    mend:     ',
      ].join('\n'),
    );
  });

  test('ends with 0 for warnings, and --quiet leaves them out', async () => {
    const folder = folderOf({ ...smallToolkit, 'more.yaml': 'a: b\n' });
    const { code, out } = await existeAyuda(['validate', folder]);
    expect(code).toBe(0);
    expect(out).toContain('more.yaml:1:1  warning  stray-file');
    expect((await existeAyuda(['validate', folder, '--quiet'])).out).not.toContain('stray-file');
  });

  test('--fail-on counts warnings of those codes as errors, and no others', async () => {
    const folder = folderOf({ ...smallToolkit, 'more.yaml': 'a: b\n' });
    const { code, out } = await existeAyuda(['validate', folder, '--quiet', '--fail-on', 'no-stage,stray-file']);
    expect(code).toBe(1);
    expect(out).toContain('more.yaml:1:1  error  stray-file');
    expect(out).toContain('1 errors, 0 warnings');
    expect((await existeAyuda(['validate', folder, '--fail-on', 'no-stage'])).code).toBe(0);
    const refused = await existeAyuda(['validate', folder, '--fail-on', 'no-stage, stray-file']);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('--fail-on');
  });

  test('--json is one array of problems', async () => {
    const { code, out } = await existeAyuda(['validate', broken, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ path: 'pages/privacy/es.md', line: 1, column: 11, severity: 'error' }]);
  });

  test('ends with 2 where there is nothing to read', async () => {
    const { code, out, err } = await existeAyuda(['validate', join(small, 'nowhere')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nowhere');
  });

  test('ends with 2 and the place where toolkit.yaml is broken', async () => {
    const { code, err } = await existeAyuda(['validate', folderOf({ 'toolkit.yaml': 'id: small\nname: : x\n' })]);
    expect(code).toBe(2);
    expect(err).toContain('toolkit.yaml:2:7');
  });
});

describe('init', () => {
  test("starts an agency's toolkit that lies over the program's own, where only the name is left to be written", async () => {
    const folder = join(temporaryFolder(), 'our toolkit ñ');
    const { code, out } = await existeAyuda(['init', folder]);
    expect(code).toBe(0);
    expect(out).toContain(`existe-ayuda serve ${folder}`);
    expect(existsSync(join(folder, 'organization.yaml'))).toBe(true);

    const before = loadToolkit(toolkitFolders(undefined));
    const after = loadToolkit(toolkitFolders(folder));
    // What is left to do is told: a name for the place that is made for it, in each language.
    const added = after.problems.filter(({ path }) => path.endsWith('organization.yaml'));
    expect(added.map(({ code, severity }) => [code, severity])).toEqual([
      ['placeholder-name', 'warning'],
      ['placeholder-name', 'warning'],
    ]);
    expect(after.problems.filter((problem) => !added.includes(problem))).toEqual(before.problems);
    expect(after.toolkit.organization).toBeDefined();
    expect(after.toolkit.concepts.length).toBe(before.toolkit.concepts.length);
  });

  test('leads an editor to the schema of each file', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    await existeAyuda(['init', folder]);
    for (const path of ['organization.yaml', 'pages/message-from-the-director/page.yaml']) {
      const text = readFileSync(join(folder, path), 'utf8');
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      expect(JSON.parse(readFileSync(join(folder, path, '..', schema), 'utf8'))).toHaveProperty('properties');
    }
  });

  test('fills an empty folder, but touches none that holds anything', async () => {
    const folder = temporaryFolder();
    expect((await existeAyuda(['init', folder])).code).toBe(0);
    const profile = join(folder, 'organization.yaml');
    writeFileSync(profile, 'name: { en: Ours, es: Nuestra }\n');
    const files = readdirSync(folder, { recursive: true });

    const { code, err } = await existeAyuda(['init', folder]);
    expect(code).toBe(2);
    expect(err).toContain('is not empty; nothing was written');
    expect(readFileSync(profile, 'utf8')).toBe('name: { en: Ours, es: Nuestra }\n');
    expect(readdirSync(folder, { recursive: true })).toEqual(files);
  });

  test('wants to know where', async () => {
    expect((await existeAyuda(['init'])).code).toBe(2);
  });
});

describe('build', () => {
  // Its pages name the style and the scripts.
  beforeAll(compileProgram, 120_000);

  const filesOf = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(folder, name)).isFile())
        .sort()
        .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
    );

  test('twice gives the same bytes, and the second takes the place of the first', async () => {
    const place = temporaryFolder();
    const one = join(place, 'one');
    const two = join(place, 'two');
    expect((await existeAyuda(['build', small, '--out', one])).code).toBe(0);
    expect((await existeAyuda(['build', small, '--out', two])).code).toBe(0);
    const first = filesOf(one);
    expect(Object.keys(first)).toContain('es/glosarios/trata/trata-de-personas/index.html');
    expect(filesOf(two)).toEqual(first);

    writeFileSync(join(two, 'left-over.html'), 'old');
    expect((await existeAyuda(['build', small, '--out', two])).code).toBe(0);
    expect(filesOf(two)).toEqual(first);
    expect(readdirSync(place).sort()).toEqual(['one', 'two']);
  });

  test('leaves a folder alone that is not an earlier build', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    const { code, err } = await existeAyuda(['build', small, '--out', folder]);
    expect(code).toBe(2);
    expect(err).toContain('holds other files');
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  test('that cannot be finished leaves nothing half-written, and the earlier one as it was', async () => {
    const place = temporaryFolder();
    const out = join(place, 'site');
    mkdirSync(out);
    writeFileSync(join(out, 'sitemap.xml'), 'earlier');
    // The name of one page's folder is longer than file systems allow.
    const privacy = String(smallToolkit['pages/privacy/page.yaml']);
    const long = folderOf({
      ...smallToolkit,
      'pages/privacy/page.yaml': privacy.replace('en: privacy', `en: ${'a'.repeat(300)}`),
    });
    const ended = await existeAyuda(['build', long, '--out', out]).catch(() => undefined);
    expect(ended?.code).not.toBe(0);
    expect(readdirSync(place)).toEqual(['site']);
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toBe('earlier');
  });

  test('wants to know where to', async () => {
    expect((await existeAyuda(['build', small])).err).toContain('--out FOLDER');
  });
});

test('build writes nothing where the content has problems, unless it is told to', async () => {
  const folder = folderOf({ ...smallToolkit, 'interface/es.yaml': 'language: es\n' });
  const out = join(temporaryFolder(), 'site');
  const refused = await existeAyuda(['build', folder, '--out', out]);
  expect(refused.code).toBe(1);
  expect(existsSync(out)).toBe(false);
  const made = await existeAyuda(['build', folder, '--out', out, '--despite-problems']);
  expect(made.code).toBe(0);
  expect(existsSync(join(out, 'en', 'index.html'))).toBe(true);
});

describe('import', () => {
  const exported = async (format: string, name: string): Promise<string> => {
    const file = join(temporaryFolder(), name);
    await existeAyuda(['export', small, '--format', format, '--glossary', 'trafficking', '--out', file]);
    return file;
  };

  test('says what would become of each entry, and writes nothing unless told to', async () => {
    const file = await exported('csv', 'terms.csv');
    const { code, out } = await existeAyuda(['import', file, '--glossary', 'trafficking', '--into', small]);
    expect(code).toBe(0);
    expect(out).toMatch(/0 added, 0 changed, [1-9]\d* unchanged, 0 conflicting/);
  });

  test('takes no warning away', async () => {
    const file = await exported('tbx2', 'terms.tbx');
    const folder = folderOf(smallToolkit);
    const { code, out } = await existeAyuda(['import', file, '--glossary', 'trafficking', '--into', folder, '--write']);
    expect(code).toBe(1);
    expect(out).toContain('the file does not have its warnings');
    expect(out).toContain('nothing was written');
    expect(loadToolkit([folder]).toolkit.concepts).toEqual(loadToolkit([small]).toolkit.concepts);
  });

  test('writes what is new as files that load', async () => {
    const file = await exported('csv', 'terms.csv');
    const csv = readFileSync(file, 'utf8')
      .replaceAll('debt-bondage', 'bonded-work')
      .replaceAll('debt bondage', 'bonded work');
    writeFileSync(file, csv.replaceAll('servidumbre por deudas', 'trabajo por deudas'));
    const folder = folderOf(smallToolkit);
    const { code, out } = await existeAyuda(['import', file, '--glossary', 'trafficking', '--into', folder, '--write']);
    expect([code, out]).toEqual([0, expect.stringContaining('1 added')]);
    const { toolkit, problems } = loadToolkit([folder]);
    expect(toolkit.concepts.map(({ id }) => id)).toContain('bonded-work');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('refuses a file that is not sound, with its place', async () => {
    const file = await exported('tbx', 'terms.tbx');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 3000));
    const { code, err } = await existeAyuda(['import', file, '--glossary', 'trafficking', '--into', small]);
    expect(code).toBe(1);
    expect(err).toMatch(/terms\.tbx:\d+:\d+ {2}error/);
    expect((await existeAyuda(['import', 'nowhere.tbx', '--glossary', 'trafficking'])).code).toBe(2);
  });
});
