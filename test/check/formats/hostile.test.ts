import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '#formats/detect-format.ts';
import { PassageRefusal, passageFormats } from '#formats/passage-formats.ts';
import { pairOfTexts } from '#formats/text/pair.ts';
import type { PassageDocument } from '#model/passage.ts';
import { docxOf, pptxOf, wordPart } from './office-files.ts';
import { readInWindows } from './windowed.ts';
import { writers } from './writers.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const formats = Object.keys(passageFormats);

/** How many passages and pairs there are when it is read part by part, or the code of the refusal. */
async function partByPart(format: string, bytes: Uint8Array, path: string): Promise<string | undefined> {
  try {
    const windows = await passageFormats[format]?.open?.(bytes, path);
    if (windows === undefined) return undefined;
    const parts = Array.from(windows, (window) => [...window.parts]).flat();
    return `${parts.flatMap(({ passages }) => passages).length} ${parts.flatMap(({ pairs }) => pairs).length}`;
  } catch (error) {
    if (error instanceof PassageRefusal) return error.code;
    throw error;
  }
}

/** What comes of it read whole and part by part, which is the same. */
async function outcome(format: string, bytes: Uint8Array, path = 'hostile'): Promise<PassageDocument | PassageRefusal> {
  const found = await wholeOutcome(format, bytes, path);
  const seen = found instanceof PassageRefusal ? found.code : `${found.passages.length} ${found.pairs.length}`;
  // Once is enough for what takes seconds.
  if (bytes.length < 1e6) expect((await partByPart(format, bytes, path)) ?? seen).toBe(seen);
  return found;
}

/** A document whose every place lies in its text, or the refusal. Anything else thrown fails the test. */
async function wholeOutcome(
  format: string,
  bytes: Uint8Array,
  path: string,
): Promise<PassageDocument | PassageRefusal> {
  try {
    const document = await passageFormats[format]?.read(bytes, path);
    if (document === undefined) throw new Error(`no format ${format}`);
    return document;
  } catch (error) {
    if (!(error instanceof PassageRefusal)) throw error;
    const { code, message, expected, mend, line, column } = error.problem;
    for (const told of [code, message, expected, mend]) expect(told).not.toBe('');
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    return error;
  }
}

/** What comes of it read in windows; undefined where it cannot be and is read whole. */
async function windowedOutcome(format: string, text: string, size: number) {
  try {
    return await readInWindows(format, text, size);
  } catch (error) {
    if (error instanceof PassageRefusal) return undefined;
    throw error;
  }
}

function expectSound(document: PassageDocument): void {
  const all = [...document.passages, ...document.pairs.flatMap(({ source, target }) => [source, target])];
  for (const { text, runs } of all) {
    expect(text).toMatch(/[^\s\uFFFC]/);
    expect(runs[0]?.at).toBe(0);
    for (const [index, run] of runs.entries()) {
      const next = runs[index + 1]?.at ?? text.length;
      expect(next).toBeGreaterThan(run.at);
      const end = run.to ?? run.from + next - run.at;
      expect(run.from).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(document.text.length);
      if (run.to === undefined && document.text.slice(run.from, end) !== text.slice(run.at, next)) {
        // A single line end or tab may be shown as a space.
        expect(document.text.slice(run.from, end).replace(/\s/g, ' ')).toBe(
          text.slice(run.at, next).replace(/\s/g, ' '),
        );
      }
    }
  }
}

const refusal = async (format: string, bytes: Uint8Array, path?: string): Promise<string> => {
  const found = await outcome(format, bytes, path);
  return found instanceof PassageRefusal ? found.code : `read: ${JSON.stringify(found).slice(0, 200)}`;
};

