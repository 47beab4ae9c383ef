import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { partWindows, readPart } from '#formats/office/part-reader.ts';
import { windowsOf } from '#formats/passage/windows.ts';
import { PassageRefusal, passageFormats } from '#formats/passage-formats.ts';
import { checker } from '../toolkit.ts';
import { docxOf, wordPart } from './office-files.ts';
import { joined, readInWindows } from './windowed.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const texts: Readonly<Record<string, readonly string[]>> = {
  markdown: [
    '---\ntitle: Una hoja\nlang: es\n---\n\nPrimero [la trata][1].\n\n- uno\n\n  dos *tres*\n\n      código\n\n    - otra\n\n      cuatro\n\n1. cinco\n\nFin.\n\n[1]: https://example.org\n',
    'Texto\n\n```\ncódigo\n\nmás código\n\n```\n\n<div lang="en">\n\nWords here\n\n</div>\n\n> cita\n>\n> sigue\n\n| a | b |\n|---|---|\n| c | d |\n\nY ya.\n',
    'Uno\r\n\r\n<!--\r\n\r\nun comentario\r\n\r\n-->\r\n\r\nDos [tres][]\r\n\r\n[tres]: <a b> "Un título"\r\n',
  ],
  html: [
    '<html lang="es"><head><title>Una hoja</title><script>var a = "</p>x";</script></head><body><p>Uno <b>dos</b> tres</p><ul><li>cuatro<li>cinco</ul><!-- <p>seis</p> --><p lang="en">Seven &amp; eight</p>nueve<div>diez <button>once</button></div></body></html>',
    '<div>Uno<p>dos <img alt="tres"> cuatro</p><style>p::after { content: "</div>" }</style><td title="cinco">seis</td></div>\r\n<p>siete\r\nocho</p>',
  ],
};

describe.each(Object.entries(texts).flatMap(([format, all]) => all.map((text) => [format, text] as const)))(
  '%s is read as it is read whole, wherever it is cut: %s',
  (format, text) => {
    it.each(Array.from(text, (_, at) => at + 1).filter((size) => size < 24 || size % 7 === 0))(
      'in windows of %i',
      async (size) => {
        const whole = await passageFormats[format]?.read(utf8(text), 'made.up');
        const windowed = await readInWindows(format, text, size);
        expect(windowed?.text).toBe(text);
        expect(windowed?.parts.flatMap(({ passages }) => passages)).toEqual(whole?.passages);
      },
    );
  },
);

it('what does not end is not read again with every piece', () => {
  let reads = 0;
  const reader = {
    // biome-ignore lint/correctness/useYield: nothing is found in it
    *read(window: string, isLast: boolean): Generator<never, number> {
      reads += 1;
      return isLast ? window.length : 0;
    },
  };
  const pieces = () => Array.from({ length: 10_000 }, () => 'x');
  for (const window of windowsOf(reader, 'made.up', pieces)) for (const _ of window.parts);
  expect(reads).toBeLessThan(20);
});

it('what is found in windows is what is found in the whole', async () => {
  const line =
    '<p>Hay <b>tráfico humano</b> y tráfico\nhumano, y también abogadas de víctimas.</p>\n<p lang="en">They rescued the <i>human trafficking</i> victims; domestic disputes.</p>\r\n';
  const text = `<html lang="es">${line.repeat(30)}</html>`;
  const whole = await passageFormats['html']?.read(utf8(text), 'made.up');
  if (whole === undefined) throw new Error('nothing reads pages');
  const expected = checker.checkDocument(whole, { ui: 'es' });
  expect(expected.findings.length).toBeGreaterThan(80);
  for (const size of [400, 1111, 5000]) {
    const reader = await passageFormats['html']?.windows?.(utf8(text), 'made.up');
    if (reader === undefined) throw new Error('nothing reads pages in windows');
    const pieces = () => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    expect(checker.checkWindows(windowsOf(reader, 'made.up', pieces), { ui: 'es' })).toEqual(expected);
  }
});

