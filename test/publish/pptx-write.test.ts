import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkPptx } from '#publish/pptx/check.ts';
import { DeckError } from '#publish/pptx/deck-error.ts';
import { planDeck } from '#publish/pptx/plan.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { at, descendants, parseXml } from '#publish/pptx/xml-tree.ts';
import { packageFaults } from './package-structure.ts';
import { deckOf, partsOf, shipped } from './pptx-deck.ts';

const { presentations } = shipped.toolkit;
const editions = presentations.flatMap((presentation) =>
  shipped.languages.map((language) => [presentation.id, language, presentation] as const),
);

const soffice = spawnSync('soffice', ['--version']).status === 0;

describe.each(editions)('%s in "%s"', (_, language, presentation) => {
  const bytes = writePptx(shipped, presentation, language);
  const parts = partsOf(bytes);
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));

  it('is a whole package', () => {
    expect(packageFaults(bytes)).toEqual([]);
  });

  it('passes the accessibility check', () => {
    expect(checkPptx(bytes)).toEqual([]);
  });

  it('has a slide for each of the source, none continued, and the sources after them', () => {
    const own = presentation.slides[language] ?? [];
    expect(slides.length).toBeGreaterThan(own.length);
    const titles = planDeck(shipped, presentation, language).slides.map(({ title }) => title[0]?.text);
    expect(titles.slice(0, own.length)).toEqual(own.map(({ title }) => title));
  });

  it('says its notes in its own language', () => {
    const primary = language.split('-')[0];
    for (const [path, xml] of Object.entries(parts).filter(([name]) => /notesSlide\d+\.xml$/.test(name))) {
      const runs = descendants(parseXml(xml), 'a:r').map((run) => ({
        language: at(run, 'a:rPr')?.attributes['lang']?.split('-')[0],
        text: at(run, 'a:t')?.text ?? '',
      }));
      const own = runs.filter((run) => run.language === primary).reduce((sum, { text }) => sum + text.length, 0);
      const all = runs.reduce((sum, { text }) => sum + text.length, 0);
      expect(own / all, path).toBeGreaterThan(0.5);
    }
  });

  it('keeps within its size', () => {
    expect(bytes.length).toBeLessThan(150_000);
  });
});

describe('a deck', () => {
  it('gives the same bytes twice, dated as the presentation', () => {
    const [first] = presentations;
    if (first === undefined) throw new Error('no presentation');
    const bytes = writePptx(shipped, first, 'es');
    expect(Buffer.compare(bytes, writePptx(shipped, first, 'es'))).toBe(0);
    const core = partsOf(bytes)['docProps/core.xml'] ?? '';
    expect(core).toContain(`${first.changed}T12:00:00Z`);
    expect(core).toContain('<dc:language>es-US</dc:language>');
  });

  it('marks passages in another language', () => {
    const deck = deckOf([
      { title: 'One' },
      { title: 'Two', body: 'Say [trata](lang:es), not [tráfico](mention:es-MX).', notes: 'Di [hello](lang:en).' },
    ]);
    const slide = partsOf(writePptx(shipped, deck, 'en'))['ppt/slides/slide2.xml'] ?? '';
    const runs = descendants(parseXml(slide), 'a:r').map((run) => [
      at(run, 'a:t')?.text,
      at(run, 'a:rPr')?.attributes['lang'],
    ]);
    expect(runs).toContainEqual(['trata', 'es-US']);
    expect(runs).toContainEqual(['tráfico', 'es-MX']);
    expect(runs).toContainEqual(['Say ', 'en-US']);
  });

  it('links to addresses outside, each relationship once', () => {
    const body = '[a](https://example.org/?a=1&b=2) and [b](https://example.org/?a=1&b=2) and [c](tel:+15550100)';
    const bytes = writePptx(shipped, deckOf([{ title: 'One' }, { title: 'Two', body }]), 'en');
    expect(packageFaults(bytes)).toEqual([]);
    const links = (partsOf(bytes)['ppt/slides/_rels/slide2.xml.rels'] ?? '').match(/TargetMode="External"/g);
    expect(links).toHaveLength(2);
  });

  it('escapes what XML would read as its own, and drops what it cannot hold', () => {
    const title = 'A & B < C > "D" \u0007\uFFFF';
    const bytes = writePptx(shipped, deckOf([{ title: 'One' }, { title, body: title, notes: title }]), 'en');
    expect(packageFaults(bytes)).toEqual([]);
    const text = descendants(parseXml(partsOf(bytes)['ppt/slides/slide2.xml'] ?? ''), 'a:t')[0]?.text;
    expect(text).toBe('A & B < C > "D" ');
  });

  it('goes on to a slide "(2)" where a body is long, and loses no word', () => {
    const items = Array.from({ length: 24 }, (_, index) => `- Point number ${index + 1} of a long list`);
    const plan = planDeck(shipped, deckOf([{ title: 'One' }, { title: 'Long', body: items.join('\n') }]), 'en');
    const titles = plan.slides.map(({ title }) => title[0]?.text);
    expect(titles.slice(0, 4)).toEqual(['One', 'Long', 'Long (2)', 'Long (3)']);
    const said = plan.slides
      .flatMap((slide) => ('body' in slide ? slide.body : []))
      .map((block) => block.runs[0]?.text);
    expect(said).toEqual(items.map((item) => item.slice(2)));
  });

  it('tells slides of one title apart', () => {
    const deck = deckOf([{ title: 'One' }, { title: 'Same' }, { title: 'Same' }]);
    expect(planDeck(shipped, deck, 'en').slides.map(({ title }) => title[0]?.text)).toEqual([
      'One',
      'Same',
      'Same (2)',
    ]);
    expect(checkPptx(writePptx(shipped, deck, 'en'))).toEqual([]);
  });

  it.each([
    ['a paragraph', { title: 'Two', body: 'word '.repeat(600) }, 'a paragraph of the slide does not fit'],
    ['a title', { title: 'Long '.repeat(60) }, 'the title does not fit'],
    ['an empty title', { title: '', body: 'text' }, 'the slide has no title'],
    ['notes', { title: 'Two', notes: 'word '.repeat(2000) }, 'what stands in the notes does not fit'],
    ['a distinction', { title: 'Two', body: '{figures: nowhere}' }, 'there is no such distinction'],
    ['a figure', { title: 'Two', body: '{figures: trafficking-smuggling nothing}' }, 'it has no figure "nothing"'],
    [
      'figures in different units',
      { title: 'Two', body: '{figures: trafficking-smuggling ilo-2021-forced-labour unodc-2018-detected}' },
      'these figures cannot be drawn side by side',
    ],
    [
      'shares of different wholes',
      { title: 'Two', body: '{figures: trafficking-smuggling unodc-2018-detected unodc-2022-detected}' },
      'these figures cannot be drawn side by side',
    ],
  ])('refuses %s with its place', (_, slide, message) => {
    const refusal = (): unknown => writePptx(shipped, deckOf([{ title: 'One' }, slide]), 'en');
    expect(refusal).toThrow(DeckError);
    expect(refusal).toThrow(`presentations/made-up/en.md, slide 2: ${message}`);
  });
});

