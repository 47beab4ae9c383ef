import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseOf, wordsOf } from '#formats/tbx/prose.ts';
import { readTbx, readTbxStream, type TbxReadOptions } from '#formats/tbx/read.ts';
import { writeTbx } from '#formats/tbx/write.ts';
import { plainText } from '#model/markdown.ts';
import { toolkit as anyToolkit, prose } from '../arbitrary/toolkit.ts';
import { absence, conformanceFile, present } from './tbx-schemas.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (file: string | Uint8Array, options: Partial<TbxReadOptions> = {}) =>
  readTbx(typeof file === 'string' ? bytes(file) : file, { path: 'terms.tbx', ...options });
const codes = (file: string | Uint8Array, options: Partial<TbxReadOptions> = {}) =>
  read(file, options).problems.map(({ code, severity, line }) => `${line} ${severity} ${code}`);

describe.skipIf(!present)(`the published files${absence}`, () => {
  it.each([
    ['tbx-v2/TBX-basic-samples.tbx', 5],
    ['tbx-v3/core_structure_good.tbx', 45],
    ['tbx-v3/min_good.tbx', 45],
  ])('reads %s, strictly too', (path, count) => {
    const { entries, summary } = read(conformanceFile(path), { strict: true });
    expect(entries).toHaveLength(count);
    expect(summary).toMatchObject({ errors: 0, refused: false });
  });

  it.each([
    ['tbx-v3/basic_bad.tbx', ['26 error unknown-category']],
    [
      'tbx-v3/core_structure_bad.tbx',
      [
        '15 error stray-text',
        '21 error misplaced-element',
        '27 error category-missing',
        '32 error second-term',
        '46 error second-description',
      ],
    ],
    ['tbx-v3/min_bad.tbx', ['21 error unknown-category', '41 error unknown-category', '803 error unknown-value']],
    ['tbx-v3/poorly_formed_xml.tbx', ['42 error not-well-formed']],
    ['tbx-v2/tbx_basic_sample_badattribute.tbx', ['37 error unknown-category']],
    ['tbx-v2/tbx_basic_sample_badelement.tbx', ['38 error unknown-element']],
    ['tbx-v2/tbx_basic_sample_badelementorder.tbx', ['63 error wrong-order']],
    ['tbx-v2/tbx_basic_sample_notwellformed.tbx', ['44 error not-well-formed']],
  ])('refuses %s with the place, read strictly', (path, expected) => {
    expect(codes(conformanceFile(path), { strict: true })).toEqual(expect.arrayContaining(expected));
  });

  it('names every kind of mistake that basic_bad.tbx says it has and its schema forbids', () => {
    const messages = read(conformanceFile('tbx-v3/basic_bad.tbx'), { strict: true }).problems.map(
      ({ message }) => message,
    );
    expect(messages).toContain('definition stands at the level of the term');
    expect(messages.some((message) => message.startsWith('partOfSpeech is "'))).toBe(true);
    expect(messages).toContain('TBX-Basic has no data category "theWrongType"');
  });

  it('tells which tag was not closed, and where', () => {
    const [problem] = read(conformanceFile('tbx-v3/poorly_formed_xml.tbx')).problems;
    expect(problem).toMatchObject({
      path: 'terms.tbx',
      line: 42,
      message: 'unexpected close tag; <term> of line 41 is not closed',
    });
    expect(problem?.excerpt.trim()).toBe('</termSec>');
  });
});

const martif = (body: string, attributes = 'type="TBX" xml:lang="en"') =>
  `<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif ${attributes}>\n<martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>\n<text><body>\n${body}\n</body></text>\n</martif>`;
const entry = (inside: string) => `<termEntry id="c1">\n${inside}\n</termEntry>`;
const tig = (term: string, inside = '') => `<tig><term>${term}</term>${inside}</tig>`;

