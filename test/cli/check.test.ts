import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { folderOf, smallToolkit, temporaryFolder } from '../bundle/small-toolkit.ts';
import { docxOf } from '../check/formats/office-files.ts';
import { compileProgram, existeAyuda } from './terminal.ts';

const toolkit = folderOf(smallToolkit);
const folder = temporaryFolder();
const put = (name: string, contents: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
  return path;
};
const check = (...args: string[]) => existeAyuda(['check', ...args, '--toolkit', toolkit, '--ui', 'en']);

const Place = z.strictObject({
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  offset: z.number().int().min(0),
});
/** The contract of `check --format json`: other programs read it. */
const Report = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string(),
      language: z.string(),
      findings: z.array(
        z.strictObject({
          rule: z.string(),
          severity: z.enum(['error', 'warning', 'note']),
          concept: z.string(),
          text: z.string(),
          message: z.string().min(1),
          start: Place,
          end: Place,
          segment: z.string().nullable(),
          suggestions: z.array(
            z.strictObject({ text: z.string(), safe: z.boolean(), start: Place.optional(), end: Place.optional() }),
          ),
          url: z.string(),
        }),
      ),
    }),
  ),
  summary: z.strictObject({ error: z.number(), warning: z.number(), note: z.number() }),
});
const report = async (...args: string[]) => {
  const { code, out, err } = await check(...args, '--format', 'json');
  return { code, err, report: Report.parse(JSON.parse(out)) };
};

beforeAll(compileProgram);

const harmful = 'Hablan de tráfico humano en la radio.\n';

