import { decodeHTMLAttribute } from 'entities/decode';
import type { LanguageTag } from '#model/localized.ts';
import type { Passage } from '#model/passage.ts';
import { PassageBuilder } from '../passage/builder.ts';
import type { WritingPlace } from '../passage/placed.ts';

const reference = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/gi;

/**
 * The value of an attribute as a passage.
 * @param raw the value as the file has it, without quotes
 * @param from where it begins in the file
 * @param value the same, decoded by the parser
 */
export function attributePassage(
  raw: string,
  from: number,
  value: string,
  language: LanguageTag | undefined,
): Passage | undefined {
  const builder = new PassageBuilder();
  if (raw === value) builder.append(raw, from);
  else {
    let decoded = '';
    const pieces: [text: string, at: number, to: number][] = [];
    let done = 0;
    for (const { index, 0: written } of raw.matchAll(reference)) {
      // Without a semicolon it depends on the next character whether it is a reference at all (HTML, 13.2.5.73).
      const next = raw.slice(index + written.length, index + written.length + 1);
      const character = decodeHTMLAttribute(written + next).slice(0, next === '' ? undefined : -next.length);
      if (character === written) continue;
      pieces.push([raw.slice(done, index), done, index], [character, index, index + written.length]);
      done = index + written.length;
    }
    pieces.push([raw.slice(done), done, raw.length]);
    decoded = pieces.map(([text]) => text).join('');
    if (decoded !== value) builder.atom(value, from, from + raw.length);
    else {
      for (const [text, at, to] of pieces) {
        if (text.length === to - at) builder.append(text, from + at);
        else builder.atom(text, from + at, from + to);
      }
    }
  }
  return builder.finish(language);
}

/** Text in the value of an attribute, by the quotes it stands in. */
export function escapeAttribute(text: string, { file, passage }: WritingPlace): string {
  const quote = file[(passage.runs[0]?.from ?? 0) - 1];
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (quote === '"') return safe.replaceAll('"', '&quot;');
  if (quote === "'") return safe.replaceAll("'", '&#39;');
  return safe.replace(/[\s"'=>`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