describe.each(formats)('%s', (format) => {
  it('reads or refuses any bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const found = await outcome(format, bytes);
        if (!(found instanceof PassageRefusal)) expectSound(found);
      }),
      { numRuns: format === 'pdf' ? 20 : 60 },
    ));

  it('reads or refuses any text made of its own marks', () => {
    const marks = [
      ...[
        '<',
        '>',
        '</',
        '/>',
        '<p>',
        '</p>',
        '<b',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '&',
        '&amp;',
        '&#',
        ';',
        '"',
        "'",
        '=',
      ],
      ...[
        '*',
        '_',
        '`',
        '```',
        '[',
        ']',
        '(',
        ')',
        '![',
        '\\',
        '#',
        '> ',
        '- ',
        '1. ',
        '|',
        '|-|',
        '~~',
        '---',
        ': ',
        '{',
        '}',
      ],
      ...[
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '\t',
        ' ',
        '    ',
        'a',
        'é',
        '😀',
        '\uD800',
        'msgid "',
        'msgstr "',
        '-->',
        '00:01.000 --> 00:02.000',
      ],
      ...[
        '<xliff>',
        '<trans-unit id="1">',
        '<source>',
        '</source>',
        '<target>',
        '<tmx>',
        '<tu>',
        '<tuv>',
        '<seg>',
        ',',
        '\u0000',
        '\uFEFF',
      ],
    ];
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...marks), { maxLength: 60 }),
        fc.integer({ min: 1, max: 90 }),
        async (parts, size) => {
          const found = await outcome(format, utf8(parts.join('')));
          if (found instanceof PassageRefusal) return;
          expectSound(found);
          const windowed = await windowedOutcome(format, found.text, size);
          if (windowed === undefined) return;
          expect(windowed.parts.flatMap(({ passages }) => passages)).toEqual(found.passages);
          expect(windowed.parts.flatMap(({ pairs }) => pairs)).toEqual(found.pairs);
        },
      ),
      { numRuns: format === 'pdf' ? 10 : 150 },
    );
  });
});

