import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { conceptOfEntry, entryOfConcept } from '#formats/concept-of-entry.ts';
import { LossCount } from '#formats/loss.ts';
import { readXlsx } from '#formats/xlsx/read.ts';
import { longestCell, writeWorkbook } from '#formats/xlsx/workbook.ts';
import { writeXlsx } from '#formats/xlsx/write.ts';
import { concepts } from '../arbitrary/flat.ts';
import { carried } from './carried.ts';

const languages = ['en', 'es'];
const defaults = { subjects: ['none'], jurisdiction: ['INT'], changed: '2000-01-01' };
const sheetOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

describe('XLSX of terms', () => {
  it('export, import, export is identical, and no concept changes on the way', async () => {
    await fc.assert(
      fc.asyncProperty(concepts, async (list) => {
        const first = writeXlsx(list.map(entryOfConcept), languages);
        const { entries, problems } = await readXlsx(first, 'terms.xlsx');
        expect(problems).toEqual([]);
        expect(writeXlsx(entries, languages)).toEqual(first);
        const back = entries.map((entry) => ({ ...conceptOfEntry(entry, defaults).concept, glossary: entry.glossary }));
        expect(back).toEqual(list);
      }),
      { numRuns: 40 },
    );
  });

  it('carries the whole toolkit', async () => {
    const { toolkit } = loadToolkit(['content']);
    const losses = new LossCount();
    const bytes = writeXlsx(toolkit.concepts.map(entryOfConcept), languages, losses);
    const { entries, problems } = await readXlsx(bytes, 'terms.xlsx');
    expect(problems).toEqual([]);
    expect(entries.map((entry) => ({ ...conceptOfEntry(entry, defaults).concept, glossary: entry.glossary }))).toEqual(
      toolkit.concepts.map(carried),
    );
  });

  it('keeps the header in view, filters its columns and gives each a width', () => {
    const sheet = sheetOf(writeXlsx([], languages));
    expect(sheet).toMatch(/<pane ySplit="1" [^>]*state="frozen"\/>/);
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+1"\/>/);
    expect(sheet.match(/<col /g)?.length).toBe(sheet.match(/<c r=/g)?.length);
    expect(sheet).not.toMatch(/<f>/);
  });

  it('holds every character, also those that XML cannot', async () => {
    const odd = ['_x0041_', '\u0001\u001f', 'a\r\nb', '\ud800 alone', '😀', '\uffff', '<&>"', '=1+1'];
    const rows = [['Concept', 'Language', 'Term', 'Note'], ...odd.map((text, index) => [`c${index}`, 'en', 't', text])];
    const { entries, problems } = await readXlsx(writeWorkbook({ name: 'T', widths: [9, 9, 9, 9], rows }), 'odd.xlsx');
    expect(problems).toEqual([]);
    expect(entries.map((entry) => entry.languages['en']?.note)).toEqual(odd.map((text) => text.trim()));
  });

  it('cuts a text that no cell can hold, and says so', () => {
    const losses = new LossCount();
    const long = { id: 'a', subjects: [], jurisdiction: [], relations: { broader: [], related: [], confusable: [] } };
    const part = { definition: 'x'.repeat(longestCell + 1), terms: [{ text: 't' }] };
    writeXlsx([{ ...long, extra: {}, languages: { en: part } }], languages, losses);
    expect(losses.list()).toMatchObject([{ what: 'end of a long text', count: 1 }]);
  });
});

describe('workbooks from elsewhere', () => {
  it('refuses an archive that would unpack to more than it may', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(10_000);
    const limits = { file: 1e6, unpacked: 1e6, entries: 100, cells: 1e6 };
    expect((await readXlsx(bomb, 'b.xlsx', { limits })).problems.map(({ code }) => code)).toEqual([
      'unpacks-too-large',
    ]);

    // The same with directory entries that claim to be small: what is read stays within the claim.
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    for (let at = 0; at < liar.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    }
    const { entries, problems } = await readXlsx(liar, 'liar.xlsx', { limits });
    expect(entries).toEqual([]);
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('refuses too many entries, a file that is too large, and what is no workbook', async () => {
    const limits = { file: 5000, unpacked: 1e6, entries: 10, cells: 1e6 };
    const many = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.xml`, strToU8('x')])));
    const code = async (bytes: Uint8Array) =>
      (await readXlsx(bytes, 'x.xlsx', { limits })).problems.map((problem) => problem.code);
    expect(await code(many)).toEqual(['too-many-entries']);
    expect(await code(new Uint8Array(5001))).toEqual(['file-too-large']);
    expect(await code(strToU8('Concept,Term'))).toEqual(['no-archive']);
    expect(await code(zipSync({ 'a.xml': strToU8('<a/>') }))).toEqual(['unreadable-workbook']);
  });

  it.each([
    ['r="XFD1048576"', 'sheet-too-wide'],
    ["r='ZZ100000'", 'sheet-too-wide'],
    ['r="&#88;FD1048576"', 'sheet-too-wide'],
    ['r="A3"', undefined],
  ])('a small file that spans a huge sheet is refused: %s', async (address, code) => {
    const parts = unzipSync(writeWorkbook({ name: 'T', widths: [9], rows: [['Spanish'], ['x']] }));
    const cell = `<row><c ${address} t="inlineStr"><is><t>y</t></is></c></row></sheetData>`;
    const sheet = sheetOf(zipSync(parts)).replace('</sheetData>', cell);
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    expect((await readXlsx(bytes, 'x.xlsx')).problems[0]?.code).toBe(code);
  });

  it('reads a sheet that declares the namespace of relationships, as Excel and LibreOffice do', async () => {
    const parts = unzipSync(writeWorkbook({ name: 'T', widths: [9], rows: [['Spanish'], ['x']] }));
    const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const declared = sheet.replace('<worksheet ', `<worksheet xmlns:r="${relationships}" `);
    expect(declared).not.toBe(sheet);
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(declared) });
    expect(await readXlsx(bytes, 'x.xlsx')).toMatchObject({ entries: [{}], problems: [] });
  });

  it('names the cell of a wrong value', async () => {
    const rows = [
      ['Término', 'Idioma', 'Estado'],
      ['albergue', 'es', 'quizá'],
    ];
    const { problems } = await readXlsx(writeWorkbook({ name: 'T', widths: [9, 9, 9], rows }), 'x.xlsx');
    expect(problems).toMatchObject([{ code: 'value-not-allowed', path: 'x.xlsx', line: 2, column: 3 }]);
    expect(problems[0]?.message).toMatch(/^C2: "quizá"/);
  });

  it('never throws on damaged archives', async () => {
    const good = writeWorkbook({ name: 'T', widths: [9], rows: [['Term'], ['x']] });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, byte, length) => {
        const bytes = good.slice(0, Math.max(length, good.length - 40));
        bytes[at] = byte;
        await readXlsx(bytes, 'x.xlsx');
      }),
      { numRuns: 300 },
    );
  });
});