describe('files as programs write them', () => {
  it('reads ntig and termGrp, upper-case and underscored language codes', () => {
    const file = martif(
      entry(
        '<langSet xml:lang="EN"><ntig><termGrp><term>asylum</term><termNote type="partOfSpeech">Noun</termNote></termGrp><descrip type="context">He asked for asylum.</descrip></ntig></langSet>' +
          `<langSet xml:lang="es_MX">${tig('asilo')}</langSet><langSet lang="fra">${tig('asile')}</langSet>`,
      ),
    );
    const { entries, problems } = read(file);
    expect(problems).toEqual([]);
    expect(Object.keys(entries[0]?.languages ?? {})).toEqual(['en', 'es-MX', 'fr']);
    expect(entries[0]?.languages['en']?.terms).toEqual([
      { text: 'asylum', partOfSpeech: 'noun', contexts: [{ text: 'He asked for asylum.' }] },
    ]);
  });

  it.each([
    ['termNote', 'administrativeStatus', 'deprecatedTerm-admn-sts', 'deprecated'],
    ['termNote', 'usageStatus', 'preferred', 'preferred'],
    ['termNote', 'termStatus', 'Forbidden', 'do-not-use'],
    ['descrip', 'Status', 'admitted', 'admitted'],
    ['termNote', 'normativeAuthorization', 'admittedTerm', 'admitted'],
    ['termNote', 'administrativeStatus', 'supersededTerm-admn-sts', 'deprecated'],
  ])('reads <%s type="%s">%s', (element, type, value, status) => {
    const file = martif(
      entry(`<langSet xml:lang="en">${tig('x', `<${element} type="${type}">${value}</${element}>`)}</langSet>`),
    );
    expect(read(file).entries[0]?.languages['en']?.terms[0]?.status).toBe(status);
  });

  it('takes the language of the file where a section has none, and says so', () => {
    const file = martif(entry(`<langSet>${tig('word')}</langSet>`));
    expect(Object.keys(read(file).entries[0]?.languages ?? {})).toEqual(['en']);
    expect(codes(file)).toEqual(['7 warning language-missing']);
    expect(codes(file, { strict: true })).toContain('7 error language-missing');
  });

  it('keeps what it has no place for, under its own name', () => {
    const file = martif(
      entry(
        '<admin type="originatingDatabase">DB</admin><foo>bar</foo>' +
          `<langSet xml:lang="en">${tig('x', '<termNote type="geographicalUsage">Canada</termNote><termNote type="termType">initialism</termNote><admin type="customerSubset">ACME</admin>')}</langSet>`,
      ),
    );
    const [first] = read(file).entries;
    expect(first?.extra).toEqual({ originatingDatabase: ['DB'], foo: ['bar'] });
    expect(first?.languages['en']?.terms[0]).toEqual({
      text: 'x',
      type: 'acronym',
      extra: { geographicalUsage: ['Canada'], termType: ['initialism'], customerSubset: ['ACME'] },
    });
  });

  it('reads a definition with and without its group, two in one group, and one for all languages', () => {
    const { entries } = read(
      martif(
        entry(
          '<descrip type="definition">For all.</descrip>' +
            `<langSet xml:lang="en">${tig('a')}</langSet>` +
            `<langSet xml:lang="es"><descripGrp><descrip type="definition">Uno.</descrip><descrip type="definition">Dos.</descrip><admin type="source">DLE</admin></descripGrp>${tig('b')}</langSet>`,
        ),
      ),
    );
    expect(entries[0]?.languages['en']?.definition).toBe('For all.');
    expect(entries[0]?.languages['es']).toMatchObject({
      definition: 'Uno.',
      definitionSources: [{ source: 'DLE' }],
      extra: { definition: ['Dos.'] },
    });
  });

  it('escapes what Markdown would take for a mark, and folds indented text', () => {
    const file = martif(
      entry(
        `<langSet xml:lang="en"><descrip type="definition">\n  a *b*\n  [c] &lt;d&gt; e_f\n</descrip>${tig('\n  two\n  words ')}</langSet>`,
      ),
    );
    expect(read(file).entries[0]?.languages['en']).toEqual({
      definition: 'a \\*b\\* \\[c\\] \\<d\\> e\\_f',
      terms: [{ text: 'two words' }],
    });
  });

  it('reads a core namespace with a prefix, and DCT modules under any prefix', () => {
    const file =
      '<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2" xmlns:b="http://www.tbxinfo.net/ns/basic" style="dct" type="TBX-Basic" xml:lang="en">' +
      '<t:text><t:body><t:conceptEntry id="c1"><t:langSec xml:lang="en"><t:descripGrp><b:definition>D.</b:definition></t:descripGrp>' +
      '<t:termSec><t:term>x</t:term><b:termType>acronym</b:termType></t:termSec></t:langSec></t:conceptEntry></t:body></t:text></t:tbx>';
    expect(read(file, { strict: true })).toMatchObject({
      problems: [],
      entries: [{ id: 'c1', languages: { en: { definition: 'D.', terms: [{ text: 'x', type: 'acronym' }] } } }],
    });
  });

  it('makes an id from the first term where the file has none', () => {
    const file = martif(`<termEntry><langSet xml:lang="es">${tig('Niñez y adolescencia')}</langSet></termEntry>`);
    expect(read(file).entries[0]?.id).toBe('ninez-y-adolescencia');
  });

  const accented = martif(entry(`<langSet xml:lang="es">${tig('niñez')}</langSet>`));
  const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
    const marked = mark ? `\ufeff${text}` : text;
    const view = new DataView(new ArrayBuffer(marked.length * 2));
    for (let i = 0; i < marked.length; i += 1) view.setUint16(i * 2, marked.charCodeAt(i), little);
    return new Uint8Array(view.buffer);
  };
  it.each([
    ['UTF-8', bytes(accented)],
    ['UTF-8 with a mark', bytes(`\ufeff${accented}`)],
    ['UTF-16LE', utf16(accented, true, true)],
    ['UTF-16BE', utf16(accented, false, true)],
    ['UTF-16LE without a mark', utf16(accented, true, false)],
    ['UTF-16 that says utf-8', utf16(accented.replace('"1.0"', '"1.0" encoding="utf-8"'), true, true)],
    ['ISO 8859-1', Uint8Array.from(accented.replace('"1.0"', '"1.0" encoding="ISO-8859-1"'), (c) => c.charCodeAt(0))],
  ])('reads %s', (_, file) => {
    expect(read(file)).toMatchObject({
      problems: [],
      entries: [{ languages: { es: { terms: [{ text: 'niñez' }] } } }],
    });
  });
});

