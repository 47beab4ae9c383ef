import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { readRecords } from '#formats/csv/text.ts';
import { exportFormats } from '#formats/export-formats.ts';
import { readXlsx } from '#formats/xlsx/read.ts';
import type { Concept } from '#model/concept.ts';
import type { AdministrativeStatus, Term } from '#model/term.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { describeUnless, outputOf, run } from './external-program.ts';

const { toolkit } = loadToolkit(['content']);
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const directions = [
  ['en', 'es'],
  ['es', 'en'],
] as const;

let folder = '';
/** Where the exports lie, by format and name: `tbx2/existe-ayuda.tbx`. */
const exported = (path: string): string => join(folder, path);

function writeExport(name: string, of: Toolkit = toolkit, into = name): void {
  mkdirSync(exported(into));
  const format = exportFormats[name];
  if (format === undefined) throw new Error(`no format ${name}`);
  for (const { path, contents } of format.write(of).files) {
    const bytes = contents instanceof Uint8Array ? contents : [...contents].join('');
    writeFileSync(exported(join(into, path)), bytes);
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clients-'));
  for (const name of ['tbx2', 'omegat', 'csv', 'xlsx']) writeExport(name);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const termsOf = (concept: Concept, language: string, statuses: readonly AdministrativeStatus[]): Term[] =>
  (concept.languages[language]?.terms ?? []).filter(({ status }) => statuses.includes(status));

const right: readonly AdministrativeStatus[] = ['preferred', 'admitted'];
/** What `tbx2` holds: OmegaT would offer anything else all the same. */
const inTbx2 = right;

/** The terms of a language with the status that no concept of the toolkit recommends. */
function neverRight(language: string, statuses: readonly AdministrativeStatus[]): string[] {
  const recommended = new Set(toolkit.concepts.flatMap((one) => termsOf(one, language, right).map(({ text }) => text)));
  return toolkit.concepts
    .flatMap((one) => termsOf(one, language, statuses).map(({ text }) => text))
    .filter((text) => !recommended.has(text));
}

/** "source → target" for every pair of terms of one concept, sorted. */
const pairsOf = (from: string, to: string, statuses: readonly AdministrativeStatus[]): string[] =>
  toolkit.concepts
    .flatMap((one) =>
      termsOf(one, from, statuses).flatMap((source) =>
        termsOf(one, to, statuses).map((target) => `${source.text} → ${target.text}`),
      ),
    )
    .sort();

const bothLanguages = toolkit.concepts.filter((one) =>
  ['en', 'es'].every((language) => termsOf(one, language, inTbx2).length > 0),
);

it('has terms that must not be used, so that not finding them means something', () => {
  for (const language of ['en', 'es']) expect(neverRight(language, ['do-not-use']).length).toBeGreaterThan(3);
});

// Debian puts the module where its own python3 finds it, which need not be the first one of the PATH.
const python = ['python3', '/usr/bin/python3'].find(
  (one) => run(one, ['-c', 'import translate.storage.tbx']).status === 0,
);

interface TbxUnit {
  readonly id: string;
  readonly source: string | null;
  readonly target: string | null;
}

describeUnless(
  python === undefined ? 'no python3 with translate-toolkit (Debian: translate-toolkit)' : undefined,
  'translate-toolkit reads the tbx2 export',
  () => {
    let units: readonly TbxUnit[] = [];
    beforeAll(() => {
      const text = outputOf(python ?? '', [beside('tbx-units.py'), exported('tbx2/existe-ayuda.tbx')]);
      units = JSON.parse(text) as TbxUnit[];
    });

    it('with a unit for each concept: its id, and its first term in both languages', () => {
      expect(bothLanguages.length).toBeGreaterThan(100);
      const best = (one: Concept, language: string) =>
        inTbx2.flatMap((status) => termsOf(one, language, [status]))[0]?.text;
      expect(units).toEqual(
        bothLanguages.map((one) => ({ id: one.id, source: best(one, 'en'), target: best(one, 'es') })),
      );
    });

    it('and nothing as a source or target that must not be used', () => {
      const targets = new Set(units.map(({ target }) => target));
      const sources = new Set(units.map(({ source }) => source));
      for (const text of neverRight('es', ['do-not-use', 'deprecated'])) expect(targets).not.toContain(text);
      for (const text of neverRight('en', ['do-not-use', 'deprecated'])) expect(sources).not.toContain(text);
    });
  },
);

const hasPrograms = ['tbx2po', 'pocount'].every((program) => run(program, ['--help']).status === 0);

describeUnless(
  hasPrograms ? undefined : 'no tbx2po and pocount (Debian: translate-toolkit)',
  'the programs of translate-toolkit take the tbx2 export',
  () => {
    /** The columns of `pocount --csv`, by their names. */
    function counted(path: string): Readonly<Record<string, string>> {
      const [header = '', row = ''] = outputOf('pocount', ['--csv', path]).trim().split(/\r?\n/).slice(-2);
      const values = row.split(',');
      return Object.fromEntries(header.split(',').map((name, index) => [name.trim(), values[index]?.trim() ?? '']));
    }

    it('pocount: as many translated entries as concepts', () => {
      expect(counted(exported('tbx2/existe-ayuda.tbx'))).toMatchObject({
        'Translated Messages': String(bothLanguages.length),
        'Untranslated Messages': '0',
      });
    });

    it('tbx2po: a PO file with all of them', () => {
      const po = exported('existe-ayuda.po');
      const { status, stderr } = run('tbx2po', ['--progress=none', exported('tbx2/existe-ayuda.tbx'), po]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(counted(po)).toMatchObject({ 'Translated Messages': String(bothLanguages.length) });
    });
  },
);

interface GlossaryEntry {
  readonly source: string;
  readonly target: string;
  readonly comment: string;
}

// OmegaT brings Groovy with it, so that a Java runtime without a compiler is enough.
const omegatJar = '/usr/share/omegat/OmegaT.jar';
const groovy = (args: readonly string[]) => [
  // OmegaT keeps its settings and logs in the home folder of a person.
  `-Duser.home=${folder}`,
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-Dstdout.encoding=UTF-8',
  '-cp',
  omegatJar,
  'groovy.ui.GroovyMain',
  ...args,
];
const omegatMissing = !existsSync(omegatJar)
  ? `no ${omegatJar} (Debian: omegat)`
  : run('java', groovy(['--version'])).status === 0
    ? undefined
    : 'no java that runs the Groovy of OmegaT (Debian: default-jre)';

describeUnless(omegatMissing, 'OmegaT reads the glossaries', () => {
  describe.each(directions)('from %s to %s', (from, to) => {
    let tsv: readonly GlossaryEntry[] = [];
    let tbx: readonly GlossaryEntry[] = [];
    beforeAll(() => {
      const files = [exported(`omegat/existe-ayuda.${from}-${to}.utf8`), exported('tbx2/existe-ayuda.tbx')];
      const stdout = outputOf('java', groovy([beside('omegat-glossary.groovy'), from, to, ...files]));
      // OmegaT tells of its doings on standard output too; the answer is the last line.
      [tsv = [], tbx = []] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as GlossaryEntry[][];
    });
    const offered = (entries: readonly GlossaryEntry[]) => entries.map(({ source, target }) => `${source} → ${target}`);

    it('omegat: an entry for each line of the file, and each pair of terms that may be used', () => {
      const lines = readFileSync(exported(`omegat/existe-ayuda.${from}-${to}.utf8`), 'utf8')
        .trimEnd()
        .split('\n');
      expect(tsv).toHaveLength(lines.length);
      // Two concepts with the same pair and the same comment share a line.
      expect([...new Set(offered(tsv))].sort()).toEqual([...new Set(pairsOf(from, to, right))]);
    });

    it('omegat: nothing offered that is deprecated or must not be used; a comment warns of it', () => {
      const targets = new Set(tsv.map(({ target }) => target));
      for (const text of neverRight(to, ['do-not-use', 'deprecated'])) {
        expect(targets).not.toContain(text);
        expect(tsv.some(({ comment }) => comment.includes(`: ${text}`))).toBe(true);
      }
    });

    it('tbx2: an entry for each pair of terms in the file', () => {
      expect(offered(tbx).sort()).toEqual(pairsOf(from, to, inTbx2));
    });

    it('tbx2: no do-not-use or deprecated term offered', () => {
      const targets = new Set(tbx.map(({ target }) => target));
      for (const text of neverRight(to, ['do-not-use', 'deprecated'])) expect(targets).not.toContain(text);
    });
  });
});

/** Calc is a package of its own; LibreOffice without it starts and converts no table. */
function calcMissing(): string | undefined {
  const soffice = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((path) => join(path, 'soffice'))
    .find((path) => existsSync(path));
  if (soffice === undefined) return 'no soffice (Debian: libreoffice-calc)';
  return existsSync(join(dirname(realpathSync(soffice)), 'libsclo.so'))
    ? undefined
    : 'this LibreOffice has no Calc (Debian: libreoffice-calc)';
}

describeUnless(calcMissing(), 'LibreOffice Calc opens the tables', () => {
  /** Opens a file and saves it as `format`. @returns the folder it then lies in */
  function savedByCalc(path: string, format: string): string {
    const out = mkdtempSync(exported('calc-'));
    outputOf('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      // What a person chooses in the dialogue that opens: comma, quotation mark, UTF-8, from line 1.
      ...(path.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : []),
      '--convert-to',
      format,
      '--outdir',
      out,
      path,
    ]);
    return out;
  }
  /** The cells as they are shown, saved as CSV in UTF-8. */
  function throughCalc(path: string): string[][] {
    const out = savedByCalc(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
    const text = readFileSync(join(out, 'existe-ayuda.csv'), 'utf8');
    return readRecords(text.replace(/^\uFEFF/, ''), ',').records.map(({ cells }) => [...cells]);
  }
  const written = (): string[][] => {
    const text = readFileSync(exported('csv/existe-ayuda.csv'), 'utf8').slice(1);
    return readRecords(text, ',').records.map(({ cells }) => [...cells]);
  };

  it.each(['csv', 'xlsx'])('%s: every row, every cell, every accent', (name) => {
    const cells = throughCalc(exported(`${name}/existe-ayuda.${name}`));
    const terms = toolkit.concepts.flatMap((one) => Object.values(one.languages).flatMap((part) => part.terms));
    expect(cells).toHaveLength(terms.length + 1);
    expect(cells).toEqual(written());
    const column = cells[0]?.indexOf('Term') ?? -1;
    expect(cells.slice(1).map((row) => row[column])).toEqual(terms.map(({ text }) => text));
  });

  it('xlsx: what it saves is read back as it was', async () => {
    const out = savedByCalc(exported('xlsx/existe-ayuda.xlsx'), 'xlsx');
    const read = (path: string) => readXlsx(readFileSync(path), 'terms.xlsx');
    const saved = await read(join(out, 'existe-ayuda.xlsx'));
    expect(saved.problems).toEqual([]);
    expect(saved.entries).toEqual((await read(exported('xlsx/existe-ayuda.xlsx'))).entries);
  });

  it.each(['csv', 'xlsx'])('%s: a term that looks like a formula stays a text', (name) => {
    const [concept] = toolkit.concepts;
    const [language, part] = Object.entries(concept?.languages ?? {})[0] ?? [];
    const [term] = part?.terms ?? [];
    if (concept === undefined || language === undefined || part === undefined || term === undefined) {
      throw new Error('the toolkit has no term');
    }
    const hostile = { ...part, terms: [{ ...term, text: '=1+41' }] };
    const concepts = [{ ...concept, languages: { [language]: hostile } }];
    writeExport(name, { ...toolkit, concepts }, `hostile-${name}`);
    const [header, row] = throughCalc(exported(`hostile-${name}/existe-ayuda.${name}`));
    expect(row?.[header?.indexOf('Term') ?? -1]).toBe("'=1+41");
  });
});
