import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tool } from '#model/tool.ts';
import { withSwitches } from '#model/tool-switches.ts';
import type { PrintOptions } from '#publish/pdf/print-options.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { flat, pageSizes, type ReadPdf, readPdf } from './pdf-reader.ts';
import { organization, snapshot } from './toolkit.ts';

const inch = 72;
const millimetre = 72 / 25.4;
const letter = [8.5 * inch, 11 * inch];
const a4 = [210 * millimetre, 297 * millimetre];
const marks = 2 * 0.375 * inch;

interface Case {
  readonly name: string;
  readonly tool: Tool;
  readonly language: string;
  readonly options: PrintOptions;
  readonly size: readonly number[];
  /** Undefined where the layout takes as many as it needs. */
  readonly pages: number | undefined;
}

const cases: Case[] = snapshot.toolkit.tools.flatMap((tool) =>
  snapshot.languages.flatMap((language): Case[] => {
    const make = (name: string, options: PrintOptions, size: readonly number[], pages?: number): Case => ({
      name: `${tool.id} ${language} ${name}`,
      tool,
      language,
      options: { organization, ...options },
      size,
      pages,
    });
    switch (tool.layout) {
      case 'business-card':
        return [
          make('card', {}, [3.5 * inch, 2 * inch], 2),
          make('card, crop marks', { cropMarks: true }, [3.5 * inch + marks, 2 * inch + marks], 2),
          make('8-up', { sheet: '8-up' }, letter, 2),
          make('8-up, A4', { sheet: '8-up', paper: 'a4' }, a4, 2),
          make('folded', { folded: true }, [148 * millimetre, 105 * millimetre], 2),
        ];
      case 'letter':
      case 'poster': {
        const pages = tool.layout === 'poster' ? 1 : tool.panels[language]?.length;
        return [make('letter', {}, letter, pages), make('A4', { paper: 'a4' }, a4, pages)];
      }
      default:
        return [make('letter', {}, letter), make('A4', { paper: 'a4' }, a4)];
    }
  }),
);

const printed = new Map<string, { bytes: Uint8Array; pdf: ReadPdf }>();
const of = (name: string): { bytes: Uint8Array; pdf: ReadPdf } => {
  const found = printed.get(name);
  if (found === undefined) throw new Error(`not printed: ${name}`);
  return found;
};

beforeAll(async () => {
  for (const { name, tool, language, options } of cases) {
    const { bytes } = await renderToolPdf(snapshot, tool, language, options);
    printed.set(name, { bytes, pdf: await readPdf(bytes) });
  }
});

describe.each(cases)('$name', ({ name, tool, language, options, size, pages }) => {
  test('has its true size and number of pages', () => {
    const sizes = pageSizes(of(name).pdf);
    if (pages !== undefined) expect(sizes).toHaveLength(pages);
    for (const page of sizes) {
      expect(page[0]).toBeCloseTo(size[0] ?? 0, 1);
      expect(page[1]).toBeCloseTo(size[1] ?? 0, 1);
    }
  });

  test('declares PDF/UA-1, its language and its title, and embeds its fonts', () => {
    const { document, xmp, fonts } = of(name).pdf;
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(document.catalog.toString()).toMatch(new RegExp(`/Lang \\(${language}`));
    expect(document.catalog.toString()).toContain('/DisplayDocTitle true');
    expect(document.getTitle()).toBe(tool.title[language]);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.embedded)).toEqual([]);
  });

  test('is tagged: headings in order, pictures described, links described, text once', () => {
    const { structure, links, bookmarks, text } = of(name).pdf;
    const elements = flat(structure);
    const levels = elements.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => {
      if (at > 0) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect(bookmarks).toHaveLength(levels.length);
    for (const figure of elements.filter(({ type }) => type === 'Figure')) expect(figure.alt).toMatch(/\S/);
    for (const { address, description } of links) {
      expect(description).toMatch(/\S/);
      expect(description).not.toBe(address);
    }
    expect(text.includes('\uFFFD')).toBe(false);
  });

  test('says every word of its panels, with the numbers of the agency', () => {
    const { text } = of(name).pdf;
    const panels = withSwitches(tool).panels[language] ?? [];
    if (panels.some((panel) => panel.includes('{phone}'))) expect(text.includes('1-555-010-0100')).toBe(true);
    if (panels.some((panel) => panel.includes('{hours}'))) {
      expect(text.includes(organization.hours?.[language]?.replace(/\s/g, '') ?? '?')).toBe(true);
    }
    // Names by `Intl`, or the profile's own where it has none; the letters that the typeface has.
    const spoken = {
      en: ['English, Spanish, K’iche’, and Mixtec', 'Free interpreters for other languages'],
      es: ['inglés, español, quiché y mixteco', 'Intérpretes gratis para otros idiomas'],
    }[language];
    for (const [index, field] of ['{languages}', '{interpreters}'].entries()) {
      const said = spoken?.[index]?.replace(/\s/g, '') ?? '?';
      if (panels.some((panel) => panel.includes(field))) expect(text.includes(said)).toBe(true);
    }
    for (const word of panels.join(' ').match(/(?<=^|\s)\p{L}{4,}(?=\s|[.,;:?!]|$)/gu) ?? []) {
      expect({ word, said: text.includes(word) }).toEqual({ word, said: true });
    }
  });

  test('is the same to the byte when it is made again', async () => {
    const again = await renderToolPdf(snapshot, tool, language, options);
    expect(Buffer.compare(again.bytes, of(name).bytes)).toBe(0);
  });
});

