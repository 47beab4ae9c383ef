import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const slideType = 'application/vnd.openxmlformats-officedocument.presentationml';

const types = (parts: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${Object.entries(
    parts,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;

const relationships = (targets: Readonly<Record<string, readonly [type: string, target: string]>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(
      ([id, [type, target]]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A part of WordprocessingML with its root element. */
export const wordPart = (root: string, content: string): string =>
  `<?xml version="1.0"?><w:${root} xmlns:w="${word}" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${content}</w:${root}>`;

/** @param others further parts of the kinds header, footer, footnotes, endnotes, comments, by their names */
export function docxOf(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const kinds: Record<string, string> = { 'word/document.xml': `${wordType}.document.main+xml` };
  const parts: Record<string, string> = { 'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`) };
  for (const [name, content] of Object.entries(others)) {
    const kind = name.replace(/\d+$/, '');
    kinds[`word/${name}.xml`] = `${wordType}.${kind}+xml`;
    const roots: Record<string, string> = { header: 'hdr', footer: 'ftr' };
    parts[`word/${name}.xml`] = wordPart(roots[kind] ?? kind, content);
  }
  const files = { '[Content_Types].xml': types(kinds), ...parts };
  const picture = { 'word/media/image1.png': Uint8Array.of(1, 2, 3, 4, 5) };
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
    ...picture,
  });
}

const drawing =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** @param slides shapes of each slide, shown in the reverse order of their part names; and of its notes */
export function pptxOf(slides: readonly { readonly shapes: string; readonly notes?: string }[]): Uint8Array {
  const count = slides.length;
  const kinds: Record<string, string> = { 'ppt/presentation.xml': `${slideType}.presentation.main+xml` };
  const files: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation ${drawing}><p:sldIdLst>${slides
      .map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      Object.fromEntries(slides.map((_, index) => [`rId${index}`, ['slide', `slides/slide${count - index}.xml`]])),
    ),
  };
  for (const [index, { shapes, notes }] of slides.entries()) {
    const name = `slide${count - index}`;
    kinds[`ppt/slides/${name}.xml`] = `${slideType}.slide+xml`;
    files[`ppt/slides/${name}.xml`] = `<p:sld ${drawing}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    if (notes === undefined) continue;
    files[`ppt/slides/_rels/${name}.xml.rels`] = relationships({
      rId1: ['notesSlide', `../notesSlides/notes${name}.xml`],
    });
    files[`ppt/notesSlides/notes${name}.xml`] = `<p:notes ${drawing}>${notes}</p:notes>`;
  }
  return zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': types(kinds), ...files }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );
}
