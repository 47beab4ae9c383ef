import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Loaded, loadToolkit } from '#bundle/load.ts';
import { UnreadableFolder } from '#bundle/read-folder.ts';
import { type Files, folderOf, smallToolkit, temporaryFolder } from './small-toolkit.ts';

const base = folderOf(smallToolkit);
const load = (changes: Files): Loaded => loadToolkit([folderOf({ ...smallToolkit, ...changes })]);
const concept = ({ toolkit }: Loaded, id: string) => toolkit.concepts.find((candidate) => candidate.id === id);

describe('a folder', () => {
  test('gives its entries in their order, with their texts cut into parts', () => {
    const { toolkit } = loadToolkit([base]);
    expect(toolkit.glossaries.map(({ id }) => id)).toEqual(['trafficking', 'assault']);
    expect(toolkit.pages.map(({ id }) => id)).toEqual(['background', 'get-help', 'message', 'privacy']);
    expect(toolkit.pages[3]?.body).toEqual({ en: 'Nothing is kept.\n', es: 'No se guarda nada.\n' });
    expect(toolkit.tools[0]?.panels['es']).toEqual(['Usted tiene derechos.', 'Puede llamar.']);
    expect(toolkit.presentations[0]?.slides['en']).toEqual([
      { title: 'Welcome', body: 'Hello.', notes: 'Smile.' },
      { title: 'Words', body: 'Two of them.', notes: '' },
    ]);
    expect(toolkit.concepts.map(({ id, glossary }) => `${glossary}/${id}`).sort()).toEqual([
      'assault/abduction',
      'assault/rape',
      'trafficking/debt-bondage',
      'trafficking/human-smuggling',
      'trafficking/human-trafficking',
      'trafficking/labor-trafficking',
    ]);
  });

  test('is read past READMEs, hidden files, node_modules and links that lead nowhere', () => {
    const folder = folderOf({
      ...smallToolkit,
      'pages/README.md': '[](page:none)',
      '.drafts/idea.yaml': ': :',
      'node_modules/thing/thing.yaml': ': :',
      'notes.txt': 'anything',
    });
    symlinkSync(join(folder, 'gone.md'), join(folder, 'pages', 'privacy', 'fr.md'));
    mkdirSync(join(folder, 'pages', 'folder.yaml'));
    expect(loadToolkit([folder]).problems).toEqual([]);
  });

  test('may have been written on Windows: a byte order mark and its line ends change no place', () => {
    const path = 'pages/privacy/page.yaml';
    const text = String(smallToolkit[path]).replace('order: 4', 'order: four').replaceAll('\n', '\r\n');
    const { problems } = load({ [path]: `\uFEFF${text}` });
    expect(problems).toMatchObject([{ code: 'wrong-type', path, line: 3, column: 8, excerpt: 'order: four' }]);
  });

  test('loses no relation but those to what is not there', () => {
    const path = 'glossaries/trafficking/concepts/debt-bondage.yaml';
    const text = String(smallToolkit[path]).replace('[labor-trafficking]', '[human-trafficking, nothing]');
    expect(concept(load({ [path]: text }), 'debt-bondage')?.relations).toEqual({
      broader: ['human-trafficking'],
      related: ['human-trafficking'],
      confusable: [],
    });
  });

  test('is served in the languages whose interface is whole', () => {
    const { toolkit } = load({ 'interface/es.yaml': 'language: es\n' });
    expect(toolkit.meta.languages).toEqual(['en']);
    expect(Object.keys(toolkit.strings)).toEqual(['en']);
  });
});

