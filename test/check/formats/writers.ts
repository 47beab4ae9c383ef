/**
 * Writers of every format for the property tests: each makes a file of texts, as differently as the format allows, by
 * the choices it is given.
 */
import { docxOf, pptxOf } from './office-files.ts';

/** Gives a number below `count`; the same ones again for the same seed. */
export type Choose = (count: number) => number;

export interface Writer {
  readonly format: string;
  readonly bilingual: boolean;
  write(texts: readonly string[], choose: Choose): Uint8Array;
  /** What a piece of the file stands for: its escapes undone, its tags taken out. */
  decode(written: string): string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each character of a text through one of some ways of writing it. */
const eachCharacter = (text: string, write: (character: string) => string): string => Array.from(text, write).join('');

const numeric = (character: string, choose: Choose): string =>
  choose(2) === 0 ? `&#${character.codePointAt(0)};` : `&#x${character.codePointAt(0)?.toString(16)};`;

const xmlNames: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML text: some characters as references, and a pair of tags around some. */
function xmlText(text: string, choose: Choose, tags: readonly (readonly [string, string])[]): string {
  return eachCharacter(text, (character) => {
    const must = character === '&' || character === '<';
    const written = must || choose(12) === 0 ? (xmlNames[character] ?? numeric(character, choose)) : character;
    if (tags.length === 0 || choose(15) !== 0 || character === ' ') return written;
    const [open, close] = tags[choose(tags.length)] ?? ['', ''];
    return `${open}${written}${close}`;
  });
}

const htmlTags = [
  ['<b>', '</b>'],
  ['<a href="x>y">', '</a>'],
  ['<span class=a>', '</span>'],
  ['<!-- x -->', ''],
] as const;
const spaces = [' ', ' ', ' ', '\n', '\r\n   ', '  ', '\t'];
const anySpace = (text: string, choose: Choose): string =>
  text.replace(/ /g, () => spaces[choose(spaces.length)] ?? ' ');

const decodeXml = (written: string): string =>
  written
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/<(bpt|ept|ph|it)\b[^>]*>.*?<\/\1>/g, '')
    .replace(/<(?:"[^"]*"|[^>"])*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&aacute;', 'á')
    .replaceAll('&amp;', '&');

const html: Writer = {
  format: 'html',
  bilingual: false,
  write(texts, choose) {
    const blocks = texts.map((text) => {
      const written = xmlText(anySpace(text, choose), choose, htmlTags).replaceAll('á', () =>
        choose(2) ? 'á' : '&aacute;',
      );
      return choose(4) === 0
        ? `<img alt="${xmlText(text, choose, []).replaceAll('"', '&quot;')}">`
        : `<p>${written}</p>${choose(3) ? '\n' : '<code>x</code>'}`;
    });
    return utf8(`<!doctype html><html lang="es"><body>${blocks.join('')}</body></html>`);
  },
  decode: decodeXml,
};

const escapedMarkdown = /[\\`*_[\]<>&|~!#]/;
const markdown: Writer = {
  format: 'markdown',
  bilingual: false,
  write(texts, choose) {
    const blocks = texts.map((text) => {
      const prefix = ['', '> ', '- ', '1. ', '# ', '> - '][choose(6)] ?? '';
      const inner =
        prefix === '> - ' ? '>   ' : prefix === '> ' ? '> ' : ' '.repeat(prefix === '# ' ? 0 : prefix.length);
      const words = text.split(' ').map((word) => {
        const written = eachCharacter(word, (character) =>
          escapedMarkdown.test(character)
            ? `\\${character}`
            : /[\p{L}\p{N}]/u.test(character) && choose(20) === 0
              ? `&#${character.codePointAt(0)};`
              : character,
        );
        if (!/^[\p{L}\p{N}]/u.test(word) || !/[\p{L}\p{N}]$/u.test(word)) return written;
        const [open, close] = [
          ['', ''],
          ['', ''],
          ['**', '**'],
          ['*', '*'],
          ['[', '](http://x.org/y_z "")'],
          ['<i>', '</i>'],
        ][choose(6)] ?? ['', ''];
        return `${open}${written}${close}`;
      });
      const joined = words.map((word, index) =>
        // What begins a line may be a mark there.
        index === 0 || (/^[\p{L}¿]/u.test(word) ? choose(6) : 1) > 0 || prefix === '# '
          ? ` ${word}`
          : `\n${inner}${word}`,
      );
      return `${prefix}x${joined.join('')} x`;
    });
    return utf8(blocks.join('\n\n<!-- -->\n\n'));
  },
  decode: (written) =>
    decodeXml(
      written
        .replace(/\]\(http:[^)]*\)/g, '')
        .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => `&#${character.charCodeAt(0)};`)
        .replace(/[*[\]]/g, ''),
    ),
};

const inlineCodes = [
  ['<g id="1">', '</g>'],
  ['<bpt id="1">&lt;b&gt;</bpt>', '<ept id="1">x</ept>'],
  ['<mrk mtype="term">', '</mrk>'],
] as const;
const segmentOf = (text: string, choose: Choose): string =>
  choose(8) === 0 ? `<![CDATA[${text.replaceAll(']]>', ']] >')}]]>` : xmlText(text, choose, inlineCodes);

const xliff: Writer = {
  format: 'xliff',
  bilingual: true,
  write: (texts, choose) =>
    utf8(
      `<?xml version="1.0"${['', ' encoding="UTF-8"', " encoding='utf-8'"][choose(3)]}?><xliff version="1.2"><file source-language="en" target-language="es"><body>${texts
        .map(
          (text, index) =>
            `<trans-unit id="${index}"><source>x</source>\n<target>${segmentOf(anySpace(text, choose), choose)}</target></trans-unit>`,
        )
        .join('\n')}</body></file></xliff>`,
    ),
  decode: decodeXml,
};

