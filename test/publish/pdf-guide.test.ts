import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Terminal } from '#cli/command.ts';
import { guide } from '#cli/commands/guide.ts';
import { plainText } from '#model/markdown.ts';
import type { Presentation } from '#model/presentation.ts';
import { localValues } from '#publish/organization-profile.ts';
import { renderGuidePdf, sourcesOfGuide } from '#publish/pdf/guide.ts';
import type { Paper } from '#publish/pdf/preamble.ts';
import { splitFigures } from '#publish/pptx/figures.ts';
import { flat, pageSizes, type ReadPdf, readPdf } from './pdf-reader.ts';
import { organization, snapshot } from './toolkit.ts';

interface Case {
  readonly name: string;
  readonly presentation: Presentation;
  readonly language: string;
  readonly paper: Paper;
}

/** Letter for everyone without an organization, A4 for one: both papers and both kinds of local lines. */
const cases: Case[] = snapshot.toolkit.presentations.flatMap((presentation) =>
  snapshot.languages.flatMap((language) =>
    (['letter', 'a4'] as const).map((paper) => ({
      name: `${presentation.id} ${language} ${paper}`,
      presentation,
      language,
      paper,
    })),
  ),
);
const sizes = { letter: [612, 792], a4: [595.276, 841.89] } as const;

const make = ({ presentation, language, paper }: Case) =>
  renderGuidePdf(snapshot, presentation, language, {
    paper,
    organization: paper === 'a4' ? organization : undefined,
  });

const printed = new Map<string, { bytes: Uint8Array; pages: number; pdf: ReadPdf }>();
const of = (name: string) => {
  const found = printed.get(name);
  if (found === undefined) throw new Error(`not printed: ${name}`);
  return found;
};

beforeAll(async () => {
  for (const each of cases) {
    const { bytes, pages } = await make(each);
    printed.set(each.name, { bytes, pages, pdf: await readPdf(bytes) });
  }
});

const close = (text: string): string => text.replace(/\s/g, '');

test('there are guides to test', () => expect(cases.length).toBeGreaterThanOrEqual(20));

describe.each(cases)('$name', (each) => {
  const { name, presentation, language, paper } = each;
  const slides = presentation.slides[language] ?? [];
  const strings = snapshot.toolkit.strings[language];

  test('has the size of its paper', () => {
    const { pdf, pages } = of(name);
    const found = pageSizes(pdf);
    expect(found).toHaveLength(pages);
    for (const page of found) {
      expect(page[0]).toBeCloseTo(sizes[paper][0], 1);
      expect(page[1]).toBeCloseTo(sizes[paper][1], 1);
    }
  });

  test('declares PDF/UA-1, its language and its title, and embeds its fonts', () => {
    const { document, xmp, fonts } = of(name).pdf;
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(document.catalog.toString()).toMatch(new RegExp(`/Lang \\(${language}`));
    expect(document.catalog.toString()).toContain('/DisplayDocTitle true');
    expect(document.getTitle()).toBe(presentation.title[language]);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.embedded)).toEqual([]);
  });

  test('is tagged, with a bookmark for each heading and slide, in order', () => {
    const { structure, bookmarks } = of(name).pdf;
    const levels = flat(structure).flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []);
    const titles = slides.map((slide, index) => `${index + 1}. ${slide.title}`);
    const names = strings?.presentation;
    const parts = [
      presentation.title[language],
      ...[names?.guide, names?.topics, names?.prerequisite, names?.knowYourAudience, names?.prepare],
      ...[names?.localInformation, names?.slides],
    ];
    expect(bookmarks).toEqual([...parts, ...titles, strings?.concept.sources]);
    expect(levels.join('')).toBe(`1${'2'.repeat(parts.length - 1)}${'3'.repeat(titles.length)}2`);
  });

  test('says what to know before, every slide and every note', () => {
    const { text } = of(name).pdf;
    const { summary, header, prerequisite, knowYourAudience, prepare, topics } = presentation;
    const { purpose, userAudience, participantAudience } = header;
    const texts = [summary, purpose, userAudience, participantAudience, prerequisite, knowYourAudience, prepare];
    for (const localized of texts) expect(text).toContain(close(plainText(localized[language] ?? '?')));
    for (const topic of topics[language] ?? []) expect(text).toContain(close(topic));
    const said = slides.flatMap(({ title, body, notes }) => [
      title,
      ...splitFigures(body).filter((part) => typeof part === 'string'),
      notes,
    ]);
    for (const word of said.join(' ').match(/(?<=^|\s)\p{L}{4,}(?=\s|[.,;:?!]|$)/gu) ?? []) {
      expect({ word, said: text.includes(word) }).toEqual({ word, said: true });
    }
    for (const { notes } of slides) {
      // The first sentence after the minutes stands as a whole: no citation lies within it.
      const [sentence = ''] = plainText(notes.split(/\[\]\(cite:|\n/)[0] ?? '')
        .split(/(?<=\.) (?=\p{Lu})/u)
        .slice(1);
      expect(text).toContain(close(sentence));
    }
  });

  test('leaves lines for a local organization, or says its name and numbers', () => {
    const { text } = of(name).pdf;
    const labels = strings?.tool;
    const row = (label: string | undefined, value: string | undefined) =>
      close(`${label}: ${paper === 'a4' ? value : ''}`);
    const lines = [
      row(labels?.organizationLine, organization.name[language]),
      row(labels?.phoneLine, organization.phone),
      row(labels?.textLine, organization.textLine),
      row(labels?.hoursLine, organization.hours?.[language]),
      row(labels?.languagesLine, localValues(organization, language).languages),
      row(labels?.interpretersLine, localValues(organization, language).interpreters),
      row(labels?.websiteLine, 'www.example.org/help'),
    ].join('');
    expect(text).toContain(lines);
  });

  test('lists its sources once each, with links that say where they lead', () => {
    const { text, links } = of(name).pdf;
    const ids = sourcesOfGuide(snapshot, presentation, language);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    // An address may run on to the next page: the foot would stand in it.
    const foot = close(
      `${snapshot.toolkit.meta.name[language]} · ${strings?.presentation.guide} · ${presentation.changed}`,
    );
    const { pages } = of(name);
    let list = text;
    for (let page = 1; page <= pages; page += 1) list = list.replace(`${foot}${page}/${pages}`, '');
    for (const id of ids) {
      const address = snapshot.source(id)?.csl.URL;
      if (address === undefined) continue;
      expect(links.map((link) => link.address)).toContain(address);
      expect({ address, listed: list.includes(address) }).toEqual({ address, listed: true });
    }
    for (const { address, description } of links) {
      expect(description).toMatch(/\S/);
      expect(description).not.toBe(address);
    }
    expect(text.includes('\uFFFD')).toBe(false);
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.compare((await make(each)).bytes, of(name).bytes)).toBe(0);
  });
});

