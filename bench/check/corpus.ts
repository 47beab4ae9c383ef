/**
 * What the speed of the checker is measured on: the content's own prose in both languages (or a file of one's own),
 * repeated to a size, as plain text and in other formats; and lists of terms of any length. Always the same for the
 * same content.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import type { Checker } from '#check/checker.ts';

const content = join(import.meta.dirname, '../../content');

/** A passage in both languages. */
export interface Pair {
  readonly en: string;
  readonly es: string;
}

/** mulberry32: small, seeded, and without the short cycles in its low bits that a plain congruential generator has. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function shuffled<T>(values: readonly T[], random: (below: number) => number): T[] {
  const order = [...values];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** Every text of the content that stands in both languages and is long enough to be prose. */
export function prose(): Pair[] {
  const pairs: Pair[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { en, es } = value as Readonly<Record<string, unknown>>;
    if (typeof en === 'string' && typeof es === 'string') {
      if (en.length >= 80) pairs.push({ en: en.trim(), es: es.trim() });
      return;
    }
    for (const part of Object.values(value)) walk(part);
  };
  for (const file of globSync('**/*.yaml', { cwd: content }).sort())
    walk(parse(readFileSync(join(content, file), 'utf8')));
  return shuffled(pairs, generator(1));
}

/** So many labels of a file make a pair as long as a sentence. */
const LABELS_IN_PAIR = 6;

/** The labels of a tab-separated file with a header and the columns key, en, es, several to a pair. */
export function labelPairs(file: string): Pair[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trimEnd().split('\t'))
    .filter(([, en, es]) => en !== undefined && es !== undefined);
  const joined = (own: readonly (readonly string[])[], column: number): string =>
    own.map((row) => row[column] ?? '').join('. ');
  return Array.from({ length: Math.ceil(rows.length / LABELS_IN_PAIR) }, (_, at) => {
    const own = rows.slice(at * LABELS_IN_PAIR, (at + 1) * LABELS_IN_PAIR);
    return { en: joined(own, 1), es: joined(own, 2) };
  });
}

/** Ten passages in English, ten in Spanish, and so on: a passage of a paragraph. */
export function paragraphs(pairs: readonly Pair[]): { readonly language: 'en' | 'es'; readonly text: string }[] {
  return pairs.flatMap((_, at) => {
    if (at % 10 !== 0) return [];
    const ten = pairs.slice(at, at + 10);
    return [
      ...ten.map(({ en }) => ({ language: 'en' as const, text: en })),
      ...ten.map(({ es }) => ({ language: 'es' as const, text: es })),
    ];
  });
}