describe('an overlay', () => {
  test('takes the place of files with the same path, and adds others', () => {
    const { toolkit, problems } = loadToolkit([
      base,
      folderOf({
        'organization.yaml': 'name: { en: Our House, es: Nuestra Casa }\nphone: 555-0100\n',
        'pages/message/en.md': 'Welcome to our house.',
        'pages/message/es.md': 'Bienvenida a nuestra casa.',
        'sources/old-newspaper.yaml': String(smallToolkit['sources/old-newspaper.yaml']).replace('Old', 'New'),
      }),
    ]);
    expect(problems).toEqual([]);
    expect(toolkit.organization?.name['es']).toBe('Nuestra Casa');
    expect(toolkit.pages.find(({ id }) => id === 'message')?.body['en']).toBe('Welcome to our house.');
    expect(toolkit.sources.find(({ id }) => id === 'old-newspaper')?.csl.title).toBe('An New Story');
    expect(toolkit.concepts).toHaveLength(6);
  });

  test('is checked together with its base: one language replaced is a text out of step', () => {
    const { problems } = loadToolkit([base, folderOf({ 'tools/rights-card/en.md': 'One panel.' })]);
    expect(problems).toMatchObject([{ code: 'unequal-parts', path: 'tools/rights-card/es.md' }]);
  });

  test('that comes later wins', () => {
    const one = folderOf({ 'organization.yaml': 'name: { en: One, es: Uno }\n' });
    const two = folderOf({ 'organization.yaml': 'name: { en: Two, es: Dos }\n' });
    expect(loadToolkit([base, one, two]).toolkit.organization?.name['en']).toBe('Two');
    expect(loadToolkit([base, two, one]).toolkit.organization?.name['en']).toBe('One');
  });
});

describe('a folder that cannot be used at all', () => {
  test('is refused where there is none', () => {
    const missing = join(temporaryFolder(), 'missing');
    expect(() => loadToolkit([missing])).toThrow(UnreadableFolder);
    expect(() => loadToolkit([base, missing])).toThrow(missing);
  });

  test('is refused where it holds no toolkit.yaml', () => {
    const folder = temporaryFolder();
    expect(() => loadToolkit([folder])).toThrow(new UnreadableFolder(`no toolkit.yaml in ${folder}`));
  });

  test('is refused with the place of what is wrong in toolkit.yaml', () => {
    const text = String(smallToolkit['toolkit.yaml']).replace("date: '2026-01-31'", 'date: January');
    expect(() => load({ 'toolkit.yaml': text })).toThrow(
      'toolkit.yaml:11:9 "release.date" has the wrong form; expected a date such as 2026-11-23',
    );
  });
});

describe('whatever stands in a file', () => {
  const paths = Object.keys(smallToolkit);
  /** Pieces of which both languages of the content are made. */
  const piece = fc.oneof(
    fc.constantFrom('\n', ' ', ': ', '- ', '[', ']', '{', '}', '*a', '&a ', '!!', '|\n', '>-\n', '\t', '#', '"', "'"),
    fc.constantFrom('## ', '---\n', '[x](', '](mention:es)', '](concept:rape)', '](cite:x)', '<!-- notes -->', '> '),
    fc.constantFrom('tráfico humano', 'rapto', 'id', 'text', 'status: preferred', 'null', '1', 'es', '\r\n', '\uFEFF'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const pieces = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
  /** An original with a stretch of it replaced: most of it still makes sense. */
  const damaged = fc
    .tuple(fc.constantFrom(...paths), fc.nat(), fc.nat({ max: 200 }), pieces)
    .map(([path, at, length, inserted]): [string, string] => {
      const text = String(smallToolkit[path]);
      const start = at % (text.length + 1);
      return [path, text.slice(0, start) + inserted + text.slice(start + length)];
    });
  const written = fc.oneof(
    damaged,
    fc.tuple(fc.constantFrom(...paths), pieces),
    fc.tuple(fc.constantFrom(...paths), fc.string({ unit: 'binary', maxLength: 300 })),
    fc.tuple(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 300 })),
  );

  test('either the folder is refused, or every problem has its place inside its file', () => {
    const folder = temporaryFolder();
    let loaded = 0;
    fc.assert(
      fc.property(written, ([path, contents]) => {
        rmSync(folder, { recursive: true });
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), contents);
        let problems: Loaded['problems'];
        try {
          ({ problems } = loadToolkit([base, folder]));
          loaded += 1;
        } catch (error) {
          if (error instanceof UnreadableFolder && path === 'toolkit.yaml') return;
          throw error;
        }
        const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
        const text = new TextDecoder()
          .decode(bytes)
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n');
        for (const problem of problems) {
          const lines = (problem.path === path ? text : String(smallToolkit[problem.path])).split('\n');
          const line = lines[problem.line - 1];
          expect(line, `${problem.path}:${problem.line}`).toBeDefined();
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
          if (problem.code !== 'not-utf-8') expect(problem.excerpt).toBe(line?.slice(0, 2000));
        }
      }),
      { numRuns: 150 },
    );
    // Most runs get past toolkit.yaml: otherwise the property would say nothing.
    expect(loaded).toBeGreaterThan(100);
  });
});