describe('figures', () => {
  const chartOf = (body: string, language: string): Record<string, string> =>
    partsOf(writePptx(shipped, deckOf([{ title: 'One' }, { title: 'Two', body }]), language));

  it('become a chart whose workbook holds the same numbers', () => {
    const deck = deckOf([
      { title: 'One' },
      { title: 'Two', body: '{figures: trafficking-smuggling ilo-2016-forced-labour ilo-2021-forced-labour}' },
    ]);
    const bytes = writePptx(shipped, deck, 'en');
    const chart = partsOf(bytes)['ppt/charts/chart2.xml'] ?? '';
    const values = descendants(parseXml(chart), 'c:val').flatMap((value) => descendants(value, 'c:v'));
    expect(values.map(({ text }) => text)).toEqual(['24.9', '27.6']);
    const workbook = unzipSync(bytes)['ppt/embeddings/Microsoft_Excel_Sheet2.xlsx'] ?? new Uint8Array();
    expect(packageFaults(workbook)).toEqual([]);
    const sheet = partsOf(workbook)['xl/worksheets/sheet1.xml'] ?? '';
    expect([...sheet.matchAll(/<v>([\d.]+)<\/v>/g)].map(([, value]) => value)).toEqual(['24.9', '27.6']);
  });

  it('are said in words, and name their sources', () => {
    const parts = chartOf('{figures: trafficking-smuggling ilo-2016-forced-labour ilo-2021-forced-labour}', 'es');
    const slide = parseXml(parts['ppt/slides/slide2.xml'] ?? '');
    const described = descendants(slide, 'p:cNvPr').find(({ attributes }) => attributes['descr'])?.attributes['descr'];
    expect(described).toContain('2016: 24.9 millones de personas. 2021: 27.6 millones de personas');
    expect(descendants(slide, 'a:t').some(({ text }) => /^Fuentes: .+2017/.test(text))).toBe(true);
  });

  it('may be the shares of one whole, each with its name', () => {
    const parts = chartOf('{figures: trafficking-smuggling unodc-2018-detected}', 'en');
    const chart = parseXml(parts['ppt/charts/chart2.xml'] ?? '');
    const labels = descendants(chart, 'c:cat').flatMap((label) => descendants(label, 'c:v').map(({ text }) => text));
    expect(labels).toEqual(['sexual exploitation (2018)', 'forced labor (2018)']);
  });

  it('become a table with a header row and the older ones marked', () => {
    const deck = deckOf([{ title: 'One' }, { title: 'Two', body: '{figures-table: trafficking-smuggling}' }]);
    const bytes = writePptx(shipped, deck, 'en');
    expect(checkPptx(bytes)).toEqual([]);
    const slide = parseXml(partsOf(bytes)['ppt/slides/slide2.xml'] ?? '');
    expect(descendants(slide, 'a:tblPr')[0]?.attributes['firstRow']).toBe('1');
    expect(descendants(slide, 'a:t').map(({ text }) => text)).toContain('2008*');
  });
});

describe.skipIf(!soffice)('in LibreOffice', () => {
  it('opens, with a page for each slide', () => {
    const folder = mkdtempSync(join(tmpdir(), 'deck-'));
    try {
      const deck = deckOf([
        { title: 'One' },
        { title: 'Two', body: '- a\n- b' },
        { title: 'Three', body: '{figures: trafficking-smuggling ilo-2021-forced-labour}' },
      ]);
      writeFileSync(join(folder, 'deck.pptx'), writePptx(shipped, deck, 'en'));
      const { status } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'deck.pptx'),
        ],
        { timeout: 50_000 },
      );
      expect(status).toBe(0);
      expect(existsSync(join(folder, 'deck.pdf'))).toBe(true);
      const pages = readFileSync(join(folder, 'deck.pdf'), 'latin1').match(/\/Type\s*\/Page\b/g);
      expect(pages).toHaveLength(planDeck(shipped, deck, 'en').slides.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
