import type { LanguageTag } from '#model/localized.ts';
import { PassageBuilder } from '../passage/builder.ts';
import { ignoreMarkIn } from '../passage/ignore.ts';
import { languageTagOf } from '../passage/language.ts';
import type { PlacedDocument, PlacedPassage } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';
import { type PoEntry, type PoString, poEntries } from './lines.ts';

const escaped = /\\(?:([abfnrtv"\\])|([0-7]{1,3})|x([0-9a-fA-F]{1,2}))/g;
const characters: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
};

const escapePo = (text: string): string =>
  text
    .replace(/["\\]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replaceAll('\t', '\\t')
    .replace(/\p{Cc}/gu, '');

function build(file: string, strings: readonly PoString[]): PassageBuilder {
  const builder = new PassageBuilder();
  for (const { from, to } of strings) {
    let done = from;
    const raw = file.slice(from, to);
    if (raw.includes('\\')) {
      for (const { index, 0: written, 1: letter, 2: octal, 3: hexadecimal } of raw.matchAll(escaped)) {
        const code = octal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(octal, 8);
        const character = letter === undefined ? String.fromCharCode(code & 0xff) : (characters[letter] ?? letter);
        builder.append(file.slice(done, from + index), done);
        done = from + index + written.length;
        builder.atom(character, from + index, done);
      }
    }
    builder.append(file.slice(done, to), done);
  }
  return builder;
}

/** A field of the header, which is the translation of the empty message. */
const headerField = (header: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, 'im').exec(header)?.[1];

/**
 * PO: a pair for each message and translation, named by its context; a message without a translation, or with one that
 * is marked as fuzzy, as a passage. Obsolete messages are left out.
 */
export const po: TextReader = {
  declaredEncoding: (start) =>
    /^"Content-Type:[^"\n]*charset=([\w-]{1,40})\\n"/im
      .exec(String.fromCharCode(...start))?.[1]
      ?.replace(/^CHARSET$/, 'utf-8'),
  parse(text: string, path: string): PlacedDocument {
    const placed: PlacedPassage[] = [];
    const pairs: { source: PlacedPassage; target: PlacedPassage }[] = [];
    let [sourceLanguage, targetLanguage]: (LanguageTag | undefined)[] = [];
    let next = false;
    let between = false;
    const onComment = (comment: string): void => {
      const mark = ignoreMarkIn(comment);
      if (mark === 'next') next = true;
      else if (mark !== undefined) between = mark === 'start';
    };
    const isIgnored = (): boolean => {
      const ignored = next || between;
      next = false;
      return ignored;
    };
    const refuse = (offset: number): never => {
      throw refusalAt(path, text, offset, {
        code: 'not-po',
        message: 'this line is none of a PO file',
        expected: 'a comment (#), or msgctxt, msgid, msgid_plural or msgstr with a text in double quotes',
        mend: 'Close the quotes, or write a quotation mark inside a text as \\".',
      });
    };
    const tell = (entry: PoEntry): void => {
      const passageOf = (
        strings: readonly PoString[],
        language: LanguageTag | undefined,
      ): PlacedPassage | undefined => {
        const segment =
          entry.context === undefined ? null : (build(text, entry.context).finish(undefined)?.text ?? null);
        const passage = build(text, strings).finish(language, segment);
        return passage === undefined ? undefined : { passage, escape: escapePo };
      };
      const single = passageOf(entry.id, sourceLanguage);
      const plural = entry.plural === undefined ? undefined : passageOf(entry.plural, sourceLanguage);
      const paired = new Set<PlacedPassage>();
      for (const [number, strings] of entry.fuzzy ? [] : entry.translations) {
        const target = passageOf(strings, targetLanguage);
        const source = number === 0 ? single : (plural ?? single);
        if (target === undefined || source === undefined) continue;
        pairs.push({ source, target });
        paired.add(source);
      }
      for (const source of [single, plural]) {
        if (source !== undefined && !paired.has(source)) placed.push(source);
      }
    };
    for (const entry of poEntries(text, onComment, isIgnored, refuse)) {
      if (entry.context === undefined && entry.id.every(({ from, to }) => from === to)) {
        const header = build(text, entry.translations.get(0) ?? []).finish(undefined)?.text ?? '';
        targetLanguage = languageTagOf(headerField(header, 'Language'));
        sourceLanguage = languageTagOf(headerField(header, 'X-Source-Language'));
      } else if (!entry.ignored) tell(entry);
    }
    return { placed, pairs };
  },
};
