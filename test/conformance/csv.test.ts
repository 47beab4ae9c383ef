import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { conceptOfEntry, entryOfConcept } from '#formats/concept-of-entry.ts';
import { readCsv } from '#formats/csv/read.ts';
import { guessSeparator, readRecords, writeRecord } from '#formats/csv/text.ts';
import { writeCsv } from '#formats/csv/write.ts';
import { concepts } from '../arbitrary/flat.ts';
import { carried } from './carried.ts';

const languages = ['en', 'es'];
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options = {}) => readCsv(encode(text), 'terms.csv', options);
const write = (list: Parameters<typeof writeCsv>[0]): string => [...writeCsv(list, languages)].join('');
const defaults = { subjects: ['none'], jurisdiction: ['INT'], changed: '2000-01-01' };

describe('CSV text', () => {
  it('reads back whatever it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', 'ñ', '=') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const { records, openQuote } = readRecords(rows.map(writeRecord).join(''), ',');
        expect(openQuote).toBeUndefined();
        expect(records.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('counts lines through cells that hold line breaks', () => {
    const { records } = readRecords('a,b\r\n"1\n2\n3",x\r\nlast,y', ',');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('tells the separator from the first record, outside quotes', () => {
    expect(guessSeparator('"a,b,c";d;e\n')).toBe(';');
    expect(guessSeparator('a\tb,c\td')).toBe('\t');
    expect(guessSeparator('only')).toBe(',');
  });

  it('says where a quotation mark was left open', () => {
    expect(readRecords('a,b\n1,"two\nthree', ',').openQuote).toBe(2);
  });
});

describe('CSV of terms', () => {
  it('export, import, export is identical, and no concept changes on the way', () => {
    fc.assert(
      fc.property(concepts, (list) => {
        const first = write(list.map(entryOfConcept));
        const { entries, problems, mapping } = read(first);
        expect(problems).toEqual([]);
        expect(mapping?.every(({ how }) => how === 'exact')).toBe(true);
        expect(write(entries)).toBe(first);
        const back = entries.map((entry) => ({ ...conceptOfEntry(entry, defaults).concept, glossary: entry.glossary }));
        expect(back).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });

  it('carries the whole toolkit', () => {
    const { toolkit } = loadToolkit(['content']);
    const text = write(toolkit.concepts.map(entryOfConcept));
    const { entries, problems } = read(text);
    expect(problems).toEqual([]);
    expect(entries.map((entry) => ({ ...conceptOfEntry(entry, defaults).concept, glossary: entry.glossary }))).toEqual(
      toolkit.concepts.map(carried),
    );
  });

  it('begins with a byte-order mark and defuses what a spreadsheet would run', () => {
    const { toolkit } = loadToolkit(['content']);
    const concept = toolkit.concepts[0];
    if (concept === undefined) throw new Error('no concept');
    const entry = entryOfConcept(concept);
    const hostile = ['=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(A1)', '＝1'];
    const part = { terms: hostile.map((text) => ({ text })) };
    const text = write([{ ...entry, languages: { en: part } }]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { records } = readRecords(text.slice(1), ',');
    for (const { cells } of records) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
    expect(read(text).entries[0]?.languages['en']?.terms.map((term) => term.text)).toEqual(hostile);
  });
});

describe('a glossary that someone else made', () => {
  it('guesses columns named in Spanish, with the semicolons of a Spanish Excel', () => {
    const { entries, problems, mapping } = read(
      'Término;Idioma;Definición;Estado;Género\nalbergue;español;Lugar seguro.;preferido;m\nrefugio;es;;admitido;m\n',
    );
    expect(problems).toEqual([]);
    expect(mapping?.map(({ field, how }) => [field, how])).toEqual([
      ['term', 'guessed'],
      ['language', 'guessed'],
      ['definition', 'guessed'],
      ['status', 'guessed'],
      ['gender', 'guessed'],
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['albergue', 'refugio']);
    expect(entries[0]?.languages['es']).toEqual({
      definition: 'Lugar seguro.',
      terms: [{ text: 'albergue', status: 'preferred', gender: 'masculine' }],
    });
  });

  it('takes a column a language for the terms in it, and keeps what it does not know', () => {
    const { entries, problems, mapping } = read(
      'English,Español,Definición (español),Status (es),Cliente\nshelter,albergue,Lugar seguro.,preferred,ACME\nhelp,ayuda,,,\n',
    );
    expect(problems).toEqual([]);
    expect(mapping?.map(({ field, language }) => [field, language])).toEqual([
      ['term', 'en'],
      ['term', 'es'],
      ['definition', 'es'],
      ['status', 'es'],
      [undefined, undefined],
    ]);
    expect(entries[0]).toMatchObject({
      id: 'shelter',
      languages: {
        en: { terms: [{ text: 'shelter' }] },
        es: { definition: 'Lugar seguro.', terms: [{ text: 'albergue', status: 'preferred' }] },
      },
      extra: { Cliente: ['ACME'] },
    });
  });

  it('obeys the caller before its own guess', () => {
    const { entries, mapping } = read('Palabra clave,x\nalbergue,y\n', {
      columns: { 'Palabra clave': 'term:es', x: '' },
    });
    expect(mapping?.map(({ how }) => how)).toEqual(['given', 'given']);
    expect(entries[0]?.languages['es']?.terms).toEqual([{ text: 'albergue' }]);
  });

  it('names the cell of everything it cannot read, and reads the rest', () => {
    const { entries, problems } = read(
      'Concept,Language,Term,Status,Votes,Changed\na,en,one,sometimes,many,soon\na,xx-?,two,,,\n,,,preferred,,,extra\n',
    );
    expect(problems.map(({ code, message, line, column }) => [code, message.split(':')[0], line, column])).toEqual([
      ['value-not-allowed', 'D2', 2, 4],
      ['value-not-allowed', 'E2', 2, 5],
      ['value-not-allowed', 'F2', 2, 6],
      ['unknown-language', 'B3', 3, 2],
      ['no-language', 'C3', 3, 3],
      ['cell-without-header', 'G4', 4, 7],
      ['no-term', 'D4', 4, 4],
    ]);
    expect(entries[0]?.languages['en']?.terms).toEqual([{ text: 'one' }]);
  });

  it('tells two rows of a concept that contradict each other', () => {
    const { entries, problems } = read('Concept,Language,Term,Definition\na,en,one,First.\na,en,two,Second.\n');
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['conflicting-cells', 3, 4]]);
    expect(entries[0]?.languages['en']?.definition).toBe('First.');
  });

  it('reads Windows-1252 with a warning and UTF-16 without', () => {
    const latin = Uint8Array.from([...'Spanish\nni\u00f1ez\n'].map((letter) => letter.charCodeAt(0)));
    const one = readCsv(latin, 'old.csv');
    expect(one.problems.map(({ code, severity }) => [code, severity])).toEqual([['not-utf-8', 'warning']]);
    expect(one.entries[0]?.languages['es']?.terms[0]?.text).toBe('niñez');
    const wide = new Uint8Array(Buffer.from('\uFEFFSpanish\nniñez\n', 'utf16le'));
    for (const bytes of [wide, wide.subarray(2)])
      expect(readCsv(bytes, 'wide.csv')).toMatchObject({ problems: [], entries: [{ id: 'ninez' }] });
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readCsv(bytes, 'x.csv');
      }),
    );
    const cell = fc.constantFrom(
      'Term',
      'Language',
      '__proto__',
      'constructor',
      'en',
      '"',
      '\n',
      ',',
      'Votes',
      '1',
      ';',
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (parts) => {
        const { entries } = read(
          `Concept,Term,__proto__,Easily confused with,How they differ (en)\n${parts.join(',')}`,
        );
        for (const entry of entries) expect(Object.getPrototypeOf(entry.extra)).toBe(Object.prototype);
      }),
    );
  });
});
