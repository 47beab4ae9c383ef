/**
 * Measures PDFKit with the text of a piece: node bench/print-pdfkit.ts TOOLKIT.json TASK WARM-UP ROUNDS
 *
 * The same words in the same type, embedded, tagged as headings, paragraphs and list items, with title and
 * language, at one size that fits. It has no QR code, no measuring of what fits, no sources, no citations.
 * PDFKit is no dependency of the project: `PEERS` names a folder in which `npm install pdfkit` was run. Reports
 * null where it is not there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { plainText } from '#model/markdown.ts';
import type { Tool } from '#model/tool.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { measure, report } from './measuring.ts';
import { taskNamed } from './print-tasks.ts';

interface Element {
  add(element: Element): void;
  end(): void;
}
interface Document {
  registerFont(name: string, font: Buffer): this;
  font(name: string): this;
  fontSize(points: number): this;
  addPage(options: object): this;
  text(text: string, x?: number, y?: number, options?: object): this;
  struct(type: string, children?: () => void): Element;
  addStructure(element: Element): void;
  on(event: 'data', listener: (piece: Buffer) => void): this;
  on(event: 'end', listener: () => void): this;
  end(): void;
}
type PdfKit = new (options: object) => Document;

const [path = '', name = '', warmUp, rounds] = process.argv.slice(2);

function find(): PdfKit | undefined {
  const folder = process.env['PEERS'];
  if (folder === undefined) return undefined;
  try {
    return createRequire(join(resolve(folder), 'x.js'))('pdfkit') as PdfKit;
  } catch {
    return undefined;
  }
}

const PDFDocument = find();
if (PDFDocument === undefined) {
  report(null);
  process.exit();
}

const { resolve: pathOf } = createRequire(import.meta.url);
const face = (weight: string): Buffer =>
  readFileSync(
    pathOf(`@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`),
  );
const regular = face('400Regular');
const bold = face('700Bold');

const task = taskNamed(name);
const { tools, meta } = JSON.parse(readFileSync(path, 'utf8')) as Toolkit;
const card = { size: [252, 144], margin: 9, points: 7.5 };
const letter = { size: 'LETTER', margin: 54, points: 10.5 };
let number = 0;

function draw(document: Document, panel: string, points: number, place: { x: number; y: number; width: number }): void {
  let [x, y]: (number | undefined)[] = [place.x, place.y];
  for (const line of panel.split('\n').filter((each) => each.trim() !== '')) {
    const heading = line.startsWith('#');
    const words = plainText(line.replace(/^(?:#+|-|\d+\.)\s+/, '')).replace('{organization}', `Centro ${number}`);
    const element = document.struct(heading ? 'H2' : 'P', () => {
      document
        .font(heading ? 'bold' : 'regular')
        .fontSize(heading ? points * 1.2 : points)
        .text(/^-\s/.test(line) ? `• ${words}` : words, x, y, { width: place.width });
      [x, y] = [undefined, undefined];
    });
    document.addStructure(element);
    element.end();
  }
}

function print(Kit: PdfKit, tool: Tool, language: string, eightUp: boolean): Promise<number> {
  number += 1;
  const isCard = tool.layout === 'business-card';
  const { size, margin, points } = isCard && !eightUp ? card : isCard ? { ...card, size: 'LETTER' } : letter;
  const page = { size, margin };
  const document = new Kit({
    ...page,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: tool.title[language] ?? '' },
  });
  let bytes = 0;
  const ended = new Promise<number>((done) => {
    document.on('data', (piece) => {
      bytes += piece.length;
    });
    document.on('end', () => done(bytes));
  });
  document.registerFont('regular', regular).registerFont('bold', bold);
  for (const panel of tool.panels[language] ?? []) {
    document.addPage(page);
    for (let copy = 0; copy < (eightUp ? 8 : 1); copy += 1) {
      const [x, y] = eightUp ? [54 + (copy % 2) * 252, 108 + (copy >> 1) * 144] : [margin, margin];
      const width = isCard ? 252 - 2 * margin : 612 - 2 * margin;
      draw(document, panel, points, { x, y, width });
    }
  }
  document.end();
  return ended;
}

async function once(Kit: PdfKit): Promise<number> {
  let bytes = 0;
  for (const tool of tools.filter(({ id }) => id === (task.tool ?? id))) {
    for (const language of task.tool === undefined ? meta.languages : ['es']) {
      bytes += await print(Kit, tool, language, task.eightUp);
    }
  }
  return bytes;
}

report(await measure(() => once(PDFDocument), { warmUp: Number(warmUp), rounds: Number(rounds) }));
