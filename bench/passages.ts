/**
 * How fast the text of documents is read, with the place of every word: MB of the file a second (for DOCX, MB of its
 * text too), beside parsers that make a tree or a text of the same file: parse5, mdast-util-from-markdown, saxes and
 * mammoth. Each measurement is a process of its own, in turn with its peers; the table has the median.
 *
 *     npm install --prefix /tmp/peers parse5 mammoth
 *     PEERS=/tmp/peers node bench/passages.ts [--quick]
 *
 * The texts are the toolkit's own pages, repeated. A peer that is not installed is said to be so.
 */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SaxesParser } from 'saxes';
import { passageFormats } from '#formats/passage-formats.ts';
import { inOwnProcess, type Measured, machine, measure, median, printTable, report, together } from './measuring.ts';

const content = fileURLToPath(new URL('../content', import.meta.url));
/** Bytes of each document, about. */
const size = 8_000_000;

/** Paragraphs of the pages, as Markdown, with their headings, lists and links. */
function paragraphs(): string[] {
  const pages = globSync(join(content, '**/*.md')).toSorted().slice(0, 40);
  return pages.flatMap((page) =>
    readFileSync(page, 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split(/\n{2,}/)
      .filter((paragraph) => /\S/.test(paragraph)),
  );
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const plainOf = (markdown: string): string =>
  escapeXml(markdown.replace(/\]\([^)]*\)/g, '').replace(/[*_[\]#`\n]+/g, ' '));

/** One document of each kind: the same paragraphs over and over. */
const documents: Readonly<Record<string, (paragraph: readonly string[]) => string>> = {
  html: (all) =>
    `<!doctype html><html lang="es"><head><title>x</title></head><body>${all
      .map((text, index) => {
        const words = plainOf(text).split(' ');
        const marked = words.map((word, at) => (at % 12 === 5 ? `<a href="/es/concepto/${at}/">${word}</a>` : word));
        return `<div class="usa-prose"><p id="p${index}">${marked.join(' ')}</p>\n</div>\n`;
      })
      .join('')}</body></html>`,
  markdown: (all) => all.join('\n\n'),
  xliff: (all) =>
    `<?xml version="1.0" encoding="UTF-8"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="es" original="x"><body>${all
      .map((text, index) => {
        const [first = '', ...rest] = plainOf(text).trim().split(' ');
        const segment = `<g id="1">${first}</g> ${rest.join(' ')}`;
        return `<trans-unit id="u${index}" xml:space="preserve"><source>${segment}</source>\n<target state="translated">${segment}</target></trans-unit>\n`;
      })
      .join('')}</body></file></xliff>`,
};

/** A run for about every six words, with properties, as Word saves a document that was worked on. */
function docx(all: readonly string[]): Uint8Array {
  const run = (text: string): string =>
    `<w:r w:rsidRPr="00A77B3E"><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:lang w:val="es-MX"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = all.map((text) => {
    const pieces = plainOf(text).match(/(?:\S+\s*){1,6}/g) ?? [];
    return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${pieces.map(run).join('')}</w:p>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relationships),
    'word/document.xml': strToU8(xml),
  });
}

function makeDocument(format: string, bytes: number): Uint8Array {
  const all = paragraphs();
  const once = all.join('\n\n').length;
  const repeated = Array.from({ length: Math.ceil(bytes / once) }, () => all).flat();
  const write = documents[format];
  return write === undefined ? docx(repeated) : strToU8(write(repeated));
}

/** What a peer makes of a document; undefined where it is not installed. */
async function peerOf(name: string): Promise<((bytes: Uint8Array) => unknown) | undefined> {
  if (name === 'mdast-util-from-markdown') return (bytes) => fromMarkdown(new TextDecoder().decode(bytes));
  if (name === 'saxes, events only') {
    return (bytes) => {
      const parser = new SaxesParser({ xmlns: false });
      let events = 0;
      for (const kind of ['opentag', 'text', 'closetag'] as const) {
        parser.on(kind, () => {
          events += 1;
        });
      }
      parser.write(new TextDecoder().decode(bytes)).close();
      return events;
    };
  }
  const folder = process.env['PEERS'];
  if (folder === undefined) return undefined;
  try {
    const load = createRequire(join(folder, 'package.json'));
    const library: unknown = await import(load.resolve(name));
    if (name === 'parse5') return (bytes) => (library as Parse5).parse(new TextDecoder().decode(bytes));
    const { default: mammoth } = library as Mammoth;
    return (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  } catch {
    return undefined;
  }
}

interface Parse5 {
  parse(html: string): unknown;
}
interface Mammoth {
  readonly default: { extractRawText(input: { buffer: Buffer }): Promise<unknown> };
}

interface Run extends Measured {
  /** Bytes of the document, and of the text in it (UTF-8). */
  readonly document: number;
  readonly text: number;
}

async function run(format: string, program: string, bytes: number, rounds: number): Promise<void> {
  const document = makeDocument(format, bytes);
  const read = await passageFormats[format]?.read(document, `a.${format}`);
  const passages = [
    ...(read?.passages ?? []),
    ...(read?.pairs ?? []).flatMap(({ source, target }) => [source, target]),
  ];
  const text = passages.reduce((sum, passage) => sum + Buffer.byteLength(passage.text), 0);
  const peer = program === 'existe-ayuda' ? undefined : await peerOf(program);
  if (program !== 'existe-ayuda' && peer === undefined) return report(undefined);
  const measured = await measure(
    async () => {
      if (peer === undefined) await passageFormats[format]?.read(document, `a.${format}`);
      else await peer(document);
      return document.length;
    },
    { warmUp: 5, rounds },
  );
  report({ ...measured, document: document.length, text });
}

const cases: readonly { format: string; programs: readonly string[]; target: number; of: 'file' | 'text' }[] = [
  { format: 'html', programs: ['existe-ayuda', 'parse5'], target: 40, of: 'file' },
  { format: 'markdown', programs: ['existe-ayuda', 'mdast-util-from-markdown'], target: 20, of: 'file' },
  { format: 'xliff', programs: ['existe-ayuda', 'saxes, events only'], target: 40, of: 'file' },
  { format: 'docx', programs: ['existe-ayuda', 'mammoth'], target: 10, of: 'text' },
];

/** Peers that are slower than a tenth of ours get a smaller document. */
const slow = new Set(['parse5', 'mdast-util-from-markdown', 'mammoth']);

async function compare(quick: boolean): Promise<void> {
  console.log(`before: ${machine()}`);
  const rows: string[][] = [];
  for (const { format, programs, target, of } of cases) {
    const runs = new Map<string, Run[]>(programs.map((program) => [program, []]));
    for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) {
      for (const program of programs) {
        const bytes = slow.has(program) ? size / 8 : size;
        const rounds = quick ? 3 : slow.has(program) ? 3 : 7;
        const module = fileURLToPath(import.meta.url);
        const parameters = [
          '--run',
          '--format',
          format,
          '--program',
          program,
          '--bytes',
          `${bytes}`,
          '--rounds',
          `${rounds}`,
        ];
        const measured = await inOwnProcess<Run | null>(module, ...parameters).catch(() => null);
        if (measured !== null) runs.get(program)?.push(measured);
      }
    }
    for (const [program, measured] of runs) {
      const all = together(measured);
      const [first] = measured;
      if (all === undefined || first === undefined) {
        rows.push([format, program, 'not installed']);
        continue;
      }
      const seconds = median(all.times) / 1000;
      const speed = first.document / 1e6 / seconds;
      // Of processor time, which other work on the machine changes less; with all threads of the engine in it.
      const cpuSeconds = (all.cpu ?? 0) / 1000;
      const ofCpu = first.document / 1e6 / cpuSeconds;
      const judged = of === 'file' ? ofCpu : first.text / 1e6 / cpuSeconds;
      const reached = judged >= target ? 'met' : 'MISSED';
      const textOfCpu = (first.text / 1e6 / cpuSeconds).toFixed(1);
      const goal = program === 'existe-ayuda' ? `≥ ${target} of ${of} ${reached}` : '';
      rows.push([
        format,
        program,
        (first.document / 1e6).toFixed(1),
        speed.toFixed(1),
        ofCpu.toFixed(1),
        textOfCpu,
        all.memory.toFixed(0),
        goal,
      ]);
    }
  }
  printTable(
    ['format', 'program', 'MB', 'MB/s', 'MB/s of CPU', 'text MB/s of CPU', 'peak MB', 'target (of CPU)'],
    rows,
  );
  console.log(`after: ${machine()}`);
}

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    run: { type: 'boolean', default: false },
    format: { type: 'string', default: '' },
    program: { type: 'string', default: '' },
    bytes: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '1' },
  },
});
if (values.run) await run(values.format, values.program, Number(values.bytes), Number(values.rounds));
else await compare(values.quick);
