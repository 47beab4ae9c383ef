import type { InterfaceStrings } from '#model/interface-strings.ts';

/** A logo that may be printed. */
export type Logo =
  /** With its size in pixels. */
  | { readonly format: 'png'; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly format: 'svg'; readonly bytes: Uint8Array };

/** The logo cannot be printed; `refusal-text.ts` says why and what to do. */
export class LogoRefused extends Error {
  override readonly name = 'LogoRefused';
  readonly code: keyof InterfaceStrings['logoRefusal'];
  /** What the words of the refusal are filled with. */
  readonly values: Readonly<Record<string, number>>;

  constructor(code: LogoRefused['code'], values: LogoRefused['values'] = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Larger files are photographs, not logos; in bytes. */
const largestFile = 500_000;
/** PNG: width and height in pixels. 300 are an inch at 300 dpi, the size a logo is printed at. */
const smallest = 150;
const largest = 4000;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(bytes: Uint8Array): Logo {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') {
    throw new LogoRefused('damaged');
  }
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  if (Math.max(width, height) > largest) {
    throw new LogoRefused('tooManyPixels', { width, height, most: largest });
  }
  if (Math.max(width, height) < smallest) {
    throw new LogoRefused('tooFewPixels', { width, height, least: smallest });
  }
  return { format: 'png', bytes, width, height };
}

/** An SVG is drawn by a renderer that runs no script and opens no address; what needs them is refused, not lost. */
function checkSvg(bytes: Uint8Array): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LogoRefused('notUtf8');
  }
  if (!/<svg[\s>]/.test(text)) throw new LogoRefused('notPicture');
  if (/<!ENTITY/i.test(text)) throw new LogoRefused('entities');
  if (/<script[\s>]/i.test(text)) throw new LogoRefused('script');
  if (/(?:href|src)\s*=\s*["'](?!#|data:image\/)/i.test(text)) {
    throw new LogoRefused('elsewhere');
  }
  if (/<text[\s>]/i.test(text)) {
    throw new LogoRefused('font');
  }
}

/**
 * Checks a logo before it is printed: PNG (150 to 4,000 pixels on its longer side) or SVG (paths only,
 * nothing from outside), at most 500 KB.
 * @throws {LogoRefused}
 */
export function readLogo(bytes: Uint8Array): Logo {
  if (bytes.length > largestFile) {
    throw new LogoRefused('tooManyBytes', { kilobytes: Math.ceil(bytes.length / 1000), most: largestFile / 1000 });
  }
  if (pngSignature.every((byte, at) => bytes[at] === byte)) {
    return readPng(bytes);
  }
  checkSvg(bytes);
  return { format: 'svg', bytes };
}
