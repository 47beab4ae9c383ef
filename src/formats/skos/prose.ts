import { plainText } from '#model/markdown.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a text says the same with and without its marks. */
export const isPlain = (text: string): boolean => plainText(text) === text;

/**
 * Plain text as Markdown that reads the same: characters that would be marks are escaped, and only where
 * there are any.
 */
export function markdownOf(text: string): string {
  const trimmed = text.trim().replace(/\n[ \t]+/g, '\n');
  const wanted = squeeze(trimmed);
  if (plainText(trimmed) === wanted) return trimmed;
  const escaped = trimmed
    .replace(/[\\`*_[\]<>&]/g, '\\$&')
    .replace(/^(\s*)([-+#=~])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
  if (plainText(escaped) === wanted) return escaped;
  return trimmed.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
