import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Organization } from '#model/organization.ts';
import type { Tool } from '#model/tool.ts';
import { isEditable, writeDocx } from '#publish/docx/write.ts';
import { LogoRefused, readLogo } from '#publish/logo.ts';
import { openPackage } from '#publish/pptx/open-package.ts';
import { at, childrenNamed, descendants, parseXml, type XmlElement } from '#publish/pptx/xml-tree.ts';
import { packageFaults } from './package-structure.ts';
import { png } from './png.ts';
import { partsOf, shipped } from './pptx-deck.ts';

const editable = shipped.toolkit.tools.filter(isEditable);
const editions = editable.flatMap((tool) => shipped.languages.map((language) => [tool.id, language, tool] as const));
const soffice = spawnSync('soffice', ['--version']).status === 0;

const agency: Organization = {
  name: { en: 'House & *Harbor*', es: 'Casa & *Puerto*' },
  phone: '1-555-010-0100',
  languages: [],
};

function toolOf(panel: string, layout: Tool['layout'] = 'letter'): Tool {
  const [first] = editable;
  if (first === undefined) throw new Error('no tool can be edited');
  return { ...first, sources: [], layout, panels: { en: [panel], es: [panel] } };
}

const documentOf = (bytes: Uint8Array): XmlElement => parseXml(partsOf(bytes)['word/document.xml'] ?? '');
const styleOf = (paragraph: XmlElement): string => at(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '';
const textOf = (element: XmlElement): string =>
  descendants(element, 'w:t')
    .map(({ text }) => text)
    .join('');
const paragraphsOf = (bytes: Uint8Array): [string, string][] =>
  childrenNamed(at(documentOf(bytes), 'w:body'), 'w:p').map((paragraph) => [styleOf(paragraph), textOf(paragraph)]);

describe.each(editions)('%s in "%s"', (_, language, tool) => {
  const bytes = writeDocx(shipped, tool, language, agency);

  it('is a whole package in which every style is defined', () => {
    expect(packageFaults(bytes)).toEqual([]);
    const defined = descendants(parseXml(partsOf(bytes)['word/styles.xml'] ?? ''), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    for (const [style] of paragraphsOf(bytes)) expect(defined).toContain(style);
  });

  it('says the language of every run', () => {
    for (const run of descendants(documentOf(bytes), 'w:r')) {
      expect(at(run, 'w:rPr', 'w:lang')?.attributes['w:val'], textOf(run)).toMatch(/^[a-z]{2,3}(-[A-Z]{2})?$/);
    }
  });

  it('begins with its title and skips no heading level', () => {
    const styles = paragraphsOf(bytes).map(([style]) => style);
    expect(styles[0]).toBe('Title');
    const levels = styles.flatMap((style) => /^Heading(\d)$/.exec(style)?.slice(1).map(Number) ?? []);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });
});

describe('a document', () => {
  it('gives the same bytes twice', () => {
    const tool = toolOf('## Text');
    expect(Buffer.compare(writeDocx(shipped, tool, 'es', agency), writeDocx(shipped, tool, 'es', agency))).toBe(0);
  });

  it('has real headings and lists, and marks passages in another language', () => {
    const bytes = writeDocx(
      shipped,
      toolOf('## One\n\n**Two**\n\n- a\n  - b\n\nSay [trata](lang:es).\n\n1. c\n2. d'),
      'en',
    );
    expect(paragraphsOf(bytes).slice(2)).toEqual([
      ['Heading1', 'One'],
      ['Heading2', 'Two'],
      ['ListBullet', 'a'],
      ['ListBullet2', 'b'],
      ['BodyText', 'Say trata.'],
      ['ListNumber', 'c'],
      ['ListNumber', 'd'],
    ]);
    const foreign = descendants(documentOf(bytes), 'w:r').find((run) => textOf(run) === 'trata');
    expect(at(foreign, 'w:rPr', 'w:lang')?.attributes['w:val']).toBe('es-US');
  });

  it('starts each numbered list anew', () => {
    const bytes = writeDocx(shipped, toolOf('1. a\n2. b\n\ntext\n\n5. c'), 'en');
    const ids = descendants(documentOf(bytes), 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(ids).toEqual(['2', '2', '3']);
    const starts = descendants(parseXml(partsOf(bytes)['word/numbering.xml'] ?? ''), 'w:startOverride');
    expect(starts.map(({ attributes }) => attributes['w:val'])).toEqual(['1', '5']);
  });

  it('fills in the agency, letter by letter, and leaves lines for what it does not say', () => {
    const bytes = writeDocx(shipped, toolOf('Call {organization}, {phone}, {hours}.'), 'es', agency);
    const text = paragraphsOf(bytes).map(([, said]) => said);
    const spoken = { ...agency, languages: ['es', { en: 'Mixtec', es: 'mixteco' }] };
    const said = paragraphsOf(writeDocx(shipped, toolOf('Hablan {languages}. {interpreters}'), 'es', spoken));
    expect(said).toContainEqual(['BodyText', 'Hablan español y mixteco. ____________________ (Intérpretes)']);
    expect(text).toContain('Call Casa & *Puerto*, 1-555-010-0100, ____________________ (Horario).');
    const header = parseXml(partsOf(bytes)['word/header1.xml'] ?? '');
    expect(textOf(header)).toBe('Casa & *Puerto*');
    expect(textOf(parseXml(partsOf(bytes)['word/footer1.xml'] ?? ''))).toContain('1-555-010-0100');
  });

  it('times a script by its words', () => {
    const bytes = writeDocx(shipped, toolOf(`## Thirty\n\n${'word '.repeat(145)}`, 'script'), 'en');
    expect(paragraphsOf(bytes).map(([, said]) => said)).toContain('145 words, about 60 seconds read aloud');
  });
});

describe('the logo', () => {
  const inch = 914_400;
  const written = (logo: Uint8Array, organization: Organization | undefined = agency) =>
    writeDocx(shipped, toolOf('## One\n\n[RAINN](https://www.rainn.org/)'), 'es', organization, readLogo(logo));

  it.each([
    ['wide', 600, 150, 1.8, 0.45],
    ['square', 300, 300, 0.8, 0.8],
    ['high', 150, 450, 0.8 / 3, 0.8],
  ])('stands above the title, as large as its room allows, and is read as the agency: %s', (_, width, height, x, y) => {
    const picture = png(width, height);
    const bytes = written(picture);
    expect(packageFaults(bytes)).toEqual([]);
    expect(paragraphsOf(bytes).map(([style]) => style)[1]).toBe('Title');
    const [inline] = descendants(documentOf(bytes), 'wp:inline');
    const size = at(inline, 'wp:extent')?.attributes;
    expect(Number(size?.['cx']) / inch).toBeCloseTo(x, 4);
    expect(Number(size?.['cy']) / inch).toBeCloseTo(y, 4);
    expect(at(inline, 'wp:docPr')?.attributes['descr']).toBe('Casa & *Puerto*');
    const id = descendants(documentOf(bytes), 'a:blip')[0]?.attributes['r:embed'];
    const target = openPackage(bytes)
      .relationships('word/document.xml')
      .find((link) => link.id === id)?.target;
    expect(Buffer.compare(unzipSync(bytes)[target ?? ''] ?? new Uint8Array(), picture)).toBe(0);
  });

  it('is read as what it is where the agency has no name yet', () => {
    const bytes = writeDocx(shipped, toolOf('## One'), 'es', undefined, readLogo(png(300, 300)));
    const [properties] = descendants(documentOf(bytes), 'wp:docPr');
    expect(properties?.attributes['descr']).toBe('Nombre de la organización local');
  });

  it('is refused as an SVG, which no program would show in every place', () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
    expect(() => written(svg)).toThrow(LogoRefused);
  });
});

describe.skipIf(!soffice)('in LibreOffice', () => {
  it('opens, with the logo', () => {
    const folder = mkdtempSync(join(tmpdir(), 'document-'));
    try {
      writeFileSync(
        join(folder, 'a.docx'),
        writeDocx(shipped, toolOf('## One\n\n- a\n\n1. b'), 'en', agency, readLogo(png(600, 150))),
      );
      const { status } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'a.docx'),
        ],
        { timeout: 50_000 },
      );
      expect(status).toBe(0);
      expect(readFileSync(join(folder, 'a.pdf'), 'latin1')).toMatch(/\/Subtype\s*\/Image\b/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