describe('check', () => {
  test('tells what, where, why and what instead, and ends with 1', async () => {
    const path = put('a.txt', `Primera línea.\n${harmful}`);
    const { code, out } = await check(path, '--lang', 'es');
    expect(code).toBe(1);
    expect(out).toContain(`${path}:2:11  error  do-not-use`);
    expect(out).toContain('    Hablan de tráfico humano en la radio.');
    expect(out).toContain('              ^^^^^^^^^^^^^^');
    expect(out).toContain('Say “trata de personas”');
    expect(out).toContain('Files: 1. Errors: 1. Warnings: 0. Notes: 0.');
  });

  test('ends with 0 where there is nothing to tell', async () => {
    const { code, report: made } = await report(
      put('good.txt', 'La trata de personas es un delito.\n'),
      '--lang',
      'es',
    );
    expect([code, made.summary]).toEqual([0, { error: 0, warning: 0, note: 0 }]);
  });

  test('keeps the contract of its JSON', async () => {
    const text = `¡Ay! 🙂\n${harmful}`;
    const { report: made } = await report(put('json.txt', text), '--lang', 'es');
    const [finding] = made.files[0]?.findings ?? [];
    expect(finding).toMatchObject({ rule: 'do-not-use', concept: 'human-trafficking', segment: null });
    expect(text.slice(finding?.start.offset, finding?.end.offset)).toBe('tráfico humano');
    expect(finding?.start).toEqual({ line: 2, column: 11, offset: 18 });
  });

  test('speaks the language asked for', async () => {
    const { out } = await existeAyuda([
      'check',
      put('ui.txt', harmful),
      '--toolkit',
      toolkit,
      '--lang',
      'es',
      '--ui',
      'es',
    ]);
    expect(out).toContain('No diga «tráfico humano»');
  });

  test('reads standard input', async () => {
    const { code, out } = await existeAyuda(['check', '-', '--toolkit', toolkit, '--lang', 'es', '--format', 'json'], {
      input: ['Hablan de tráfi', 'co humano.'],
    });
    expect(code).toBe(1);
    expect(Report.parse(JSON.parse(out)).files[0]).toMatchObject({ path: '-', findings: [{ text: 'tráfico humano' }] });
  });

  test('takes folders and patterns, and leaves out what is to be ignored', async () => {
    put('tree/one.txt', harmful);
    put('tree/deep/two.md', harmful);
    put('tree/deep/picture.bin', 'x');
    put('tree/node_modules/three.txt', harmful);
    put('tree/old/four.txt', harmful);
    const settings = put('tree/.existe-ayuda.yaml', 'language: es\nignore: [old]\n');
    const { report: made } = await report(join(folder, 'tree'), '--config', settings);
    expect(made.files.map(({ path }) => path.slice(folder.length + 1))).toEqual(['tree/deep/two.md', 'tree/one.txt']);
    const { report: matched } = await report(join(folder, 'tree/**/*.md'), '--lang', 'es');
    expect(matched.files).toHaveLength(1);
  });

  test('gives the same on several threads', async () => {
    const files = Array.from({ length: 14 }, (_, index) =>
      put(`many/${index}.txt`, `${'Nada.\n'.repeat(index)}${harmful}`),
    );
    const { report: made } = await report(...files, '--lang', 'es');
    expect(made.files.map(({ findings }) => findings[0]?.start.line)).toEqual(files.map((_, index) => index + 1));
  });

  test('checks a large text piece by piece with the same places', async () => {
    const line = 'Una línea larga y sin nada que decir sobre el asunto.\n';
    const text = `${line.repeat(30_000)}${harmful}${line.repeat(10)}`;
    const { report: made } = await report(put('large.txt', text), '--lang', 'es');
    const [finding] = made.files[0]?.findings ?? [];
    expect(finding?.start).toEqual({ line: 30_001, column: 11, offset: line.length * 30_000 + 10 });
  });

  describe('a large file of units', () => {
    const unit =
      '<tu tuid="a"><tuv xml:lang="en"><seg>The office is open — from nine to five.</seg></tuv><tuv xml:lang="es"><seg>La oficina abre de nueve a cinco.</seg></tuv></tu>\n';
    const harm = unit.replace('The office', 'Human trafficking').replace('La oficina', 'Tráfico humano');
    const head = '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="en"/><body>\n';
    const MANY = 80_000;
    const large = (middle: string, end = '</body></tmx>\n'): string =>
      `${head}${unit.repeat(MANY)}${middle}${unit.repeat(10)}${end}`;

    test('is checked window by window with the same places', async () => {
      const text = large(harm);
      const { report: made } = await report(put('large.tmx', text));
      expect(made.files[0]).toMatchObject({ language: 'en>es' });
      const [finding] = made.files[0]?.findings ?? [];
      const offset = text.indexOf('Tráfico humano');
      expect(finding).toMatchObject({ rule: 'wrong-concept', text: 'Tráfico humano', segment: 'a' });
      expect(finding?.start).toEqual({ line: MANY + 3, column: harm.indexOf('Tráfico') + 1, offset });
    });

    test('is read whole where a unit seems to end in a comment', async () => {
      const text = large(`<!-- ${'</tu> '.repeat(1_500_000)} -->${harm}`);
      const { report: made } = await report(put('comment.tmx', text));
      expect(made.files[0]?.findings[0]?.start.offset).toBe(text.indexOf('Tráfico humano'));
    });

    test('is refused at its place where it is broken', async () => {
      const { code, err } = await check(put('broken.tmx', large('</nothing>\n')));
      expect(code).toBe(2);
      expect(err).toContain(`broken.tmx:${MANY + 3}:1 error not-well-formed`);
    });
  });

  test.each([
    ['html', '<p>Una línea sin nada que decir.</p>\n', '<p>Un caso de <b>tráfico humano</b>.</p>\n'],
    ['md', 'Una línea [sin nada][1] que decir.\n\n', 'Un caso de *tráfico humano*.\n\n'],
  ])('checks a large document window by window with the same places: %s', async (name, line, harm) => {
    const many = Math.ceil(9e6 / line.length);
    const text = `${line.repeat(many)}${harm}${line.repeat(10)}\n[1]: https://example.org\n`;
    const { report: made } = await report(put(`large.${name}`, text), '--lang', 'es');
    const lines = many * (line.split('\n').length - 1);
    expect(made.files[0]?.findings).toMatchObject([
      {
        text: 'tráfico humano',
        start: { line: lines + 1, column: harm.indexOf('tráfico') + 1, offset: text.indexOf('tráfico') },
      },
    ]);
  });

  test('checks a long Word document with places in its whole text', async () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const line = 'Una línea sin nada que decir.';
    const bytes = docxOf(paragraph(line).repeat(40_000) + paragraph('Un caso de tráfico humano.') + paragraph(line));
    const { report: made } = await report(put('long.docx', bytes), '--lang', 'es');
    const offset = (line.length + 1) * 40_000 + 11;
    expect(made.files[0]?.findings).toMatchObject([{ start: { line: 40_001, column: 12, offset } }]);
  });

  test('checks a translation beside its source', async () => {
    const source = put('pair.en.txt', 'He fears the coyotes.\n\nShe survived human trafficking.\n');
    const target = put('pair.es.txt', 'Teme a los coyotes.\n\nSobrevivió al tráfico de personas.\n');
    const { code, report: made } = await report(source, '--target', target, '--lang', 'es', '--source-lang', 'en');
    expect(code).toBe(1);
    expect(made.files[0]).toMatchObject({ path: target, language: 'en>es' });
    expect(made.files[0]?.findings).toMatchObject([
      { rule: 'wrong-concept', text: 'tráfico de personas', severity: 'error' },
    ]);
  });

  test('tells where two files do not go together, and ends with 2', async () => {
    const { code, err } = await check(put('un.txt', 'One.\nTwo.\n'), '--target', put('deux.txt', 'Uno.\n'));
    expect(code).toBe(2);
    expect(err).toMatch(/deux\.txt:\d+:\d+ error lines-do-not-align/);
    expect(err).toContain('mend:');
  });

  test('says what it cannot read, and checks the rest', async () => {
    const broken = put('broken.txt', new Uint8Array([0x61, 0xff, 0xfe, 0x62]));
    const { code, out, err } = await check(broken, put('fine.txt', harmful), '--lang', 'es', '--format', 'json');
    expect(code).toBe(2);
    expect(err).toContain('broken.txt:1:');
    expect(Report.parse(JSON.parse(out)).files).toHaveLength(1);
  });

  test.each([
    [[], 'needs a FILE'],
    [['nowhere.txt'], 'there is no file "nowhere.txt"'],
    [['-', '--format', 'word'], '--format is one of'],
    [['-', '--dry-run'], '--dry-run goes with --fix'],
    [['a', 'b', '--target', 'c'], '--target goes with one FILE'],
  ])('is told how to call it: %j', async (args, message) => {
    const { code, err } = await check(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('tells what is wrong in its settings, with the place', async () => {
    const settings = put('bad/.existe-ayuda.yaml', 'language: es\nfailOm: error\n');
    const { code, err } = await check(put('bad/x.txt', harmful), '--config', settings);
    expect(code).toBe(2);
    expect(err).toContain(`${settings}:2:1 failOm`);
    expect(err).toContain('failOm: error');
  });

  test('fails from the severity on that is asked for, and lets a rule be turned off', async () => {
    const path = put('severity.txt', harmful);
    expect((await check(path, '--lang', 'es', '--fail-on', 'never')).code).toBe(0);
    const settings = put('off/.existe-ayuda.yaml', 'language: es\nrules: { do-not-use: note }\nfailOn: warning\n');
    const { code, report: made } = await report(path, '--config', settings);
    expect([code, made.summary]).toEqual([0, { error: 0, warning: 0, note: 1 }]);
  });
});

test('advises the word alone, where an article goes along with it', async () => {
  const { out } = await check(put('article.txt', 'El tráfico humano crece.\n'), '--lang', 'es');
  expect(out).toContain('Say “trata de personas”');
});

describe('check --fix', () => {
  test('shows with --dry-run what it would change, and changes nothing', async () => {
    const path = put('dry.txt', 'El tráfico humano crece.\n');
    const { out } = await check(path, '--lang', 'es', '--fix', '--dry-run');
    expect(out).toContain('-El tráfico humano crece.\n+La trata de personas crece.');
    expect(readFileSync(path, 'utf8')).toBe('El tráfico humano crece.\n');
  });

  test('shows a line with two changes once, with both, and passages of one line apart', async () => {
    const path = put(
      'two.html',
      '<p>El tráfico humano y el tráfico humano.</p><p>Tráfico humano</p><p>Tráfico humano</p>\n',
    );
    const { out } = await check(path, '--lang', 'es', '--fix', '--dry-run');
    const alone = '@@ 1 @@\n-Tráfico humano\n+Trata de personas\n';
    expect(out).toContain(
      `@@ 1 @@\n-El tráfico humano y el tráfico humano.\n+La trata de personas y la trata de personas.\n${alone}${alone}`,
    );
  });

  test.each([
    ['fix.txt', 'Contra el tráfico humano.\n', 'Contra la trata de personas.\n'],
    ['fix.html', '<p>Contra el tr&aacute;fico humano.</p>\n', '<p>Contra la trata de personas.</p>\n'],
    ['fix.md', '# Contra el *tráfico humano*\n', '# Contra la *trata de personas*\n'],
  ])('writes %s back, all else as it was', async (name, before, after) => {
    const path = put(name, before);
    const { code } = await check(path, '--lang', 'es', '--fix');
    expect(readFileSync(path, 'utf8').replaceAll(/\*/g, '')).toBe(after.replaceAll(/\*/g, ''));
    expect(code).toBe(1);
    expect((await check(path, '--lang', 'es')).code).toBe(0);
  });
});

describe('reports', () => {
  const path = put('report.txt', `Uno & <dos>.\n${harmful}`);
  const made = (format: string) => check(path, '--lang', 'es', '--format', format);

  test('SARIF 2.1.0 with the place in code units, and the fix', async () => {
    const log = JSON.parse((await made('sarif')).out);
    expect(log.version).toBe('2.1.0');
    const [result] = log.runs[0].results;
    expect(result).toMatchObject({
      ruleId: 'do-not-use',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 25 } } }],
    });
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('trata de personas');
  });

  test('SARIF that its published schema accepts, of a text and of a pair', async () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/sarif/sarif-2.1.0-rtm.5.json'), 'utf8'),
    );
    // One pattern of the schema is not one by the rules for Unicode.
    const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv as never);
    const validate = ajv.compile(schema);
    const source = put('pair.en.txt', 'They speak of human trafficking on the radio.\n');
    const pair = ['--target', put('pair.es.txt', harmful), '--lang', 'es', '--format', 'sarif'];
    for (const { out } of [await made('sarif'), await check(source, ...pair)]) {
      const log = JSON.parse(out);
      validate(log);
      expect(validate.errors).toBeNull();
      expect(log.runs[0].results).not.toEqual([]);
      log.runs[0].results[0].message = 'not an object';
      expect(validate(log)).toBe(false);
    }
  });

  test('annotations of GitHub', async () => {
    expect((await made('github')).out).toMatch(
      /^::error file=.*report\.txt,line=2,endLine=2,col=11,endColumn=25,title=do-not-use::/,
    );
  });

  test('JUnit that fails for what is found', async () => {
    const { out } = await made('junit');
    expect(out).toContain('<testsuites name="existe-ayuda" tests="1" failures="1">');
    expect(out).toContain('<failure type="error"');
  });

  test('a page for a colleague, with everything escaped', async () => {
    const { out } = await check(put('page.txt', '<b>El tráfico humano & más\n'), '--lang', 'es', '--format', 'html');
    expect(out).toContain('&lt;b&gt;El <mark>tráfico humano</mark> &amp; más');
    expect(out).not.toContain('<script');
  });

  test('--out writes a file', async () => {
    const file = join(folder, 'out', 'report.json');
    await check(path, '--lang', 'es', '--format', 'json', '--out', file);
    expect(Report.parse(JSON.parse(readFileSync(file, 'utf8'))).summary.error).toBe(1);
  });
});
