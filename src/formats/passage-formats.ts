import type { PassageDocument, PassageWindow, WindowReader } from '#model/passage.ts';
import type { OfficeKind } from './office/document.ts';
import type { Edit, ReadingOptions } from './passage/options.ts';
import { openText, openWindows, readText, rewriteText, type TextReader } from './passage/text-format.ts';

export type { Edit, ReadingOptions } from './passage/options.ts';
export { PassageRefusal } from './passage/refusal.ts';

/** A kind of document whose text can be read, and perhaps mended. */
export interface PassageFormat {
  readonly summary: string;
  /** With the dot, in small letters. */
  readonly extensions: readonly string[];
  /** Whether it holds texts with their translations (`PassageDocument.pairs`). */
  readonly bilingual: boolean;
  /**
   * @param path how a refusal names the file
   * @throws {PassageRefusal} where it cannot be read rightly
   */
  read(bytes: Uint8Array, path: string, options?: ReadingOptions): Promise<PassageDocument>;
  /**
   * The same for who goes through it once and keeps nothing; missing where a document is read as a whole.
   * @throws {PassageRefusal} at once, or while the parts are gone through
   */
  open?(bytes: Uint8Array, path: string, options?: ReadingOptions): Promise<Iterable<PassageWindow>>;
  /**
   * What reads a file in UTF-8 that is too large to be held; undefined where it is none, or the format is not read so.
   * @param start the first bytes of the file
   */
  windows?(start: Uint8Array, path: string, options?: ReadingOptions): Promise<WindowReader | undefined>;
  /**
   * The file with the edits made and every other byte as it was; missing where the format is only read. An edit that
   * spans formatting goes into its first part.
   * @param edits in any order; each within one passage; no two overlap
   * @throws {PassageRefusal} where an edit cannot be made
   */
  rewrite?(bytes: Uint8Array, path: string, edits: readonly Edit[], options?: ReadingOptions): Promise<Uint8Array>;
}

/** A format whose file is one text; its reader is loaded when it is first needed. */
const textFormat = (
  about: Pick<PassageFormat, 'summary' | 'extensions' | 'bilingual'>,
  load: () => Promise<TextReader>,
): PassageFormat => ({
  ...about,
  read: async (bytes, path, options) => readText(await load(), bytes, path, options),
  open: async (bytes, path, options) => openText(await load(), bytes, path, options),
  windows: async (start, path, options) => openWindows(await load(), start, path, options),
  rewrite: async (bytes, path, edits, options) => rewriteText(await load(), bytes, path, edits, options),
});

/** A document of Office Open XML; its reader is loaded when it is first needed. */
const officeFormat = (
  about: Pick<PassageFormat, 'summary' | 'extensions' | 'bilingual'>,
  load: () => Promise<OfficeKind>,
): PassageFormat => ({
  ...about,
  read: async (bytes, path, options) =>
    (await import('./office/document.ts')).readOffice(await load(), bytes, path, options),
  open: async (bytes, path, options) =>
    (await import('./office/document.ts')).openOffice(await load(), bytes, path, options),
  rewrite: async (bytes, path, edits, options) =>
    (await import('./office/document.ts')).rewriteOffice(await load(), bytes, path, edits, options),
});

/** By name, as `--format` takes it. */
export const passageFormats: Readonly<Record<string, PassageFormat>> = {
  text: textFormat(
    { summary: 'plain text, a passage for each paragraph', extensions: ['.txt', '.text'], bilingual: false },
    async () => (await import('./text/passages.ts')).plainText,
  ),
  markdown: textFormat(
    { summary: 'Markdown (CommonMark, GFM)', extensions: ['.md', '.markdown', '.mdown', '.mkd'], bilingual: false },
    async () => (await import('./markdown/passages.ts')).markdown,
  ),
  html: textFormat(
    { summary: 'HTML and XHTML, with alternative texts', extensions: ['.html', '.htm', '.xhtml'], bilingual: false },
    async () => (await import('./html/passages.ts')).html,
  ),
  xliff: textFormat(
    {
      summary: 'XLIFF 1.2 and 2.x',
      extensions: ['.xlf', '.xliff', '.sdlxliff', '.mqxliff', '.mxliff'],
      bilingual: true,
    },
    async () => (await import('./xliff/passages.ts')).xliff,
  ),
  tmx: textFormat(
    { summary: 'TMX 1.4, a translation memory', extensions: ['.tmx'], bilingual: true },
    async () => (await import('./tmx/passages.ts')).tmx,
  ),
  po: textFormat(
    { summary: 'PO files of gettext', extensions: ['.po', '.pot'], bilingual: true },
    async () => (await import('./po/passages.ts')).po,
  ),
  csv: textFormat(
    { summary: 'a table of texts and translations (CSV, TSV)', extensions: ['.csv', '.tsv', '.tab'], bilingual: true },
    async () => (await import('./csv/passages.ts')).pairTable,
  ),
  json: textFormat(
    { summary: 'JSON files of strings', extensions: ['.json', '.jsonc', '.arb'], bilingual: false },
    async () => (await import('./json/passages.ts')).json,
  ),
  yaml: textFormat(
    { summary: 'YAML files of strings', extensions: ['.yaml', '.yml'], bilingual: false },
    async () => (await import('./yaml/passages.ts')).yaml,
  ),
  subtitles: textFormat(
    { summary: 'subtitles (SubRip, WebVTT)', extensions: ['.srt', '.vtt'], bilingual: false },
    async () => (await import('./subtitles/passages.ts')).subtitles,
  ),
  docx: officeFormat(
    { summary: 'Word documents (DOCX)', extensions: ['.docx', '.docm', '.dotx', '.dotm'], bilingual: false },
    async () => (await import('./docx/passages.ts')).docx,
  ),
  pptx: officeFormat(
    { summary: 'presentations (PPTX), with notes', extensions: ['.pptx', '.pptm', '.ppsx', '.potx'], bilingual: false },
    async () => (await import('./pptx/passages.ts')).pptx,
  ),
  pdf: {
    summary: 'PDF, a passage for each paragraph as far as it can be told; only read',
    extensions: ['.pdf'],
    bilingual: false,
    read: async (bytes, path, options) => (await import('./pdf/passages.ts')).readPdfPassages(bytes, path, options),
  },
};
