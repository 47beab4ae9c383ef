import { detectFormat } from '#formats/detect-format.ts';
import { passageFormats } from '#formats/passage-formats.ts';
import type { Input, ReadInput } from './check-input.ts';

/**
 * Reads a document. This module is fetched when the first one is opened, and the reader of its format after it.
 * @throws {PassageRefusal} where it cannot be read
 */
export async function openDocument(input: Input & { kind: 'file' }): Promise<ReadInput> {
  const { name, bytes } = input;
  const format = passageFormats[detectFormat(name, bytes)];
  if (format === undefined) throw new Error('a format without a reader');
  const { rewrite } = format;
  return {
    document: await format.read(bytes, name),
    replace:
      rewrite && (async (replacements) => ({ kind: 'file', name, bytes: await rewrite(bytes, name, replacements) })),
  };
}