const tmx: Writer = {
  format: 'tmx',
  bilingual: true,
  write: (texts, choose) =>
    utf8(
      `<tmx version="1.4"><header srclang="en"/><body>${texts
        .map(
          (text) =>
            `<tu><tuv xml:lang="en"><seg>x</seg></tuv><tuv xml:lang="es"><seg>${segmentOf(text, choose)}</seg></tuv></tu>`,
        )
        .join('\n')}</body></tmx>`,
    ),
  decode: decodeXml,
};

const backslashed = (character: string): string =>
  character === '"' || character === '\\' ? `\\${character}` : character;

const po: Writer = {
  format: 'po',
  bilingual: true,
  write: (texts, choose) =>
    utf8(
      texts
        .map((text, index) => {
          const written = eachCharacter(text, (character) => backslashed(character) + (choose(20) === 0 ? '"\n"' : ''));
          return `msgctxt "${index}"\nmsgid "x"\nmsgstr "${written}"\n`;
        })
        .join(choose(2) ? '\n' : '\r\n'),
    ),
  decode: (written) => written.replace(/"\r?\n"/g, '').replace(/\\(["\\])/g, '$1'),
};

const csv: Writer = {
  format: 'csv',
  bilingual: true,
  write: (texts, choose) =>
    utf8(
      `source,target\n${texts
        .map((text) => (/[",]/.test(text) || choose(2) ? `x,"${text.replaceAll('"', '""')}"` : `x,${text}`))
        .join(choose(2) ? '\n' : '\r\n')}`,
    ),
  decode: (written) => written.replaceAll('""', '"'),
};

const json: Writer = {
  format: 'json',
  bilingual: false,
  write: (texts, choose) =>
    utf8(
      `{${texts
        .map((text, index) => {
          const written = eachCharacter(text, (character) =>
            choose(12) === 0
              ? Array.from(
                  { length: character.length },
                  (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
                ).join('')
              : backslashed(character),
          );
          return `"k${index}": ${choose(3) === 0 ? `["${written}"]` : `"${written}"`}`;
        })
        .join(',\n')}}`,
    ),
  decode: (written) => JSON.parse(`"${written}"`),
};

const yaml: Writer = {
  format: 'yaml',
  bilingual: false,
  write: (texts, choose) =>
    utf8(
      texts
        .map((text, index) => {
          const lines = (indent: string): string => text.replace(/ /g, () => (choose(5) === 0 ? `\n${indent}` : ' '));
          const written = [
            () => `"${lines('  ').replace(/["\\]/g, '\\$&')}"`,
            () => `'${lines('    ').replaceAll("'", "''")}'`,
            () => `|\n    ${text}`,
            () => `>-\n   ${lines('   ')}`,
          ][choose(4)]?.();
          return `k${index}: ${written}`;
        })
        .join('\n'),
    ),
  decode: (written) => written.replace(/\\(["\\])/g, '$1').replaceAll("''", "'"),
};

const subtitles: Writer = {
  format: 'subtitles',
  bilingual: false,
  write: (texts, choose) =>
    utf8(
      `WEBVTT\n\n${texts
        .map((text, index) => {
          const written = eachCharacter(text, (character) => xmlNames[character] ?? character);
          const lines = written.replace(/ /g, () => (choose(4) === 0 ? '\n' : ' '));
          return `${index}\n00:01.000 --> 00:02.000\n${choose(2) ? `<v Ana><i>${lines}</i>` : lines}\n`;
        })
        .join('\n')}`,
    ),
  decode: decodeXml,
};

const text: Writer = {
  format: 'text',
  bilingual: false,
  write: (texts, choose) => utf8(texts.join(['\n\n', '\r\n\r\n', '\n \n\n'][choose(3)])),
  decode: (written) => written,
};

/** Runs of a paragraph: the text divided anywhere, with references, soft hyphens left alone. */
function runsOf(text: string, choose: Choose, run: (content: string) => string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    part += character;
    if (choose(6) === 0) {
      parts.push(part);
      part = '';
    }
  }
  parts.push(part);
  return parts.map((content) => run(xmlText(content, choose, []))).join('');
}

const docx: Writer = {
  format: 'docx',
  bilingual: false,
  write: (texts, choose) =>
    docxOf(
      texts
        .map((paragraph) => {
          const runs = runsOf(
            paragraph,
            choose,
            (content) =>
              `<w:r>${choose(2) ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${content}</w:t></w:r>`,
          );
          return choose(4) === 0 ? `<w:tbl><w:tr><w:tc><w:p>${runs}</w:p></w:tc></w:tr></w:tbl>` : `<w:p>${runs}</w:p>`;
        })
        .join(''),
    ),
  decode: (written) => written,
};

const pptx: Writer = {
  format: 'pptx',
  bilingual: false,
  write: (texts, choose) =>
    pptxOf(
      texts.map((paragraph) => ({
        shapes: `<p:sp><p:txBody><a:p>${runsOf(paragraph, choose, (content) => `<a:r><a:rPr lang="es-MX"/><a:t>${content}</a:t></a:r>`)}</a:p></p:txBody></p:sp>`,
      })),
    ),
  decode: (written) => written,
};

export const writers: readonly Writer[] = [
  text,
  markdown,
  html,
  xliff,
  tmx,
  po,
  csv,
  json,
  yaml,
  subtitles,
  docx,
  pptx,
];