describe.each(writers.map((writer) => [writer.format, writer] as const))('a damaged file: %s', (format, writer) => {
  it('is read or refused, whatever bytes are cut off or changed', () => {
    let turn = 0;
    const whole = writer.write(['Una frase con trata de personas', 'otra "frase" & más'], (count) => {
      turn += 1;
      return turn % count;
    });
    return fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length }),
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 4 }),
        async (length, changes) => {
          const bytes = whole.slice(0, length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const found = await outcome(format, bytes);
          if (!(found instanceof PassageRefusal)) expectSound(found);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('what is made to do harm', () => {
  const deep = (open: string, close: string, count: number): Uint8Array =>
    utf8(open.repeat(count) + close.repeat(count));

  it('nests too deep', async () => {
    expect(await refusal('html', deep('<div>', '</div>', 100_000))).toBe('too-deep');
    expect(await refusal('xliff', deep('<xliff>', '</xliff>', 100_000))).toBe('too-deep');
    expect(await refusal('json', deep('[', ']', 1_000_000))).toBe('too-deep');
    expect(await refusal('yaml', deep('[', ']', 20_000))).toMatch(/^(?:too-deep|too-large-to-read|not-yaml)$/);
    expect(await refusal('yaml', deep('- ', '', 20_000))).toMatch(/^(?:too-deep|too-large-to-read|not-yaml)$/);
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(1000)}${'</w:tc></w:tr></w:tbl>'.repeat(1000)}`;
    expect(await refusal('docx', docxOf(nested))).toBe('too-deep');
    // Marks of Markdown beyond a hundred are text; nothing is refused and nothing is lost.
    const quoted = await outcome('markdown', utf8(`${'> '.repeat(50_000)}palabra`));
    expect(quoted).toMatchObject({ passages: [{ text: expect.stringMatching(/palabra$/) }] });
  });

  it('defines entities', async () => {
    const bomb = `<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
      <xliff version="1.2"><file><body><trans-unit id="1"><source>&b;</source></trans-unit></body></file></xliff>`;
    const found = await outcome('xliff', utf8(bomb));
    expect(found).toMatchObject({ code: 'entity-not-expanded', problem: { line: 2, column: 67 } });
    const outside =
      '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body><tu><tuv xml:lang="es"><seg>&x;</seg></tuv></tu></body></tmx>';
    expect(await refusal('tmx', utf8(outside))).toBe('entity-not-expanded');
  });

  it('aliases of YAML are not followed', async () => {
    const laughs = Array.from(
      { length: 30 },
      (_, index) => `k${index + 1}: &k${index + 1} [${`*k${index},`.repeat(9)}]`,
    );
    const found = await outcome('yaml', utf8(`k0: &k0 texto\n${laughs.join('\n')}\n`));
    expect(found).toMatchObject({ passages: [{ text: 'texto' }] });
  });

  it('unpacks to too much', async () => {
    const zeros = new Uint8Array(40 * 2 ** 20);
    const bomb = zipSync({ '[Content_Types].xml': zeros, 'word/document.xml': zeros }, { level: 9 });
    expect(await refusal('docx', bomb)).toBe('archive-too-large');
    const many: Record<string, Uint8Array> = {};
    for (let index = 0; index < 20_001; index += 1) many[`word/${index}.bin`] = new Uint8Array(0);
    expect(await refusal('docx', zipSync(many, { level: 0 }))).toBe('archive-too-large');
    expect(await refusal('pptx', zipSync({ 'a.txt': strToU8('x') }))).toBe('no-office-document');
  });

  it('an archive whose directory lies about sizes gains nothing', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': new Uint8Array(2 ** 20),
      'word/document.xml': new Uint8Array(2 ** 20),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await refusal('docx', bytes)).toMatch(/^(?:no-archive|not-well-formed|no-office-document)$/);
  });

  it('is one line of many megabytes, or one mark again and again', async () => {
    const count = 20_000;
    const long = [
      ...[
        '*',
        '_',
        '`',
        '[',
        '![',
        '](',
        '<',
        '<!--',
        '<a ',
        '[a](',
        '[a](b "',
        '&',
        '~~',
        '> ',
        '|',
        '\\',
        'a@',
        'www.',
      ],
      ...['**a ', '*a_ ', '[a][', '<?', '``a` ', '- ', '\r', '<a b="', '(', 'http://a)'],
    ];
    for (const mark of long) {
      const found = await outcome('markdown', utf8(mark.repeat(count)));
      if (!(found instanceof PassageRefusal)) expectSound(found);
    }
    for (const mark of [
      '<',
      '&',
      '<p',
      '<!--',
      '"',
      '<a b=',
      '</p>',
      '<p lang=a>',
      '&amp',
      '<b>x',
      '<img alt>',
      '<br>x ',
    ]) {
      const found = await outcome('html', utf8(mark.repeat(count)));
      if (!(found instanceof PassageRefusal)) expectSound(found);
    }
    for (const [format, start, mark, end] of [
      ['csv', 'en,es\n', '"a","b"\n', ''],
      ['po', '', 'msgid "a"\nmsgstr "b"\n', ''],
      ['json', '[', '"a",', '1]'],
      ['tmx', '<tmx><body>', '<tu><tuv xml:lang="es"><seg>a</seg></tuv></tu>', '</body></tmx>'],
    ] as const) {
      const found = await outcome(format, utf8(start + mark.repeat(count) + end));
      expect(found instanceof PassageRefusal ? found.code : found.passages.length + found.pairs.length).toBe(count);
    }
    const text = await outcome('text', utf8('palabra '.repeat(1_000_000)));
    expect(text instanceof PassageRefusal ? text.code : text.passages[0]?.text.length).toBe(7_999_999);
  }, 60_000);

  it('is XML that is not well-formed, with the place', async () => {
    const faults: readonly (readonly [xml: string, line: number, column: number])[] = [
      ['<xliff>\n<file></xliff>', 2, 7],
      ['<xliff>\n<file a=1>', 2, 9],
      ['<xliff>\n<file a="1" a="2">', 2, 13],
      ['<xliff></xliff>\ntext', 2, 1],
      ['<xliff></xliff>\n<b/>', 2, 1],
      ['<xliff><a', 1, 10],
      ['<xliff>a < b</xliff>', 1, 10],
      ['<xliff><!-- </xliff>', 1, 8],
    ];
    for (const [xml, line, column] of faults) {
      expect(await outcome('xliff', utf8(xml)), xml).toMatchObject({
        code: 'not-well-formed',
        problem: { line, column },
      });
    }
  });
});