test.each([
  'victims-rights-card',
  'trafficking-or-smuggling-card',
  'language-card',
  'sexual-harassment-handout',
  'sexual-assault-fact-sheet',
  'safety-plan-sheet',
  'poster-tear-off',
])('%s says what the agency speaks, in every language', (id) => {
  const panels = Object.values(snapshot.toolkit.tools.find((tool) => tool.id === id)?.panels ?? {});
  expect(panels.map((texts) => texts.join().match(/\{(?:languages|interpreters)\}/g))).toEqual(
    panels.map(() => ['{languages}', '{interpreters}']),
  );
});

test('a card of eight is read once', () => {
  const one = flat(of('victims-rights-card es card').pdf.structure).map(({ type }) => type);
  const eight = flat(of('victims-rights-card es 8-up').pdf.structure).map(({ type }) => type);
  expect(eight).toEqual(one);
});

test('words of the other language are marked as such', () => {
  expect([...of('language-card en card').pdf.languages]).toContain('es');
});

test('a term sheet is a table with a header', () => {
  const types = flat(of('interpreter-term-sheet en letter').pdf.structure).map(({ type }) => type);
  expect(types.filter((type) => type === 'TH')).toHaveLength(snapshot.languages.length);
  expect(types.filter((type) => type === 'TD').length).toBeGreaterThan(60);
});

test('crop marks say where the page is cut', () => {
  const [page] = of('victims-rights-card es card, crop marks').pdf.document.getPages();
  const { width, height } = page?.getTrimBox() ?? { width: 0, height: 0 };
  expect([width, height]).toEqual([3.5 * inch, 2 * inch]);
});

/** Independent judges, where they are installed. */
const installed = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'existe-ayuda-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!installed('qpdf'))('qpdf finds every file sound', () => {
  for (const { name } of cases) {
    const path = join(folder, 'check.pdf');
    writeFileSync(path, of(name).bytes);
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect({ name, status, said: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ name, status: 0, said: '' });
  }
});

test.skipIf(!installed('pdfinfo'))('pdfinfo reads the structure of every file', () => {
  for (const { name } of cases) {
    const path = join(folder, 'struct.pdf');
    writeFileSync(path, of(name).bytes);
    const info = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
    const struct = spawnSync('pdfinfo', ['-struct', path], { encoding: 'utf8' });
    expect(info.stdout).toMatch(/Tagged:\s+yes/);
    expect(struct.stdout).toMatch(/H1/);
    // Two things Poppler's own checks get wrong: it wants `Suspects` to be true where it is given at all,
    // and a border colour to be one colour where ISO 32000-1, table 344 also allows one for each side.
    const complaints = `${info.stderr}${struct.stderr}`
      .replaceAll('Syntax Error: Suspects object is wrong type (boolean)\n', '')
      .replaceAll('Syntax Warning: Attribute BorderColor value is of wrong type (array)\n', '');
    expect(complaints).toBe('');
  }
});
