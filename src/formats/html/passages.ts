import { readingLimits } from '../passage/limits.ts';
import type { ReadingOptions } from '../passage/options.ts';
import type { TextReader } from '../passage/text-format.ts';
import { declaredXmlEncoding } from '../xml/declared-encoding.ts';
import { HtmlReader } from './reader.ts';
import { HtmlWindows } from './windows.ts';

const charset = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i;

/** The encoding that a page names in its first 1,024 bytes (HTML Living Standard, 13.2.3.2). */
function declaredHtmlEncoding(start: Uint8Array): string | undefined {
  const head = String.fromCharCode(...start.subarray(0, 1024));
  const declared = charset.exec(head)?.[1];
  if (declared === undefined) return declaredXmlEncoding(start);
  // The bytes were single ones so far, so a declared UTF-16 cannot be true.
  return /^utf-?16/i.test(declared) ? undefined : declared;
}

const readerOf = (path: string, { limits }: ReadingOptions): HtmlReader =>
  new HtmlReader(path, limits?.depth ?? readingLimits.depth);

/**
 * HTML: a passage for each stretch of text that no block element interrupts, and for what a person hears or sees of
 * attributes. Code and what is not to be translated is left out.
 */
export const html: TextReader = {
  declaredEncoding: declaredHtmlEncoding,
  parse: (text, path, options) => readerOf(path, options).whole(text),
  parts: (text, path, options) => readerOf(path, options).parts(text),
  windows: (path, options) => new HtmlWindows(readerOf(path, options), path),
};
