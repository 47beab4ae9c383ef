import { expect, test } from 'vitest';
import { writeDocx } from '#publish/docx/write.ts';
import { renderGuidePdf } from '#publish/pdf/guide.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { readPdf } from './pdf-reader.ts';
import { partsOf } from './pptx-deck.ts';
import { organization, snapshot, toolCalled } from './toolkit.ts';

/** An agency's address is printed where one may walk in, and never asked of one that gives none: it may be a shelter. */
const address = '100 Calle de Ejemplo, Houston, TX 77002';
const withAddress = { ...organization, address };
const pieces = ['sexual-assault-fact-sheet', 'sexual-harassment-handout', 'poster-tear-off'];
const editions = pieces.flatMap((id) => snapshot.languages.map((language) => [id, language] as const));

/** Lines are broken where they are full, and a hyphen may end one. */
const close = (text: string): string => text.replace(/\s+/g, '');
const pdfText = async (id: string, language: string, agency?: typeof organization): Promise<string> => {
  const { bytes } = await renderToolPdf(snapshot, toolCalled(id), language, { organization: agency });
  return close((await readPdf(bytes)).text);
};
const labelIn = (language: string): string => `(${snapshot.toolkit.strings[language]?.tool.addressLine})`;

test.each(editions)('%s in "%s" says it, and has no line for it where there is none', async (id, language) => {
  expect(await pdfText(id, language, withAddress)).toContain(close(address));
  for (const agency of [organization, undefined]) {
    const text = await pdfText(id, language, agency);
    expect(text).not.toContain('{address}');
    expect(text).not.toContain(labelIn(language));
  }
});

test.each(editions.filter(([id]) => id !== 'poster-tear-off'))('%s in "%s" says it in Word', (id, language) => {
  const wordsOf = (agency?: typeof organization): string =>
    partsOf(writeDocx(snapshot, toolCalled(id), language, agency))['word/document.xml'] ?? '';
  expect(wordsOf(withAddress)).toContain(address);
  for (const agency of [organization, undefined]) {
    expect(wordsOf(agency)).not.toContain('{address}');
    expect(wordsOf(agency)).not.toContain(labelIn(language));
  }
});

test.each(snapshot.languages)(
  'the guide of a presentation in "%s" has a row for it only where it is said',
  async (language) => {
    const [presentation] = snapshot.toolkit.presentations;
    if (presentation === undefined) throw new Error('no presentation');
    const row = `${snapshot.toolkit.strings[language]?.tool.addressLine}:`;
    const textOf = async (agency?: typeof organization): Promise<string> =>
      close(
        (await readPdf((await renderGuidePdf(snapshot, presentation, language, { organization: agency })).bytes)).text,
      );
    expect(await textOf(withAddress)).toContain(close(`${row} ${address}`));
    expect(await textOf(organization)).not.toContain(row);
  },
);
