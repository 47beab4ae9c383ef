import { unzipSync } from 'fflate';
import { refusalOf } from './passage/refusal.ts';
import { passageFormats } from './passage-formats.ts';
import { utf16Of } from './utf16.ts';

/** The first characters of a file, whatever its encoding is: enough to know markup by. */
function headOf(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes.subarray(0, 4096), { stream: true }).trimStart();
}

const archives: readonly (readonly [entry: RegExp, format: string])[] = [
  [/^word\/\w+\.xml$/, 'docx'],
  [/^ppt\/presentation\.xml$/, 'pptx'],
];

/** Which of the formats in an archive it is, by the names of its entries; nothing is unpacked. */
function archiveFormat(bytes: Uint8Array): string | undefined {
  let found: string | undefined;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        found ??= archives.find(([entry]) => entry.test(name))?.[1];
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return found;
}

function markupFormat(head: string): string | undefined {
  const root = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|\s)*<([\w:-]+)/i.exec(head)?.[1];
  const name = root?.replace(/^.*:/, '').toLowerCase();
  if (name === 'xliff' || name === 'tmx') return name;
  return name !== undefined && /^<!doctype html|^<html[\s>]/i.test(head.replace(/^<\?[^>]*>\s*/, ''))
    ? 'html'
    : undefined;
}

/**
 * The format of a file by its extension, else by what is in it.
 * @param path only its extension is looked at
 * @returns a name in `passageFormats`
 * @throws {PassageRefusal} where it is none of them
 */
export function detectFormat(path: string, bytes: Uint8Array): string {
  const extension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase();
  for (const [name, { extensions }] of Object.entries(passageFormats)) {
    if (extension !== undefined && extensions.includes(extension)) return name;
  }
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) {
    const found = archiveFormat(bytes);
    if (found !== undefined) return found;
  }
  const head = headOf(bytes);
  if (head.startsWith('%PDF-')) return 'pdf';
  const markup = markupFormat(head);
  if (markup !== undefined) return markup;
  if (extension === undefined && !/[^\P{Cc}\s]|\uFFFD/u.test(head)) return 'text';
  throw refusalOf(path, {
    code: 'unknown-format',
    message: 'the format of the file is not known',
    expected: `one of ${Object.values(passageFormats)
      .flatMap(({ extensions }) => extensions)
      .join(' ')}`,
    mend: 'Name the format, or save the file in one of these.',
  });
}
