import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** An element of the logical structure (ISO 32000-1, 14.7). */
export interface StructureElement {
  readonly type: string;
  readonly alt: string | undefined;
  readonly language: string | undefined;
  readonly children: readonly StructureElement[];
}

/** What a reader of a PDF can find out about it, read from the file itself. */
export interface ReadPdf {
  readonly document: PDFDocument;
  /** All shown text without any white space: line ends are no spaces in a PDF. */
  readonly text: string;
  readonly structure: readonly StructureElement[];
  readonly xmp: string;
  /** Address and description of each link. */
  readonly links: readonly { address: string; description: string }[];
  /** The languages that elements of the structure or stretches of text declare, other than the document's. */
  readonly languages: ReadonlySet<string>;
  /** The base fonts, and whether each has its program in the file. */
  readonly fonts: readonly { name: string; embedded: boolean }[];
  readonly bookmarks: readonly string[];
}

const key = (name: string): PDFName => PDFName.of(name);
const latin1 = (stream: PDFRawStream): string => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string of a content stream as bytes (ISO 32000-1, 7.3.4.2). */
const literalBytes = (raw: string): string =>
  raw.replace(/\\(?:([0-7]{1,3})|(\n)|(.))/gs, (_, octal: string, newline: string, other: string) =>
    octal !== undefined
      ? String.fromCharCode(Number.parseInt(octal, 8))
      : newline !== undefined
        ? ''
        : (escapes[other] ?? other),
  );

/** The ToUnicode map of a font (`bfchar` and `bfrange` with a start value). */
function unicodeMap(font: PDFDict): Map<number, string> {
  const stream = font.lookup(key('ToUnicode'));
  const map = new Map<number, string>();
  if (!(stream instanceof PDFRawStream)) return map;
  const source = latin1(stream);
  const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of source.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      map.set(Number.parseInt(from, 16), decode(to));
    }
  }
  for (const [, block = ''] of source.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, low = '', high = '', to = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const start = decode(to).codePointAt(0) ?? 0;
      for (let code = Number.parseInt(low, 16), step = 0; code <= Number.parseInt(high, 16); code += 1, step += 1) {
        map.set(code, String.fromCodePoint(start + step));
      }
    }
  }
  return map;
}

type Page = ReturnType<PDFDocument['getPages']>[number];

function contentOf(page: Page): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  return streams.map((stream) => (stream instanceof PDFRawStream ? latin1(stream) : '')).join('\n');
}

function pageText(page: Page): string {
  const source = contentOf(page);
  const fonts = page.node.Resources()?.lookup(key('Font'));
  const maps = new Map<string, Map<number, string>>();
  if (fonts instanceof PDFDict) {
    for (const name of fonts.keys()) maps.set(name.decodeText(), unicodeMap(fonts.lookup(name, PDFDict)));
  }
  let current = new Map<number, string>();
  let shown = '';
  // Only what stands between BT and ET is shown; other strings are properties of marked content.
  const blocks = [...source.matchAll(/(?<=^|\n)BT\n([\s\S]*?)\nET(?=\n|$)/g)].map(([, block]) => block).join('\n');
  for (const [, font, literal] of blocks.matchAll(/\/(\S+) [\d.]+ Tf|\(((?:\\.|[^\\()])*)\)/gs)) {
    if (font !== undefined) current = maps.get(font) ?? new Map();
    else if (literal !== undefined) {
      const bytes = Buffer.from(literalBytes(literal), 'latin1');
      for (let at = 0; at + 1 < bytes.length; at += 2) shown += current.get(bytes.readUInt16BE(at)) ?? '\uFFFD';
    }
  }
  return shown;
}

function structureOf(document: PDFDocument): StructureElement[] {
  const root = document.catalog.lookup(key('StructTreeRoot'));
  const visit = (value: PDFObject | undefined): StructureElement[] => {
    if (value instanceof PDFArray) return value.asArray().flatMap((_, at) => visit(value.lookup(at)));
    if (!(value instanceof PDFDict)) return [];
    const type = value.lookup(key('S'));
    if (!(type instanceof PDFName)) return [];
    return [
      {
        type: type.decodeText(),
        alt: textOf(value.lookup(key('Alt'))),
        language: textOf(value.lookup(key('Lang'))),
        children: visit(value.lookup(key('K'))),
      },
    ];
  };
  return root instanceof PDFDict ? visit(root.lookup(key('K'))) : [];
}

/** All elements of a structure, in reading order. */
export const flat = (elements: readonly StructureElement[]): StructureElement[] =>
  elements.flatMap((element) => [element, ...flat(element.children)]);

function bookmarksOf(document: PDFDocument): string[] {
  const titles: string[] = [];
  const visit = (item: PDFObject | undefined): void => {
    if (!(item instanceof PDFDict)) return;
    const title = textOf(item.lookup(key('Title')));
    if (title !== undefined) titles.push(title);
    visit(item.lookup(key('First')));
    visit(item.lookup(key('Next')));
  };
  visit(document.catalog.lookup(key('Outlines')));
  return titles;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = document.catalog.lookup(key('Metadata'));
  const links: { address: string; description: string }[] = [];
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(key('Annots'), PDFArray);
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
      const annotation = annotations?.lookup(at);
      const action = annotation instanceof PDFDict ? annotation.lookup(key('A')) : undefined;
      if (!(annotation instanceof PDFDict) || !(action instanceof PDFDict)) continue;
      links.push({
        address: textOf(action.lookup(key('URI'))) ?? '',
        description: textOf(annotation.lookup(key('Contents'))) ?? '',
      });
    }
  }
  const fonts = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.lookup(key('Type')) !== key('FontDescriptor')) return [];
    const name = object.lookup(key('FontName'), PDFName).decodeText();
    const programs = ['FontFile', 'FontFile2', 'FontFile3'].map((program) => object.lookup(key(program)));
    return [{ name, embedded: programs.some((program) => program instanceof PDFRawStream) }];
  });
  const structure = structureOf(document);
  const declared = document.getPages().flatMap((page) => [...contentOf(page).matchAll(/\/Lang \(([^)]*)\)/g)]);
  return {
    document,
    languages: new Set([
      ...flat(structure).flatMap(({ language }) => language ?? []),
      ...declared.flatMap(([, language]) => language ?? []),
    ]),
    text: document.getPages().map(pageText).join('').replace(/\s/g, ''),
    structure,
    xmp: metadata instanceof PDFRawStream ? latin1(metadata) : '',
    links,
    fonts,
    bookmarks: bookmarksOf(document),
  };
}

/** Width and height of each page, in points. */
export const pageSizes = ({ document }: ReadPdf): [number, number][] =>
  document.getPages().map((page) => [page.getWidth(), page.getHeight()]);