describe('encodings', () => {
  const latin = Uint8Array.from('La víctima\n', (character) => character.charCodeAt(0));

  it('refuses what is not UTF-8 with a line that can be read', async () => {
    expect(await outcome('text', latin)).toMatchObject({
      code: 'not-utf-8',
      problem: { line: 1, column: 5, excerpt: 'La víctima' },
    });
  });

  it('reads it as declared, and writes it back so', async () => {
    const options = { encoding: 'windows-1252' };
    const text = passageFormats['text'];
    expect((await text?.read(latin, 'a.txt', options))?.text).toBe('La víctima\n');
    const after = await text?.rewrite?.(latin, 'a.txt', [{ start: 3, end: 10, text: 'niñez' }], options);
    expect(Array.from(after ?? [])).toEqual(Array.from('La niñez\n', (character) => character.charCodeAt(0)));
    const euro = text?.rewrite?.(latin, 'a.txt', [{ start: 3, end: 10, text: '漢' }], options);
    await expect(euro).rejects.toMatchObject({ code: 'no-such-character' });
  });

  it('reads what a page or a declaration names', async () => {
    const page = Uint8Array.from('<meta charset="iso-8859-1"><p>niñez', (character) => character.charCodeAt(0));
    expect(await outcome('html', page)).toMatchObject({ passages: [{ text: 'niñez' }] });
    const xml = Uint8Array.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><tmx><body><tu><tuv xml:lang="es"><seg>niñez</seg></tuv></tu></body></tmx>',
      (character) => character.charCodeAt(0),
    );
    expect(await outcome('tmx', xml)).toMatchObject({ passages: [{ text: 'niñez' }] });
  });

  it.each([
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x20, 0x62)],
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x20, 0, 0x62, 0)],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x61, 0, 0x20, 0, 0x62)],
    ['UTF-16 without a mark, little end first', Uint8Array.of(0x61, 0, 0x20, 0, 0x62, 0)],
    ['UTF-16 without a mark, big end first', Uint8Array.of(0, 0x61, 0, 0x20, 0, 0x62)],
  ])('keeps %s', async (_, bytes) => {
    const text = passageFormats['text'];
    expect((await text?.read(bytes, 'a.txt'))?.text).toBe('a b');
    const after = (await text?.rewrite?.(bytes, 'a.txt', [{ start: 2, end: 3, text: 'ñ' }])) ?? new Uint8Array();
    expect((await text?.read(after, 'a.txt'))?.text).toBe('a ñ');
    expect(after.slice(0, 2)).toEqual(bytes.slice(0, 2));
  });

  it('refuses half of a pair of surrogates', async () => {
    expect(await refusal('text', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toBe('wrong-bytes');
    expect(await refusal('text', Uint8Array.of(0xed, 0xa0, 0x80))).toBe('not-utf-8');
  });

  it('says that a document is protected, or that nothing can be read in a scan', async () => {
    expect(await refusal('docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toBe('protected-or-old');
    expect(await refusal('pdf', utf8('%PDF-1.7\n'))).toBe('not-pdf');
  });
});

describe('edits', () => {
  const html = passageFormats['html'];
  const page = utf8('<p>uno <b>dos</b> <code>x</code> &amp; tres</p><p>cuatro</p>');
  const at = (words: string): { start: number; end: number } => {
    const start = new TextDecoder().decode(page).indexOf(words);
    return { start, end: start + words.length };
  };

  it.each([
    [
      'edits-overlap',
      [
        { ...at('uno'), text: 'a' },
        { ...at('no'), text: 'b' },
      ],
    ],
    ['edit-over-object', [{ start: at('dos').start, end: at('tres').end, text: 'a' }]],
    ['edit-inside-character', [{ start: at('&amp;').start, end: at('&am').end, text: 'a' }]],
    ['not-text', [{ ...at('/p'), text: 'a' }]],
    ['not-text', [{ start: at('tres').start, end: at('cuatro').end, text: 'a' }]],
    ['no-such-place', [{ start: 3, end: 3, text: 'a' }]],
    ['not-text', [{ start: 1000, end: 1001, text: 'a' }]],
  ])('are refused: %s', async (code, edits) => {
    await expect(html?.rewrite?.(page, 'a.html', edits)).rejects.toMatchObject({ code });
  });

  it('go into the first of the formats they span, escaped', async () => {
    const after = await html?.rewrite?.(page, 'a.html', [
      { start: at('uno').start, end: at('dos').end, text: 'a < "b" & c' },
    ]);
    expect(new TextDecoder().decode(after)).toBe(
      '<p>a &lt; "b" &amp; c<b></b> <code>x</code> &amp; tres</p><p>cuatro</p>',
    );
  });

  it('leave every other entry of an archive byte for byte as it was', async () => {
    const docx = passageFormats['docx'];
    const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    const bytes = docxOf(`<w:p>${run('el tráf')}${run('ico hum')}${run('ano')}</w:p><w:p>${run('fin')}</w:p>`, {
      header1: `<w:p>${run('cabecera')}</w:p>`,
    });
    const document = await docx?.read(bytes, 'a.docx');
    expect(document?.text).toBe('el tráfico humano\nfin\ncabecera');
    const start = document?.text.indexOf('el tráfico') ?? 0;
    const after = await docx?.rewrite?.(bytes, 'a.docx', [{ start, end: start + 17, text: 'la trata de personas ' }]);
    const { unzipSync } = await import('fflate');
    const [old, now] = [unzipSync(bytes), unzipSync(after ?? new Uint8Array())];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    for (const name of Object.keys(old)) if (name !== 'word/document.xml') expect(now[name]).toEqual(old[name]);
    expect(new TextDecoder().decode(now['word/document.xml'])).toBe(
      wordPart(
        'document',
        `<w:body><w:p>${run('la trata de personas ').replace('<w:t>', '<w:t xml:space="preserve">')}${run('')}${run('')}</w:p><w:p>${run('fin')}</w:p></w:body>`,
      ),
    );
  });
});

describe('DOCX and PPTX', () => {
  it('reads what a person sees, and leaves out what was deleted', async () => {
    const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const bytes = docxOf(
      `<w:p><w:pPr><w:pStyle w:val="Quote"/><w:rPr><w:lang w:val="fr"/></w:rPr></w:pPr><w:r><w:rPr><w:lang w:val="es-MX"/></w:rPr><w:t>tra</w:t><w:softHyphen/><w:t>ta de personas</w:t></w:r>${t('&#160;x')}
       <w:del w:id="1"><w:r><w:delText>vieja</w:delText></w:r></w:del><w:ins w:id="2">${t(' nueva')}</w:ins><w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r></w:p>
       <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Una foto"/></wp:inline></w:drawing>
       <w:txbxContent><w:p>${t('caja')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${t('caja')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${t('pie')}</w:p>
       <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>oculto</w:t></w:r></w:p>`,
      {
        footnotes: `<w:footnote w:id="2"><w:p>${t('nota')}</w:p></w:footnote>`,
        comments: `<w:comment w:id="0"><w:p>${t('comentario')}</w:p></w:comment>`,
        footer1: `<w:p>${t('pie de página')}</w:p>`,
      },
    );
    const found = await outcome('docx', bytes);
    expect(found).toMatchObject({
      passages: [
        { text: 'tra\u00ADta de personas\u00A0x nueva\t\n\u2011', language: 'es-MX', segment: null },
        { text: 'Una foto', segment: 'alt text' },
        { text: 'caja', segment: null },
        { text: '\uFFFCpie', segment: null },
        { text: 'pie de página', segment: 'footer' },
        { text: 'nota', segment: 'footnote 2' },
        { text: 'comentario', segment: 'comment 0' },
      ],
    });
  });

  it('reads slides in the order in which they are shown, with notes and tables', async () => {
    const p = (text: string): string => `<a:p><a:r><a:rPr lang="es-US"/><a:t>${text}</a:t></a:r></a:p>`;
    const bytes = pptxOf([
      { shapes: `<p:sp>${p('primera')}</p:sp><p:pic><p:cNvPr id="1" name="x" descr="Alt"/></p:pic>`, notes: p('nota') },
      {
        shapes: `<a:tbl><a:tr><a:tc>${p('celda')}</a:tc></a:tr></a:tbl><a:p><a:fld type="slidenum"><a:t>2</a:t></a:fld></a:p>`,
      },
    ]);
    expect(await outcome('pptx', bytes)).toMatchObject({
      passages: [
        { text: 'primera', language: 'es-US', segment: 'slide 1' },
        { text: 'Alt', segment: 'slide 1 alt text' },
        { text: 'nota', segment: 'slide 1 notes' },
        { text: 'celda', segment: 'slide 2' },
      ],
    });
  });

  it('knows the namespaces by their names, not by their prefixes', async () => {
    const bytes = docxOf('<w:p><w:r><w:rPr><w:lang w:val="es"/></w:rPr><w:t>x</w:t></w:r></w:p>');
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(bytes);
    const renamed = new TextDecoder()
      .decode(parts['word/document.xml'])
      .replace(/\bw:/g, 'ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    const found = await outcome('docx', zipSync({ ...parts, 'word/document.xml': strToU8(renamed) }));
    expect(found).toMatchObject({ passages: [{ text: 'x', language: 'es' }] });
  });
});

describe('detectFormat', () => {
  it.each([
    ['a.MD', '# x', 'markdown'],
    ['a', '%PDF-1.7', 'pdf'],
    ['a.xml', '<?xml version="1.0"?>\n<xliff version="1.2">', 'xliff'],
    ['a.xml', '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx>', 'tmx'],
    ['a', '<!doctype html>\n<html>', 'html'],
    ['README', 'Hola', 'text'],
  ])('knows %s', (path, text, format) => expect(detectFormat(path, utf8(text))).toBe(format));

  it('looks into archives, and refuses what it does not know', () => {
    expect(detectFormat('a.zip', docxOf('<w:p/>'))).toBe('docx');
    expect(detectFormat('a', pptxOf([]))).toBe('pptx');
    expect(() => detectFormat('a.exe', Uint8Array.of(0x4d, 0x5a, 0, 0))).toThrow(PassageRefusal);
    expect(() => detectFormat('a', Uint8Array.of(0, 1, 2, 3))).toThrow(PassageRefusal);
  });
});

describe('pairOfTexts', () => {
  it('pairs lines with text, and keeps the places of each in its own file', () => {
    const source = { text: 'One\n\n  Two\r\n', path: 'en.txt', language: 'en' };
    const target = { text: '\nUno\nDos', path: 'es.txt', language: 'es' };
    const { text, pairs } = pairOfTexts(source, target);
    expect(text).toBe(target.text);
    expect(pairs).toEqual([
      {
        source: { text: 'One', runs: [{ at: 0, from: 0 }], language: 'en', segment: '1' },
        target: { text: 'Uno', runs: [{ at: 0, from: 1 }], language: 'es', segment: '1' },
      },
      {
        source: { text: 'Two', runs: [{ at: 0, from: 7 }], language: 'en', segment: '2' },
        target: { text: 'Dos', runs: [{ at: 0, from: 5 }], language: 'es', segment: '2' },
      },
    ]);
  });

  it('says where two texts part', () => {
    const source = { text: 'a\nb\n\nc\nd\n\ne', path: 'en.txt' };
    const target = { text: 'a\nb\n\nc\n\ne', path: 'es.txt' };
    expect(() => pairOfTexts(source, target)).toThrow(PassageRefusal);
    try {
      pairOfTexts(source, target);
    } catch (error) {
      expect(error).toMatchObject({ problem: { code: 'lines-do-not-align', path: 'es.txt', line: 4 } });
    }
  });
});