describe('files that are not read', () => {
  const good = martif(entry(`<langSet xml:lang="en">${tig('x')}</langSet>`));
  it.each([
    ['nothing', '', 'not-well-formed'],
    ['another vocabulary', '<tmx version="1.4"><body/></tmx>', 'not-tbx'],
    ['no entry', martif(''), 'no-entries'],
    ['a file that breaks off', good.slice(0, -20), 'not-well-formed'],
    ['an encoding nobody knows', good.replace('"1.0"', '"1.0" encoding="klingon"'), 'unknown-encoding'],
    [
      'an entity of a document type',
      good.replace('SYSTEM "TBXcoreStructV02.dtd"', '[<!ENTITY e "boo">]').replace('>x<', '>&e;<'),
      'entity-not-expanded',
    ],
    [
      'an external entity',
      good
        .replace('SYSTEM "TBXcoreStructV02.dtd"', '[<!ENTITY e SYSTEM "file:///etc/hostname">]')
        .replace('>x<', '>&e;<'),
      'entity-not-expanded',
    ],
    ['elements without end', martif('<x>'.repeat(100)), 'too-deep'],
    ['a text without end', martif(`<note>${'x'.repeat(1_200_000)}</note>`), 'too-long'],
    ['an attribute without end', martif(`<note id="${'x'.repeat(1_200_000)}">y</note>`), 'too-long'],
    ['a comment without end', martif(`<!--${'x'.repeat(1_200_000)}-->`), 'too-long'],
  ])('%s', (_, file, code) => {
    const { problems, summary } = read(file);
    expect(summary.refused).toBe(true);
    expect(problems.at(-1)).toMatchObject({ code, severity: 'error' });
  });

  it('bytes that are not in their encoding', () => {
    const file = bytes(good);
    file[good.indexOf('>x<') + 1] = 0xff;
    expect(read(file).problems.at(-1)).toMatchObject({ code: 'wrong-bytes', severity: 'error' });
  });

  it('leaves out an entry without a term, and a section without one, and reads the others', () => {
    const file = martif(
      `<termEntry id="a"/>\n<termEntry id="b"><langSet xml:lang="en"><tig><term> </term></tig></langSet></termEntry>\n${entry(`<langSet xml:lang="en">${tig('x')}</langSet>`)}`,
    );
    expect(codes(file)).toEqual(['6 error entry-without-terms', '7 error term-missing']);
    expect(read(file).entries.map(({ id }) => id)).toEqual(['c1']);
  });

  it('tells of one kind of problem fifty times and counts the rest', () => {
    const { problems, summary } = read(martif('<termEntry/>'.repeat(200)));
    expect(problems).toHaveLength(50);
    expect(summary.problems).toEqual({ 'entry-without-terms': 200 });
  });
});

