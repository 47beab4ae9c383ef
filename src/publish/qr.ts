import qrcode from 'qrcode-generator';

/** Light modules around the code, as ISO/IEC 18004 asks. */
const quietZone = 4;

/** A QR code as a picture. */
export interface QrCode {
  /** SVG in black on white, one unit a module, quiet zone included. */
  readonly svg: string;
  /** Modules on each side, quiet zone included. */
  readonly modules: number;
}

/**
 * Makes the QR code of a text (ISO/IEC 18004, byte mode, UTF-8), with error correction level M: up to
 * 15 % of it may be lost to a fold or a poor photocopy.
 * @throws {RangeError} where the text is longer than a code holds (2,331 bytes)
 */
export function qrCode(text: string): QrCode {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 2331) throw new RangeError(`a QR code holds at most 2,331 bytes; this text has ${bytes.length}`);
  const code = qrcode(0, 'M');
  // The library takes one character a byte.
  code.addData(String.fromCharCode(...bytes), 'Byte');
  code.make();
  const count = code.getModuleCount();
  const modules = count + 2 * quietZone;
  const path: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; ) {
      const start = column;
      while (column < count && code.isDark(row, column)) column += 1;
      const length = column - start;
      if (length > 0) path.push(`M${start + quietZone} ${row + quietZone}h${length}v1h-${length}z`);
      else column += 1;
    }
  }
  return {
    modules,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M0 0h${modules}v${modules}H0z"/><path fill="#000" d="${path.join('')}"/></svg>`,
  };
}
