import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { passageFormats } from '#formats/passage-formats.ts';
import { placeInFile } from '#model/passage.ts';

/** @param pages lines with their distance from the foot of the page, and their size */
async function pdfOf(
  pages: readonly (readonly (readonly [text: string, y: number, size?: number])[])[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setLanguage('es-MX');
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = pdf.addPage([300, 400]);
    for (const [text, y, size = 10] of lines) page.drawText(text, { x: 20, y, size, font });
  }
  return pdf.save();
}

const read = passageFormats['pdf']?.read;

describe('PDF', () => {
  it('joins the lines of a paragraph and the halves of a divided word, page by page', async () => {
    const bytes = await pdfOf([
      [
        ['Guía', 350, 20],
        ['La víctima de trá-', 300],
        ['fico humano, o de trata', 288],
        ['de personas.', 276],
        ['Otro párrafo.', 240],
      ],
      [['Página dos', 300]],
    ]);
    const document = await read?.(Buffer.from(bytes), 'a.pdf');
    expect(document?.passages.map(({ text, segment }) => [segment, text])).toEqual([
      ['p. 1', 'Guía'],
      ['p. 1', 'La víctima de tráfico humano, o de trata de personas.'],
      ['p. 1', 'Otro párrafo.'],
      ['p. 2', 'Página dos'],
    ]);
    for (const passage of document?.passages ?? []) {
      expect(passage.language).toBe('es-MX');
      const { start, end } = placeInFile(passage, 0, passage.text.length);
      expect(document?.text.slice(start, end)).toBe(passage.text);
    }
  });

  it('refuses what has no text, too many pages, and more bytes than are read', async () => {
    await expect(read?.(await pdfOf([[]]), 'a.pdf')).rejects.toMatchObject({ code: 'no-text' });
    const two = await pdfOf([[['a', 10]], [['b', 10]]]);
    await expect(read?.(two, 'a.pdf', { limits: { pages: 1 } })).rejects.toMatchObject({ code: 'too-many-pages' });
    await expect(read?.(two, 'a.pdf', { limits: { file: 100 } })).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('is only read: nothing is written back', () => {
    expect(passageFormats['pdf']?.rewrite).toBeUndefined();
  });
});