it('a page is not cut where a tag is no tag', async () => {
  const cut = readInWindows('html', '<p>Uno</p><img alt="</p>"><p>dos</p>', 24);
  await expect(cut).rejects.toThrow(PassageRefusal);
});

describe('a part of a Word document', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const xml = wordPart(
    'document',
    `<w:body><w:p>${run('uno &amp; <![CDATA[<dos> a < b]]>')}<!-- <w:p> a < b -->${run('tres')}</w:p><?x a < b ?><w:p>${run('cuatro')}</w:p></w:body>`,
  );
  const reading = { path: 'made.up', depth: 64, segment: null, styles: new Map() };
  const texts = readPart(xml, reading).map(({ passage }) => passage.text);

  it.each(Array.from(xml, (_, at) => at + 1).filter((size) => size < 40 || size % 11 === 0))(
    'is read as it is read whole, in windows of %i',
    (size) => {
      const pieces = () => xml.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const windows = windowsOf(partWindows(reading), 'made.up', pieces);
      const found = Array.from(windows, ({ parts }) => Array.from(parts, ({ passages }) => passages)).flat(2);
      expect(found.map(({ text }) => text)).toEqual(texts);
    },
  );
});

describe('a Word document whose text is long', () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const many = Array.from({ length: 40_000 }, (_, at) => `Frase ${at} sobre la trata`);
  const outer = `<w:p><w:r><w:t>fuera</w:t><w:txbxContent>${many.map(paragraph).join('<!-- a < b -->')}</w:txbxContent></w:r></w:p>`;
  const bytes = docxOf(outer, { footer1: paragraph('al pie'), header1: '' });

  it('is read in several windows as it is read whole', async () => {
    const whole = await passageFormats['docx']?.read(bytes, 'long.docx');
    const windows = [...((await passageFormats['docx']?.open?.(bytes, 'long.docx')) ?? [])].length;
    const { text, parts } = joined((await passageFormats['docx']?.open?.(bytes, 'long.docx')) ?? []);
    expect(windows).toBeGreaterThan(3);
    expect(text).toBe(whole?.text);
    expect(parts.flatMap(({ passages }) => passages)).toEqual(whole?.passages);
    expect(whole?.passages.length).toBe(many.length + 2);
  });

  const opened = async (changed: Uint8Array) => {
    try {
      return joined((await passageFormats['docx']?.open?.(changed, 'long.docx')) ?? []).parts.length;
    } catch (error) {
      if (error instanceof PassageRefusal) return error.code;
      throw error;
    }
  };

  it('is refused where it is not what its directory says', async () => {
    const view = new DataView(bytes.buffer.slice(0));
    const record = [...Array(bytes.length - 46).keys()].find(
      (at) =>
        view.getUint32(at, true) === 0x02014b50 &&
        new TextDecoder().decode(bytes.subarray(at + 46, at + 63)) === 'word/document.xml',
    );
    const size = view.getUint32((record ?? 0) + 24, true);
    for (const wrong of [size - 1, size + 1]) {
      view.setUint32((record ?? 0) + 24, wrong, true);
      expect(await opened(new Uint8Array(view.buffer))).toBe('no-archive');
    }
  });

  it('is refused where it is broken off or no UTF-8', async () => {
    const broken = docxOf(outer.slice(0, -40));
    expect(await opened(broken)).toBe('not-well-formed');
    const tag = docxOf(outer.replace('Frase 20000', 'a <b c'));
    expect(await opened(tag)).toBe('not-well-formed');
    for (const long of [docxOf(paragraph('uno')), bytes]) {
      const parts = unzipSync(long);
      parts['word/document.xml'] = Uint8Array.from([...(parts['word/document.xml'] ?? []), 0xc3]);
      expect(await opened(zipSync(parts))).toBe('not-utf-8');
    }
  });
});
