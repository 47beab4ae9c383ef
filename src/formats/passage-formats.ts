import type { PassageDocument } from '#model/passage.ts';
import type { Edit, ReadingOptions } from './passage/options.ts';

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
   * The file with the edits made and every other byte as it was; missing where the format is only read. An edit that
   * spans formatting goes into its first part.
   * @param edits in any order; each within one passage; no two overlap
   * @throws {PassageRefusal} where an edit cannot be made
   */
  rewrite?(bytes: Uint8Array, path: string, edits: readonly Edit[], options?: ReadingOptions): Promise<Uint8Array>;
}

/** By name. The readers are loaded when they are first needed. */
export const passageFormats: Readonly<Record<string, PassageFormat>> = {
  text: {
    summary: 'plain text, a passage for each paragraph',
    extensions: ['.txt', '.text'],
    bilingual: false,
    read: async (bytes, path, options) => (await import('./text/passages.ts')).readTextPassages(bytes, path, options),
  },
};
