/**
 * Measures the text of a deck as PptxGenJS writes it: node bench/deck-pptxgenjs.ts DECK.json WARM-UP ROUNDS
 *
 * Its file is compressed (DEFLATE) as ours is; it has no language for the notes, no header rows and no layouts
 * that carry the type. Reports null where PptxGenJS is not installed.
 */
import { readFileSync } from 'node:fs';
import type { DeckFile } from './deck-file.ts';
import { measure, report } from './measuring.ts';

interface Presentation {
  layout: string;
  addSlide(): { addText(text: string, options: object): void; addNotes(text: string): void };
  write(options: object): Promise<unknown>;
}

const [path = '', warmUp, rounds] = process.argv.slice(2);
const slides = (JSON.parse(readFileSync(path, 'utf8')) as DeckFile).deck.slides['es'] ?? [];
const name = 'pptxgenjs';
const peer = (await import(name).catch(() => undefined)) as { default: new () => Presentation } | undefined;

async function once(Deck: new () => Presentation): Promise<number> {
  const file = new Deck();
  file.layout = 'LAYOUT_WIDE';
  for (const { title, body, notes } of slides) {
    const slide = file.addSlide();
    slide.addText(title, { x: 0.85, y: 0.45, w: 11.7, h: 1.25, fontSize: 36 });
    slide.addText(body, { x: 0.85, y: 2.05, w: 11.7, h: 4.6, fontSize: 28 });
    slide.addNotes(notes);
  }
  return ((await file.write({ outputType: 'uint8array', compression: true })) as Uint8Array).length;
}

if (peer === undefined) report(null);
else report(await measure(() => once(peer.default), { warmUp: Number(warmUp), rounds: Number(rounds) }));
