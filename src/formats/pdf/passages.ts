import { getDocumentProxy } from 'unpdf';
import type { Passage, PassageDocument } from '#model/passage.ts';
import { isReadable } from '../passage/builder.ts';
import { checkSize } from '../passage/decode.ts';
import { languageTagOf } from '../passage/language.ts';
import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import { PassageRefusal, refusalOf } from '../passage/refusal.ts';
import { paragraphsOfPage, type TextItem } from './lines.ts';

/** A larger file than other documents is refused: the library holds several copies of it. Bytes. */
const largest = 128 * 2 ** 20;

function unreadable(path: string, error: unknown): PassageRefusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return refusalOf(path, {
      code: 'protected',
      message: 'the file is protected by a password',
      expected: 'a PDF that opens without one',
      mend: 'Save a copy without the password.',
    });
  }
  return refusalOf(path, {
    code: 'not-pdf',
    message: `the file cannot be read as a PDF (${error instanceof Error ? error.message : 'unknown reason'})`,
    expected: 'a whole PDF',
    mend: 'Get or save the file again: it may be cut off.',
  });
}

async function pagesOf(bytes: Uint8Array, path: string, options: ReadingOptions) {
  // The library takes the bytes away from the caller, so it gets a copy. Level 0: it prints nothing but errors.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const most = options.limits?.pages ?? readingLimits.pages;
    if (pdf.numPages > most) {
      throw refusalOf(path, {
        code: 'too-many-pages',
        message: `the file has ${pdf.numPages} pages`,
        expected: `at most ${most} pages`,
        mend: 'Split it into several files.',
      });
    }
    const { info } = await pdf.getMetadata();
    const declared: unknown = 'Language' in info ? info['Language'] : undefined;
    const pages: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(paragraphsOfPage(items.filter((item): item is Extract<typeof item, TextItem> => 'str' in item)));
      page.cleanup();
    }
    return { pages, language: languageTagOf(typeof declared === 'string' ? declared : undefined) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/**
 * The text of a PDF, to report on: its paragraphs and spaces are guessed from where the letters stand, and nothing can be
 * written back. `text` is what was taken out; the segment is the page.
 * @throws {PassageRefusal} also where there is no text in it
 */
export async function readPdfPassages(
  bytes: Uint8Array,
  path: string,
  options: ReadingOptions = {},
): Promise<PassageDocument> {
  checkSize(bytes, path, { ...options, limits: { ...options.limits, file: options.limits?.file ?? largest } });
  let read: Awaited<ReturnType<typeof pagesOf>>;
  try {
    read = await pagesOf(bytes, path, options);
  } catch (error) {
    throw error instanceof PassageRefusal ? error : unreadable(path, error);
  }
  const texts: string[] = [];
  const passages: Passage[] = [];
  let from = 0;
  for (const [index, paragraphs] of read.pages.entries()) {
    for (const text of paragraphs.filter(isReadable)) {
      passages.push({ text, runs: [{ at: 0, from }], language: read.language, segment: `p. ${index + 1}` });
      texts.push(text);
      from += text.length + 1;
    }
  }
  if (passages.length === 0) {
    throw refusalOf(path, {
      code: 'no-text',
      message: 'there is no text in the PDF, only pictures or empty pages',
      expected: 'a PDF with text that can be selected',
      mend: 'If it is a scan, have its text recognised (OCR) and save it again.',
    });
  }
  return { text: texts.join('\n'), passages, pairs: [] };
}
