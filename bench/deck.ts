/**
 * Time and size of a deck of 30 slides with notes, and of the same text written by PptxGenJS, in one run.
 *
 *     node bench/deck.ts
 *
 * Targets: at most 300 ms and 150 KB. PptxGenJS is compressed (DEFLATE) too; its file has no language for the
 * notes, no header rows and no layouts that carry the type.
 */
import { join } from 'node:path';
import { loadToolkit } from '#bundle/load.ts';
import type { Slide } from '#model/presentation.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { writePptx } from '#publish/pptx/write.ts';

const snapshot = compileSnapshot(loadToolkit([join(import.meta.dirname, '..', 'content')]).toolkit);
const { presentations } = snapshot.toolkit;
const [model] = presentations;
if (model === undefined) throw new Error('the toolkit has no presentations');

// Real slides of all decks in Spanish, with their notes and without charts, until there are 30.
const slides: Slide[] = presentations
  .flatMap((deck) => deck.slides['es'] ?? [])
  .filter((slide) => !slide.body.includes('{figures'))
  .slice(0, 30);
const deck = { ...model, id: 'bench', slides: { es: slides } };

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

async function measure(
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<{ first: number; median: number; bytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < 15; run += 1) {
    const started = performance.now();
    bytes = (await make()).length;
    times.push(performance.now() - started);
  }
  return { first: times[0] ?? 0, median: median(times), bytes };
}

const ours = await measure(() => writePptx(snapshot, deck, 'es'));

interface Peer {
  layout: string;
  addSlide(): { addText(text: string, options: object): void; addNotes(text: string): void };
  write(options: object): Promise<unknown>;
}
const peerName = 'pptxgenjs';
const peer = (await import(peerName).catch(() => undefined)) as { default: new () => Peer } | undefined;
const theirs =
  peer &&
  (await measure(async () => {
    const file = new peer.default();
    file.layout = 'LAYOUT_WIDE';
    for (const { title, body, notes } of slides) {
      const slide = file.addSlide();
      slide.addText(title, { x: 0.85, y: 0.45, w: 11.7, h: 1.25, fontSize: 36 });
      slide.addText(body, { x: 0.85, y: 2.05, w: 11.7, h: 4.6, fontSize: 28 });
      slide.addNotes(notes);
    }
    return (await file.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
  }));

const line = (
  name: string,
  { first, median: middle, bytes }: { first: number; median: number; bytes: number },
): string =>
  `${name.padEnd(12)} first ${first.toFixed(0).padStart(5)} ms   median ${middle.toFixed(0).padStart(4)} ms   ${(bytes / 1000).toFixed(1)} KB`;

console.log(`${slides.length} slides with notes`);
console.log(line('writePptx', ours));
if (theirs === undefined) console.log('pptxgenjs is not installed: no comparison');
else {
  console.log(line('pptxgenjs', theirs));
  console.log(
    `ratio of medians ${(ours.median / theirs.median).toFixed(2)}, of bytes ${(ours.bytes / theirs.bytes).toFixed(2)}`,
  );
}