test('words of the other language are marked as such', () => {
  expect([...of('interpreters en letter').pdf.languages]).toContain('es');
  expect([...of('interpreters es letter').pdf.languages]).toContain('en');
});

test('figures are a table with a header, and their sources are numbered', () => {
  const { structure, text } = of('trafficking-smuggling en letter').pdf;
  const types = flat(structure).map(({ type }) => type);
  expect(types.filter((type) => type === 'TH')).toHaveLength(2);
  expect(types.filter((type) => type === 'TD')).toHaveLength(4);
  expect(text).toContain('24.9million');
});

test('a character without a letterform is refused, with its place', async () => {
  const [presentation] = snapshot.toolkit.presentations;
  if (presentation === undefined) throw new Error('no presentation');
  const strange = { ...presentation, title: { en: 'A 漢 title', es: 'Un 漢 título' } };
  await expect(renderGuidePdf(snapshot, strange, 'es')).rejects.toMatchObject({
    problems: [{ code: 'missing-glyph', piece: { id: presentation.id, language: 'es' }, characters: '漢' }],
  });
  await expect(renderGuidePdf(snapshot, presentation, 'fr')).rejects.toMatchObject({
    problems: [{ code: 'no-language', language: 'fr' }],
  });
});

const folder = mkdtempSync(join(tmpdir(), 'existe-ayuda-guide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command', () => {
  const out = join(folder, 'guide.pdf');
  const run = async (positionals: string[], options: Record<string, string>) => {
    let said = '';
    const terminal: Terminal = {
      out: () => undefined,
      err: (text) => {
        said += text;
      },
      colour: false,
      interactive: false,
      async *stdin() {},
    };
    const code = await guide.run({ positionals, options }, terminal);
    return { code, said };
  };

  test('writes the same file', async () => {
    const { code, said } = await run(['interpreters'], { lang: 'es', out });
    expect(code).toBe(0);
    expect(said).toContain(`wrote ${out}, ${of('interpreters es letter').pages} pages`);
  });

  test.each([
    [['interpreters'], { lang: 'fr', out }, 'en, es'],
    [['nothing'], { lang: 'es', out }, 'interpreters'],
    [[], { lang: 'es', out }, 'one PRESENTATION'],
    [['interpreters'], { out }, '--lang'],
    [['interpreters'], { lang: 'es' }, '--out'],
    [['interpreters'], { lang: 'es', out, paper: 'a5' }, 'letter or a4'],
  ])('%j %j is wrong usage', async (positionals, options, expected) => {
    await expect(run(positionals, options as Record<string, string>)).rejects.toThrow(expected);
  });
});

/** Independent judges, where they are installed. */
const installed = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

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
    expect(struct.stdout).toMatch(/H3/);
    // Two things Poppler's own checks get wrong; see pdf-tools.test.ts.
    const complaints = `${info.stderr}${struct.stderr}`
      .replaceAll('Syntax Error: Suspects object is wrong type (boolean)\n', '')
      .replaceAll('Syntax Warning: Attribute BorderColor value is of wrong type (array)\n', '');
    expect({ name, complaints }).toEqual({ name, complaints: '' });
  }
});
