/** A logo that may be printed. */
export interface Logo {
  readonly format: 'png' | 'svg';
  readonly bytes: Uint8Array;
}

/** The logo cannot be printed; the message says why and what to do. */
export class LogoRefused extends Error {
  override readonly name = 'LogoRefused';
}

/** Larger files are photographs, not logos; in bytes. */
const largestFile = 500_000;
/** PNG: width and height in pixels. 300 are an inch at 300 dpi, the size a logo is printed at. */
const smallest = 150;
const largest = 4000;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function checkPng(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') {
    throw new LogoRefused('the PNG file is damaged: it has no header. Save it again.');
  }
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  if (Math.max(width, height) > largest) {
    throw new LogoRefused(`the logo has ${width} × ${height} pixels; at most ${largest} a side. Save it smaller.`);
  }
  if (Math.max(width, height) < smallest) {
    throw new LogoRefused(
      `the logo has ${width} × ${height} pixels and would be blurred in print; at least ${smallest} on its longer ` +
        'side, better 600, or an SVG.',
    );
  }
}

/** An SVG is drawn by a renderer that runs no script and opens no address; what needs them is refused, not lost. */
function checkSvg(bytes: Uint8Array): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LogoRefused('the SVG file is not in UTF-8. Save it again as UTF-8.');
  }
  if (!/<svg[\s>]/.test(text)) throw new LogoRefused('the file is neither a PNG nor an SVG.');
  if (/<!ENTITY/i.test(text)) throw new LogoRefused('the SVG declares entities. Save it as plain SVG.');
  if (/<script[\s>]/i.test(text)) throw new LogoRefused('the SVG holds a script. Save it as plain SVG.');
  if (/(?:href|src)\s*=\s*["'](?!#|data:image\/)/i.test(text)) {
    throw new LogoRefused('the SVG points to another file. Embed the picture in it.');
  }
  if (/<text[\s>]/i.test(text)) {
    throw new LogoRefused('the SVG holds text in a font that may be missing. Convert its text to paths.');
  }
}

/**
 * Checks a logo before it is printed: PNG (150 to 4,000 pixels on its longer side) or SVG (paths only,
 * nothing from outside), at most 500 KB.
 * @throws {LogoRefused}
 */
export function readLogo(bytes: Uint8Array): Logo {
  if (bytes.length > largestFile) {
    throw new LogoRefused(`the logo has ${Math.ceil(bytes.length / 1000)} KB; at most ${largestFile / 1000} KB.`);
  }
  if (pngSignature.every((byte, at) => bytes[at] === byte)) {
    checkPng(bytes);
    return { format: 'png', bytes };
  }
  checkSvg(bytes);
  return { format: 'svg', bytes };
}