describe('any bytes', () => {
  const sample = bytes(
    [...writeTbx(fc.sample(anyToolkit, { numRuns: 1, seed: 7 })[0] as never, { dialect: 'dct' })].join(''),
  );

  it('are read or refused with a problem, never with an exception', () => {
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => bytes(martif(text))),
      fc
        .array(
          fc.constantFrom(
            '<termEntry>',
            '</termEntry>',
            '<langSet xml:lang="es">',
            '</langSet>',
            '<tig>',
            '</tig>',
            '<term>',
            '</term>',
            '<descripGrp>',
            '</descripGrp>',
            '<termNote type="status">',
            '</termNote>',
            'x',
            '&amp;',
            '<note/>',
            '<a:b/>',
            '<hi>',
            '</hi>',
            '<__proto__>',
            '<constructor/>',
            '<termNote type="constructor">x</termNote>',
            '<descrip type="__proto__">x</descrip>',
            '<![CDATA[',
            ']]>',
          ),
          { maxLength: 30 },
        )
        .map((parts) => bytes(martif(parts.join(''), 'type="TBX-Basic" xml:lang="en"'))),
      fc.nat(sample.length).map((end) => sample.slice(0, end)),
      fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }).map((changes) => {
        const copy = sample.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      }),
    );
    fc.assert(
      fc.property(file, fc.boolean(), (made, strict) => {
        const { summary, problems, entries } = read(made, { strict });
        expect(entries.length > 0 || summary.errors > 0).toBe(true);
        expect(summary.refused && problems.length === 0).toBe(false);
        for (const { line, column } of problems) expect(line >= 1 && column >= 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('give the same entries however they are cut into pieces', async () => {
    const whole = read(sample).entries;
    expect(whole.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }), async (sizes) => {
        const pieces: Uint8Array[] = [];
        for (let at = 0, i = 0; at < sample.length; i += 1) {
          const end = at + (sizes[i % sizes.length] ?? 1);
          pieces.push(sample.subarray(at, end));
          at = end;
        }
        const entries: unknown[] = [];
        for await (const item of readTbxStream(pieces, { path: 'x' }))
          if (item.kind === 'entry') entries.push(item.entry);
        expect(entries).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});

describe('words and marks', () => {
  it('takes the words of a text as the model does', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(wordsOf(text).text).toBe(plainText(text));
      }),
    );
    const tricky = fc.array(
      fc.constantFrom('*', '**', 'a', 'b c', ' ', '.', '[x](lang:es)', '[](cite:y)', '_', '\\', '&amp;', '(', ')'),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(tricky, (parts) => {
        expect(wordsOf(parts.join('')).text).toBe(plainText(parts.join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('escapes words so that they come back', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1.)#-+=~|>*_`[]<>&!\\ ', 'é'), maxLength: 14 });
    fc.assert(
      fc.property(text, (made) => {
        const words = plainText(proseOf(made.trim().replace(/ +/g, ' ')));
        expect(plainText(proseOf(words))).toBe(words);
      }),
      { numRuns: 1000 },
    );
  });
});
