import { describe, expect, it } from 'vitest';
import { checkPptx, type PptxRule } from '#publish/pptx/check.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { deckOf, mutated, shipped } from './pptx-deck.ts';

const clean = writePptx(
  shipped,
  deckOf([
    { title: 'One', body: 'cover', notes: 'Notes of the first slide.' },
    { title: 'Two', body: 'text\n\n{figures: trafficking-smuggling ilo-2021-forced-labour}' },
    { title: 'Three', body: '{figures-table: trafficking-smuggling}' },
  ]),
  'en',
);

const slide = (number: number): string => `ppt/slides/slide${number}.xml`;
const rulesOf = (bytes: Uint8Array): PptxRule[] => checkPptx(bytes).map(({ rule }) => rule);

/** A change to one part, and the rule it must wake. */
const mutations: readonly [string, PptxRule, string, (xml: string) => string][] = [
  ['the title is an ordinary text', 'missing-title', slide(2), (xml) => xml.replace('type="title"', 'idx="1"')],
  ['the title is empty', 'missing-title', slide(2), (xml) => xml.replace('<a:t>Two</a:t>', '<a:t> </a:t>')],
  ['two titles are the same', 'duplicate-title', slide(3), (xml) => xml.replace('>Three<', '>TWO<')],
  ['the chart has no words', 'missing-alt-text', slide(2), (xml) => xml.replace(/ descr="[^"]*"/, ' descr=" "')],
  [
    'a drawn shape has no words',
    'missing-alt-text',
    slide(1),
    (xml) =>
      xml.replace(
        '</p:spTree>',
        '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Arrow"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp></p:spTree>',
      ),
  ],
  [
    'the title is read last',
    'reading-order',
    slide(2),
    (xml) => xml.replace(/(<p:sp>.*?<\/p:sp>)(.*)<\/p:spTree>/s, '$2$1</p:spTree>'),
  ],
  [
    'the chart is read before the text left of it',
    'reading-order',
    slide(2),
    (xml) =>
      xml.replace(/(<p:sp>(?:(?!<p:sp>).)*idx="1"\/>.*?<\/p:sp>)(<p:graphicFrame>.*?<\/p:graphicFrame>)/s, '$2$1'),
  ],
  ['the table has no header row', 'table-header', slide(3), (xml) => xml.replace('firstRow="1"', 'firstRow="0"')],
  ['cells are merged', 'merged-cells', slide(3), (xml) => xml.replace('<a:tc>', '<a:tc gridSpan="2">')],
  ['a run has no language', 'missing-language', slide(2), (xml) => xml.replace(/ lang="en-US"( dirty="0")/, '$1')],
  [
    'the notes are in another language',
    'notes-language',
    'ppt/notesSlides/notesSlide1.xml',
    (xml) => xml.replaceAll('lang="en-US"', 'lang="es-US"'),
  ],
];

describe('checkPptx', () => {
  it('has nothing to say of a deck as it is written', () => {
    expect(checkPptx(clean)).toEqual([]);
  });

  it.each(mutations)('finds that %s', (_, rule, path, change) => {
    expect(rulesOf(mutated(clean, path, change))).toContain(rule);
  });

  it('passes a shape by that is marked as decorative', () => {
    const bytes = mutated(clean, slide(1), (xml) =>
      xml.replace(
        '</p:spTree>',
        '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Arrow"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp></p:spTree>',
      ),
    );
    expect(checkPptx(bytes)).toEqual([]);
  });

  it('reads a file by its namespaces, whatever their prefixes', () => {
    const bytes = mutated(clean, slide(3), (xml) =>
      xml.replaceAll('<p:', '<q:').replaceAll('</p:', '</q:').replace('xmlns:p=', 'xmlns:q='),
    );
    expect(checkPptx(bytes)).toEqual([]);
  });

  it.each([
    ['no zip', new TextEncoder().encode('not a zip')],
    ['nothing', new Uint8Array()],
    ['a broken part', mutated(clean, slide(1), (xml) => xml.replace('</p:sld>', ''))],
  ])('says of %s that it is no presentation', (_, bytes) => {
    expect(rulesOf(bytes)).toEqual(['not-a-presentation']);
  });
});