/** A text over and over until it has so many bytes, cut at a character. */
export function repeatedTo(text: string, bytes: number): Buffer {
  const one = Buffer.from(text);
  const whole = Buffer.alloc(bytes, one);
  let end = bytes;
  while (end > 0 && ((whole[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return (whole[end - 1] ?? 0) >= 0xc0 ? whole.subarray(0, end - 1) : whole.subarray(0, bytes);
}

/** The text that is searched: that of a file, else the content's prose. */
export const corpusText = (pairs: readonly Pair[], file: string | undefined): string =>
  file === undefined
    ? paragraphs(pairs)
        .map(({ text }) => `${text}\n\n`)
        .join('')
    : readFileSync(file, 'utf8');

/** Two or three words in a row that begin and end with a word of four letters or more, as terms do. */
function phrases(text: string, random: (below: number) => number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
  const isWord = (word: string | undefined): boolean => word !== undefined && /^\p{L}{4,}$/u.test(word);
  const found = new Set<string>();
  for (let at = 0; at + 2 < words.length; at += 1) {
    const length = 2 + random(2);
    const own = words.slice(at, at + length);
    if (isWord(own[0]) && isWord(own.at(-1)) && own.every((word) => /^\p{L}/u.test(word))) found.add(own.join(' '));
  }
  return [...found];
}

/** Labels of a tab-separated file with a header and the columns key, en, es. */
const labelsOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t').slice(1))
    .map((label) => label.trim().toLowerCase())
    .filter((label) => label.length >= 3 && label.length <= 80);

/**
 * Terms: in turn a form of the vocabulary, a label and a phrase of the text, as long as there are any, then phrases
 * made up of two or three words of the text.
 */
export function termList(checker: Checker, text: string, labels: string | undefined, count: number): string[] {
  const random = generator(2);
  const sources = [
    checker.lexicon.index('all', undefined).forms.map(({ lower }) => lower),
    labels === undefined ? [] : labelsOf(labels),
    phrases(text, random),
  ].map((source) => shuffled([...new Set(source)], random));
  const terms = new Set<string>();
  const longest = Math.max(...sources.map(({ length }) => length));
  for (let at = 0; at < longest && terms.size < count; at += 1) {
    for (const source of sources) {
      const term = source[at];
      if (term !== undefined && terms.size < count) terms.add(term);
    }
  }
  const words = [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])];
  while (terms.size < count) {
    terms.add(Array.from({ length: 2 + random(2) }, () => words[random(words.length)]).join(' '));
  }
  return [...terms];
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Parts of about so many words, as runs and links cut a paragraph. */
const parts = (text: string, words: number): string[] => text.match(new RegExp(`(?:\\S+\\s*){1,${words}}`, 'g')) ?? [];

function htmlOf(pairs: readonly Pair[]): string {
  const body = paragraphs(pairs).map(({ language, text }) => {
    const inner = parts(text, 25).map((part, at) =>
      at % 2 === 0 ? escaped(part) : `<a href="/${language}/glossary/term" class="link"><em>${escaped(part)}</em></a>`,
    );
    return `<li><p lang="${language}">${inner.join('')}</p></li>\n`;
  });
  return `<ul class="list">${body.join('')}</ul>\n`;
}

const xliffOf = (pairs: readonly Pair[]): string =>
  pairs
    .map(
      ({ en, es }, at) =>
        `<trans-unit id="u${at}"><source>${escaped(en)}</source><target state="final">${escaped(es)}</target></trans-unit>\n`,
    )
    .join('');

/** The units of a translation memory. */
export const memoryUnits = (pairs: readonly Pair[]): string =>
  pairs
    .map(
      ({ en, es }, at) =>
        `<tu tuid="u${at}"><tuv xml:lang="en"><seg>${escaped(en)}</seg></tuv><tuv xml:lang="es"><seg>${escaped(es)}</seg></tuv></tu>\n`,
    )
    .join('');

const markdownOf = (pairs: readonly Pair[]): string =>
  paragraphs(pairs)
    .map(({ text }, at) => {
      const inner = parts(text.replace(/[*_`[\]<>#]/g, ''), 12).map((part, index) =>
        index % 3 === 1
          ? `**${part.trim()}** `
          : index % 3 === 2
            ? `[${part.trim()}](https://example.org/${index}) `
            : part,
      );
      return `${at % 12 === 0 ? '## ' : at % 5 === 0 ? '- ' : ''}${inner.join('')}\n\n`;
    })
    .join('');

function docxOf(pairs: readonly Pair[], bytes: number): Uint8Array {
  const body = paragraphs(pairs)
    .map(
      ({ language, text }) =>
        `<w:p>${parts(text, 12)
          .map(
            (part) =>
              `<w:r><w:rPr><w:lang w:val="${language}-US"/></w:rPr><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`,
          )
          .join('')}</w:p>`,
    )
    .join('');
  const text = paragraphs(pairs).reduce((sum, { text: own }) => sum + Buffer.byteLength(own), 0);
  const times = Math.max(1, Math.round(bytes / text));
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.repeat(times)}</w:body></w:document>`,
    ),
  });
}

export const documentKinds = ['html', 'xliff', 'markdown', 'docx'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document of about so many bytes (DOCX: of text). */
export function documentOf(kind: DocumentKind, pairs: readonly Pair[], bytes: number): Uint8Array {
  if (kind === 'docx') return docxOf(pairs, bytes);
  const piece = { html: htmlOf, xliff: xliffOf, markdown: markdownOf }[kind](pairs);
  const [before, after] = {
    html: ['<!doctype html><html lang="en"><head><title>Text</title></head><body>', '</body></html>'],
    xliff: [
      '<?xml version="1.0" encoding="UTF-8"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="text" source-language="en" target-language="es" datatype="plaintext"><body>',
      '</body></file></xliff>',
    ],
    markdown: ['', ''],
  }[kind] as [string, string];
  return Buffer.from(before + piece.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(piece)))) + after);
}
