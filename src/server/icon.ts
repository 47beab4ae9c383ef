import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];

const paper: Colour = [252, 252, 250];
const ink: Colour = [27, 27, 27];

const mixed = (below: Colour, above: Colour, share: number): Colour =>
  [0, 1, 2].map((i) => Math.round((below[i] ?? 0) * (1 - share) + (above[i] ?? 0) * share)) as unknown as Colour;

const green: Colour = [15, 100, 96];
const yellow: Colour = [229, 160, 0];
/** The second voice lets a fifth of what is below it through. */
const both = mixed(green, yellow, 0.8);
const yellowOnPaper = mixed(paper, yellow, 0.8);

const inCircle = (x: number, y: number, left: number): boolean => (x - left) ** 2 + (y - 0.5) ** 2 < 0.25 ** 2;

/** Two voices that overlap, as in the logo. */
function voices(x: number, y: number): Colour {
  const first = inCircle(x, y, 0.4);
  const second = inCircle(x, y, 0.6);
  return second ? (first ? both : yellowOnPaper) : first ? green : paper;
}

/** Lines of writing: an icon that says nothing. */
const lines = (x: number, y: number): Colour =>
  x > 0.25 && [0.34, 0.5, 0.66].some((middle, at) => Math.abs(y - middle) < 0.035 && x < (at === 2 ? 0.55 : 0.75))
    ? ink
    : paper;

/** How many points of a pixel on an edge are looked at, along each side: edges are then smooth. */
const samples = 4;

/** The colour of a pixel, and the mean of many points where its corners differ. */
function pixelOf(paint: (x: number, y: number) => Colour, x: number, y: number, pixels: number): Colour {
  const colour = paint(x / pixels, y / pixels);
  const corners = [
    paint((x + 1) / pixels, y / pixels),
    paint(x / pixels, (y + 1) / pixels),
    paint((x + 1) / pixels, (y + 1) / pixels),
  ];
  if (corners.every((corner) => corner.every((value, channel) => value === colour[channel]))) return colour;
  const sum: [number, number, number] = [0, 0, 0];
  for (let sample = 0; sample < samples ** 2; sample += 1) {
    const dx = ((sample % samples) + 0.5) / samples;
    const dy = (Math.floor(sample / samples) + 0.5) / samples;
    const [red, green, blue] = paint((x + dx) / pixels, (y + dy) / pixels);
    sum[0] += red;
    sum[1] += green;
    sum[2] += blue;
  }
  const [red, green, blue] = sum;
  return [red, green, blue].map((value) => Math.round(value / samples ** 2)) as unknown as Colour;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * An app's icon as a PNG (ISO/IEC 15948), eight bits a channel: drawn here, so that no picture has to be kept in step
 * with the logo.
 * @param pixels width and height
 * @param plain one that says nothing of what the app is
 */
export function iconPng(pixels: number, plain: boolean): Buffer {
  const paint = plain ? lines : voices;
  const rows = Buffer.alloc(pixels * (1 + pixels * 3));
  let at = 0;
  for (let y = 0; y < pixels; y += 1) {
    at += 1; // filter type 0
    for (let x = 0; x < pixels; x += 1) {
      for (const value of pixelOf(paint, x, y, pixels)) rows[at++] = value;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
